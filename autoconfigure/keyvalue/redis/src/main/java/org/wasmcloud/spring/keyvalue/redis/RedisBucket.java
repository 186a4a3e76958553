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

package org.wasmcloud.spring.keyvalue.redis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

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

/**
 * A bucket whose calls wait for Redis.
 */
final class RedisBucket implements BackendBucket, CollectionsBucket, WatchableBucket {

	private final RedisEntries entries;

	private final CollectionsBucket collections;

	private final Patience patience;

	private final WatchableBucket watching;

	RedisBucket(RedisEntries entries, CollectionsBucket collections, Patience patience, WatchableBucket watching) {
		this.entries = entries;
		this.collections = collections;
		this.patience = patience;
		this.watching = watching;
	}

	@Override
	public byte @Nullable [] get(String key) {
		return await(this.entries.get(key));
	}

	@Override
	public boolean set(String key, byte[] value, WriteOptions options) {
		return await(this.entries.set(key, value, options)) != null;
	}

	@Override
	public void delete(String key) {
		await(this.entries.delete(key));
	}

	@Override
	public boolean remove(String key) {
		return await(this.entries.delete(key)) > 0;
	}

	@Override
	public boolean exists(String key) {
		return await(this.entries.exists(key)) > 0;
	}

	@Override
	public KeyPage keys(KeyQuery query) {
		return await(this.entries.keys(query));
	}

	@Override
	public long increment(String key, Increment increment) {
		return await(this.entries.increment(key, increment));
	}

	@Override
	public @Nullable VersionedValue current(String key) {
		return await(this.entries.current(key));
	}

	@Override
	public SwapResult swap(String key, byte[] value, SwapGuard guard) {
		return await(this.entries.swap(key, value, guard));
	}

	@Override
	public List<byte @Nullable []> getMany(List<String> keys) {
		return await(this.entries.getMany(keys));
	}

	@Override
	public void setMany(Map<String, byte[]> newEntries) {
		await(this.entries.setMany(newEntries));
	}

	@Override
	public void deleteMany(Collection<String> keys) {
		await(this.entries.deleteMany(keys));
	}

	@Override
	public long listAdd(String key, String element) {
		return this.collections.listAdd(key, element);
	}

	@Override
	public boolean listDelete(String key, String element) {
		return this.collections.listDelete(key, element);
	}

	@Override
	public List<String> listRange(String key, long start, long stop) {
		return this.collections.listRange(key, start, stop);
	}

	@Override
	public boolean listClear(String key) {
		return this.collections.listClear(key);
	}

	@Override
	public boolean setAdd(String key, String member) {
		return this.collections.setAdd(key, member);
	}

	@Override
	public boolean setDelete(String key, String member) {
		return this.collections.setDelete(key, member);
	}

	@Override
	public List<String> setMembers(String key) {
		return this.collections.setMembers(key);
	}

	@Override
	public List<String> setUnion(List<String> keys) {
		return this.collections.setUnion(keys);
	}

	@Override
	public List<String> setIntersection(List<String> keys) {
		return this.collections.setIntersection(keys);
	}

	@Override
	public boolean setClear(String key) {
		return this.collections.setClear(key);
	}

	@Override
	public Watch watch(String prefix, WatchListener listener) {
		return this.watching.watch(prefix, listener);
	}

	private <T extends @Nullable Object> T await(CompletableFuture<T> call) {
		return this.patience.await(call, this.entries::failure);
	}

}
