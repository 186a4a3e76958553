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

	private LinkedFuture(CompletableFuture<?> source) {
		this.source = source;
	}

	/**
	 * Links a future.
	 * @param source where its value comes from
	 * @param mapping applied to the value
	 * @param late lets go of a value of the source that comes too late
	 */
	static <S, T> CompletableFuture<T> of(CompletableFuture<S> source, Function<S, T> mapping, Consumer<S> late) {
		return of(source, mapping, (failure) -> null, late);
	}

	/**
	 * Links a future, some of whose failures are values.
	 * @param source where its value comes from
	 * @param mapping applied to the value
	 * @param recovery applied to a failure, {@code null} for one that stays a failure
	 * @param late lets go of a value of the source that comes too late
	 */
	static <S, T> CompletableFuture<T> of(CompletableFuture<S> source, Function<S, T> mapping,
			Function<Throwable, @Nullable T> recovery, Consumer<S> late) {
		LinkedFuture<T> linked = new LinkedFuture<>(source);
		source.whenComplete((value, failure) -> {
			try {
				if (failure != null) {
					linked.fail(failure, recovery.apply(failure));
				}
				else if (linked.isDone() || !linked.complete(mapping.apply(Generic.as(value)))) {
					late.accept(Generic.as(value));
				}
			}
			catch (RuntimeException ex) {
				linked.completeExceptionally(ex);
			}
		});
		return linked;
	}

	private void fail(Throwable failure, @Nullable T recovered) {
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
