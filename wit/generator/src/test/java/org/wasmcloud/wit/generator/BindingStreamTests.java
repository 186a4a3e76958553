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

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.ByteStream;
import org.wasmcloud.wit.bindings.ElementStream;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Target;
import org.wasmcloud.wit.bindings.Tuple1;
import org.wasmcloud.wit.bindings.Tuple2;
import org.wasmcloud.wit.bindings.Unit;
import org.wasmcloud.wit.bindings.WitException;
import org.wasmcloud.wit.bindings.WitStreamException;
import org.wasmcloud.wit.model.TypeDef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Streams and futures at the border between beans and targets.
 */
class BindingStreamTests {

	private final BoundPackages packages = BoundPackages.constructs();

	private final Binding flows = this.packages.binding("test:constructs/flows@1.2.0");

	private final FakeTarget fake = new FakeTarget();

	@Test
	void theFirstSignalOfAFluxDecidesAboutTheResult() {
		TestPublisher<String> source = TestPublisher.create();
		CompletableFuture<Object> reply = itemsOrError(source.flux());
		assertThat(reply).isNotDone();
		source.assertWasRequested();
		source.next("first");
		ElementStream<String> items = opened(reply);
		StepVerifier.create(items.flux(), 0)
			.thenRequest(1)
			.expectNext("first")
			.thenRequest(2)
			.then(() -> source.next("second", "third"))
			.expectNext("second", "third")
			.then(source::complete)
			.verifyComplete();
	}

	@Test
	void aFluxThatEndsAtOnceIsAnEmptyStream() {
		ElementStream<String> items = opened(itemsOrError(Flux.empty()));
		assertThat(items.stream()).isEmpty();
	}

	@Test
	void anErrorAsFirstSignalIsTheErrorOfTheCall() {
		assertThat(itemsOrError(Flux.error(typedError()))).isCompletedWithValue(Result.err("typed"));
		assertThat(itemsOrError(Flux.error(new IllegalStateException("trap")))).isCompletedExceptionally();
	}

	@Test
	void anErrorAfterTheFirstElementBreaksTheStream() {
		ElementStream<String> items = opened(itemsOrError(Flux.just("one").concatWith(Flux.error(typedError()))));
		StepVerifier.create(items.flux()).expectNext("one").verifyError(WitStreamException.class);
	}

	@Test
	void aStreamThatIsClosedUnreadCancelsItsSource() {
		TestPublisher<String> source = TestPublisher.create();
		CompletableFuture<Object> reply = itemsOrError(source.flux());
		source.next("first");
		opened(reply).close();
		source.assertCancelled();
	}

	@Test
	void aCancelledCallCancelsTheFluxThatItWaitsFor() {
		TestPublisher<String> source = TestPublisher.create();
		itemsOrError(source.flux()).cancel(true);
		source.assertCancelled();
	}

	@Test
	void demandAndCancellationPassAllHops() {
		AtomicLong requested = new AtomicLong();
		AtomicBoolean cancelled = new AtomicBoolean();
		Flux<ByteBuffer> source = Flux.range(0, 1000)
			.map((number) -> ByteBuffer.wrap(new byte[] { number.byteValue() }))
			.doOnRequest(requested::addAndGet)
			.doOnCancel(() -> cancelled.set(true));
		Object implementation = Java.implement(reactiveForm(), (method, args) -> source);
		Object middle = this.flows.bean(this.flows.target(implementation), reactiveForm());
		Object outer = this.flows.bean(this.flows.target(middle), reactiveForm());
		Flux<ByteBuffer> bytes = Java.call(outer, "bytesOrError", 0L);
		StepVerifier.create(bytes, 3).expectNextCount(3).thenCancel().verify();
		assertThat(requested).hasValue(3);
		assertThat(cancelled).isTrue();
	}

	@Test
	void aReactiveStreamIsReadByBlockingCodeAFewElementsAhead() throws Exception {
		AtomicLong requested = new AtomicLong();
		AtomicBoolean cancelled = new AtomicBoolean();
		Flux<ByteBuffer> source = Flux.range(0, 1000)
			.map((number) -> ByteBuffer.wrap(new byte[] { number.byteValue() }))
			.doOnRequest(requested::addAndGet)
			.doOnCancel(() -> cancelled.set(true));
		Target target = this.flows.target(Java.implement(reactiveForm(), (method, args) -> source));
		Object bean = this.flows.bean(target, this.flows.type().orElseThrow());
		try (InputStream bytes = Java.call(bean, "bytesOut")) {
			assertThat(bytes.readNBytes(2)).containsExactly(0, 1);
		}
		assertThat(requested.get()).isLessThan(20);
		assertThat(cancelled).isTrue();
	}

	@Test
	void aStreamArgumentArrivesInTheFormThatTheBeanWants() throws Exception {
		this.fake.answer(3L);
		Target blocking = this.flows.target(Java.implement(this.flows.type().orElseThrow(),
				(method, args) -> (long) ((InputStream) args[0]).readAllBytes().length));
		Object reactive = this.flows.bean(blocking, reactiveForm());
		Publisher<ByteBuffer> data = Flux.just(ByteBuffer.wrap(new byte[4]), ByteBuffer.wrap(new byte[5]));
		assertThat(Java.<Mono<Long>>call(reactive, "bytesIn", data).block()).isEqualTo(9);
	}

