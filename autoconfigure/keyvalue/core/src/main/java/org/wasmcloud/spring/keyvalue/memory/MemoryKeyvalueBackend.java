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

package org.wasmcloud.spring.keyvalue.memory;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.scheduler.Schedulers;

import org.wasmcloud.spring.core.backend.Clearable;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;
import org.wasmcloud.spring.keyvalue.backend.ReactiveBackendBucket;
import org.wasmcloud.spring.keyvalue.backend.ReactiveKeyvalueBackend;

/**
 * Keeps buckets in memory, for as long as the backend lives.
 */
public final class MemoryKeyvalueBackend implements ReactiveKeyvalueBackend, Clearable {

	private final Map<String, MemoryBucket> buckets = new ConcurrentHashMap<>();

	private final Versions versions = new Versions();

	private final InstantSource clock;

	/**
	 * Creates an empty backend on the system's clock.
	 */
	public MemoryKeyvalueBackend() {
		this(InstantSource.system());
	}

	/**
	 * Creates an empty backend.
	 * @param clock tells when entries expire
	 */
	public MemoryKeyvalueBackend(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public BackendBucket bucket(BucketSettings settings) {
		return this.buckets.computeIfAbsent(settings.name(), (name) -> create());
	}

	private MemoryBucket create() {
		Changes changes = new Changes();
		return new MemoryBucket(changes, new MemoryEntries(this.versions, this.clock, changes));
	}

	// Nothing here ever waits, so the caller's thread will do.
	@Override
	public ReactiveBackendBucket reactiveBucket(BucketSettings settings) {
		return ReactiveBackendBucket.from(bucket(settings), Schedulers.immediate());
	}

	@Override
	public Set<KeyvalueFeature> features() {
		return EnumSet.of(KeyvalueFeature.EXPIRY, KeyvalueFeature.WATCH, KeyvalueFeature.LISTS_AND_SETS);
	}

	@Override
	public void clear() {
		this.buckets.values().forEach(MemoryBucket::clear);
	}

}
