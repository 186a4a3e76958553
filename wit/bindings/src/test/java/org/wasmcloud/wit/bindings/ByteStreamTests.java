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
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Streams of bytes over every kind of source.
 */
class ByteStreamTests {

	static Stream<Supplier<ByteStream>> sources() {
		byte[] bytes = "abcdef".getBytes(StandardCharsets.UTF_8);
		return Stream.of(() -> ByteStream.of(bytes), () -> ByteStream.of("abcdef"),
				() -> ByteStream.of(new ByteArrayInputStream(bytes)),
				() -> ByteStream.of(Flux.just(ByteBuffer.wrap(bytes, 0, 2), ByteBuffer.allocate(0),
						ByteBuffer.wrap(bytes, 2, 4).asReadOnlyBuffer())),
				() -> ByteStream.of("abcdef").withOutcome(CompletableFuture.completedFuture(Result.ok())));
	}

	@ParameterizedTest
	@MethodSource("sources")
	void bothViewsGiveTheBytes(Supplier<ByteStream> source) throws IOException {
		assertThat(source.get().readAllBytes(6)).asString().isEqualTo("abcdef");
		try (InputStream in = source.get().inputStream()) {
			assertThat(in.read()).isEqualTo('a');
			assertThat(in.readAllBytes()).asString().isEqualTo("bcdef");
			assertThat(in.read()).isEqualTo(-1);
		}
		assertThat(text(source.get().flux())).isEqualTo("abcdef");
	}

	@ParameterizedTest
	@MethodSource("sources")
	void aStreamIsReadOnce(Supplier<ByteStream> source) {
		ByteStream stream = source.get();
		stream.flux();
		assertThatIllegalStateException().isThrownBy(stream::inputStream).withMessageContaining("read once");
		assertThatIllegalStateException().isThrownBy(() -> stream.readAllBytes(10));
	}

	@ParameterizedTest
	@MethodSource("sources")
	void aClosedStreamIsNotRead(Supplier<ByteStream> source) {
		ByteStream stream = source.get();
		stream.close();
		stream.close();
		assertThatIllegalStateException().isThrownBy(stream::flux).withMessageContaining("closed");
	}

	@ParameterizedTest
	@MethodSource("sources")
	void moreBytesThanTheLimitAreRefused(Supplier<ByteStream> source) {
		assertThatThrownBy(() -> source.get().readAllBytes(5)).isInstanceOf(WitStreamException.class)
			.hasMessage("more than 5 bytes came");
	}

	@Test
	void aBlockingSourceIsClosedWithTheStreamWhoeverReadsIt() throws IOException {
		CountedSource unread = new CountedSource();
		ByteStream.of(unread).close();
		assertThat(unread.closed).hasValue(1);
		CountedSource read = new CountedSource();
		ByteStream.of(read).inputStream().close();
		assertThat(read.closed).hasValue(1);
		CountedSource all = new CountedSource();
		ByteStream.of(all).readAllBytes(100);
		assertThat(all.closed.get()).isPositive();
		CountedSource cancelled = new CountedSource();
		StepVerifier.create(ByteStream.of(cancelled).flux(), 1).expectNextCount(1).thenCancel().verify();
		cancelled.awaitClosed();
	}

	@Test
	void aBlockingSourceIsNeverReadOnTheSubscribersThread() {
		AtomicReference<Boolean> blocking = new AtomicReference<>();
		InputStream source = new InputStream() {

			@Override
			public int read() {
				blocking
					.set(!Schedulers.isInNonBlockingThread() && Thread.currentThread().getName().contains("Elastic"));
				return -1;
			}

		};
		Mono.defer(() -> ByteStream.of(source).flux().then()).subscribeOn(Schedulers.parallel()).block();
		assertThat(blocking.get()).isTrue();
	}

