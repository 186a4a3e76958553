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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.CollectionsBucket;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.VersionedValue;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;
import org.wasmcloud.spring.keyvalue.memory.MemoryEntries.Entry;

/**
 * A bucket in memory. A write holds the lock of the entries for a few map operations, and
 * waits for nothing else.
 */
final class MemoryBucket implements BackendBucket, CollectionsBucket, WatchableBucket {

	private final Changes changes;

	private final MemoryEntries entries;

	MemoryBucket(Changes changes, MemoryEntries entries) {
		this.changes = changes;
		this.entries = entries;
	}

	@Override
	public byte @Nullable [] get(String key) {
		byte[] value = Content.bytes(content(this.entries.get(key)));
		return (value != null) ? value.clone() : null;
	}

	@Override
	public boolean set(String key, byte[] value, WriteOptions options) {
		synchronized (this.entries) {
			if (options.ifAbsent() && this.entries.get(key) != null) {
				return false;
			}
			Duration ttl = options.ttl();
			this.entries.put(key, new Content.Bytes(value.clone()),
					(ttl != null) ? this.entries.now() + ttl.toMillis() : MemoryEntries.NEVER);
			return true;
		}
	}

	@Override
	public void delete(String key) {
		this.entries.remove(key);
	}

	@Override
	public boolean remove(String key) {
		return this.entries.remove(key);
	}

	@Override
	public boolean exists(String key) {
		return this.entries.get(key) != null;
	}

	// The cursor is the last key given: entries that come and go do not move it.
	@Override
	public KeyPage keys(KeyQuery query) {
		String cursor = query.cursor();
		List<String> keys = new ArrayList<>();
		for (Map.Entry<String, Entry> entry : this.entries.from((cursor != null) ? cursor : query.prefix(),
				cursor == null)) {
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
	public long increment(String key, Increment increment) {
		synchronized (this.entries) {
			Entry entry = this.entries.get(key);
			long counter = increment.applyTo(Increment.parse(Content.bytes(content(entry))));
			this.entries.put(key, new Content.Bytes(Increment.format(counter)), expiry(entry));
			return counter;
		}
	}

	@Override
	public @Nullable VersionedValue current(String key) {
		return versioned(this.entries.get(key));
	}

	@Override
	public SwapResult swap(String key, byte[] value, SwapGuard guard) {
		synchronized (this.entries) {
			Entry entry = this.entries.get(key);
			VersionedValue current = versioned(entry);
			if (!guard.accepts(current)) {
				return SwapResult.stale(current);
			}
			this.entries.put(key, new Content.Bytes(value.clone()), expiry(entry));
			return SwapResult.SWAPPED;
		}
	}

	@Override
	public long listAdd(String key, String element) {
		synchronized (this.entries) {
			Entry entry = this.entries.get(key);
			Content.Elements elements = new Content.Elements(list(entry));
			elements.list().add(element);
			this.entries.put(key, elements, expiry(entry));
			return elements.list().size();
		}
	}

	@Override
	public boolean listDelete(String key, String element) {
		synchronized (this.entries) {
			Entry entry = this.entries.get(key);
			List<String> list = list(entry);
			return list.remove(element) && keep(key, new Content.Elements(list), list.isEmpty(), expiry(entry));
		}
	}

	@Override
	public List<String> listRange(String key, long start, long stop) {
		synchronized (this.entries) {
			List<String> list = list(this.entries.get(key));
			long first = Math.max((start < 0) ? list.size() + start : start, 0);
			long last = Math.min((stop < 0) ? list.size() + stop : stop, list.size() - 1L);
			return (first <= last) ? List.copyOf(list.subList((int) first, (int) last + 1)) : List.of();
		}
	}

	@Override
	public boolean listClear(String key) {
		synchronized (this.entries) {
			return content(this.entries.get(key)) instanceof Content.Elements && this.entries.remove(key);
		}
	}

	@Override
	public boolean setAdd(String key, String member) {
		synchronized (this.entries) {
			Entry entry = this.entries.get(key);
			Set<String> set = set(entry);
			return set.add(member) && keep(key, new Content.Members(set), false, expiry(entry));
		}
	}

	@Override
	public boolean setDelete(String key, String member) {
		synchronized (this.entries) {
			Entry entry = this.entries.get(key);
			Set<String> set = set(entry);
			return set.remove(member) && keep(key, new Content.Members(set), set.isEmpty(), expiry(entry));
		}
	}

	@Override
	public List<String> setMembers(String key) {
		return setUnion(List.of(key));
	}

	@Override
	public List<String> setUnion(List<String> keys) {
		return combine(keys, (sets) -> {
			Set<String> union = new LinkedHashSet<>();
			sets.forEach(union::addAll);
			return union;
		});
	}

	@Override
	public List<String> setIntersection(List<String> keys) {
		return combine(keys, (sets) -> {
			Set<String> common = new LinkedHashSet<>(sets.isEmpty() ? Set.of() : sets.get(0));
			sets.forEach(common::retainAll);
			return common;
		});
	}

	private List<String> combine(List<String> keys, Function<List<Set<String>>, Set<String>> operation) {
		synchronized (this.entries) {
			List<Set<String>> sets = keys.stream().map((key) -> set(this.entries.get(key))).toList();
			return List.copyOf(operation.apply(sets));
		}
	}

	@Override
	public boolean setClear(String key) {
		synchronized (this.entries) {
			return content(this.entries.get(key)) instanceof Content.Members && this.entries.remove(key);
		}
	}

	@Override
	public Watch watch(String prefix, WatchListener listener) {
		return this.changes.watch(prefix, listener, this.entries::removeExpired);
	}

	void clear() {
		this.entries.clear();
	}

	/** A list or set that became empty is gone. */
	private boolean keep(String key, Content content, boolean empty, long expiresAt) {
		if (empty) {
			this.entries.remove(key);
		}
		else {
			this.entries.put(key, content, expiresAt);
		}
		return true;
	}

	private static List<String> list(@Nullable Entry entry) {
		List<String> list = Content.list(content(entry));
		return (list != null) ? list : new ArrayList<>();
	}

	private static Set<String> set(@Nullable Entry entry) {
		Set<String> set = Content.set(content(entry));
		return (set != null) ? set : new LinkedHashSet<>();
	}

	private static @Nullable Content content(@Nullable Entry entry) {
		return (entry != null) ? entry.content() : null;
	}

	private static long expiry(@Nullable Entry entry) {
		return (entry != null) ? entry.expiresAt() : MemoryEntries.NEVER;
	}

	private static @Nullable VersionedValue versioned(@Nullable Entry entry) {
		byte[] value = Content.bytes(content(entry));
		return (entry != null && value != null) ? new VersionedValue(value.clone(), entry.version()) : null;
	}

}
