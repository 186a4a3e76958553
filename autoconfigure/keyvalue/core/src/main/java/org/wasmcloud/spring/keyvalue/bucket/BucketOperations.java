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
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.call.BackendCalls;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.VersionedValue;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket.Watch;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

/**
 * What can be done with an open bucket, in words that no generation of the contract owns:
 * arguments come as the application gave them, and every failure is a
 * {@link BackendException}.
 */
public final class BucketOperations {

	private final String identifier;

	private final BackendBucket bucket;

	private final BucketRules rules;

	private final BackendCalls calls;

	private final Supplier<ReactiveBucketOperations> reactive;

	BucketOperations(String identifier, BackendBucket bucket, BucketRules rules, BackendCalls calls,
			Supplier<ReactiveBucketOperations> reactive) {
		this.identifier = identifier;
		this.bucket = bucket;
		this.rules = rules;
		this.calls = calls;
		this.reactive = reactive;
	}

	/**
	 * The same bucket in the reactive form.
	 * @return its operations
	 */
	public ReactiveBucketOperations reactive() {
		return this.reactive.get();
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
	 * @return the value, {@code null} if the key is not set
	 */
	public byte @Nullable [] get(@Nullable String key) {
		String stored = this.rules.key(key);
		return this.calls.call(Operations.GET, () -> this.bucket.get(stored));
	}

	/**
	 * Writes an entry.
	 * @param key the key
	 * @param value the value
	 * @param ttlMillis unsigned time to live, {@code null} for none
	 * @param ifNotExists whether the key must not be set
	 * @throws BackendException of kind {@code PRECONDITION_FAILED} if it must not and is
	 */
	public void set(@Nullable String key, byte @Nullable [] value, @Nullable Long ttlMillis, boolean ifNotExists) {
		String stored = this.rules.key(key);
		byte[] checked = this.rules.value(value);
		WriteOptions options = this.rules.options(ttlMillis, ifNotExists);
		this.rules.writable();
		this.calls.run(Operations.set(ifNotExists), () -> {
			if (!this.bucket.set(stored, checked, options)) {
				throw alreadySet();
			}
		});
	}

	static BackendException alreadySet() {
		return new BackendException(BackendException.Kind.PRECONDITION_FAILED, "The key is already set.");
	}

	/**
	 * Removes an entry.
	 * @param key the key
	 */
	public void delete(@Nullable String key) {
		String stored = this.rules.key(key);
		this.rules.writable();
		this.calls.run(Operations.DELETE, () -> this.bucket.delete(stored));
	}

	/**
	 * Removes an entry and tells whether there was one.
	 * @param key the key
	 * @return {@code true} if the key was set
	 */
	public boolean remove(@Nullable String key) {
		String stored = this.rules.key(key);
		this.rules.writable();
		return this.calls.call(Operations.REMOVE, () -> this.bucket.remove(stored));
	}

	/**
	 * Whether a key is set.
	 * @param key the key
	 * @return {@code true} if it is
	 */
	public boolean exists(@Nullable String key) {
		String stored = this.rules.key(key);
		return this.calls.call(Operations.EXISTS, () -> this.bucket.exists(stored));
	}

	/**
	 * Lists keys.
	 * @param prefix what the keys begin with, {@code null} for all
	 * @param cursor the cursor of the page before, {@code null} for the first page
	 * @return a page
	 */
	public KeyPage listKeys(@Nullable String prefix, @Nullable String cursor) {
		KeyQuery query = this.rules.query(prefix, cursor);
		return this.rules.page(this.calls.call(Operations.LIST_KEYS, () -> this.bucket.keys(query)), prefix);
	}

	/**
	 * Adds to a counter.
	 * @param key the key
	 * @param increment what to add
	 * @return the new value
	 */
	public long increment(@Nullable String key, Increment increment) {
		String stored = this.rules.key(key);
		this.rules.writable();
		return this.calls.call(Operations.INCREMENT, () -> this.bucket.increment(stored, increment));
	}

	/**
	 * Reads a value and its version.
	 * @param key the key
	 * @return both, {@code null} if the key is not set
	 */
	public @Nullable VersionedValue current(@Nullable String key) {
		String stored = this.rules.key(key);
		return this.calls.<@Nullable VersionedValue>call(Operations.CURRENT, () -> this.bucket.current(stored));
	}

	/**
	 * Writes a value if the entry is as expected.
	 * @param key the key
	 * @param value the new value
	 * @param requireVersion the version to expect, {@code null} for any
	 * @param requireValue the value to expect, {@code null} for any
	 * @return what happened
	 */
	public SwapResult swap(@Nullable String key, byte @Nullable [] value, @Nullable String requireVersion,
			byte @Nullable [] requireValue) {
		String stored = this.rules.key(key);
		byte[] checked = this.rules.value(value);
		SwapGuard guard = this.rules.guard(requireVersion, requireValue);
		this.rules.writable();
		return this.calls.call(Operations.SWAP, () -> this.bucket.swap(stored, checked, guard));
	}

	/**
	 * Reads several values.
	 * @param keys the keys
	 * @return a value for each key in the order of the keys, {@code null} for one that is
	 * not set
	 */
	public List<byte @Nullable []> getMany(@Nullable List<String> keys) {
		List<String> stored = this.rules.keys(keys);
		return this.calls.call(Operations.GET_MANY, () -> this.bucket.getMany(stored));
	}

	/**
	 * Writes several entries. All arguments are checked before the first write.
	 * @param entries keys and values
	 */
	public void setMany(@Nullable List<? extends Map.@Nullable Entry<String, byte[]>> entries) {
		Map<String, byte[]> stored = this.rules.entries(entries);
		this.rules.writable();
		this.calls.run(Operations.SET_MANY, () -> this.bucket.setMany(stored));
	}

	/**
	 * Removes several entries. All arguments are checked before the first removal.
	 * @param keys the keys
	 */
	public void deleteMany(@Nullable List<String> keys) {
		List<String> stored = this.rules.keys(keys);
		this.rules.writable();
		this.calls.run(Operations.DELETE_MANY, () -> this.bucket.deleteMany(stored));
	}

	/**
	 * The lists and sets of the bucket.
	 * @return their operations
	 */
	public CollectionOperations collections() {
		return new CollectionOperations(this.bucket, this.rules, this.calls);
	}

	/**
	 * Begins to watch the bucket.
	 * @param prefix what the keys begin with, {@code null} for all
	 * @param listener told of each change, with keys as the application knows them
	 * @return the watch
	 * @throws BackendException of kind {@code UNSUPPORTED} if the backend cannot be
	 * watched
	 */
	public Watch watch(@Nullable String prefix, WatchListener listener) {
		if (this.bucket instanceof WatchableBucket watchable) {
			String stored = this.rules.query(prefix, null).prefix();
			return this.calls.call(Operations.WATCH,
					() -> watchable.watch(stored, new RevealingListener(this.identifier, this.rules, listener)));
		}
		throw new BackendException(BackendException.Kind.UNSUPPORTED,
				"The backend '" + this.calls.backend() + "' cannot be watched.");
	}

}
