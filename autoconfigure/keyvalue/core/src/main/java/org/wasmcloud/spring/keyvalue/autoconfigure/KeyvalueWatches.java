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

package org.wasmcloud.spring.keyvalue.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.context.SmartLifecycle;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.diagnostics.WiringException;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;
import org.wasmcloud.spring.keyvalue.bucket.BucketDirectory;

/**
 * The watches of the configuration. They begin when the application context is ready, and
 * end before anything that a watcher may need is closed.
 */
class KeyvalueWatches implements SmartLifecycle {

	private final Map<String, KeyvalueProperties.Watch> watches;

	private final BucketDirectory directory;

	private final Watchers watchers;

	private final List<WatchableBucket.Watch> running = new ArrayList<>();

	private volatile boolean started;

	KeyvalueWatches(Map<String, KeyvalueProperties.Watch> watches, BucketDirectory directory, Watchers watchers) {
		this.watches = watches;
		this.directory = directory;
		this.watchers = watchers;
	}

	@Override
	public void start() {
		Set<String> idle = new TreeSet<>(this.watchers.names());
		try {
			this.watches.forEach((name, watch) -> {
				String watcher = this.watchers.choose(name, watch.handler());
				idle.remove(watcher);
				this.running.add(begin(name, watch, watcher));
			});
			refuse(idle);
		}
		catch (RuntimeException ex) {
			stop();
			throw ex;
		}
		this.started = true;
	}

	private static void refuse(Set<String> idle) {
		if (!idle.isEmpty()) {
			throw new WiringException("Nothing is watched for the key-value watchers " + idle + ".",
					"Set '" + Keyvalue.CAPABILITY.property(Keyvalue.WATCHES)
							+ ".<name>.bucket' for each, or remove the beans.");
		}
	}

	private WatchableBucket.Watch begin(String name, KeyvalueProperties.Watch watch, String watcher) {
		String bucket = watch.bucket();
		String property = Keyvalue.CAPABILITY.property(Keyvalue.WATCHES + "." + name + ".bucket");
		if (bucket == null || bucket.isBlank()) {
			throw new WiringException("The watch '" + name + "' has no bucket.",
					"Set '" + property + "' to the identifier of one.");
		}
		KeyPatterns keys = new KeyPatterns(watch.keys());
		WatchListener listener = keys.filter(this.watchers.listener(watcher, bucket, watch.timeout()));
		try {
			return this.directory.open(bucket).watch(keys.prefix(), listener);
		}
		catch (BackendException ex) {
			throw new WiringException("The bucket '" + bucket + "' cannot be watched: " + ex.getMessage(),
					"Change '" + property + "', or the backend of that bucket.", ex);
		}
	}

	@Override
	public void stop() {
		this.started = false;
		this.running.forEach(WatchableBucket.Watch::close);
		this.running.clear();
	}

	@Override
	public boolean isRunning() {
		return this.started;
	}

}
