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

package org.wasmcloud.wit.generator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Target;
import org.wasmcloud.wit.bindings.WitException;
import org.wasmcloud.wit.bindings.runtime.Generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Typed errors: exceptions in Java, values of a result in generic form.
 */
class BindingErrorTests {

	private final BoundPackages packages = BoundPackages.constructs();

	private final Binding errors = this.packages.binding("test:constructs/errors@1.2.0");

	private final FakeTarget fake = new FakeTarget();

	@Test
	void aTypedErrorIsAResultAndEverythingElseATrap() {
		RuntimeException typed = typedError("stale");
		Target target = this.errors.target(Java.implement(this.errors.type().orElseThrow(), (method, args) -> {
			throw typed;
		}));
		assertThat(call(target, this.errors, "plain-text")).isCompletedWithValue(Result.err("stale"));
		assertTrap(call(target, this.errors, "cases"), typed.getClass(), "stale");
	}

	@Test
	void aTypedErrorOfAReactiveImplementationIsAResultAndEverythingElseATrap() {
		RuntimeException typed = typedError("stale");
		Target target = this.errors.target(Java.implement(this.errors.reactiveType().orElseThrow(),
				(method, args) -> method.equals("cases") ? Mono.error(typed) : Mono.defer(() -> Mono.error(typed))));
		assertThat(call(target, this.errors, "text", "x")).isCompletedWithValue(Result.err("stale"));
		assertTrap(call(target, this.errors, "cases"), typed.getClass(), "stale");
	}

	@Test
	void anOptionalErrorIsAnOptionalOfTheException() {
		assertThat(optionalError(Optional.of("why"))).hasMessageContaining("why");
		assertThat(optionalError(Optional.empty())).isInstanceOf(WitException.class);
	}

	private RuntimeException optionalError(Optional<String> error) {
		this.fake.answer(Result.err(error));
		Mono<?> reactive = Java.call(this.errors.bean(this.fake, this.errors.reactiveType().orElseThrow()), "optional");
		assertThatThrownBy(reactive::block)
			.satisfies((thrown) -> assertThat(Java.<Object>get(thrown, "error")).isEqualTo(error));
		RuntimeException typed = typedError("plainOptional", error);
		assertThat(Java.<Object>get(typed, "error")).isEqualTo(error);
		Target target = this.errors.target(Java.implement(this.errors.type().orElseThrow(), (method, args) -> {
			throw typed;
		}));
		assertThat(call(target, this.errors, "plain-optional")).isCompletedWithValue(Result.err(error));
		return typed;
	}

	@Test
	void anErrorThatIsAFailingFutureFailsInJavaAndIsAResultInGenericForm() {
		RuntimeException typed = typedError("laterFailing", CompletableFuture.completedFuture(Result.err("late")));
		CompletableFuture<?> later = Java.get(typed, "error");
		assertThatThrownBy(later::join).cause()
			.isInstanceOf(WitException.class)
			.satisfies((thrown) -> assertThat(Java.<Object>get(thrown, "error")).isEqualTo("late"));
		Target blocking = this.errors.target(Java.implement(this.errors.type().orElseThrow(), (method, args) -> {
			throw typed;
		}));
		assertThat(lateError(blocking)).isCompletedWithValue(Result.err("late"));
		Target reactive = this.errors
			.target(Java.implement(this.errors.reactiveType().orElseThrow(), (method, args) -> Mono.error(typed)));
		assertThat(lateError(reactive)).isCompletedWithValue(Result.err("late"));
	}

	private CompletableFuture<Object> lateError(Target target) {
		Result<?, ?> reply = (Result<?, ?>) call(target, this.errors, "later-failing").join();
		return reply.<CompletableFuture<Object>>fold((ok) -> {
			throw new AssertionError("it fails");
		}, Generic::as);
	}

	@ParameterizedTest
	@CsvSource({ "restricted, test.constructs.ConstructsU8Exception",
			"plain-restricted, test.constructs.ConstructsListCharException" })
	void anErrorOutOfRangeTraps(String function, String exception) throws ReflectiveOperationException {
		boolean list = function.startsWith("plain");
		RuntimeException typed = (RuntimeException) this.packages.load(exception)
			.getConstructor(list ? List.class : int.class)
			.newInstance(list ? List.of(0xD800) : 256);
		String message = list ? "error is 0xd800" : "error is 256";
		Target blocking = this.errors.target(Java.implement(this.errors.type().orElseThrow(), (method, args) -> {
			throw typed;
		}));
		assertTrap(call(blocking, this.errors, function), IllegalArgumentException.class, message);
		if (!list) {
			Target reactive = this.errors
				.target(Java.implement(this.errors.reactiveType().orElseThrow(), (method, args) -> Mono.error(typed)));
			assertTrap(call(reactive, this.errors, function), IllegalArgumentException.class, message);
		}
	}

	@Test
	void anErrorBeforeAStreamOutOfRangeTraps() throws ReflectiveOperationException {
		RuntimeException typed = (RuntimeException) this.packages.load("test.constructs.ConstructsException")
			.getConstructor(String.class)
			.newInstance("\uD800");
		Binding flows = this.packages.binding("test:constructs/flows@1.2.0");
		Target reactive = flows
			.target(Java.implement(flows.reactiveType().orElseThrow(), (method, args) -> Flux.error(typed)));
		assertTrap(call(reactive, flows, "items-or-error"), IllegalArgumentException.class, "lone surrogate");
	}

	private RuntimeException typedError(String text) {
		return typedError("plainText", text);
	}

	private RuntimeException typedError(String method, Object error) {
		this.fake.answer(Result.err(error));
		try {
			Java.call(this.errors.bean(this.fake, this.errors.type().orElseThrow()), method);
			throw new AssertionError("an error was answered");
		}
		catch (WitException ex) {
			return ex;
		}
	}

	private static CompletableFuture<Object> call(Target target, Binding binding, String function, Object... args) {
		return target.call(binding.def(), binding.def().indexOf(function), args).toCompletableFuture();
	}

	private static void assertTrap(CompletionStage<?> stage, Class<? extends Throwable> cause, String message) {
		assertThatThrownBy(stage.toCompletableFuture()::join).cause().isInstanceOf(cause).message().contains(message);
	}

}
