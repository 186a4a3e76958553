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

package org.wasmcloud.spring.keyvalue.bucket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.wasmcloud.spring.core.call.BackendCalls;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.ReactiveBackendBucket;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.VersionedValue;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

/**
 * The reactive form of {@link BucketOperations}. Nothing happens before a result is
 * subscribed to, the checks of the arguments included.
 */
public final class ReactiveBucketOperations {

	private final String identifier;

	private final ReactiveBackendBucket bucket;

	private final BucketRules rules;

	private final BackendCalls calls;

	private final Supplier<BucketOperations> blocking;

	ReactiveBucketOperations(String identifier, ReactiveBackendBucket bucket, BucketRules rules, BackendCalls calls,
			Supplier<BucketOperations> blocking) {
		this.identifier = identifier;
		this.bucket = bucket;
		this.rules = rules;
		this.calls = calls;
		this.blocking = blocking;
	}

	/**
	 * The same bucket in the blocking form.
	 * @return its operations
	 */
	public BucketOperations blocking() {
		return this.blocking.get();
	}

	/**
	 * What the bucket was opened as.
	 * @return the identifier
	 */
	public String identifier() {
		return this.identifier;
	}

	/**
	 * Reads a value.
	 * @param key the key
	 * @return the value; empty if the key is not set
	 */
	public Mono<byte[]> get(@Nullable String key) {
		return Mono.defer(() -> {
			String stored = this.rules.key(key);
			return this.calls.mono(Operations.GET, () -> this.bucket.get(stored));
		});
	}

	/**
	 * Writes an entry.
	 * @param key the key
	 * @param value the value
	 * @param ttlMillis unsigned time to live, {@code null} for none
	 * @param ifNotExists whether the key must not be set
	 * @return completes when it is done
	 */
	public Mono<Void> set(@Nullable String key, byte @Nullable [] value, @Nullable Long ttlMillis,
			boolean ifNotExists) {
		return Mono.defer(() -> {
			String stored = this.rules.key(key);
			byte[] checked = this.rules.value(value);
			WriteOptions options = this.rules.options(ttlMillis, ifNotExists);
			this.rules.writable();
			return this.calls.mono(Operations.set(ifNotExists), () -> this.bucket.set(stored, checked, options)
				.flatMap((written) -> written ? Mono.<Void>empty() : Mono.error(BucketOperations.alreadySet())));
		});
	}

	/**
	 * Removes an entry.
	 * @param key the key
	 * @return completes when it is done
	 */
	public Mono<Void> delete(@Nullable String key) {
		return Mono.defer(() -> {
			String stored = this.rules.key(key);
			this.rules.writable();
			return this.calls.mono(Operations.DELETE, () -> this.bucket.delete(stored));
		});
	}

	/**
	 * Whether a key is set.
	 * @param key the key
	 * @return {@code true} if it is
	 */
	public Mono<Boolean> exists(@Nullable String key) {
		return Mono.defer(() -> {
			String stored = this.rules.key(key);
			return this.calls.mono(Operations.EXISTS, () -> this.bucket.exists(stored));
		});
	}

	/**
	 * Lists keys.
	 * @param prefix what the keys begin with, {@code null} for all
	 * @param cursor the cursor of the page before, {@code null} for the first page
	 * @return a page
	 */
	public Mono<KeyPage> listKeys(@Nullable String prefix, @Nullable String cursor) {
		return Mono.defer(() -> {
			KeyQuery query = this.rules.query(prefix, cursor);
			return this.calls.mono(Operations.LIST_KEYS, () -> this.bucket.keys(query))
				.map((page) -> this.rules.page(page, prefix));
		});
	}

	/**
	 * Adds to a counter.
	 * @param key the key
	 * @param increment what to add
	 * @return the new value
	 */
	public Mono<Long> increment(@Nullable String key, Increment increment) {
		return Mono.defer(() -> {
			String stored = this.rules.key(key);
			this.rules.writable();
			return this.calls.mono(Operations.INCREMENT, () -> this.bucket.increment(stored, increment));
		});
	}

	/**
	 * Reads a value and its version.
	 * @param key the key
	 * @return both; empty if the key is not set
	 */
	public Mono<VersionedValue> current(@Nullable String key) {
		return Mono.defer(() -> {
			String stored = this.rules.key(key);
			return this.calls.mono(Operations.CURRENT, () -> this.bucket.current(stored));
		});
	}

	/**
	 * Writes a value if the entry is as expected.
	 * @param key the key
	 * @param value the new value
	 * @param requireVersion the version to expect, {@code null} for any
	 * @param requireValue the value to expect, {@code null} for any
	 * @return what happened
	 */
	public Mono<SwapResult> swap(@Nullable String key, byte @Nullable [] value, @Nullable String requireVersion,
			byte @Nullable [] requireValue) {
		return Mono.defer(() -> {
			String stored = this.rules.key(key);
			byte[] checked = this.rules.value(value);
			SwapGuard guard = this.rules.guard(requireVersion, requireValue);
			this.rules.writable();
			return this.calls.mono(Operations.SWAP, () -> this.bucket.swap(stored, checked, guard));
		});
	}

	/**
	 * Reads several values.
	 * @param keys the keys
	 * @return a value for each key in the order of the keys
	 */
	public Mono<List<Optional<byte[]>>> getMany(@Nullable List<String> keys) {
		return Mono.defer(() -> {
			List<String> stored = this.rules.keys(keys);
			return this.calls.mono(Operations.GET_MANY, () -> this.bucket.getMany(stored));
		});
	}

	/**
	 * Writes several entries. All arguments are checked before the first write.
	 * @param entries keys and values
	 * @return completes when all are written
	 */
	public Mono<Void> setMany(@Nullable List<? extends Map.@Nullable Entry<String, byte[]>> entries) {
		return Mono.defer(() -> {
			Map<String, byte[]> stored = this.rules.entries(entries);
			this.rules.writable();
			return this.calls.mono(Operations.SET_MANY, () -> this.bucket.setMany(stored));
		});
	}

	/**
	 * Removes several entries. All arguments are checked before the first removal.
	 * @param keys the keys
	 * @return completes when all are removed
	 */
	public Mono<Void> deleteMany(@Nullable List<String> keys) {
		return Mono.defer(() -> {
			List<String> stored = this.rules.keys(keys);
			this.rules.writable();
			return this.calls.mono(Operations.DELETE_MANY, () -> this.bucket.deleteMany(stored));
		});
	}

}
