/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package com.acme.keyvalue.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import com.acme.dynamodb.Change;
import com.acme.dynamodb.DynamoDbClient;
import com.acme.dynamodb.Item;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.VersionedValue;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

/**
 * A bucket: the items of one partition.
 */
final class DynamoDbBucket implements BackendBucket, WatchableBucket {

	private final DynamoDbClient client;

	private final String table;

	private final String name;

	DynamoDbBucket(DynamoDbClient client, String table, String name) {
		this.client = client;
		this.table = table;
		this.name = name;
	}

	@Override
	public byte @Nullable [] get(String key) {
		Item item = live(stored(key));
		return (item != null) ? item.value() : null;
	}

	@Override
	public boolean set(String key, byte[] value, WriteOptions options) {
		Duration ttl = options.ttl();
		Item item = item(key, value, (ttl != null) ? Instant.now().plus(ttl) : null);
		if (options.ifAbsent()) {
			return update(key, (there) -> (there != null) ? new Step<>(null, false) : new Step<>(item, true));
		}
		Failures.translate(() -> this.client.putItem(this.table, item));
		return true;
	}

	@Override
	public void delete(String key) {
		remove(key);
	}

	@Override
	public boolean remove(String key) {
		return live(Failures.translate(() -> this.client.deleteItem(this.table, this.name, key))) != null;
	}

	@Override
	public boolean exists(String key) {
		return live(stored(key)) != null;
	}

	@Override
	public KeyPage keys(KeyQuery query) {
		List<Item> items = Failures
			.translate(() -> this.client.query(this.table, this.name, query.prefix(), query.cursor(), query.limit()));
		String cursor = (items.size() == query.limit()) ? items.get(items.size() - 1).key() : null;
		return new KeyPage(items.stream().filter((item) -> live(item) != null).map(Item::key).toList(), cursor);
	}

	@Override
	public long increment(String key, Increment increment) {
		return update(key, (there) -> {
			long counter = increment.applyTo(Increment.parse((there != null) ? there.value() : null));
			return new Step<>(item(key, Increment.format(counter), (there != null) ? there.expires() : null), counter);
		});
	}

	@Override
	public @Nullable VersionedValue current(String key) {
		return versioned(live(stored(key)));
	}

	@Override
	public SwapResult swap(String key, byte[] value, SwapGuard guard) {
		return update(key, (there) -> {
			VersionedValue current = versioned(there);
			return (there != null && guard.accepts(current))
					? new Step<>(item(key, value, there.expires()), SwapResult.SWAPPED)
					: new Step<>(null, SwapResult.stale(current));
		});
	}

	@Override
	public Watch watch(String prefix, WatchListener listener) {
		return this.client.stream(this.table, this.name, (change) -> tell(change, prefix, listener))::cancel;
	}

	private static void tell(Change change, String prefix, WatchListener listener) {
		byte[] value = change.value();
		if (change.key().startsWith(prefix)) {
			if (value != null) {
				listener.onSet(change.key(), value);
			}
			else {
				listener.onDelete(change.key());
			}
		}
	}

	/** Writes what follows from what is there, if that is still there; or begins anew. */
	private <T> T update(String key, Function<@Nullable Item, Step<T>> next) {
		while (true) {
			Item stored = stored(key);
			Step<T> step = next.apply(live(stored));
			Item item = step.item();
			if (item == null || Failures
				.translate(() -> this.client.putItemIf(this.table, item, (stored != null) ? stored.version() : null))) {
				return step.result();
			}
		}
	}

	private @Nullable Item stored(String key) {
		return Failures.translate(() -> this.client.getItem(this.table, this.name, key));
	}

	/** The server removes what has expired in its own time. */
	private static @Nullable Item live(@Nullable Item item) {
		Instant expires = (item != null) ? item.expires() : null;
		return (expires == null || expires.isAfter(Instant.now())) ? item : null;
	}

	private static @Nullable VersionedValue versioned(@Nullable Item item) {
		return (item != null) ? new VersionedValue(item.value(), item.version()) : null;
	}

	/** No version is given twice, whatever becomes of the key. */
	private Item item(String key, byte[] value, @Nullable Instant expires) {
		return new Item(this.name, key, value, UUID.randomUUID().toString(), expires);
	}

	/**
	 * A step of an update.
	 *
	 * @param item what to write, {@code null} for nothing
	 * @param result what the update returns then
	 * @param <T> the type of the result
	 */
	private record Step<T>(@Nullable Item item, T result) {

	}

}
