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

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.VersionedValue;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

/**
 * A bucket in memory. Reads take no lock; writes take the bucket's, which none of them
 * holds for longer than a few map operations.
 */
final class MemoryBucket implements BackendBucket {

	private final NavigableMap<String, Entry> entries = new ConcurrentSkipListMap<>();

	private final NavigableMap<Expiry, String> expiries = new ConcurrentSkipListMap<>();

	private final Versions versions;

	private final InstantSource clock;

	MemoryBucket(Versions versions, InstantSource clock) {
		this.versions = versions;
		this.clock = clock;
	}

	@Override
	public byte @Nullable [] get(String key) {
		Entry entry = live(key);
		return (entry != null) ? entry.value().clone() : null;
	}

	@Override
	public synchronized boolean set(String key, byte[] value, WriteOptions options) {
		if (options.ifAbsent() && live(key) != null) {
			return false;
		}
		Duration ttl = options.ttl();
		put(key, value.clone(), (ttl != null) ? this.clock.millis() + ttl.toMillis() : Entry.NEVER);
		return true;
	}

	@Override
	public synchronized void delete(String key) {
		removeExpired();
		forget(key, this.entries.remove(key));
	}

	@Override
	public boolean exists(String key) {
		return live(key) != null;
	}

	// The cursor is the last key given: entries that come and go do not move it.
	@Override
	public KeyPage keys(KeyQuery query) {
		removeExpired();
		String cursor = query.cursor();
		List<String> keys = new ArrayList<>();
		NavigableMap<String, Entry> rest = (cursor != null) ? this.entries.tailMap(cursor, false)
				: this.entries.tailMap(query.prefix(), true);
		for (Map.Entry<String, Entry> entry : rest.entrySet()) {
			if (!entry.getKey().startsWith(query.prefix())) {
				break;
			}
			if (keys.size() == query.limit()) {
				return new KeyPage(keys, keys.get(keys.size() - 1));
			}
			keys.add(entry.getKey());
		}
		return new KeyPage(keys, null);
	}

	@Override
	public synchronized long increment(String key, Increment increment) {
		Entry entry = live(key);
		long counter = increment.applyTo(Increment.parse((entry != null) ? entry.value() : null));
		put(key, Increment.format(counter), (entry != null) ? entry.expiresAt() : Entry.NEVER);
		return counter;
	}

	@Override
	public @Nullable VersionedValue current(String key) {
		Entry entry = live(key);
		return (entry != null) ? entry.versioned() : null;
	}

	@Override
	public synchronized SwapResult swap(String key, byte[] value, SwapGuard guard) {
		Entry entry = live(key);
		VersionedValue current = (entry != null) ? entry.versioned() : null;
		if (entry == null || !guard.accepts(current)) {
			return SwapResult.stale(current);
		}
		put(key, value.clone(), entry.expiresAt());
		return SwapResult.SWAPPED;
	}

	private @Nullable Entry live(String key) {
		removeExpired();
		return this.entries.get(key);
	}

	private void put(String key, byte[] value, long expiresAt) {
		Entry entry = new Entry(value, this.versions.next(), expiresAt);
		forget(key, this.entries.put(key, entry));
		if (expiresAt != Entry.NEVER) {
			this.expiries.put(new Expiry(expiresAt, entry.version()), key);
		}
	}

	private void forget(String key, @Nullable Entry entry) {
		if (entry != null && entry.expiresAt() != Entry.NEVER) {
			this.expiries.remove(new Expiry(entry.expiresAt(), entry.version()));
		}
	}

	private void removeExpired() {
		long now = this.clock.millis();
		if (isDue(this.expiries.firstEntry(), now)) {
			synchronized (this) {
				Map.Entry<Expiry, String> first = this.expiries.firstEntry();
				while (isDue(first, now)) {
					this.entries.remove(first.getValue());
					this.expiries.remove(first.getKey());
					first = this.expiries.firstEntry();
				}
			}
		}
	}

	private static boolean isDue(Map.@Nullable Entry<Expiry, String> entry, long now) {
		return entry != null && entry.getKey().at() <= now;
	}

	private record Entry(byte[] value, String version, long expiresAt) {

		static final long NEVER = Long.MAX_VALUE;

		VersionedValue versioned() {
			return new VersionedValue(this.value.clone(), this.version);
		}

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
