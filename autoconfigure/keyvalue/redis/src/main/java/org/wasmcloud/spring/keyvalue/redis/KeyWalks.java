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

package org.wasmcloud.spring.keyvalue.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;

/**
 * Walks through the keys of buckets. {@code SCAN} tells a key once or several times, in
 * no order, and its cursor does not say which keys it has told; so a walk goes in the
 * order of the keys instead, and its cursor is the last key given. For a page the whole
 * key space is scanned once, and the smallest keys behind the cursor are kept: those of
 * this page, and of the next ones as far ahead as the memory for it reaches. Any instance
 * of the application can go on at any time.
 * <p>
 * What was kept for the next pages is used while all of the page's keys are still set; a
 * page is as fresh as a scan then. Memory is bounded by keys and characters of a walk,
 * and by walks.
 */
final class KeyWalks {

	private static final int PAGES_AHEAD = 20;

	private static final int MAX_WALKS = 8;

	private static final long MAX_AGE_NANOS = Duration.ofSeconds(30).toNanos();

	private final LongSupplier nanoClock;

	private final Map<Position, Ahead> walks = new LinkedHashMap<>();

	KeyWalks() {
		this(System::nanoTime);
	}

	KeyWalks(LongSupplier nanoClock) {
		this.nanoClock = nanoClock;
	}

	CompletableFuture<KeyPage> page(RedisAccess redis, KeyLayout layout, KeyQuery query) {
		Ahead ahead = take(new Position(layout.prefix(), query.prefix(), query.cursor()));
		if (ahead == null) {
			return scan(redis, layout, query);
		}
		List<String> keys = ahead.keys().subList(0, Math.min(query.limit(), ahead.keys().size()));
		return Calls.then(redis.exists(layout.stored(keys)),
				(count) -> (count == keys.size())
						? CompletableFuture.completedFuture(page(layout, query, ahead.keys(), ahead.complete()))
						: scan(redis, layout, query));
	}

	private CompletableFuture<KeyPage> scan(RedisAccess redis, KeyLayout layout, KeyQuery query) {
		SmallestKeys found = new SmallestKeys(query.cursor(), query.limit() * PAGES_AHEAD);
		return Calls.map(redis.scan(layout.pattern(query.prefix()), (stored) -> {
			String key = layout.key(stored);
			if (key != null) {
				found.add(key);
			}
		}), (done) -> page(layout, query, found.inOrder(), found.isComplete()));
	}

	private KeyPage page(KeyLayout layout, KeyQuery query, List<String> keys, boolean complete) {
		if (keys.size() <= query.limit() && complete) {
			return new KeyPage(keys, null);
		}
		int size = Math.min(query.limit(), keys.size());
		String last = keys.get(size - 1);
		if (keys.size() > size) {
			keep(new Position(layout.prefix(), query.prefix(), last),
					new Ahead(new ArrayList<>(keys.subList(size, keys.size())), complete, this.nanoClock.getAsLong()));
		}
		return new KeyPage(keys.subList(0, size), last);
	}

	private synchronized @Nullable Ahead take(Position position) {
		long now = this.nanoClock.getAsLong();
		this.walks.values().removeIf((ahead) -> now - ahead.since() > MAX_AGE_NANOS);
		return this.walks.remove(position);
	}

	private synchronized void keep(Position position, Ahead ahead) {
		if (this.walks.size() >= MAX_WALKS) {
			Iterator<Position> oldest = this.walks.keySet().iterator();
			oldest.next();
			oldest.remove();
		}
		this.walks.put(position, ahead);
	}

	/**
	 * Where a walk is.
	 *
	 * @param bucket the prefix of the bucket
	 * @param prefix the prefix of the keys
	 * @param after the last key given
	 */
	private record Position(String bucket, String prefix, @Nullable String after) {

	}

	/**
	 * The keys that follow, in order.
	 *
	 * @param keys at least one key
	 * @param complete whether no key follows these
	 * @param since when they were scanned
	 */
	private record Ahead(List<String> keys, boolean complete, long since) {

	}

}
