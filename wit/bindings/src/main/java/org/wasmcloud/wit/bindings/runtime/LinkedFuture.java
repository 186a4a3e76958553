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

package org.wasmcloud.wit.bindings.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A future that cancels the one it came from.
 *
 * @param <T> the type of the value
 */
final class LinkedFuture<T> extends CompletableFuture<T> {

	private final CompletableFuture<?> source;

	private LinkedFuture(CompletableFuture<?> source) {
		this.source = source;
	}

	static <S, T> CompletableFuture<T> of(CompletableFuture<S> source, Function<S, T> mapping) {
		return of(source, mapping, null);
	}

	static <S, T> CompletableFuture<T> of(CompletableFuture<S> source, Function<S, T> mapping,
			@Nullable Function<Throwable, @Nullable T> recovery) {
		LinkedFuture<T> linked = new LinkedFuture<>(source);
		source.whenComplete((value, failure) -> {
			try {
				linked.settle(value, failure, mapping, recovery);
			}
			catch (RuntimeException ex) {
				linked.completeExceptionally(ex);
			}
		});
		return linked;
	}

	private <S> void settle(@Nullable S value, @Nullable Throwable failure, Function<S, T> mapping,
			@Nullable Function<Throwable, @Nullable T> recovery) {
		if (failure == null) {
			complete(mapping.apply(Generic.as(value)));
			return;
		}
		T recovered = (recovery != null) ? recovery.apply(failure) : null;
		if (recovered != null) {
			complete(recovered);
		}
		else {
			completeExceptionally(failure);
		}
	}

	@Override
	public boolean cancel(boolean mayInterruptIfRunning) {
		this.source.cancel(mayInterruptIfRunning);
		return super.cancel(mayInterruptIfRunning);
	}

}
