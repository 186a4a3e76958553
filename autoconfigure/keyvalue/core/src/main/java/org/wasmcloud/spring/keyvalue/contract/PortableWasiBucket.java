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

import org.wasmcloud.contract.wasi.keyvalue.WasiBucket;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyResponse;
import org.wasmcloud.spring.core.handle.HandleState;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.bucket.BucketOperations;

/**
 * A handle of a bucket in {@code wasi:keyvalue}.
 */
final class PortableWasiBucket implements WasiBucket {

	private final BucketOperations operations;

	private final HandleState state;

	private final WasiCursors cursors;

	PortableWasiBucket(BucketOperations operations, HandleState state, WasiCursors cursors) {
		this.operations = operations;
		this.state = state;
		this.cursors = cursors;
	}

	/**
	 * What a handle that came in as an argument stands for.
	 */
	static BucketOperations operations(@Nullable WasiBucket bucket) {
		if (bucket instanceof PortableWasiBucket portable) {
			return portable.operations();
		}
		throw PortableBucket.foreign(bucket);
	}

	private BucketOperations operations() {
		this.state.check();
		return this.operations;
	}

	@Override
	public Optional<byte[]> get(String key) {
		return WasiErrors.translate(() -> Optional.ofNullable(operations().get(key)));
	}

	@Override
	public void set(String key, byte[] value) {
		WasiErrors.translate(() -> operations().set(key, value, null, false));
	}

	@Override
	public void delete(String key) {
		WasiErrors.translate(() -> operations().delete(key));
	}

	@Override
	public boolean exists(String key) {
		return WasiErrors.translate(() -> operations().exists(key));
	}

	@Override
	public WasiKeyResponse listKeys(@Nullable Long cursor) {
		return WasiErrors.translate(() -> {
			String identifier = operations().identifier();
			KeyPage page = operations().listKeys(null, (cursor != null) ? this.cursors.find(identifier, cursor) : null);
			String next = page.cursor();
			return new WasiKeyResponse(page.keys(), (next != null) ? this.cursors.keep(identifier, next) : null);
		});
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
