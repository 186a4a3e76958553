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

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The reactive form of {@link BackendBucket}: the same operations with the same meaning,
 * which happen when their result is subscribed to. Where the blocking form returns
 * {@code null}, the result is empty.
 */
public interface ReactiveBackendBucket {

	/**
	 * Reads a value.
	 * @param key the key
	 * @return the value; empty if the key is not set
	 */
	Mono<byte[]> get(String key);

	/**
	 * Writes an entry.
	 * @param key the key
	 * @param value the value
	 * @param options conditions and expiry
	 * @return {@code false} if the options ask for a new key and the key is set
	 */
	Mono<Boolean> set(String key, byte[] value, WriteOptions options);

	/**
	 * Removes an entry; nothing happens if the key is not set.
	 * @param key the key
	 * @return completes when it is done
	 */
	Mono<Void> delete(String key);

	/**
	 * Whether a key is set.
	 * @param key the key
	 * @return {@code true} if it is
	 */
	Mono<Boolean> exists(String key);

	/**
	 * Lists keys.
	 * @param query which keys
	 * @return a page
	 */
	Mono<KeyPage> keys(KeyQuery query);

	/**
	 * Adds to a counter in one indivisible step.
	 * @param key the key
	 * @param increment what to add, and the bounds that the result must keep
	 * @return the new value
	 */
	Mono<Long> increment(String key, Increment increment);

	/**
	 * Reads a value and its version.
	 * @param key the key
	 * @return both; empty if the key is not set
	 */
	Mono<VersionedValue> current(String key);

	/**
	 * Writes a value in one indivisible step if the entry is as the guard asks.
	 * @param key the key
	 * @param value the new value
	 * @param guard what the entry must be like
	 * @return what happened
	 */
	Mono<SwapResult> swap(String key, byte[] value, SwapGuard guard);

	/**
	 * Reads several values.
	 * @param keys the keys; one may occur more than once
	 * @return a value for each key in the order of the keys
	 */
	Mono<List<Optional<byte[]>>> getMany(List<String> keys);

	/**
	 * Writes several entries without expiry, in any order and not as one step.
	 * @param entries the values by key
	 * @return completes when all are written
	 */
	Mono<Void> setMany(Map<String, byte[]> entries);

	/**
	 * Removes several entries, in any order and not as one step.
	 * @param keys the keys
	 * @return completes when all are removed
	 */
	Mono<Void> deleteMany(Collection<String> keys);

	/**
	 * The reactive form of a blocking bucket. Cancelling a call interrupts it.
	 * @param bucket the blocking bucket
	 * @param scheduler where its calls run
	 * @return the reactive form
	 */
	static ReactiveBackendBucket from(BackendBucket bucket, Scheduler scheduler) {
		return new ScheduledBackendBucket(bucket, scheduler);
	}

}
