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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Target;
import org.wasmcloud.wit.bindings.Tuple2;
import org.wasmcloud.wit.bindings.WitTrapException;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How calls end: values out of range, traps, interrupts and cancellations.
 */
class BindingCallTests {

	private final BoundPackages packages = BoundPackages.constructs();

	private final Binding values = this.packages.binding("test:constructs/values@1.2.0");

	private final Binding errors = this.packages.binding("test:constructs/errors@1.2.0");

	private final FakeTarget fake = new FakeTarget();

	@Test
	void anArgumentOutOfRangeIsRefusedBeforeAnythingIsSent() {
		Object bean = blocking(this.values);
		assertRefused(() -> echoLists(bean, List.of(1, 65536, 3), new byte[2], List.of()), "e is 65536");
		assertRefused(() -> echoLists(bean, List.of(1, 2), new byte[2], List.of()), "exactly 3");
		assertRefused(() -> echoLists(bean, List.of(1, 2, 3), new byte[3], List.of()), "exactly 2");
		assertRefused(() -> echoLists(bean, List.of(1, 2, 3), new byte[2], List.of(List.of(0xD800))), "0xd800");
		assertRefused(() -> Java.call(bean, "echoOptions", -1L, null, null, null), "u32 is 0 to 4294967295");
		assertRefused(() -> Java.call(bean, "echoOptions", null, "a\uDC00", null, null), "lone surrogate at index 1");
		assertRefused(() -> Java.call(bean, "echoOptions", null, null, Optional.of(256), null), "256");
	}

	@Test
	void textDeepInARecordIsCheckedToo() {
		Binding users = this.packages.binding("test:other/plain@0.3.1");
		Object bean = users.bean(this.fake, users.type().orElseThrow());
		assertRefused(() -> Java.call(bean, "keep", note("fine", Optional.of("\uDC00"))),
				"n.pairs has a lone surrogate");
		assertRefused(() -> Java.call(bean, "keep", note("\uD800", Optional.empty())), "n.title has a lone surrogate");
		this.fake.answer(5L);
		assertThat(Java.<Long>call(bean, "keep", note("fine", Optional.of("\uD83D\uDE00")))).isEqualTo(5);
	}

