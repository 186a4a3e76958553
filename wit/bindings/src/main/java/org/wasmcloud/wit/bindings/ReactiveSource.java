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

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

/**
 * A reactive source that can be let go at any time, also when nobody has subscribed yet.
 *
 * @param <T> the type of an element
 */
final class ReactiveSource<T> {

	private final Publisher<T> publisher;

	private volatile @Nullable Subscription subscription;

	ReactiveSource(Publisher<T> publisher) {
		this.publisher = publisher;
	}

	Flux<T> flux() {
		return Flux.from(this.publisher)
			.doOnSubscribe((subscribed) -> this.subscription = subscribed)
			.onErrorMap(Broken::by);
	}

	BlockingReads<T> reads(int ahead) {
		return BlockingReads.of(flux(), ahead);
	}

	void release(boolean taken) {
		Subscription running = this.subscription;
		if (running != null) {
			running.cancel();
		}
		else if (!taken) {
			this.publisher.subscribe(new Canceller<>());
		}
	}

	/**
	 * Subscribes only to cancel.
	 *
	 * @param <T> the type of an element
	 */
	private static final class Canceller<T> extends BaseSubscriber<T> {

		@Override
		protected void hookOnSubscribe(Subscription subscribed) {
			subscribed.cancel();
		}

		@Override
		protected void hookOnError(Throwable throwable) {
			// nobody reads this stream
		}

	}

}
