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

import org.wasmcloud.contract.wasi.keyvalue.WasiBucket;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueAtomics;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueBatch;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueStore;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueWatcher;
import org.wasmcloud.spring.core.handle.HandleState;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.bucket.BucketDefinition;
import org.wasmcloud.spring.keyvalue.bucket.BucketDirectory;

/**
 * The contracts of {@code wasi:keyvalue@0.2.0-draft} over the buckets of a directory.
 */
public final class WasiKeyvalueContracts {

	private final BucketDirectory directory;

	private final WasiCursors cursors;

	/**
	 * Creates the contracts.
	 * @param directory the buckets
	 * @param cursors the walks that are under way
	 */
	public WasiKeyvalueContracts(BucketDirectory directory, WasiCursors cursors) {
		this.directory = directory;
		this.cursors = cursors;
	}

	/**
	 * {@code wasi:keyvalue/store@0.2.0-draft}.
	 * @return a new implementation
	 */
	public WasiKeyvalueStore store() {
		return new PortableWasiKeyvalueStore(this.directory, this.cursors);
	}

	/**
	 * {@code wasi:keyvalue/atomics@0.2.0-draft}.
	 * @return a new implementation
	 */
	public WasiKeyvalueAtomics atomics() {
		return new PortableWasiKeyvalueAtomics();
	}

	/**
	 * {@code wasi:keyvalue/batch@0.2.0-draft}.
	 * @return a new implementation
	 */
	public WasiKeyvalueBatch batch() {
		return new PortableWasiKeyvalueBatch();
	}

	/**
	 * A handle that may be shared: closing it does nothing.
	 * @param definition the bucket
	 * @return a new handle
	 */
	public WasiBucket sharedBucket(BucketDefinition definition) {
		return new PortableWasiBucket(this.directory.operations(definition),
				HandleState.shared("bucket '" + definition.identifier() + "'"), this.cursors);
	}

	/**
	 * What tells a watcher of the changes in a bucket.
	 * @param watcher the watcher
	 * @param identifier what the bucket is opened as
	 * @return a new listener
	 */
	public WatchListener listener(WasiKeyvalueWatcher watcher, String identifier) {
		WasiKeyvalueStore store = store();
		return new WatcherListener<>(() -> store.open(identifier), WasiBucket::close) {

			@Override
			void set(WasiBucket handle, String key, byte[] value) {
				watcher.onSet(handle, key, value);
			}

			@Override
			void delete(WasiBucket handle, String key) {
				watcher.onDelete(handle, key);
			}

		};
	}

}
