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

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BlockingCallTests {

	@Test
	void aCallGivesItsValue() {
		assertThat(BlockingCall.one(Mono.just("x"))).isEqualTo("x");
		assertThat(BlockingCall.optional(Mono.just("x"))).contains("x");
		assertThat(BlockingCall.optional(Mono.empty())).isEmpty();
	}

	@Test
	void aValueThatIsPromisedAndMissingIsATrap() {
		assertThatExceptionOfType(WitTrapException.class).isThrownBy(() -> BlockingCall.one(Mono.empty()));
	}

	@Test
	void aTypedErrorIsThrownAsItIs() {
		UntypedErrorException error = new UntypedErrorException("no", null);
		assertThatExceptionOfType(UntypedErrorException.class).isThrownBy(() -> BlockingCall.run(Mono.error(error)))
			.isSameAs(error);
	}

	@Test
	void aCheckedExceptionIsATrapWithItsCause() {
		IOException cause = new IOException("gone");
		assertThatExceptionOfType(WitTrapException.class).isThrownBy(() -> BlockingCall.one(Mono.error(cause)))
			.withCause(cause);
	}

	@Test
	void anInterruptCancelsTheCallAndStays() throws InterruptedException {
		CountDownLatch subscribed = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		Mono<String> call = Mono.<String>never()
			.doOnSubscribe((subscription) -> subscribed.countDown())
			.doOnCancel(cancelled::countDown);
		AtomicReference<Object> outcome = new AtomicReference<>();
		Thread caller = new Thread(() -> {
			try {
				BlockingCall.one(call);
			}
			catch (WitTrapException ex) {
				outcome.set(Thread.currentThread().isInterrupted());
			}
		});
		caller.start();
		assertThat(subscribed.await(30, TimeUnit.SECONDS)).isTrue();
		caller.interrupt();
		caller.join();
		assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
		assertThat(outcome.get()).isEqualTo(true);
	}

	@Test
	void aThreadThatMustNotBlockIsRefused() {
		Mono<String> call = Mono.fromCallable(() -> BlockingCall.one(Mono.<String>never()))
			.subscribeOn(Schedulers.parallel());
		assertThatIllegalStateException().isThrownBy(() -> call.block(Duration.ofSeconds(30)))
			.withMessageContaining("must not block");
	}

	@Test
	void theErrorOfAStreamIsThrownByTheCallAndNotByARead() {
		UntypedErrorException error = new UntypedErrorException("no", null);
		assertThatExceptionOfType(UntypedErrorException.class).isThrownBy(() -> BlockingCall.bytes(Flux.error(error)))
			.isSameAs(error);
		assertThatExceptionOfType(UntypedErrorException.class)
			.isThrownBy(() -> BlockingCall.elements(Flux.error(error)))
			.isSameAs(error);
	}

	@Test
	void aStreamIsGivenAtItsFirstElementAndReadToItsEnd() throws IOException {
		Flux<ByteBuffer> bytes = Flux.just(ByteBuffer.wrap(new byte[] { 1, 2 }), ByteBuffer.wrap(new byte[] { 3 }));
		try (InputStream in = BlockingCall.bytes(bytes)) {
			assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
		}
		Sinks.Many<String> endless = Sinks.many().unicast().onBackpressureBuffer();
		endless.tryEmitNext("a");
		try (Stream<String> elements = BlockingCall.elements(endless.asFlux())) {
			assertThat(elements.findFirst()).contains("a");
		}
	}

	@Test
	void anEmptyStreamIsGivenAtItsEnd() {
		try (Stream<String> elements = BlockingCall.elements(Flux.<String>empty())) {
			assertThat(elements).isEmpty();
		}
	}

}
