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

package org.wasmcloud.spring.keyvalue.file;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.wasmcloud.spring.core.backend.Probe;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;

/**
 * Keeps buckets as directories and entries as files, as wasmCloud's hosts do: the value
 * of an entry is the content of the file, whose name is the key wherever a file can be
 * called so. Several processes may use one root.
 */
public final class FileKeyvalueBackend implements KeyvalueBackend, Probe, AutoCloseable {

	private final Map<String, FileBucket> buckets = new ConcurrentHashMap<>();

	private final FileRoot root;

	private final FileSettings settings;

	/**
	 * Creates a backend on the system's clock. No file is touched before the first call.
	 * @param root the directory of all buckets; it need not be there
	 * @param sync whether a write is on the disk when it returns, and so outlives a power
	 * failure, or left to the operating system
	 * @param timeout how long a write waits for other writers of the same entry
	 */
	public FileKeyvalueBackend(Path root, boolean sync, Duration timeout) {
		this(root, sync, timeout, InstantSource.system());
	}

	FileKeyvalueBackend(Path root, boolean sync, Duration timeout, InstantSource clock) {
		this.root = new FileRoot(root);
		this.settings = new FileSettings(new Disk(sync), timeout, clock);
	}

	@Override
	public BackendBucket bucket(BucketSettings settings) {
		return this.buckets.computeIfAbsent(settings.name(), (name) -> new FileBucket(this.root, name, this.settings));
	}

	@Override
	public Set<KeyvalueFeature> features() {
		return EnumSet.of(KeyvalueFeature.EXPIRY, KeyvalueFeature.DURABLE, KeyvalueFeature.WATCH);
	}

	@Override
	public void probe() {
		this.root.probe();
	}

	@Override
	public void close() {
		this.buckets.values().forEach(FileBucket::close);
	}

}
