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

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.call.Deadlines;

/**
 * Waits for calls no longer than the time limit, by blocking or without.
 *
 * @param timeout the time limit
 * @param deadlines keep it where nobody waits
 */
record Patience(Duration timeout, Deadlines deadlines) {

	Patience(Duration timeout) {
		this(timeout, new Deadlines());
	}

	<T extends @Nullable Object> T await(CompletableFuture<T> call, Function<Throwable, BackendException> failures) {
		try {
			return call.get(this.timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			throw failures.apply(ex);
		}
		catch (TimeoutException | CancellationException ex) {
			call.cancel(true);
			throw failures.apply(ex);
		}
		catch (InterruptedException ex) {
			call.cancel(true);
			Thread.currentThread().interrupt();
			throw new BackendException(BackendException.Kind.FAILED,
					"The thread was interrupted while it waited for Redis; a write may or may not have happened.", ex);
		}
	}

	<T> Mono<T> mono(Supplier<? extends CompletableFuture<? extends @Nullable T>> call,
			Function<Throwable, BackendException> failures) {
		return Mono.create((sink) -> {
			try {
				new AwaitedReply<T>(call.get(), sink, failures).begin(this);
			}
			catch (RuntimeException ex) {
				sink.error(failures.apply(ex));
			}
		});
	}

}
