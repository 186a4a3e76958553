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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Streams of anything but bytes, over every kind of source.
 */
class ElementStreamTests {

	static Stream<Supplier<ElementStream<String>>> sources() {
		return Stream.of(() -> ElementStream.of(List.of("a", "b", "c")),
				() -> ElementStream.of(Stream.of("a", "b", "c")), () -> ElementStream.of(Flux.just("a", "b", "c")),
				() -> ElementStream.of(List.of('a', 'b', 'c')).map(String::valueOf),
				() -> ElementStream.of(List.of("a", "b", "c"))
					.withOutcome(CompletableFuture.completedFuture(Unit.UNIT)));
	}

	@ParameterizedTest
	@MethodSource("sources")
	void bothViewsGiveTheElements(Supplier<ElementStream<String>> source) {
		try (Stream<String> elements = source.get().stream()) {
			assertThat(elements).containsExactly("a", "b", "c");
		}
		StepVerifier.create(source.get().flux()).expectNext("a", "b", "c").verifyComplete();
	}

	@ParameterizedTest
	@MethodSource("sources")
	void aStreamIsReadOnce(Supplier<ElementStream<String>> source) {
		ElementStream<String> stream = source.get();
		stream.stream();
		assertThatIllegalStateException().isThrownBy(stream::flux);
	}

	@Test
	void elementsThatWereFetchedAheadAndNeverReadAreClosed() {
		List<String> closed = new ArrayList<>();
		Flux<AutoCloseable> handles = Flux.just("a", "b", "c").map((name) -> () -> closed.add(name));
		try (Stream<AutoCloseable> read = ElementStream.of(handles.concatWith(Flux.never())).stream()) {
			assertThat(read.iterator().next()).isNotNull();
			assertThat(closed).isEmpty();
		}
		assertThat(closed).containsExactly("b", "c");
	}

	@Test
	void aBlockingSourceIsClosedWithTheStream() {
		AtomicBoolean unread = new AtomicBoolean();
		ElementStream.of(Stream.of(1).onClose(() -> unread.set(true))).close();
		assertThat(unread).isTrue();
		AtomicBoolean read = new AtomicBoolean();
		ElementStream.of(Stream.of(1).onClose(() -> read.set(true))).map((one) -> one).stream().close();
		assertThat(read).isTrue();
	}

	@Test
	void aReactiveSourceIsAskedForAFewElementsAheadAndCancelledOnClose() {
		AtomicLong requested = new AtomicLong();
		AtomicBoolean cancelled = new AtomicBoolean();
		Flux<Integer> source = Flux.range(0, 1000)
			.doOnRequest(requested::addAndGet)
			.doOnCancel(() -> cancelled.set(true));
		try (Stream<Integer> elements = ElementStream.of(source).stream()) {
			assertThat(elements.iterator().next()).isZero();
		}
		assertThat(requested.get()).isLessThan(100);
		assertThat(cancelled).isTrue();
	}

	@Test
	void aSourceThatFailsBreaksTheStreamButAReadersOwnFailureDoesNot() {
		Stream<Integer> failing = Stream.of(1, 0).map((number) -> 1 / number);
		assertThatThrownBy(() -> ElementStream.of(failing).stream().toList()).isInstanceOf(WitStreamException.class);
		StepVerifier.create(ElementStream.of(Stream.of(1, 0).map((number) -> 1 / number)).flux())
			.expectNext(1)
			.verifyError(WitStreamException.class);
		assertThatThrownBy(() -> ElementStream.of(Stream.of(1)).stream().forEach((each) -> {
			throw new IllegalArgumentException("mine");
		})).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void anOutcomeThatFailsTakesThePlaceOfTheEnd() {
		CompletableFuture<?> outcome = CompletableFuture.completedFuture(Result.err("quota"));
		assertThatThrownBy(() -> ElementStream.of(List.of("a")).withOutcome(outcome).stream().toList())
			.isInstanceOf(WitStreamException.class)
			.hasMessageContaining("quota");
	}

}
