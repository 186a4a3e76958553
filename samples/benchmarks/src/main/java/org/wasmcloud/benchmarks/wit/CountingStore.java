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

package org.wasmcloud.benchmarks.wit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyResponse;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.SetOptions;

/**
 * The least that a contract can do, so that the way to it is what is measured.
 */
final class CountingStore implements KeyvalueStore, KeyvalueAtomics {

	private final MapBucket bucket = new MapBucket();

	private long count;

	@Override
	public Bucket open(String identifier) {
		return this.bucket;
	}

	@Override
	public long increment(Bucket bucket, String key, long delta) {
		this.count += delta;
		return this.count;
	}

	/**
	 * Hands out and keeps copies, as a real one has to.
	 */
	private static final class MapBucket implements Bucket {

		private final Map<String, byte[]> entries = new ConcurrentHashMap<>();

		@Override
		public Optional<byte[]> get(String key) {
			return Optional.ofNullable(this.entries.get(key)).map(byte[]::clone);
		}

		@Override
		public void set(String key, byte[] value, @Nullable SetOptions options) {
			this.entries.put(key, value.clone());
		}

		@Override
		public void delete(String key) {
			this.entries.remove(key);
		}

		@Override
		public boolean exists(String key) {
			return this.entries.containsKey(key);
		}

		@Override
		public KeyResponse listKeys(@Nullable String prefix, @Nullable String cursor) {
			return new KeyResponse(List.copyOf(this.entries.keySet()), null);
		}

		@Override
		public void close() {
		}

	}

}
