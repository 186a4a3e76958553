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
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.jspecify.annotations.Nullable;

/**
 * The entries of a bucket: content, version and expiry by key. Reads take no lock;
 * whoever writes holds this object's.
 */
final class MemoryEntries {

	static final long NEVER = Long.MAX_VALUE;

	private final NavigableMap<String, Entry> entries = new ConcurrentSkipListMap<>();

	private final NavigableMap<Expiry, String> expiries = new ConcurrentSkipListMap<>();

	private final Versions versions;

	private final InstantSource clock;

	private final Changes changes;

	MemoryEntries(Versions versions, InstantSource clock, Changes changes) {
		this.versions = versions;
		this.clock = clock;
		this.changes = changes;
	}

	long now() {
		return this.clock.millis();
	}

	@Nullable Entry get(String key) {
		removeExpired();
		return this.entries.get(key);
	}

	/** All entries from a key on. */
	Iterable<Map.Entry<String, Entry>> from(String key, boolean inclusive) {
		removeExpired();
		return this.entries.tailMap(key, inclusive).entrySet();
	}

	synchronized void put(String key, Content content, long expiresAt) {
		Entry entry = new Entry(content, this.versions.next(), expiresAt);
		forget(this.entries.put(key, entry));
		if (expiresAt != NEVER) {
			this.expiries.put(new Expiry(expiresAt, entry.version()), key);
		}
		if (content instanceof Content.Bytes bytes) {
			this.changes.set(key, bytes.value());
		}
	}

	synchronized boolean remove(String key) {
		removeExpired();
		Entry entry = this.entries.remove(key);
		forget(entry);
		if (entry != null) {
			this.changes.deleted(key);
		}
		return entry != null;
	}

	synchronized void clear() {
		this.entries.keySet().forEach(this::remove);
	}

	private void forget(@Nullable Entry entry) {
		if (entry != null && entry.expiresAt() != NEVER) {
			this.expiries.remove(new Expiry(entry.expiresAt(), entry.version()));
		}
	}

	/** Removes what is due, and tells the watchers. */
	void removeExpired() {
		long now = now();
		if (isDue(this.expiries.firstEntry(), now)) {
			synchronized (this) {
				Map.Entry<Expiry, String> first = this.expiries.firstEntry();
				while (isDue(first, now)) {
					this.entries.remove(first.getValue());
					this.expiries.remove(first.getKey());
					this.changes.deleted(first.getValue());
					first = this.expiries.firstEntry();
				}
			}
		}
	}

	private static boolean isDue(Map.@Nullable Entry<Expiry, String> entry, long now) {
		return entry != null && entry.getKey().at() <= now;
	}

	/**
	 * What stands under a key.
	 */
	record Entry(Content content, String version, long expiresAt) {

	}

	private record Expiry(long at, String version) implements Comparable<Expiry> {

		private static final Comparator<Expiry> ORDER = Comparator.comparingLong(Expiry::at)
			.thenComparing(Expiry::version);

		@Override
		public int compareTo(Expiry other) {
			return ORDER.compare(this, other);
		}

	}

}
