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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class ReactiveCallTests {

	private final Scheduler scheduler = Schedulers.newBoundedElastic(2, 10, "blocking");

	@AfterEach
	void dispose() {
		this.scheduler.dispose();
	}

	@Test
	void nothingIsCalledBeforeThereIsASubscriber() {
		AtomicInteger calls = new AtomicInteger();
		Mono<Integer> call = ReactiveCall.one(this.scheduler, calls::incrementAndGet);
		assertThat(calls).hasValue(0);
		StepVerifier.create(call).expectNext(1).verifyComplete();
	}

	@Test
	void aCallBlocksAThreadOfTheScheduler() {
		Mono<String> call = ReactiveCall.one(this.scheduler, () -> Thread.currentThread().getName());
		StepVerifier.create(call).assertNext((name) -> assertThat(name).startsWith("blocking")).verifyComplete();
	}

	@Test
	void anAbsentValueIsAnEmptyMono() {
		StepVerifier.create(ReactiveCall.optional(this.scheduler, () -> Optional.of("x")))
			.expectNext("x")
			.verifyComplete();
		StepVerifier.create(ReactiveCall.optional(this.scheduler, Optional::empty)).verifyComplete();
	}

	@Test
	void cancellingInterruptsTheCall() throws InterruptedException {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch ended = new CountDownLatch(1);
		AtomicBoolean interrupted = new AtomicBoolean();
		Disposable call = ReactiveCall.run(this.scheduler, () -> {
			started.countDown();
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				interrupted.set(true);
			}
			ended.countDown();
		}).subscribe();
		assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
		call.dispose();
		assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
		assertThat(interrupted).isTrue();
	}

	@Test
	void aValueThatComesAfterTheCancelIsLetGo() throws InterruptedException {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		CountDownLatch late = new CountDownLatch(1);
		AtomicReference<Object> gone = new AtomicReference<>();
		Disposable call = ReactiveCall.<String>optional(this.scheduler, () -> {
			started.countDown();
			boolean done = false;
			while (!done) {
				try {
					done = cancelled.await(30, TimeUnit.SECONDS);
				}
				catch (InterruptedException ex) {
					// as code that cannot be stopped
				}
			}
			return Optional.of("late");
		}, (value) -> {
			gone.set(value);
			late.countDown();
		}).subscribe();
		assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
		call.dispose();
		cancelled.countDown();
		assertThat(late.await(30, TimeUnit.SECONDS)).isTrue();
		assertThat(gone.get()).isEqualTo(Optional.of("late"));
	}

	@Test
	void aValueThatIsReceivedIsNotLetGo() {
		AtomicReference<Object> gone = new AtomicReference<>();
		Mono<String> call = ReactiveCall.one(this.scheduler, () -> Thread.currentThread().getName(), gone::set);
		StepVerifier.create(call).assertNext((name) -> assertThat(name).startsWith("blocking")).verifyComplete();
		StepVerifier.create(ReactiveCall.one(this.scheduler, () -> {
			throw new UntypedErrorException("no", null);
		}, gone::set)).verifyError(UntypedErrorException.class);
		StepVerifier.create(ReactiveCall.<String>optional(this.scheduler, Optional::empty, gone::set)).verifyComplete();
		assertThat(gone.get()).isNull();
	}

	@Test
	void aStreamIsReadOnTheScheduler() {
		List<String> readers = new CopyOnWriteArrayList<>();
		InputStream in = new ByteArrayInputStream(new byte[40_000]) {
			@Override
			public int read(byte[] bytes, int offset, int length) {
				readers.add(Thread.currentThread().getName());
				return super.read(bytes, offset, length);
			}
		};
		StepVerifier.create(ReactiveCall.bytes(this.scheduler, () -> in), 1)
			.expectNextCount(1)
			.thenRequest(10)
			.expectNextCount(2)
			.verifyComplete();
		Stream<String> elements = Stream.generate(() -> Thread.currentThread().getName());
		StepVerifier.create(ReactiveCall.elements(this.scheduler, () -> elements), 1)
			.consumeNextWith(readers::add)
			.thenRequest(1)
			.consumeNextWith(readers::add)
			.thenCancel()
			.verify();
		assertThat(readers).hasSizeGreaterThan(5).allMatch((name) -> name.startsWith("blocking"));
	}

	@Test
	void theErrorOfACallIsTheFirstSignalOfItsStream() {
		StepVerifier.create(ReactiveCall.bytes(this.scheduler, () -> {
			throw new UntypedErrorException("no", null);
		})).verifyError(UntypedErrorException.class);
		StepVerifier.create(ReactiveCall.elements(this.scheduler, () -> {
			throw new UntypedErrorException("no", null);
		})).verifyError(UntypedErrorException.class);
	}

	@Test
	void aStreamIsReadToItsEndAndClosed() {
		AtomicBoolean closed = new AtomicBoolean();
		Stream<String> elements = Stream.of("a", "b").onClose(() -> closed.set(true));
		StepVerifier.create(ReactiveCall.elements(this.scheduler, () -> elements))
			.expectNext("a", "b")
			.verifyComplete();
		assertThat(closed).isTrue();
		Mono<Integer> bytes = ReactiveCall.bytes(this.scheduler, () -> new ByteArrayInputStream(new byte[] { 1, 2, 3 }))
			.collectList()
			.map((buffers) -> buffers.stream().mapToInt(ByteBuffer::remaining).sum());
		StepVerifier.create(bytes).expectNext(3).verifyComplete();
	}

	@Test
	void whatContainersHoldIsMapped() {
		assertThat(Mapped.values(Map.of("a", 1), (value) -> value + 1)).containsEntry("a", 2);
		Result<Integer, String> ok = Result.ok(1);
		assertThat(Mapped.<Integer, String, List<Integer>, String>result(ok, List::of, (error) -> error))
			.isEqualTo(Result.ok(List.of(1)));
	}

}
