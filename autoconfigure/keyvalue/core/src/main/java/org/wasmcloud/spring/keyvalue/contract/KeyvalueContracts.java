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

import java.time.Duration;
import java.util.Objects;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.KeyvalueCas;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.KeyvalueWatcher;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueBatch;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueCas;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueStore;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueWatcher;
import org.wasmcloud.spring.core.handle.HandleState;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.bucket.BucketDefinition;
import org.wasmcloud.spring.keyvalue.bucket.BucketDirectory;

/**
 * The contracts of {@code wasmcloud:keyvalue@0.2.0}, in both forms, over the buckets of a
 * directory.
 */
public final class KeyvalueContracts {

	private final BucketDirectory directory;

	/**
	 * Creates the contracts.
	 * @param directory the buckets
	 */
	public KeyvalueContracts(BucketDirectory directory) {
		this.directory = directory;
	}

	/**
	 * {@code wasmcloud:keyvalue/store@0.2.0}.
	 * @return a new implementation
	 */
	public KeyvalueStore store() {
		return new PortableKeyvalueStore(this.directory);
	}

	/**
	 * {@code wasmcloud:keyvalue/store@0.2.0}, reactive.
	 * @return a new implementation
	 */
	public ReactiveKeyvalueStore reactiveStore() {
		return new PortableReactiveKeyvalueStore(this.directory);
	}

	/**
	 * {@code wasmcloud:keyvalue/atomics@0.2.0}.
	 * @return a new implementation
	 */
	public KeyvalueAtomics atomics() {
		return new PortableKeyvalueAtomics();
	}

	/**
	 * {@code wasmcloud:keyvalue/atomics@0.2.0}, reactive.
	 * @return a new implementation
	 */
	public ReactiveKeyvalueAtomics reactiveAtomics() {
		return new PortableReactiveKeyvalueAtomics();
	}

	/**
	 * {@code wasmcloud:keyvalue/cas@0.2.0}.
	 * @return a new implementation
	 */
	public KeyvalueCas cas() {
		return new PortableKeyvalueCas();
	}

	/**
	 * {@code wasmcloud:keyvalue/cas@0.2.0}, reactive.
	 * @return a new implementation
	 */
	public ReactiveKeyvalueCas reactiveCas() {
		return new PortableReactiveKeyvalueCas();
	}

	/**
	 * {@code wasmcloud:keyvalue/batch@0.2.0}.
	 * @return a new implementation
	 */
	public KeyvalueBatch batch() {
		return new PortableKeyvalueBatch();
	}

	/**
	 * {@code wasmcloud:keyvalue/batch@0.2.0}, reactive.
	 * @return a new implementation
	 */
	public ReactiveKeyvalueBatch reactiveBatch() {
		return new PortableReactiveKeyvalueBatch();
	}

	/**
	 * A handle that may be shared: closing it does nothing.
	 * @param definition the bucket
	 * @return a new handle
	 */
	public Bucket sharedBucket(BucketDefinition definition) {
		return new PortableBucket(this.directory.operations(definition), shared(definition));
	}

	/**
	 * A reactive handle that may be shared: closing it does nothing.
	 * @param definition the bucket
	 * @return a new handle
	 */
	public ReactiveBucket sharedReactiveBucket(BucketDefinition definition) {
		return new PortableReactiveBucket(this.directory.reactiveOperations(definition), shared(definition));
	}

	/**
	 * What tells a watcher of the changes in a bucket.
	 * @param watcher the watcher
	 * @param identifier what the bucket is opened as
	 * @return a new listener
	 */
	public WatchListener listener(KeyvalueWatcher watcher, String identifier) {
		KeyvalueStore store = store();
		return new WatcherListener<>(() -> store.open(identifier), Bucket::close) {

			@Override
			void set(Bucket handle, String key, byte[] value) {
				watcher.onSet(handle, key, value);
			}

			@Override
			void delete(Bucket handle, String key) {
				watcher.onDelete(handle, key);
			}

		};
	}

	/**
	 * What tells a reactive watcher of the changes in a bucket, one after the other.
	 * @param watcher the watcher
	 * @param identifier what the bucket is opened as
	 * @param timeout how long it may take for one change, before that is given up
	 * @return a new listener
	 */
	public WatchListener listener(ReactiveKeyvalueWatcher watcher, String identifier, Duration timeout) {
		ReactiveKeyvalueStore store = reactiveStore();
		return new WatcherListener<>(() -> Objects.requireNonNull(store.open(identifier).block(timeout)),
				ReactiveBucket::close) {

			@Override
			void set(ReactiveBucket handle, String key, byte[] value) {
				watcher.onSet(handle, key, value).block(timeout);
			}

			@Override
			void delete(ReactiveBucket handle, String key) {
				watcher.onDelete(handle, key).block(timeout);
			}

		};
	}

	private static HandleState shared(BucketDefinition definition) {
		return HandleState.shared("bucket '" + definition.identifier() + "'");
	}

}
