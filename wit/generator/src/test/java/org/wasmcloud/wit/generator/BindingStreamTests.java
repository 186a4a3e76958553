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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.assertj.core.api.InstanceOfAssertFactories;
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

	private Object shape(String name, Object... payload) {
		Binding values = this.packages.binding("test:constructs/values@1.2.0");
		TypeDef type = values.def().type("shape").orElseThrow();
		List<String> names = type.members().stream().map((member) -> member.name()).toList();
		return values.mirror(type).build(names.indexOf(name), payload);
	}

}