	/** Built as an application does, not by a mirror, which would refuse it. */
	private Object note(String title, Optional<String> second) {
		try {
			return this.packages.load("test.other.Note")
				.getConstructor(String.class, List.class)
				.newInstance(title, List.of(Tuple2.of("first", second)));
		}
		catch (ReflectiveOperationException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void anArgumentOutOfRangeIsAnErrorSignalOfAReactiveCall() {
		Object bean = this.errors.bean(this.fake, this.errors.reactiveType().orElseThrow());
		Mono<?> call = Java.call(bean, "untyped", 256);
		assertThatIllegalArgumentException().isThrownBy(call::block).withMessageContaining("n is 256");
		assertThat(this.fake.args()).isEmpty();
	}

	@Test
	void aTargetRefusesWhatItsCallerHasOutOfRange() {
		Target target = this.errors.target(Java.implement(this.errors.type().orElseThrow(), (method, args) -> {
			throw new AssertionError("not to be called");
		}));
		assertTrap(call(target, this.errors, "untyped", 256), IllegalArgumentException.class, "n is 256");
		assertTrap(call(target, this.errors, "text", "\uD800"), IllegalArgumentException.class, "lone surrogate");
		assertTrap(call(target, this.errors, "text", 5), ClassCastException.class, "");
	}

	@Test
	void anImplementationThatAnswersOutOfRangeTraps() {
		Target target = this.values.target(implement(this.values, 256));
		assertTrap(call(target, this.values, "one-u8"), IllegalArgumentException.class, "result is 256");
		Target text = this.errors.target(implement(this.errors, "\uDFFF"));
		assertTrap(call(text, this.errors, "plain-text"), IllegalArgumentException.class, "lone surrogate");
	}

	@Test
	void anEmptyMonoWhereAValueIsPromisedTraps() {
		Target target = this.errors
			.target(Java.implement(this.errors.reactiveType().orElseThrow(), (method, args) -> Mono.empty()));
		assertTrap(call(target, this.errors, "text", "x"), IllegalStateException.class, "empty Mono");
		assertThat(call(target, this.errors, "constants")).isCompletedWithValue(Result.ok(Optional.empty()));
		assertThat(call(target, this.errors, "cases")).isCompletedWithValue(Result.ok());
	}

	@Test
	void aNullWhereAValueIsPromisedTraps() {
		Target target = this.errors.target(implement(this.errors, null));
		assertThat(call(target, this.errors, "plain-text")).isCompletedExceptionally();
	}

	@Test
	void aTrapKeepsItsCauseAndIsOneTrapThroughManyHops() {
		IllegalStateException failure = new IllegalStateException("unplugged");
		Target inner = this.values.target(Java.implement(this.values.type().orElseThrow(), (method, args) -> {
			throw failure;
		}));
		Target outer = this.values.target(this.values.bean(inner, this.values.type().orElseThrow()));
		Object bean = this.values.bean(outer, this.values.type().orElseThrow());
		assertThatThrownBy(() -> Java.call(bean, "nothing")).isInstanceOf(WitTrapException.class)
			.hasMessageContaining("'nothing' of test:constructs/values@1.2.0")
			.cause()
			.isSameAs(failure);
	}

	@Test
	void anInterruptCancelsABlockingCallAndKeepsTheFlag() throws Exception {
		CompletableFuture<Object> pending = new CompletableFuture<>();
		this.fake.answer(pending);
		Object bean = blocking(this.values);
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		AtomicReference<Boolean> flag = new AtomicReference<>();
		Thread caller = new Thread(() -> {
			Thread.currentThread().interrupt();
			try {
				Java.call(bean, "nothing");
			}
			catch (WitTrapException ex) {
				thrown.set(ex);
			}
			flag.set(Thread.currentThread().isInterrupted());
		});
		caller.start();
		caller.join();
		assertThat(thrown.get()).hasCauseInstanceOf(InterruptedException.class);
		assertThat(flag.get()).isTrue();
		assertThat(pending).isCancelled();
	}

	@Test
	void cancellingAReactiveCallCancelsTheTargetThroughAllHops() {
		CompletableFuture<Object> pending = new CompletableFuture<>();
		this.fake.answer(pending);
		Class<?> form = this.errors.reactiveType().orElseThrow();
		Target outer = this.errors.target(this.errors.bean(this.fake, form));
		Mono<?> call = Java.call(this.errors.bean(outer, form), "cases");
		Disposable running = call.subscribe();
		assertThat(pending).isNotDone();
		running.dispose();
		assertThat(pending).isCancelled();
	}

	@Test
	void nothingBlocksAThreadThatMustNot() throws Exception {
		CompletableFuture<Object> pending = new CompletableFuture<>();
		this.fake.answer(pending);
		Object bean = blocking(this.values);
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		CountDownLatch done = new CountDownLatch(1);
		Schedulers.parallel().schedule(() -> {
			try {
				Java.call(bean, "nothing");
			}
			catch (IllegalStateException ex) {
				thrown.set(ex);
			}
			done.countDown();
		});
		done.await();
		assertThat(thrown.get()).hasMessageContaining("must not block");
		assertThat(pending).isCancelled();
	}

	@Test
	void aBlockingBeanBehindAReactiveOneNeitherBlocksItsSubscriberNorAnEventLoop() throws Exception {
		CompletableFuture<Thread> ran = new CompletableFuture<>();
		CompletableFuture<Thread> interrupted = new CompletableFuture<>();
		Target target = this.errors.target(Java.implement(this.errors.type().orElseThrow(), (method, args) -> {
			ran.complete(Thread.currentThread());
			try {
				return new CompletableFuture<>().get();
			}
			catch (InterruptedException ex) {
				interrupted.complete(Thread.currentThread());
				throw new IllegalStateException(ex);
			}
		}));
		Mono<?> call = Java.call(this.errors.bean(target, this.errors.reactiveType().orElseThrow()), "cases");
		Disposable running = call.subscribe();
		assertThat(ran.get(30, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
		running.dispose();
		assertThat(interrupted.get(30, TimeUnit.SECONDS)).isSameAs(ran.get());
	}

	@Test
	void aBlockingBeanThatAnEventLoopCallsRunsElsewhere() throws Exception {
		Target target = this.errors.target(Java.implement(this.errors.type().orElseThrow(),
				(method, args) -> Schedulers.isInNonBlockingThread() ? 1L : 2L));
		CompletableFuture<Object> reply = new CompletableFuture<>();
		Schedulers.parallel().schedule(() -> call(target, this.errors, "text", "x").thenAccept(reply::complete));
		assertThat(reply.get(30, TimeUnit.SECONDS)).isEqualTo(Result.ok(2L));
	}

	@Test
	void aBlockingCallOfABlockingBeanStaysOnItsThread() {
		List<Thread> ran = new ArrayList<>();
		Target target = this.errors.target(Java.implement(this.errors.type().orElseThrow(), (method, args) -> {
			ran.add(Thread.currentThread());
			return null;
		}));
		Java.call(this.errors.bean(target, this.errors.type().orElseThrow()), "cases");
		call(target, this.errors, "cases");
		assertThat(ran).containsExactly(Thread.currentThread(), Thread.currentThread());
	}

	@Test
	void aCallThatTheTargetCannotServeSaysWhy() {
		assertTrap(call(this.values.target(), this.values, "nothing"), IllegalStateException.class,
				"no test.constructs.ConstructsValues was given");
		Target target = this.values.target(implement(this.values, null));
		assertTrap(target.call(this.values.def(), this.values.def().indexOf("nothing"), "surplus"),
				IllegalArgumentException.class, "takes 0 arguments, not 1");
		assertTrap(call(target, this.errors, "untyped", 1), IllegalArgumentException.class, "serves no functions");
		assertTrap(target.call(this.values.def(), 1000), IndexOutOfBoundsException.class, "");
	}

	@Test
	void aDefinitionOfAnotherVersionIsUnderstoodByName() {
		Target target = this.values.target(implement(this.values, 0x41));
		InterfaceId older = InterfaceId.parse("test:constructs/values@1.1.0");
		Function known = new Function("one-char", false, List.of(), null, Meta.NONE);
		Function unknown = new Function("gone", false, List.of(), null, Meta.NONE);
		InterfaceDef def = new InterfaceDef(older, List.of(), List.of(), List.of(unknown, known), Meta.NONE);
		assertThat(target.call(def, 1)).isCompletedWithValue(0x41);
		assertTrap(target.call(def, 0), IllegalArgumentException.class, "'gone'");
	}

	@Test
	void anObjectThatImplementsNothingOfTheInterfaceIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.values.target("a string"))
			.withMessageContaining("java.lang.String implements nothing of test:constructs/values@1.2.0");
		assertThatIllegalArgumentException().isThrownBy(() -> this.values.bean(this.fake, Runnable.class))
			.withMessageContaining("java.lang.Runnable is no form");
	}

	private Object blocking(Binding binding) {
		return binding.bean(this.fake, binding.type().orElseThrow());
	}

	private static Object implement(Binding binding, Object answer) {
		return Java.implement(binding.type().orElseThrow(), (method, args) -> answer);
	}

	private static void echoLists(Object bean, List<Integer> three, byte[] two, List<List<Integer>> characters) {
		Java.call(bean, "echoLists", new byte[1], new float[1], new double[1], List.of("d"), three, two, characters);
	}

	private void assertRefused(ThrowingCallable call, String message) {
		assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
		assertThat(this.fake.args()).isEmpty();
	}

	private static CompletableFuture<Object> call(Target target, Binding binding, String function, Object... args) {
		return target.call(binding.def(), binding.def().indexOf(function), args).toCompletableFuture();
	}

	private static void assertTrap(CompletionStage<?> stage, Class<? extends Throwable> cause, String message) {
		assertThatThrownBy(stage.toCompletableFuture()::join).cause().isInstanceOf(cause).message().contains(message);
	}

}
