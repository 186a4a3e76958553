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

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyResponse;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.contract.keyvalue.SetOptions;
import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.handle.HandleState;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.bucket.BucketOperations;

/**
 * A handle of a bucket.
 */
final class PortableBucket implements Bucket {

	private final BucketOperations operations;

	private final HandleState state;

	PortableBucket(BucketOperations operations, HandleState state) {
		this.operations = operations;
		this.state = state;
	}

	/**
	 * What a handle that came in as an argument stands for.
	 */
	static BucketOperations operations(@Nullable Bucket bucket) {
		if (bucket instanceof PortableBucket portable) {
			return portable.operations();
		}
		// What an adapter between the two forms stands for.
		if (bucket != null
				&& ReactiveBucket.from(bucket, Schedulers.immediate()) instanceof PortableReactiveBucket reactive) {
			return reactive.operations().blocking();
		}
		throw foreign(bucket);
	}

	static BackendException foreign(@Nullable Object bucket) {
		String message = (bucket != null)
				? "The bucket is a handle of another implementation: " + bucket.getClass().getName() + "."
				: "The argument 'bucket' is null.";
		return new BackendException(BackendException.Kind.INVALID_ARGUMENT, message);
	}

	BucketOperations operations() {
		this.state.check();
		return this.operations;
	}

	@Override
	public Optional<byte[]> get(String key) {
		return KeyvalueErrors.translate(() -> Optional.ofNullable(operations().get(key)));
	}

	@Override
	public void set(String key, byte[] value, @Nullable SetOptions options) {
		Long ttlMillis = (options != null) ? options.ttlMs() : null;
		KeyvalueErrors
			.translate(() -> operations().set(key, value, ttlMillis, options != null && options.ifNotExists()));
	}

	@Override
	public void delete(String key) {
		KeyvalueErrors.translate(() -> operations().delete(key));
	}

	@Override
	public boolean exists(String key) {
		return KeyvalueErrors.translate(() -> operations().exists(key));
	}

	@Override
	public KeyResponse listKeys(@Nullable String prefix, @Nullable String cursor) {
		KeyPage page = KeyvalueErrors.translate(() -> operations().listKeys(prefix, cursor));
		return new KeyResponse(page.keys(), page.cursor());
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
