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

package org.wasmcloud.spring.keyvalue.jdbc;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket.Watch;

/**
 * The buckets of one backend that somebody watches.
 */
final class Changes implements AutoCloseable {

	private final Map<String, WatchedBucket> buckets = new ConcurrentHashMap<>();

	private final Sessions sessions;

	private final Duration interval;

	Changes(Sessions sessions, Duration interval) {
		this.sessions = sessions;
		this.interval = interval;
	}

	/** The bucket, {@code null} if nobody watches it. */
	@Nullable WatchedBucket of(String bucket) {
		return this.buckets.isEmpty() ? null : this.buckets.get(bucket);
	}

	Watch watch(String bucket, String prefix, WatchListener listener) {
		JdbcWatch watch = new JdbcWatch(new KeyVersions(this.sessions, bucket, prefix), listener, this.interval,
				(closed) -> remove(bucket, closed));
		this.buckets.compute(bucket,
				(name, watched) -> ((watched != null) ? watched : new WatchedBucket()).with(watch));
		watch.start();
		return watch;
	}

	private void remove(String bucket, JdbcWatch watch) {
		this.buckets.computeIfPresent(bucket, (name, watched) -> watched.without(watch));
	}

	@Override
	public void close() {
		this.buckets.values().forEach(WatchedBucket::close);
	}

}
