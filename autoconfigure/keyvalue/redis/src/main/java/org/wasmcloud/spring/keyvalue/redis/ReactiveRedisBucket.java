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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.ReactiveBackendBucket;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.VersionedValue;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

/**
 * A bucket whose calls never wait; results come on a thread of the client library.
 */
final class ReactiveRedisBucket implements ReactiveBackendBucket {

	private final RedisEntries entries;

	private final Patience patience;

	ReactiveRedisBucket(RedisEntries entries, Patience patience) {
		this.entries = entries;
		this.patience = patience;
	}

	@Override
	public Mono<byte[]> get(String key) {
		return mono(() -> this.entries.get(key));
	}

	@Override
	public Mono<Boolean> set(String key, byte[] value, WriteOptions options) {
		return this.<String>mono(() -> this.entries.set(key, value, options)).hasElement();
	}

	@Override
	public Mono<Void> delete(String key) {
		return mono(() -> this.entries.delete(key)).then();
	}

	@Override
	public Mono<Boolean> exists(String key) {
		return this.<Long>mono(() -> this.entries.exists(key)).map((count) -> count > 0);
	}

	@Override
	public Mono<KeyPage> keys(KeyQuery query) {
		return mono(() -> this.entries.keys(query));
	}

	@Override
	public Mono<Long> increment(String key, Increment increment) {
		return mono(() -> this.entries.increment(key, increment));
	}

	@Override
	public Mono<VersionedValue> current(String key) {
		return mono(() -> this.entries.current(key));
	}

	@Override
	public Mono<SwapResult> swap(String key, byte[] value, SwapGuard guard) {
		return mono(() -> this.entries.swap(key, value, guard));
	}

	@Override
	public Mono<List<Optional<byte[]>>> getMany(List<String> keys) {
		return mono(() -> this.entries.getMany(keys))
			.map((values) -> values.stream().<Optional<byte[]>>map(Optional::ofNullable).toList());
	}

	@Override
	public Mono<Void> setMany(Map<String, byte[]> newEntries) {
		return mono(() -> this.entries.setMany(newEntries)).then();
	}

	@Override
	public Mono<Void> deleteMany(Collection<String> keys) {
		return mono(() -> this.entries.deleteMany(keys)).then();
	}

	private <T> Mono<T> mono(Supplier<? extends CompletableFuture<? extends @Nullable T>> call) {
		return this.patience.mono(call, this.entries::failure);
	}

}
