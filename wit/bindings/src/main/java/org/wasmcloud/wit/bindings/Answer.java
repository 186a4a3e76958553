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

package org.wasmcloud.wit.bindings;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.Exceptions;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The answer to a call, for somebody who may lose interest in it: cancelling cancels the
 * call, and a value that comes all the same is let go instead of lost, for a handle may
 * be in it that nobody else would close.
 *
 * @param <T> the type of the value
 */
public final class Answer<T extends @Nullable Object> extends CompletableFuture<T> {

	private volatile @Nullable Consumer<? super T> late;

	private volatile @Nullable Disposable call;

	/**
	 * Subscribes to a call.
	 * @param call the call
	 * @param <T> the type of the value
	 * @return its answer, {@code null} for none
	 */
	public static <T> Answer<@Nullable T> of(Mono<T> call) {
		return of(call, null);
	}

	static <T> Answer<@Nullable T> of(Mono<T> call, @Nullable Consumer<? super @Nullable T> late) {
		Answer<@Nullable T> answer = new Answer<>();
		answer.late = late;
		Reception<T> reception = new Reception<>(answer);
		answer.call = reception;
		call.subscribe(reception);
		return answer;
	}

	/**
	 * Makes a call on a scheduler. Cancelling interrupts it where the scheduler does.
	 * @param scheduler where it blocks
	 * @param call the call
	 * @param <T> the type of the value
	 * @return its answer
	 */
	public static <T extends @Nullable Object> Answer<T> on(Scheduler scheduler, Supplier<CompletionStage<T>> call) {
		Answer<T> answer = new Answer<>();
		answer.start(scheduler, call);
		return answer;
	}

	private void start(Scheduler scheduler, Supplier<CompletionStage<T>> work) {
		this.call = scheduler.schedule(() -> {
			try {
				work.get().whenComplete(this::settle);
			}
			catch (Throwable ex) {
				Exceptions.throwIfJvmFatal(ex);
				completeExceptionally(ex);
			}
		});
	}

	private void settle(T value, @Nullable Throwable failure) {
		if (failure != null) {
			completeExceptionally(Await.cause(failure));
		}
		else {
			complete(value);
		}
	}

	/**
	 * A call on a scheduler as a {@link Mono}, which makes it when it is subscribed to.
	 * @param scheduler where it blocks
	 * @param call the call
	 * @param late lets go of a value that comes after the subscriber has cancelled
	 * @param <T> the type of the value
	 * @return the value
	 */
	static <T> Mono<T> mono(Scheduler scheduler, Supplier<CompletionStage<T>> call, Consumer<? super T> late) {
		return Mono.<T>create((sink) -> {
			Answer<T> answer = new Answer<>();
			answer.late(late).whenComplete((value, failure) -> {
				if (failure == null) {
					sink.success(value);
				}
				else if (!answer.isCancelled()) {
					sink.error(failure);
				}
			});
			sink.onCancel(() -> answer.cancel(true));
			answer.start(scheduler, call);
		}).doOnDiscard(Object.class, (value) -> Answer.<T>let(late, value));
	}

	@SuppressWarnings("unchecked")
	private static <T> void let(Consumer<? super T> late, Object value) {
		late.accept((T) value);
	}

	/**
	 * Says what becomes of a value that comes after this answer was cancelled. To be
	 * called before anybody can cancel it.
	 * @param late lets go of the value
	 * @return this answer
	 */
	public Answer<T> late(Consumer<? super T> late) {
		this.late = late;
		return this;
	}

	@Override
	public boolean complete(T value) {
		if (super.complete(value)) {
			return true;
		}
		Consumer<? super T> late = this.late;
		if (late != null && value != null && isCancelled()) {
			late.accept(value);
		}
		return false;
	}

	@Override
	public boolean cancel(boolean mayInterruptIfRunning) {
		boolean cancelled = super.cancel(mayInterruptIfRunning);
		Disposable running = this.call;
		if (cancelled && running != null) {
			running.dispose();
		}
		return cancelled;
	}

	/**
	 * Receives the value of a {@link Mono}.
	 *
	 * @param <T> the type of the value
	 */
	private static final class Reception<T> extends BaseSubscriber<T> {

		private final Answer<@Nullable T> answer;

		Reception(Answer<@Nullable T> answer) {
			this.answer = answer;
		}

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
			if (this.answer.isCancelled()) {
				subscription.cancel();
			}
			else {
				requestUnbounded();
			}
		}

		@Override
		protected void hookOnNext(T value) {
			this.answer.complete(value);
		}

		@Override
		protected void hookOnComplete() {
			if (!this.answer.isDone()) {
				this.answer.complete(null);
			}
		}

		@Override
		protected void hookOnError(Throwable throwable) {
			this.answer.completeExceptionally(throwable);
		}

	}

}
