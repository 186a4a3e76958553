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

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.wasmcloud.wit.bindings.Answer;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Unit;

/**
 * What comes back from a bean, as the stage that a target returns.
 */
public final class Reply {

	private Reply() {
	}

	/**
	 * The value of a blocking function.
	 * @param value the value in generic form
	 * @return the stage
	 */
	public static CompletionStage<@Nullable Object> of(@Nullable Object value) {
		return CompletableFuture.completedFuture(Generic.as(value));
	}

	/**
	 * The end of a blocking function without a value.
	 * @return the stage
	 */
	public static CompletionStage<@Nullable Object> none() {
		return CompletableFuture.completedFuture(null);
	}

	/**
	 * The success of a blocking function.
	 * @param value the value in generic form
	 * @return the stage
	 */
	public static CompletionStage<@Nullable Object> ok(Object value) {
		return of(Result.ok(value));
	}

	/**
	 * The success of a blocking function that has no value.
	 * @return the stage
	 */
	public static CompletionStage<@Nullable Object> ok() {
		return ok(Unit.UNIT);
	}

	/**
	 * The typed error of a blocking function.
	 * @param error the error
	 * @return the stage
	 */
	public static CompletionStage<@Nullable Object> err(Object error) {
		return of(Result.err(error));
	}

	/**
	 * The error of a blocking function that names no error type.
	 * @return the stage
	 */
	public static CompletionStage<@Nullable Object> err() {
		return err(Unit.UNIT);
	}

	/**
	 * A trap.
	 * @param failure what happened
	 * @return the stage
	 */
	public static CompletionStage<@Nullable Object> trap(Throwable failure) {
		return CompletableFuture.failedFuture(failure);
	}

	/**
	 * The value of a reactive function.
	 * @param call the call
	 * @param lower the value in generic form
	 * @param <T> the Java type of the value
	 * @return the stage; cancelling it cancels the call
	 */
	public static <T> CompletionStage<@Nullable Object> value(Supplier<Mono<T>> call, Function<T, Object> lower) {
		return stage(present(call, lower));
	}

	/**
	 * The value of a reactive function with a typed error.
	 * @param call the call
	 * @param lower the value in generic form
	 * @param errors the error type
	 * @param <T> the Java type of the value
	 * @return the stage; cancelling it cancels the call
	 */
	public static <T> CompletionStage<@Nullable Object> value(Supplier<Mono<T>> call, Function<T, Object> lower,
			ErrorMapping<?> errors) {
		return result(present(call, lower), errors);
	}

	private static <T> Mono<Object> present(Supplier<Mono<T>> call, Function<T, Object> lower) {
		return Mono.defer(call)
			.map(lower)
			.switchIfEmpty(Mono.error(() -> new IllegalStateException(
					"the implementation returned an empty Mono, but its contract promises a value")));
	}

	/**
	 * The optional value of a reactive function.
	 * @param call the call
	 * @param lower the value in generic form
	 * @param <T> the Java type of the value
	 * @return the stage; cancelling it cancels the call
	 */
	public static <T> CompletionStage<@Nullable Object> option(Supplier<Mono<T>> call, Function<T, Object> lower) {
		return stage(optional(call, lower));
	}

	/**
	 * The optional value of a reactive function with a typed error.
	 * @param call the call
	 * @param lower the value in generic form
	 * @param errors the error type
	 * @param <T> the Java type of the value
	 * @return the stage; cancelling it cancels the call
	 */
	public static <T> CompletionStage<@Nullable Object> option(Supplier<Mono<T>> call, Function<T, Object> lower,
			ErrorMapping<?> errors) {
		return result(optional(call, lower), errors);
	}

	private static <T> Mono<Object> optional(Supplier<Mono<T>> call, Function<T, Object> lower) {
		return Mono.defer(call)
			.<Object>map((value) -> Optional.of(lower.apply(value)))
			.defaultIfEmpty(Optional.empty());
	}

	/**
	 * The end of a reactive function without a value.
	 * @param call the call
	 * @return the stage; cancelling it cancels the call
	 */
	public static CompletionStage<@Nullable Object> done(Supplier<Mono<Void>> call) {
		return stage(Mono.defer(call).cast(Object.class));
	}

	/**
	 * The end of a reactive function without a value, but with a typed error.
	 * @param call the call
	 * @param errors the error type
	 * @return the stage; cancelling it cancels the call
	 */
	public static CompletionStage<@Nullable Object> done(Supplier<Mono<Void>> call, ErrorMapping<?> errors) {
		return result(Mono.defer(call).thenReturn(Unit.UNIT), errors);
	}

	/**
	 * The stream of a reactive function whose first signal may be a typed error: the
	 * stage waits for that signal.
	 * @param call the call
	 * @param lower the elements in generic form
	 * @param errors the error type
	 * @param <T> the Java type of an element
	 * @return the stage; cancelling it cancels the call
	 */
	public static <T> CompletionStage<@Nullable Object> stream(Supplier<? extends Publisher<T>> call,
			Function<Publisher<T>, Object> lower, ErrorMapping<?> errors) {
		return FirstSignal.of(Flux.defer(call), lower, errors);
	}

	private static CompletionStage<@Nullable Object> result(Mono<?> value, ErrorMapping<?> errors) {
		return stage(value.<Object>map(Result::ok).onErrorResume((thrown) -> {
			Result<Object, Object> failure = errors.failureOf(thrown);
			return (failure != null) ? Mono.just(failure) : Mono.error(thrown);
		}));
	}

	private static CompletionStage<@Nullable Object> stage(Mono<Object> reply) {
		return Answer.of(reply);
	}

}