	@Test
	void aBlockingSourceThatFailsBreaksTheStream() {
		InputStream source = new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("disk gone");
			}

		};
		assertThatThrownBy(() -> ByteStream.of(source).inputStream().read()).isInstanceOf(WitStreamException.class)
			.hasRootCauseMessage("disk gone");
		StepVerifier.create(ByteStream.of(source).flux()).verifyError(WitStreamException.class);
	}

	@Test
	void whatCameBeforeABreakIsReadFirst() throws IOException {
		Flux<ByteBuffer> source = Flux.just(buffer("ab")).concatWith(Mono.error(new IllegalStateException("cut")));
		InputStream in = ByteStream.of(source).inputStream();
		assertThat(in.read()).isEqualTo('a');
		assertThat(in.read()).isEqualTo('b');
		assertThatThrownBy(in::read).isInstanceOf(WitStreamException.class).hasRootCauseMessage("cut");
		assertThatThrownBy(in::read).as("it stays broken").isInstanceOf(WitStreamException.class);
	}

	@Test
	void aReactiveSourceIsCancelledWithTheStreamWhetherReadOrNot() throws IOException {
		TestPublisher<ByteBuffer> unread = TestPublisher.create();
		ByteStream.of(unread.flux()).close();
		unread.assertCancelled();
		TestPublisher<ByteBuffer> read = TestPublisher.create();
		ByteStream.of(read.flux()).inputStream().close();
		read.assertCancelled();
		TestPublisher<ByteBuffer> whole = TestPublisher.create();
		ByteStream stream = ByteStream.of(whole.flux());
		stream.flux().subscribe();
		stream.close();
		whole.assertCancelled();
	}

	@Test
	void anInterruptedReadCancelsTheSourceAndKeepsTheFlag() throws Exception {
		TestPublisher<ByteBuffer> source = TestPublisher.create();
		InputStream in = ByteStream.of(source.flux()).inputStream();
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		AtomicReference<Boolean> flag = new AtomicReference<>();
		Thread reader = new Thread(() -> {
			Thread.currentThread().interrupt();
			try {
				in.read();
			}
			catch (WitStreamException | IOException ex) {
				thrown.set(ex);
			}
			flag.set(Thread.currentThread().isInterrupted());
		});
		reader.start();
		reader.join();
		assertThat(thrown.get()).isInstanceOf(WitStreamException.class).hasCauseInstanceOf(InterruptedException.class);
		assertThat(flag.get()).isTrue();
		source.assertCancelled();
	}

	@Test
	void aThreadThatMustNotBlockMayReadWhatIsThereAndNotWait() {
		TestPublisher<ByteBuffer> source = TestPublisher.create();
		InputStream in = ByteStream.of(source.flux()).inputStream();
		source.next(buffer("a"));
		Mono<Integer> read = Mono.fromCallable(in::read).subscribeOn(Schedulers.parallel());
		assertThat(read.block()).isEqualTo('a');
		assertThatIllegalStateException().isThrownBy(read::block).withMessageContaining("must not block");
	}

	@Test
	void anOutcomeThatFailsTakesThePlaceOfTheEnd() {
		CompletableFuture<?> failed = CompletableFuture.failedFuture(new IllegalStateException("lost"));
		assertThatThrownBy(() -> ByteStream.of("ab").withOutcome(failed).readAllBytes(10))
			.isInstanceOf(WitStreamException.class)
			.hasRootCauseMessage("lost");
		CompletableFuture<?> error = CompletableFuture.completedFuture(Result.err("quota"));
		StepVerifier.create(ByteStream.of("ab").withOutcome(error).flux())
			.expectNextCount(1)
			.verifyErrorSatisfies(
					(ex) -> assertThat(ex).isInstanceOf(WitStreamException.class).hasMessageContaining("quota"));
	}

	@Test
	void theEndWaitsForTheOutcome() {
		CompletableFuture<Object> outcome = new CompletableFuture<>();
		StepVerifier.create(ByteStream.of("ab").withOutcome(outcome).flux())
			.expectNextCount(1)
			.then(() -> outcome.complete(Result.ok()))
			.verifyComplete();
	}

	@Test
	void theTextShowsALengthAndNoBytes() {
		assertThat(ByteStream.of("secret")).hasToString("ByteStream[6 bytes]");
	}

	@Test
	void aReactiveReaderBlocksTheSchedulerThatIsSaid() {
		Scheduler own = Schedulers.newBoundedElastic(1, 10, "own");
		try {
			Set<String> readers = ConcurrentHashMap.newKeySet();
			InputStream in = new ByteArrayInputStream(new byte[10]) {

				@Override
				public synchronized int read(byte[] bytes, int offset, int length) {
					readers.add(Thread.currentThread().getName());
					return super.read(bytes, offset, length);
				}

			};
			ByteStream bytes = ByteStream.of(in).withOutcome(CompletableFuture.completedFuture(Unit.UNIT));
			bytes.readOn(own);
			bytes.flux().blockLast();
			ElementStream<String> elements = ElementStream
				.of(Stream.of("a").peek((element) -> readers.add(Thread.currentThread().getName())))
				.map(String::length)
				.map(String::valueOf)
				.withOutcome(CompletableFuture.completedFuture(Unit.UNIT));
			elements.readOn(own);
			elements.flux().blockLast();
			assertThat(readers).singleElement().asString().startsWith("own");
		}
		finally {
			own.dispose();
		}
	}

	private static ByteBuffer buffer(String text) {
		return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(Flux<ByteBuffer> flux) {
		return flux.map((buffer) -> StandardCharsets.UTF_8.decode(buffer).toString())
			.collectList()
			.map((parts) -> String.join("", parts))
			.block();
	}

	/**
	 * Counts how often it is closed.
	 */
	private static final class CountedSource extends FilterInputStream {

		private final AtomicInteger closed = new AtomicInteger();

		private final CountDownLatch closing = new CountDownLatch(1);

		CountedSource() {
			super(new ByteArrayInputStream(new byte[20]));
		}

		@Override
		public void close() {
			this.closed.incrementAndGet();
			this.closing.countDown();
		}

		void awaitClosed() {
			try {
				this.closing.await();
			}
			catch (InterruptedException ex) {
				throw new AssertionError(ex);
			}
		}

	}

}
