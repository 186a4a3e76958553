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

package org.wasmcloud.spring.keyvalue.backend;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * Runs the calls of a blocking bucket on a scheduler.
 */
final class ScheduledBackendBucket implements ReactiveBackendBucket {

	private final BackendBucket bucket;

	private final Scheduler scheduler;

	ScheduledBackendBucket(BackendBucket bucket, Scheduler scheduler) {
		this.bucket = bucket;
		this.scheduler = scheduler;
	}

	@Override
	public Mono<byte[]> get(String key) {
		return call(() -> this.bucket.get(key));
	}

	@Override
	public Mono<Boolean> set(String key, byte[] value, WriteOptions options) {
		return call(() -> this.bucket.set(key, value, options));
	}

	@Override
	public Mono<Void> delete(String key) {
		return run(() -> this.bucket.delete(key));
	}

	@Override
	public Mono<Boolean> exists(String key) {
		return call(() -> this.bucket.exists(key));
	}

	@Override
	public Mono<KeyPage> keys(KeyQuery query) {
		return call(() -> this.bucket.keys(query));
	}

	@Override
	public Mono<Long> increment(String key, Increment increment) {
		return call(() -> this.bucket.increment(key, increment));
	}

	@Override
	public Mono<VersionedValue> current(String key) {
		return call(() -> this.bucket.current(key));
	}

	@Override
	public Mono<SwapResult> swap(String key, byte[] value, SwapGuard guard) {
		return call(() -> this.bucket.swap(key, value, guard));
	}

	@Override
	public Mono<List<Optional<byte[]>>> getMany(List<String> keys) {
		return call(() -> this.bucket.getMany(keys).stream().<Optional<byte[]>>map(Optional::ofNullable).toList());
	}

	@Override
	public Mono<Void> setMany(Map<String, byte[]> entries) {
		return run(() -> this.bucket.setMany(entries));
	}

	@Override
	public Mono<Void> deleteMany(Collection<String> keys) {
		return run(() -> this.bucket.deleteMany(keys));
	}

	private Mono<Void> run(Runnable action) {
		return this.<Void>call(() -> {
			action.run();
			return null;
		});
	}

	private <T> Mono<T> call(Callable<@Nullable T> action) {
		return Mono.<T>fromCallable(action)
			.subscribeOn(this.scheduler)
			.onErrorMap(RejectedExecutionException.class,
					(ex) -> new BackendException(BackendException.Kind.UNAVAILABLE,
							"Too many calls are waiting for a thread.", ex));
	}

}
