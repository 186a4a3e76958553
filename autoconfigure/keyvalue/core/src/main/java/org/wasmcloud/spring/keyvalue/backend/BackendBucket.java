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

package org.wasmcloud.spring.keyvalue.backend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * A bucket as a backend sees it. Keys are never empty and consist of whole Unicode
 * characters, arguments are never {@code null} unless marked, and every method may be
 * called from any thread.
 * <p>
 * Every failure is a {@link BackendException}. An array that is passed in or out belongs
 * to the caller: a backend that keeps one copies it. An expired entry is one that is not
 * there.
 */
public interface BackendBucket {

	/**
	 * Reads a value.
	 * @param key the key
	 * @return the value, {@code null} if the key is not set
	 */
	byte @Nullable [] get(String key);

	/**
	 * Writes an entry. What was there is replaced whole: value, version and expiry.
	 * @param key the key
	 * @param value the value
	 * @param options conditions and expiry
	 * @return {@code false} if the options ask for a new key and the key is set; nothing
	 * was written then
	 */
	boolean set(String key, byte[] value, WriteOptions options);

	/**
	 * Removes an entry; nothing happens if the key is not set.
	 * @param key the key
	 */
	void delete(String key);

	/**
	 * Removes an entry and tells whether there was one. Two steps where a backend does
	 * not override it.
	 * @param key the key
	 * @return {@code true} if the key was set
	 */
	default boolean remove(String key) {
		boolean existed = exists(key);
		delete(key);
		return existed;
	}

	/**
	 * Whether a key is set.
	 * @param key the key
	 * @return {@code true} if it is
	 */
	boolean exists(String key);

	/**
	 * Lists keys. A walk, from a query without a cursor through the cursors of the pages
	 * to a page without one, gives each key that is set all the while exactly once.
	 * @param query which keys
	 * @return a page, in any order
	 * @throws BackendException of kind {@code INVALID_ARGUMENT} if the cursor is not one
	 * that this bucket gave
	 */
	KeyPage keys(KeyQuery query);

	/**
	 * Adds to a counter in one indivisible step. The value is changed and its version is
	 * new; its expiry stays. A key that is not set counts as 0.
	 * @param key the key
	 * @param increment what to add, and the bounds that the result must keep
	 * @return the new value
	 * @throws BackendException of kind {@code CONFLICT} if the value is not a counter or
	 * the result would leave the bounds; the value is unchanged then
	 */
	long increment(String key, Increment increment);

	/**
	 * Reads a value and its version.
	 * @param key the key
	 * @return both, {@code null} if the key is not set
	 */
	@Nullable VersionedValue current(String key);

	/**
	 * Writes a value in one indivisible step if the entry is as the guard asks. The
	 * version is new; the expiry stays.
	 * @param key the key
	 * @param value the new value
	 * @param guard what the entry must be like; it has at least one condition
	 * @return what happened
	 */
	SwapResult swap(String key, byte[] value, SwapGuard guard);

	/**
	 * Reads several values.
	 * @param keys the keys; one may occur more than once
	 * @return a value for each key in the order of the keys, {@code null} for one that is
	 * not set
	 */
	default List<byte @Nullable []> getMany(List<String> keys) {
		List<byte @Nullable []> values = new ArrayList<>(keys.size());
		for (String key : keys) {
			values.add(get(key));
		}
		return values;
	}

	/**
	 * Writes several entries without expiry, in any order and not as one step.
	 * @param entries the values by key
	 * @throws BackendException if an entry could not be written; its message says how
	 * many were
	 */
	default void setMany(Map<String, byte[]> entries) {
		PartialBatch.run("written", entries.entrySet(),
				(entry) -> set(entry.getKey(), entry.getValue(), WriteOptions.PLAIN));
	}

	/**
	 * Removes several entries, in any order and not as one step.
	 * @param keys the keys
	 * @throws BackendException if an entry could not be removed; its message says how
	 * many were
	 */
	default void deleteMany(Collection<String> keys) {
		PartialBatch.run("removed", keys, this::delete);
	}

}
