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

package org.wasmcloud.spring.keyvalue.redis;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PatienceTests {

	private final CompletableFuture<String> call = new CompletableFuture<>();

	private final AtomicInteger calls = new AtomicInteger();

	@Test
	void aReplyIsPassedOn() {
		Mono<String> reply = mono(Duration.ofMinutes(1));
		assertThat(this.calls).hasValue(0);
		this.call.complete("reply");
		assertThat(reply.block()).isEqualTo("reply");
		assertThat(this.calls).hasValue(1);
	}

	@Test
	void aReplyWithoutAValueIsEmpty() {
		this.call.complete(null);
		assertThat(mono(Duration.ofMinutes(1)).hasElement().block()).isFalse();
	}

	@Test
	void aReplyThatDoesNotComeIsATimeoutAndTheCallIsGivenUp() {
		assertKind(Kind.TIMEOUT, mono(Duration.ofMillis(1)));
		assertThat(this.call).isCancelled();
	}

	@Test
	void aSubscriberThatLeavesGivesTheCallUp() {
		mono(Duration.ofMinutes(1)).subscribe().dispose();
		assertThat(this.call).isCancelled();
	}

	@Test
	void aFailureIsOneOfOurs() {
		this.call.completeExceptionally(new IllegalArgumentException());
		assertKind(Kind.FAILED, mono(Duration.ofMinutes(1)));
	}

	@Test
	void aCallThatCannotBeMadeIsAFailureOfOurs() {
		assertKind(Kind.FAILED, new Patience(Duration.ofMinutes(1)).<String>mono(() -> {
			throw new IllegalArgumentException();
		}, Failures::of));
	}

	private Mono<String> mono(Duration timeout) {
		return new Patience(timeout).mono(() -> {
			this.calls.incrementAndGet();
			return this.call;
		}, Failures::of);
	}

	private static void assertKind(Kind kind, Mono<String> reply) {
		assertThatExceptionOfType(BackendException.class).isThrownBy(reply::block).matches((ex) -> ex.kind() == kind);
	}

}
