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

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Puts calls together so that cancelling the whole cancels the part that is under way.
 * {@link CompletableFuture} alone would let the part go on: a write that nobody waits for
 * any more would still happen once the server is back.
 */
final class Calls {

	private Calls() {
	}

	static <S extends @Nullable Object, T extends @Nullable Object> CompletableFuture<T> map(CompletableFuture<S> call,
			Function<S, T> function) {
		return linked(call, call.thenApply(function));
	}

	static <S extends @Nullable Object, T extends @Nullable Object> CompletableFuture<T> then(
			CompletableFuture<S> first, Function<S, CompletableFuture<T>> next) {
		return then(first, next, (value) -> {
		});
	}

	/**
	 * The same, and says what becomes of a value that came too late for the next call.
	 */
	static <S extends @Nullable Object, T extends @Nullable Object> CompletableFuture<T> then(
			CompletableFuture<S> first, Function<S, CompletableFuture<T>> next, Consumer<S> late) {
		CompletableFuture<T> whole = new CompletableFuture<>();
		linked(first, whole);
		first.whenComplete((value, failure) -> {
			if (failure != null) {
				whole.completeExceptionally(failure);
			}
			else if (whole.isDone()) {
				late.accept(value);
			}
			else {
				forward(() -> next.apply(value), whole);
			}
		});
		return whole;
	}

	/** Another call instead of one that fails, or {@code null} to let it fail. */
	static <T extends @Nullable Object> CompletableFuture<T> otherwise(CompletableFuture<T> call,
			Function<Throwable, @Nullable CompletableFuture<T>> instead) {
		CompletableFuture<T> whole = new CompletableFuture<>();
		linked(call, whole);
		call.whenComplete((value, failure) -> {
			CompletableFuture<T> other = (failure != null && !whole.isDone()) ? instead.apply(failure) : null;
			if (other != null) {
				forward(() -> other, whole);
			}
			else {
				complete(whole).accept(value, failure);
			}
		});
		return whole;
	}

	/** Waits for all reads; fails as the first that fails. */
	static CompletableFuture<?> each(List<? extends CompletableFuture<?>> calls) {
		return joined(calls, (succeeded, failure) -> failure);
	}

	/** Waits for all writes, and on a failure tells how many of them succeeded. */
	static CompletableFuture<?> all(List<? extends CompletableFuture<?>> calls) {
		return joined(calls, (succeeded, failure) -> new PartialBatchException(succeeded, calls.size(), failure));
	}

	private static CompletableFuture<?> joined(List<? extends CompletableFuture<?>> calls,
			BiFunction<Integer, Throwable, Throwable> description) {
		AtomicInteger pending = new AtomicInteger(calls.size());
		AtomicInteger succeeded = new AtomicInteger();
		AtomicReference<@Nullable Throwable> first = new AtomicReference<>();
		CompletableFuture<@Nullable Void> whole = new CompletableFuture<>();
		for (CompletableFuture<?> call : calls) {
			linked(call, whole);
			call.whenComplete((value, failure) -> {
				if (failure != null) {
					first.compareAndSet(null, failure);
				}
				else {
					succeeded.incrementAndGet();
				}
				if (pending.decrementAndGet() == 0) {
					Throwable cause = first.get();
					complete(whole).accept(null, (cause != null) ? description.apply(succeeded.get(), cause) : null);
				}
			});
		}
		return calls.isEmpty() ? CompletableFuture.completedFuture(null) : whole;
	}

	/** Does something in any case, also when the call is cancelled. */
	static <T extends @Nullable Object> CompletableFuture<T> lastly(CompletableFuture<T> call, Runnable action) {
		call.whenComplete((value, failure) -> action.run());
		return call;
	}

	private static <T extends @Nullable Object> void forward(Supplier<CompletableFuture<T>> supplier,
			CompletableFuture<T> whole) {
		try {
			CompletableFuture<T> call = supplier.get();
			linked(call, whole);
			call.whenComplete(complete(whole));
		}
		catch (RuntimeException ex) {
			whole.completeExceptionally(ex);
		}
	}

	private static <T extends @Nullable Object> BiConsumer<T, @Nullable Throwable> complete(
			CompletableFuture<T> whole) {
		return (value, failure) -> {
			if (failure != null) {
				whole.completeExceptionally(failure);
			}
			else {
				whole.complete(value);
			}
		};
	}

	private static <T extends @Nullable Object> CompletableFuture<T> linked(CompletionStage<?> part,
			CompletableFuture<T> whole) {
		whole.whenComplete((value, failure) -> {
			if (whole.isCancelled()) {
				part.toCompletableFuture().cancel(true);
			}
		});
		return whole;
	}

}
