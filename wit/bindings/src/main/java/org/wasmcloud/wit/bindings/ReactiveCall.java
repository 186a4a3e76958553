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

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Calls of a blocking form on a scheduler: what the reactive form over it is made of.
 * Nothing is called before there is a subscriber; cancelling interrupts the call.
 */
public final class ReactiveCall {

	private ReactiveCall() {
	}

	/**
	 * A call without a value.
	 * @param scheduler where it blocks
	 * @param call the call
	 * @return its end
	 */
	public static Mono<Void> run(Scheduler scheduler, Runnable call) {
		return Mono.<Void>fromRunnable(call).subscribeOn(scheduler);
	}

	/**
	 * A call with a value.
	 * @param scheduler where it blocks
	 * @param call the call
	 * @param <T> the type of the value
	 * @return the value
	 */
	public static <T> Mono<T> one(Scheduler scheduler, Callable<T> call) {
		return Mono.fromCallable(call).subscribeOn(scheduler);
	}

	/**
	 * A call with a value that holds what has to be closed.
	 * @param scheduler where it blocks
	 * @param call the call
	 * @param late lets go of a value that comes after the subscriber has cancelled
	 * @param <T> the type of the value
	 * @return the value
	 */
	public static <T> Mono<T> one(Scheduler scheduler, Supplier<T> call, Consumer<Object> late) {
		return Answer.mono(scheduler, () -> CompletableFuture.completedFuture(call.get()), late);
	}

	/**
	 * A call with a value that may be absent.
	 * @param scheduler where it blocks
	 * @param call the call
	 * @param <T> the type of the value
	 * @return the value, or empty
	 */
	public static <T> Mono<T> optional(Scheduler scheduler, Callable<Optional<T>> call) {
		return Mono.fromCallable(call).subscribeOn(scheduler).flatMap(Mono::justOrEmpty);
	}

	/**
	 * A call with a value that may be absent, and that holds what has to be closed.
	 * @param scheduler where it blocks
	 * @param call the call
	 * @param late lets go of an {@link Optional} that comes after the subscriber has
	 * cancelled
	 * @param <T> the type of the value
	 * @return the value, or empty
	 */
	public static <T> Mono<T> optional(Scheduler scheduler, Supplier<Optional<T>> call, Consumer<Object> late) {
		return one(scheduler, call, late).flatMap(Mono::justOrEmpty);
	}

	/**
	 * A call that opens a stream of bytes.
	 * @param scheduler where it blocks, and where the stream is read
	 * @param call the call
	 * @return the bytes, or the error of the call as the first signal
	 */
	public static Flux<ByteBuffer> bytes(Scheduler scheduler, Supplier<InputStream> call) {
		return Flux.defer(() -> new BlockingBytes(call.get()).reads()).subscribeOn(scheduler);
	}

	/**
	 * A stream of bytes that is open.
	 * @param scheduler where it is read
	 * @param in the stream
	 * @return the bytes
	 */
	public static Flux<ByteBuffer> bytes(Scheduler scheduler, InputStream in) {
		return new BlockingBytes(in).reads().subscribeOn(scheduler);
	}

	/**
	 * A call that opens a stream of elements.
	 * @param scheduler where it blocks, and where the stream is read
	 * @param call the call
	 * @param <T> the type of an element
	 * @return the elements, or the error of the call as the first signal
	 */
	public static <T> Flux<T> elements(Scheduler scheduler, Supplier<Stream<T>> call) {
		return Flux.defer(() -> new BlockingElements<>(call.get()).reads()).subscribeOn(scheduler);
	}

	/**
	 * A stream of elements that is open.
	 * @param scheduler where it is read
	 * @param elements the stream
	 * @param <T> the type of an element
	 * @return the elements
	 */
	public static <T> Flux<T> elements(Scheduler scheduler, Stream<T> elements) {
		return new BlockingElements<>(elements).reads().subscribeOn(scheduler);
	}

}
