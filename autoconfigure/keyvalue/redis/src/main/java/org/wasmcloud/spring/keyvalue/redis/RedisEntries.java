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

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.VersionedValue;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

/**
 * The operations of a bucket in terms of Redis, for both of its forms. A result completes
 * with what the client library threw; {@link #failure} makes a {@link BackendException}
 * of it.
 */
final class RedisEntries {

	private static final byte[] NOTHING = {};

	private static final byte[] YES = { '1' };

	private static final byte[] NO = { '0' };

	private final RedisAccess redis;

	private final KeyLayout layout;

	private final KeyWalks walks;

	private final VersionedBuckets versioned;

	RedisEntries(RedisAccess redis, KeyLayout layout, KeyWalks walks, VersionedBuckets versioned) {
		this.redis = redis;
		this.layout = layout;
		this.walks = walks;
		this.versioned = versioned;
	}

	CompletableFuture<byte @Nullable []> get(String key) {
		return this.redis.get(this.layout.stored(key));
	}

	/** The reply; {@code null} if the options ask for a new key and the key is set. */
	CompletableFuture<@Nullable String> set(String key, byte[] value, WriteOptions options) {
		byte[] stored = this.layout.stored(key);
		long ttlMillis = (options.ttl() != null) ? options.ttl().toMillis() : 0;
		if (ttlMillis == 0 || !this.versioned.contains(this.layout)) {
			return this.redis.set(stored, value, ttlMillis, options.ifAbsent());
		}
		return Calls.map(run(Script.SET_EXPIRING, stored, value, decimal(ttlMillis), options.ifAbsent() ? YES : NO),
				(reply) -> reply.get(0).equals(1L) ? "OK" : null);
	}

	CompletableFuture<Long> delete(String key) {
		return this.redis.delete(this.layout.stored(key));
	}

	/** How many there are: one or none. */
	CompletableFuture<Long> exists(String key) {
		return this.redis.exists(this.layout.stored(key));
	}

	CompletableFuture<KeyPage> keys(KeyQuery query) {
		return this.walks.page(this.redis, this.layout, query);
	}

	CompletableFuture<Long> increment(String key, Increment increment) {
		return Calls.map(run(Script.INCREMENT, this.layout.stored(key), decimal(increment.delta()),
				decimal(increment.min()), decimal(increment.max())), (reply) -> counter(reply, increment));
	}

	private static long counter(List<Object> reply, Increment increment) {
		if (reply.isEmpty()) {
			throw new BackendException(BackendException.Kind.CONFLICT, "The counter would leave the range from "
					+ increment.min() + " to " + increment.max() + "; it is unchanged.");
		}
		return Increment.parse((byte[]) reply.get(0));
	}

	CompletableFuture<@Nullable VersionedValue> current(String key) {
		this.versioned.add(this.layout);
		return Calls.map(run(Script.CURRENT, this.layout.stored(key), EntryVersion.newStamp()),
				(reply) -> versionedValue(reply, 0));
	}

	CompletableFuture<SwapResult> swap(String key, byte[] value, SwapGuard guard) {
		this.versioned.add(this.layout);
		byte[] stamp = NOTHING;
		byte[] digest = NOTHING;
		if (guard.version() != null) {
			EntryVersion version = EntryVersion.parse(guard.version());
			stamp = ascii(version.stamp());
			digest = ascii(version.digest());
		}
		byte[] required = guard.value();
		return Calls.map(
				run(Script.SWAP, this.layout.stored(key), value, EntryVersion.newStamp(), stamp, digest,
						(required != null) ? YES : NO, (required != null) ? required : NOTHING),
				(reply) -> reply.get(0).equals(1L) ? SwapResult.SWAPPED : SwapResult.stale(versionedValue(reply, 1)));
	}

	private static @Nullable VersionedValue versionedValue(List<Object> reply, int from) {
		if (reply.size() <= from) {
			return null;
		}
		byte[] value = (byte[]) reply.get(from);
		return new VersionedValue(value, EntryVersion.of((byte[]) reply.get(from + 1), value).toString());
	}

	CompletableFuture<List<byte @Nullable []>> getMany(List<String> keys) {
		return keys.isEmpty() ? CompletableFuture.completedFuture(List.of())
				: this.redis.getMany(this.layout.stored(keys));
	}

	CompletableFuture<?> setMany(Map<String, byte[]> entries) {
		if (entries.isEmpty()) {
			return CompletableFuture.completedFuture(null);
		}
		Map<byte[], byte[]> stored = new LinkedHashMap<>();
		entries.forEach((key, value) -> stored.put(this.layout.stored(key), value));
		return this.redis.setMany(stored);
	}

	CompletableFuture<?> deleteMany(Collection<String> keys) {
		return keys.isEmpty() ? CompletableFuture.completedFuture(null)
				: this.redis.deleteMany(this.layout.stored(List.copyOf(keys)));
	}

	private CompletableFuture<List<Object>> run(Script script, byte[] stored, byte[]... arguments) {
		return this.redis.run(script, new byte[][] { stored, StampKeys.of(stored) }, arguments);
	}

	BackendException failure(Throwable failure) {
		return Failures.of(failure, this.redis);
	}

	private static byte[] decimal(long number) {
		return ascii(Long.toString(number));
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