	@Test
	void optionalStreamsMayBeAbsent() {
		this.fake.answer((Object) null);
		Object bean = this.flows.bean(this.fake, this.flows.type().orElseThrow());
		Java.call(bean, "itemsIn", List.of("a", "b").stream(), null, null);
		assertThat(((ElementStream<?>) this.fake.args()[0]).stream().toList()).isEqualTo(List.of("a", "b"));
		assertThat(this.fake.args()[1]).isEqualTo(Optional.empty());
	}

	@Test
	void aFutureOfAResultFailsWithTheTypedException() {
		CompletableFuture<Object> outcome = new CompletableFuture<>();
		this.fake.answer(Tuple2.of(ByteStream.of("data"), outcome));
		Object bean = this.flows.bean(this.fake, this.flows.type().orElseThrow());
		Tuple2<ByteStream, CompletableFuture<Unit>> pair = Java.call(bean, "plainPair");
		assertThat(pair.second()).isNotDone();
		outcome.complete(Result.err(shape("text", "broken")));
		assertThatThrownBy(pair.second()::join).cause()
			.isInstanceOf(WitException.class)
			.satisfies((ex) -> assertThat(ex.getClass().getSimpleName()).isEqualTo("Text"));
		assertThatThrownBy(() -> pair.first().withOutcome(pair.second()).readAllBytes(100))
			.isInstanceOf(WitStreamException.class);
	}

	@Test
	void aFutureThatFailsWithTheTypedExceptionIsAResult() {
		RuntimeException typed = shapeError();
		CompletableFuture<Unit> trailer = new CompletableFuture<>();
		Target target = this.flows.target(Java.implement(this.flows.type().orElseThrow(),
				(method, args) -> Tuple2.of(ByteStream.of("x"), trailer)));
		Tuple2<?, ?> reply = (Tuple2<?, ?>) call(target, "plain-pair").join();
		trailer.completeExceptionally(typed);
		assertThat(reply.second()).asInstanceOf(InstanceOfAssertFactories.completableFuture(Object.class))
			.isCompletedWithValue(Result.err(shape("nothing")));
	}

	@Test
	void cancellingAFutureCancelsWhereItCameFrom() {
		CompletableFuture<Object> outcome = new CompletableFuture<>();
		this.fake.answer(Tuple2.of(ByteStream.of("data"), outcome));
		Object bean = this.flows.bean(this.fake, this.flows.type().orElseThrow());
		Tuple2<ByteStream, CompletableFuture<Unit>> pair = Java.call(bean, "plainPair");
		pair.second().cancel(true);
		assertThat(outcome).isCancelled();
	}

	@Test
	void aFutureThatTrapsStaysATrap() {
		CompletableFuture<Object> outcome = CompletableFuture.failedFuture(new IllegalStateException("gone"));
		this.fake.answer(Tuple2.of(ByteStream.of("data"), outcome));
		Object bean = this.flows.bean(this.fake, this.flows.type().orElseThrow());
		Tuple2<ByteStream, CompletableFuture<Unit>> pair = Java.call(bean, "plainPair");
		assertThatThrownBy(pair.second()::join).cause().hasMessage("gone");
	}

	@Test
	void anElementThatItsTypeRefusesBreaksTheStreamBeforeItIsSent() {
		this.fake.answer(ElementStream.of(List.of()));
		Object bean = this.flows.bean(this.fake, this.flows.type().orElseThrow());
		Java.call(bean, "numbers", Stream.of(65535, 65536),
				Tuple2.of(ElementStream.of(List.of(Tuple1.of(0xD800))), future(256)));
		List<Object> sent = new ArrayList<>();
		assertRefused(() -> this.<ElementStream<?>>sent(0).stream().forEach(sent::add),
				"an element of stream<u16> is 65536");
		assertThat(sent).containsExactly(65535);
		Tuple2<ElementStream<?>, CompletableFuture<?>> more = sent(1);
		StepVerifier.create(more.first().flux())
			.verifyErrorSatisfies((thrown) -> assertThat(thrown).isInstanceOf(WitStreamException.class)
				.cause()
				.isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("0xd800"));
		assertThatThrownBy(more.second()::join).cause()
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("the value of future<u8> is 256");
	}

	@Test
	void aReactiveElementThatItsTypeRefusesCancelsItsSource() {
		AtomicBoolean cancelled = new AtomicBoolean();
		Object bean = this.flows.bean(this.fake, reactiveForm());
		this.fake.answer(ElementStream.of(List.of()));
		Flux<Integer> numbers = Flux.just(1, -1, 2).doOnCancel(() -> cancelled.set(true));
		Java.<Flux<Long>>call(bean, "numbers", numbers, Tuple2.of(ElementStream.of(List.of()), future(1))).blockLast();
		StepVerifier.create(this.<ElementStream<Integer>>sent(0).flux())
			.expectNext(1)
			.verifyError(WitStreamException.class);
		assertThat(cancelled).isTrue();
	}

