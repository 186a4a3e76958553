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
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.call.BackendCalls;
import org.wasmcloud.spring.core.call.BackendOperation;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.CollectionsBucket;

/**
 * What can be done with the lists and sets of an open bucket. Where the backend has none,
 * every operation fails with a {@link BackendException} of kind {@code UNSUPPORTED}.
 */
public final class CollectionOperations {

	private final BackendBucket bucket;

	private final BucketRules rules;

	private final BackendCalls calls;

	CollectionOperations(BackendBucket bucket, BucketRules rules, BackendCalls calls) {
		this.bucket = bucket;
		this.rules = rules;
		this.calls = calls;
	}

	/**
	 * Appends an element to a list.
	 * @param key the key of the list
	 * @param element the element
	 * @return the new length
	 */
	public long listAdd(@Nullable String key, @Nullable String element) {
		String text = this.rules.element(element);
		return write(BackendOperation.once("list-add"), key, (stored) -> collections().listAdd(stored, text));
	}

	/**
	 * Removes the first element of a list that equals the given one.
	 * @param key the key of the list
	 * @param element the element
	 * @return whether there was one
	 */
	public boolean listDelete(@Nullable String key, @Nullable String element) {
		String text = BucketRules.text("value", element);
		return write(BackendOperation.once("list-del"), key, (stored) -> collections().listDelete(stored, text));
	}

	/**
	 * Reads a part of a list.
	 * @param key the key of the list
	 * @param start index of the first element
	 * @param stop index of the last element, itself included
	 * @return the elements
	 */
	public List<String> listRange(@Nullable String key, long start, long stop) {
		String stored = this.rules.key(key);
		return this.calls.call(BackendOperation.idempotent("list-range"),
				() -> collections().listRange(stored, start, stop));
	}

	/**
	 * Removes a list.
	 * @param key the key of the list
	 * @return whether there was one
	 */
	public boolean listClear(@Nullable String key) {
		return write(BackendOperation.once("list-clear"), key, (stored) -> collections().listClear(stored));
	}

	/**
	 * Adds a member to a set.
	 * @param key the key of the set
	 * @param member the member
	 * @return whether it was not in the set before
	 */
	public boolean setAdd(@Nullable String key, @Nullable String member) {
		String text = this.rules.element(member);
		return write(BackendOperation.once("set-add"), key, (stored) -> collections().setAdd(stored, text));
	}

	/**
	 * Removes a member from a set.
	 * @param key the key of the set
	 * @param member the member
	 * @return whether it was in the set
	 */
	public boolean setDelete(@Nullable String key, @Nullable String member) {
		String text = BucketRules.text("value", member);
		return write(BackendOperation.once("set-del"), key, (stored) -> collections().setDelete(stored, text));
	}

	/**
	 * Reads a set.
	 * @param key the key of the set
	 * @return the members
	 */
	public List<String> setMembers(@Nullable String key) {
		String stored = this.rules.key(key);
		return this.calls.call(BackendOperation.idempotent("set-query"), () -> collections().setMembers(stored));
	}

	/**
	 * Reads what is in at least one of several sets.
	 * @param keys the keys of the sets
	 * @return the members
	 */
	public List<String> setUnion(@Nullable List<String> keys) {
		List<String> stored = this.rules.keys(keys);
		return this.calls.call(BackendOperation.idempotent("set-union"), () -> collections().setUnion(stored));
	}

	/**
	 * Reads what is in every one of several sets.
	 * @param keys the keys of the sets
	 * @return the members
	 */
	public List<String> setIntersection(@Nullable List<String> keys) {
		List<String> stored = this.rules.keys(keys);
		return this.calls.call(BackendOperation.idempotent("set-intersection"),
				() -> collections().setIntersection(stored));
	}

	/**
	 * Removes a set.
	 * @param key the key of the set
	 * @return whether there was one
	 */
	public boolean setClear(@Nullable String key) {
		return write(BackendOperation.once("set-clear"), key, (stored) -> collections().setClear(stored));
	}

	private <T> T write(BackendOperation operation, @Nullable String key, Function<String, T> action) {
		String stored = this.rules.key(key);
		this.rules.writable();
		return this.calls.call(operation, () -> action.apply(stored));
	}

	private CollectionsBucket collections() {
		if (this.bucket instanceof CollectionsBucket collections) {
			return collections;
		}
		throw new BackendException(BackendException.Kind.UNSUPPORTED,
				"The backend '" + this.calls.backend() + "' has no lists and sets.");
	}

}
