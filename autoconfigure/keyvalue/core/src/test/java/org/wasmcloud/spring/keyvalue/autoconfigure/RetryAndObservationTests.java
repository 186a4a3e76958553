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

package org.wasmcloud.spring.keyvalue.autoconfigure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;
import org.wasmcloud.spring.keyvalue.memory.MemoryKeyvalueBackend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@code retry.*} and {@code observation.enabled} say, as an application has it:
 * from its properties to the backend and the meters.
 */
class RetryAndObservationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Flaky flaky = new Flaky();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class, MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class,
				WasmcloudCoreAutoConfiguration.class, KeyvalueAutoConfiguration.class))
		.withBean(KeyvalueBackendProvider.class, () -> KeyvalueBackendProvider.of("flaky", (settings) -> this.flaky))
		.withPropertyValues("wasmcloud.keyvalue.buckets.a=");

	private final ApplicationContextRunner retrying = this.runner.withPropertyValues(
			"wasmcloud.keyvalue.retry.max-retries=3", "wasmcloud.keyvalue.retry.initial-interval=1ms",
			"wasmcloud.keyvalue.retry.multiplier=1", "wasmcloud.keyvalue.retry.max-interval=1ms");

	@ParameterizedTest
	@EnumSource(names = { "UNAVAILABLE", "TIMEOUT" })
	void aCallThatFailsLessOftenThanItMaySucceeds(BackendException.Kind kind) {
		this.retrying.run((context) -> {
			this.flaky.failNext(3, kind);
			assertThat(context.getBean(Bucket.class).get("key")).isEmpty();
			assertThat(this.flaky.attempts).hasValue(4);
			this.flaky.failNext(3, kind);
			assertThat(context.getBean(ReactiveBucket.class).exists("key").block(PATIENCE)).isFalse();
			assertThat(this.flaky.attempts).hasValue(4);
		});
	}

	@Test
	void aCallThatFailsMoreOftenIsTheLastError() {
		this.retrying.run((context) -> {
			this.flaky.failNext(4, BackendException.Kind.UNAVAILABLE);
			assertThatExceptionOfType(KeyvalueException.StoreUnavailable.class)
				.isThrownBy(() -> context.getBean(Bucket.class).get("key"));
			assertThat(this.flaky.attempts).hasValue(4);
			this.flaky.failNext(4, BackendException.Kind.TIMEOUT);
			assertThatExceptionOfType(KeyvalueException.Timeout.class)
				.isThrownBy(() -> context.getBean(ReactiveBucket.class).get("key").block(PATIENCE));
			assertThat(this.flaky.attempts).hasValue(4);
		});
	}

	@Test
	void whatCannotBeMadeTwiceAndWhatIsNoPassingErrorIsMadeOnce() {
		this.retrying.run((context) -> {
			Bucket bucket = context.getBean(Bucket.class);
			this.flaky.failNext(1, BackendException.Kind.UNAVAILABLE);
			assertThatExceptionOfType(KeyvalueException.StoreUnavailable.class)
				.isThrownBy(() -> context.getBean(KeyvalueAtomics.class).increment(bucket, "counter", 1));
			assertThat(this.flaky.attempts).hasValue(1);
			this.flaky.failNext(1, BackendException.Kind.DENIED);
			assertThatExceptionOfType(KeyvalueException.AccessDenied.class).isThrownBy(() -> bucket.get("key"));
			assertThat(this.flaky.attempts).hasValue(1);
		});
	}

	@Test
	void withoutThePropertyNothingIsMadeAgain() {
		this.runner.run((context) -> {
			this.flaky.failNext(1, BackendException.Kind.UNAVAILABLE);
			assertThatExceptionOfType(KeyvalueException.StoreUnavailable.class)
				.isThrownBy(() -> context.getBean(Bucket.class).get("key"));
			assertThat(this.flaky.attempts).hasValue(1);
		});
	}

	@Test
	void aPropertyThatMakesNoSenseStopsTheApplication() {
		this.runner.withPropertyValues("wasmcloud.keyvalue.retry.max-retries=-1")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("'max-retries' is -1 and has to be 0 or more"));
	}

	@Test
	void aCallIsOneMeasurementHoweverOftenItIsTried() {
		this.retrying.run((context) -> {
			this.flaky.failNext(2, BackendException.Kind.UNAVAILABLE);
			context.getBean(Bucket.class).get("key");
			this.flaky.failNext(9, BackendException.Kind.TIMEOUT);
			assertThatExceptionOfType(KeyvalueException.Timeout.class)
				.isThrownBy(() -> context.getBean(ReactiveBucket.class).get("key").block(PATIENCE));
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			assertThat(timer(meters, "success").count()).isEqualTo(1);
			assertThat(awaitTimer(meters, "timeout").count()).isEqualTo(1);
		});
	}

	@Test
	void switchedOffNothingIsMeasured() {
		this.runner.withPropertyValues("wasmcloud.keyvalue.observation.enabled=false").run((context) -> {
			context.getBean(Bucket.class).get("key");
			context.getBean(ReactiveBucket.class).get("key").block(PATIENCE);
			assertThat(context.getBean(MeterRegistry.class).getMeters()).extracting((meter) -> meter.getId().getName())
				.doesNotContain("wasmcloud.backend.call");
		});
	}

	// A reactive call is measured right after its result has gone out.
	private static Timer awaitTimer(MeterRegistry meters, String outcome) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end
				&& meters.find("wasmcloud.backend.call").tags("outcome", outcome).timer() == null) {
			Thread.onSpinWait();
		}
		return timer(meters, outcome);
	}

	private static Timer timer(MeterRegistry meters, String outcome) {
		return meters.get("wasmcloud.backend.call")
			.tags("capability", "keyvalue", "operation", "get", "backend", "flaky", "outcome", outcome)
			.timer();
	}

	/**
	 * A backend that fails as often as it is told to.
	 */
	private static final class Flaky implements KeyvalueBackend {

		private final MemoryKeyvalueBackend memory = new MemoryKeyvalueBackend();

		private final AtomicInteger attempts = new AtomicInteger();

		private volatile int failures;

		private volatile BackendException.Kind kind = BackendException.Kind.FAILED;

		void failNext(int times, BackendException.Kind how) {
			this.attempts.set(0);
			this.failures = times;
			this.kind = how;
		}

		@Override
		public BackendBucket bucket(BucketSettings settings) {
			BackendBucket bucket = this.memory.bucket(settings);
			return (BackendBucket) Proxy.newProxyInstance(getClass().getClassLoader(),
					new Class<?>[] { BackendBucket.class }, (proxy, method, arguments) -> {
						if (this.attempts.incrementAndGet() <= this.failures) {
							throw new BackendException(this.kind, "It fails as it was told to.");
						}
						try {
							return method.invoke(bucket, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getTargetException();
						}
					});
		}

		@Override
		public Set<KeyvalueFeature> features() {
			return Set.of();
		}

	}

}
