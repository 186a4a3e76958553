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

package org.wasmcloud.spring.core.call;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.core.backend.Capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BackendCallsTests {

	private static final BackendOperation READ = BackendOperation.idempotent("read");

	private static final BackendOperation ADD = BackendOperation.once("add");

	private static final RetrySettings TWICE = new RetrySettings(2, Duration.ofMillis(1), 1, Duration.ofMillis(1));

	private final TestObservationRegistry observations = TestObservationRegistry.create();

	private final AtomicInteger attempts = new AtomicInteger();

	@AfterEach
	void endTransaction() {
		TransactionSynchronizationManager.setActualTransactionActive(false);
	}

	@Test
	void aResultPassesThrough() {
		BackendCalls calls = calls(RetrySettings.none());
		assertThat(calls.call(READ, () -> "value")).isEqualTo("value");
		assertThat(calls.<Object>mono(READ, () -> Mono.just("value")).block()).isEqualTo("value");
	}

	@Test
	void aCallIsObserved() {
		calls(RetrySettings.none()).call(READ, () -> "value");
		TestObservationRegistryAssert.assertThat(this.observations)
			.hasSingleObservationThat()
			.hasNameEqualTo("wasmcloud.backend.call")
			.hasContextualNameEqualTo("ledger read")
			.hasLowCardinalityKeyValue("capability", "ledger")
			.hasLowCardinalityKeyValue("operation", "read")
			.hasLowCardinalityKeyValue("backend", "redis")
			.hasLowCardinalityKeyValue("outcome", "success")
			.hasBeenStopped();
	}

	@Test
	void aReactiveCallIsObservedWhenItIsSubscribedTo() {
		Mono<String> call = calls(RetrySettings.none()).mono(READ, () -> failing(Kind.TIMEOUT, Integer.MAX_VALUE));
		TestObservationRegistryAssert.assertThat(this.observations).doesNotHaveAnyObservation();
		StepVerifier.create(call).verifyError(BackendException.class);
		TestObservationRegistryAssert.assertThat(this.observations)
			.hasSingleObservationThat()
			.hasLowCardinalityKeyValue("outcome", "timeout")
			.hasBeenStopped();
	}

	@Test
	void aReactiveCallThatNobodyWaitsForIsCancelled() {
		StepVerifier.create(calls(RetrySettings.none()).<String>mono(READ, Mono::never)).thenCancel().verify();
		TestObservationRegistryAssert.assertThat(this.observations)
			.hasSingleObservationThat()
			.hasLowCardinalityKeyValue("outcome", "cancelled")
			.hasBeenStopped();
	}

	@Test
	void aReactiveCallKnowsTheObservationAroundIt() {
		Observation parent = Observation.start("parent", this.observations);
		calls(RetrySettings.none()).mono(READ, () -> Mono.just("value"))
			.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, parent))
			.block();
		TestObservationRegistryAssert.assertThat(this.observations)
			.hasObservationWithNameEqualTo("wasmcloud.backend.call")
			.that()
			.hasParentObservationContextMatching((context) -> context.getName().equals("parent"));
	}

	@Test
	void whateverABackendThrowsIsABackendExceptionWithoutItsText() {
		RuntimeException thrown = new IllegalStateException("redis://user:secret@host");
		assertThatExceptionOfType(BackendException.class).isThrownBy(() -> calls(RetrySettings.none()).run(READ, () -> {
			throw thrown;
		}))
			.withMessage("The ledger backend 'redis' failed with IllegalStateException.")
			.withCause(thrown)
			.matches((ex) -> ex.kind() == Kind.FAILED);
		StepVerifier.create(calls(RetrySettings.none()).mono(READ, () -> Mono.error(thrown)))
			.verifyErrorMatches((ex) -> ex instanceof BackendException && !ex.getMessage().contains("secret"));
	}

	@Test
	void anErrorStaysAnError() {
		assertThatExceptionOfType(LinkageError.class).isThrownBy(() -> calls(TWICE).run(READ, () -> {
			throw new LinkageError();
		}));
	}

	@Test
	void aTransientFailureOfAnIdempotentCallIsRetried() {
		assertThat(calls(TWICE).call(READ, () -> blocking(Kind.UNAVAILABLE, 2))).isEqualTo("value");
		assertThat(this.attempts).hasValue(3);
		this.attempts.set(0);
		assertThat(calls(TWICE).mono(READ, () -> failing(Kind.UNAVAILABLE, 2)).block()).isEqualTo("value");
		assertThat(this.attempts).hasValue(3);
	}

	@Test
	void retriesEndWithTheLastFailure() {
		assertThatExceptionOfType(BackendException.class)
			.isThrownBy(() -> calls(TWICE).call(READ, () -> blocking(Kind.TIMEOUT, 9)))
			.withMessage("attempt 3");
		this.attempts.set(0);
		StepVerifier.create(calls(TWICE).mono(READ, () -> failing(Kind.TIMEOUT, 9))).verifyErrorMessage("attempt 3");
	}

	@Test
	void aFailureThatIsNotTransientIsNotRetried() {
		assertThatExceptionOfType(BackendException.class)
			.isThrownBy(() -> calls(TWICE).call(READ, () -> blocking(Kind.DENIED, 9)))
			.withMessage("attempt 1");
		this.attempts.set(0);
		StepVerifier.create(calls(TWICE).mono(READ, () -> failing(Kind.DENIED, 9))).verifyErrorMessage("attempt 1");
	}

	@Test
	void aCallThatIsNotIdempotentIsNotRetried() {
		assertThatExceptionOfType(BackendException.class)
			.isThrownBy(() -> calls(TWICE).call(ADD, () -> blocking(Kind.TIMEOUT, 9)))
			.withMessage("attempt 1");
		this.attempts.set(0);
		StepVerifier.create(calls(TWICE).mono(ADD, () -> failing(Kind.TIMEOUT, 9))).verifyErrorMessage("attempt 1");
	}

	@Test
	void nothingIsRetriedInATransaction() {
		TransactionSynchronizationManager.setActualTransactionActive(true);
		assertThatExceptionOfType(BackendException.class)
			.isThrownBy(() -> calls(TWICE).call(READ, () -> blocking(Kind.TIMEOUT, 9)))
			.withMessage("attempt 1");
	}

	private String blocking(Kind kind, int failures) {
		int attempt = this.attempts.incrementAndGet();
		if (attempt <= failures) {
			throw new BackendException(kind, "attempt " + attempt);
		}
		return "value";
	}

	private Mono<String> failing(Kind kind, int failures) {
		return Mono.fromSupplier(() -> blocking(kind, failures));
	}

	private BackendCalls calls(RetrySettings retry) {
		ObservationRegistry registry = this.observations;
		return new BackendCallsFactory(registry, BackendCallObservationConvention.DEFAULT, new SpringTransactions())
			.create(new Capability("ledger", "memory"), "redis", retry, true);
	}

}
