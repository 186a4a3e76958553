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

package org.wasmcloud.spring.keyvalue.tck;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.CasOptions;
import org.wasmcloud.contract.keyvalue.CasResult;
import org.wasmcloud.contract.keyvalue.Entry;
import org.wasmcloud.contract.keyvalue.KeyResponse;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.KeyvalueCas;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueBatch;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueCas;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueStore;
import org.wasmcloud.contract.keyvalue.SetOptions;
import org.wasmcloud.wit.bindings.Tuple2;

/**
 * Reactive contracts that are waited for.
 */
final class ReactiveView {

	static final Duration PATIENCE = Duration.ofSeconds(60);

	private ReactiveView() {
	}

	private static <T> T some(Mono<T> mono) {
		return mono.blockOptional(PATIENCE).orElseThrow(() -> new AssertionError("a value was expected"));
	}

	private static ReactiveBucket reactive(Bucket bucket) {
		return ((View) bucket).bucket();
	}

	record Store(ReactiveKeyvalueStore store) implements KeyvalueStore {

		@Override
		public Bucket open(String identifier) {
			return new View(some(this.store.open(identifier)));
		}

	}

	record Atomics(ReactiveKeyvalueAtomics atomics) implements KeyvalueAtomics {

		@Override
		public long increment(Bucket bucket, String key, long delta) {
			return some(this.atomics.increment(reactive(bucket), key, delta));
		}

	}

	record Cas(ReactiveKeyvalueCas cas) implements KeyvalueCas {

		@Override
		public Optional<Entry> current(Bucket bucket, String key) {
			return this.cas.current(reactive(bucket), key).blockOptional(PATIENCE);
		}

		@Override
		public CasResult swap(Bucket bucket, String key, byte[] value, CasOptions options) {
			return some(this.cas.swap(reactive(bucket), key, value, options));
		}

	}

	record Batch(ReactiveKeyvalueBatch batch) implements KeyvalueBatch {

		@Override
		public List<Optional<Tuple2<String, byte[]>>> getMany(Bucket bucket, List<String> keys) {
			return some(this.batch.getMany(reactive(bucket), keys));
		}

		@Override
		public void setMany(Bucket bucket, List<Tuple2<String, byte[]>> keyValues) {
			this.batch.setMany(reactive(bucket), keyValues).block(PATIENCE);
		}

		@Override
		public void deleteMany(Bucket bucket, List<String> keys) {
			this.batch.deleteMany(reactive(bucket), keys).block(PATIENCE);
		}

	}

	private record View(ReactiveBucket bucket) implements Bucket {

		@Override
		public Optional<byte[]> get(String key) {
			return this.bucket.get(key).blockOptional(PATIENCE);
		}

		@Override
		public void set(String key, byte[] value, @Nullable SetOptions options) {
			this.bucket.set(key, value, options).block(PATIENCE);
		}

		@Override
		public void delete(String key) {
			this.bucket.delete(key).block(PATIENCE);
		}

		@Override
		public boolean exists(String key) {
			return some(this.bucket.exists(key));
		}

		@Override
		public KeyResponse listKeys(@Nullable String prefix, @Nullable String cursor) {
			return some(this.bucket.listKeys(prefix, cursor));
		}

		@Override
		public void close() {
			this.bucket.close();
		}

	}

}