	@Test
	void anElementOfAnAnswerIsCheckedBeforeTheCallerSeesIt() {
		Object bean = this.flows.bean(this.fake, this.flows.type().orElseThrow());
		this.fake.answer(ElementStream.of(List.of(4294967295L, 4294967296L)));
		Stream<Long> numbers = Java.call(bean, "numbers", Stream.of(),
				Tuple2.of(ElementStream.of(List.of()), future(1)));
		assertRefused(numbers::toList, "4294967296");
		Object reactive = this.flows.bean(this.fake, reactiveForm());
		this.fake.answer(Result.ok(ElementStream.of(List.of(Tuple1.of(-1)))));
		StepVerifier.create(Java.<Flux<?>>call(reactive, "lettersOrError")).verifyError(WitStreamException.class);
		this.fake.answer(ElementStream.of(List.of(brokenText())));
		StepVerifier.create(Java.<Flux<Object>>call(reactive, "itemsOut")).verifyError(WitStreamException.class);
	}

	@Test
	void whatABeanGivesAndGetsIsCheckedToo() {
		Target target = this.flows.target(Java.implement(this.flows.type().orElseThrow(), (method, args) -> {
			assertRefused(((Stream<?>) args[0])::toList, "70000");
			return Stream.of(-1L);
		}));
		CompletableFuture<Object> reply = call(target, "numbers", ElementStream.of(List.of(70000)),
				Tuple2.of(ElementStream.of(List.of()), future(1)));
		assertRefused(((ElementStream<?>) reply.join()).stream()::toList, "-1");
		Target reactive = this.flows
			.target(Java.implement(reactiveForm(), (method, args) -> Flux.just(Tuple1.of(0xDFFF))));
		StepVerifier.create(((ElementStream<?>) ok(call(reactive, "letters-or-error").join())).flux())
			.verifyError(WitStreamException.class);
	}

	@Test
	void anElementOfAStreamInARecordIsChecked() {
		Object bean = this.flows.bean(this.fake, this.flows.type().orElseThrow());
		TypeDef type = this.flows.def().type("message").orElseThrow();
		Object message = this.flows.mirror(type)
			.build(0, "subject", ByteStream.of("body"), ElementStream.of(List.of("fine", "\uDC00")),
					future(Result.ok()));
		this.fake.answer(Result.ok(message));
		Java.call(bean, "send", message);
		assertRefused(Java.<ElementStream<?>>get(sent(0), "marks").stream()::toList, "lone surrogate");
		assertThat(Java.<ByteStream>get(sent(0), "body").readAllBytes(10)).hasSize(4);
	}

	private static void assertRefused(ThrowingCallable read, String message) {
		assertThatThrownBy(read).isInstanceOf(WitStreamException.class)
			.cause()
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining(message);
	}

	private static <T> CompletableFuture<T> future(T value) {
		return CompletableFuture.completedFuture(value);
	}

	private static Object ok(Object result) {
		return ((Result.Ok<?, ?>) result).value();
	}

	@SuppressWarnings("unchecked")
	private <T> T sent(int index) {
		return (T) this.fake.args()[index];
	}

	private Class<?> reactiveForm() {
		return this.flows.reactiveType().orElseThrow();
	}

	private CompletableFuture<Object> itemsOrError(Flux<String> items) {
		Target target = this.flows.target(Java.implement(reactiveForm(), (method, args) -> items));
		return call(target, "items-or-error");
	}

	private CompletableFuture<Object> call(Target target, String function, Object... args) {
		return target.call(this.flows.def(), this.flows.def().indexOf(function), args).toCompletableFuture();
	}

	@SuppressWarnings("unchecked")
	private static ElementStream<String> opened(CompletableFuture<Object> reply) {
		assertThat(reply).isCompleted();
		return ((Result.Ok<ElementStream<String>, ?>) reply.join()).value();
	}

	private RuntimeException typedError() {
		this.fake.answer(Result.err("typed"));
		return thrownBy("itemsOrError");
	}

	private RuntimeException shapeError() {
		this.fake.answer(Result.err(shape("nothing")));
		return thrownBy("pairOrError");
	}

	private RuntimeException thrownBy(String method) {
		try {
			Java.call(this.flows.bean(this.fake, this.flows.type().orElseThrow()), method);
			throw new AssertionError("an error was answered");
		}
		catch (WitException ex) {
			return ex;
		}
	}

	/** A case that nobody has checked: a record leaves text to the border. */
	private Object brokenText() {
		try {
			return shape("text", "x").getClass().getConstructor(String.class).newInstance("\uD800");
		}
		catch (ReflectiveOperationException ex) {
			throw new AssertionError(ex);
		}
	}

	private Object shape(String name, Object... payload) {
		Binding values = this.packages.binding("test:constructs/values@1.2.0");
		TypeDef type = values.def().type("shape").orElseThrow();
		List<String> names = type.members().stream().map((member) -> member.name()).toList();
		return values.mirror(type).build(names.indexOf(name), payload);
	}

}
