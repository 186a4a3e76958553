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

package org.wasmcloud.spring.keyvalue.contract;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyResponse;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.contract.keyvalue.SetOptions;
import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.handle.HandleState;
import org.wasmcloud.spring.keyvalue.bucket.ReactiveBucketOperations;

/**
 * A reactive handle of a bucket.
 */
final class PortableReactiveBucket implements ReactiveBucket {

	private final ReactiveBucketOperations operations;

	private final HandleState state;

	PortableReactiveBucket(ReactiveBucketOperations operations, HandleState state) {
		this.operations = operations;
		this.state = state;
	}

	/**
	 * Does something with the bucket that a handle stands for, when it is subscribed to.
	 */
	static <T> Mono<T> with(@Nullable ReactiveBucket bucket, Function<ReactiveBucketOperations, Mono<T>> action) {
		return Mono.defer(() -> {
			ReactiveBucketOperations operations = operations(bucket);
			return (operations != null) ? action.apply(operations) : Mono.error(PortableBucket.foreign(bucket));
		}).onErrorMap(BackendException.class, KeyvalueErrors::of);
	}

	private static @Nullable ReactiveBucketOperations operations(@Nullable ReactiveBucket bucket) {
		if (bucket instanceof PortableReactiveBucket portable) {
			return portable.operations();
		}
		// What an adapter between the two forms stands for.
		return (bucket != null && Bucket.from(bucket) instanceof PortableBucket blocking)
				? blocking.operations().reactive() : null;
	}

	ReactiveBucketOperations operations() {
		this.state.check();
		return this.operations;
	}

	@Override
	public Mono<byte[]> get(String key) {
		return with(this, (bucket) -> bucket.get(key));
	}

	@Override
	public Mono<Void> set(String key, byte[] value, @Nullable SetOptions options) {
		Long ttlMillis = (options != null) ? options.ttlMs() : null;
		return with(this, (bucket) -> bucket.set(key, value, ttlMillis, options != null && options.ifNotExists()));
	}

	@Override
	public Mono<Void> delete(String key) {
		return with(this, (bucket) -> bucket.delete(key));
	}

	@Override
	public Mono<Boolean> exists(String key) {
		return with(this, (bucket) -> bucket.exists(key));
	}

	@Override
	public Mono<KeyResponse> listKeys(@Nullable String prefix, @Nullable String cursor) {
		return with(this, (bucket) -> bucket.listKeys(prefix, cursor))
			.map((page) -> new KeyResponse(page.keys(), page.cursor()));
	}

	@Override
	public void close() {
		this.state.close();
	}

	@Override
	public String toString() {
		return this.state.toString();
	}

}
