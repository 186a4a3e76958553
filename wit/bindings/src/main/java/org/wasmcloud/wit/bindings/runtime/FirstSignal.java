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
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;

import org.wasmcloud.wit.bindings.Result;

/**
 * A flux whose first signal decides whether the call succeeded. One element is asked for;
 * it opens the stream that the caller gets, and from then on the caller's demand is the
 * source's.
 *
 * @param <T> the type of an element
 */
final class FirstSignal<T> implements CoreSubscriber<T>, Publisher<T>, Subscription {

	private final CompletableFuture<@Nullable Object> reply = new CompletableFuture<>();

	private final Function<Publisher<T>, Object> lower;

	private final ErrorMapping<?> errors;

	private final AtomicLong demand = new AtomicLong();

	private final AtomicInteger drains = new AtomicInteger();

	private final AtomicBoolean subscribed = new AtomicBoolean();

	private volatile @Nullable Subscription upstream;

	private volatile @Nullable Subscriber<? super T> downstream;

	private final AtomicReference<@Nullable T> first = new AtomicReference<>();

	private volatile boolean done;

	private volatile boolean finished;

	private @Nullable Throwable failure;

	private FirstSignal(Function<Publisher<T>, Object> lower, ErrorMapping<?> errors) {
		this.lower = lower;
		this.errors = errors;
	}

	static <T> CompletionStage<@Nullable Object> of(Flux<T> source, Function<Publisher<T>, Object> lower,
			ErrorMapping<?> errors) {
		FirstSignal<T> signal = new FirstSignal<>(lower, errors);
		signal.reply.whenComplete((value, failure) -> {
			if (signal.reply.isCancelled()) {
				signal.cancel();
			}
		});
		source.subscribe(signal);
		return signal.reply;
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.upstream = subscription;
		if (this.reply.isCancelled()) {
			subscription.cancel();
		}
		else {
			subscription.request(1);
		}
	}

	@Override
	public void onNext(T element) {
		if (this.reply.isDone()) {
			Subscriber<? super T> reader = this.downstream;
			if (reader != null) {
				reader.onNext(element);
			}
			else {
				LateValue.close(element);
			}
			return;
		}
		this.first.set(element);
		open();
	}

	@Override
	public void onError(Throwable thrown) {
		if (this.reply.isDone()) {
			this.failure = thrown;
			end();
			return;
		}
		try {
			Result<Object, Object> typed = this.errors.failureOf(thrown);
			if (typed != null) {
				this.reply.complete(typed);
			}
			else {
				this.reply.completeExceptionally(thrown);
			}
		}
		catch (RuntimeException ex) {
			this.reply.completeExceptionally(ex);
		}
	}

	@Override
	public void onComplete() {
		if (!this.reply.isDone()) {
			open();
		}
		end();
	}

	private void open() {
		this.reply.complete(Result.ok(this.lower.apply(this)));
	}

	private void end() {
		this.done = true;
		drain();
	}

	@Override
	public void subscribe(Subscriber<? super T> subscriber) {
		if (!this.subscribed.compareAndSet(false, true)) {
			Operators.error(subscriber,
					new IllegalStateException("this stream was read before; a stream is read once"));
			return;
		}
		subscriber.onSubscribe(this);
		this.downstream = subscriber;
		drain();
	}

	@Override
	public void request(long count) {
		if (Operators.validate(count)) {
			this.demand.accumulateAndGet(count, Operators::addCap);
			drain();
		}
	}

	@Override
	public void cancel() {
		this.finished = true;
		Subscription source = this.upstream;
		if (source != null) {
			source.cancel();
		}
		T unread = this.first.getAndSet(null);
		if (unread != null) {
			LateValue.close(unread);
		}
	}

	private void drain() {
		if (this.drains.getAndIncrement() != 0) {
			return;
		}
		int missed = 1;
		do {
			Subscriber<? super T> reader = this.downstream;
			if (reader != null && !this.finished) {
				passOn(reader);
			}
			missed = this.drains.addAndGet(-missed);
		}
		while (missed != 0);
	}

	private void passOn(Subscriber<? super T> reader) {
		T waiting = (this.demand.get() > 0) ? this.first.getAndSet(null) : null;
		if (waiting != null) {
			this.demand.decrementAndGet();
			reader.onNext(waiting);
		}
		if (this.first.get() != null || this.finished) {
			return;
		}
		long more = this.demand.getAndSet(0);
		Subscription source = this.upstream;
		if (more > 0 && source != null && !this.done) {
			source.request(more);
		}
		if (this.done && !this.finished) {
			this.finished = true;
			Throwable thrown = this.failure;
			if (thrown != null) {
				reader.onError(thrown);
			}
			else {
				reader.onComplete();
			}
		}
	}

}
