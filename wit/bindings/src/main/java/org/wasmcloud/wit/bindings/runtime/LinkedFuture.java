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
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A future that cancels the one it came from. A value that comes all the same is let go.
 *
 * @param <T> the type of the value
 */
final class LinkedFuture<T> extends CompletableFuture<T> {

	private final CompletableFuture<?> source;

	private final Consumer<T> late;

	private LinkedFuture(CompletableFuture<?> source, Consumer<T> late) {
		this.source = source;
		this.late = late;
	}

	static <S, T> CompletableFuture<T> of(CompletableFuture<S> source, Function<S, T> mapping, Consumer<T> late) {
		return of(source, mapping, (failure) -> null, late);
	}

	static <S, T> CompletableFuture<T> of(CompletableFuture<S> source, Function<S, T> mapping,
			Function<Throwable, @Nullable T> recovery, Consumer<T> late) {
		LinkedFuture<T> linked = new LinkedFuture<>(source, late);
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
			Function<Throwable, @Nullable T> recovery) {
		T settled = (failure != null) ? recovery.apply(failure) : mapping.apply(Generic.as(value));
		if (settled == null && failure != null) {
			completeExceptionally(failure);
		}
		else if (settled != null && !complete(settled)) {
			this.late.accept(settled);
		}
	}

	@Override
	public boolean cancel(boolean mayInterruptIfRunning) {
		this.source.cancel(mayInterruptIfRunning);
		return super.cancel(mayInterruptIfRunning);
	}

}
