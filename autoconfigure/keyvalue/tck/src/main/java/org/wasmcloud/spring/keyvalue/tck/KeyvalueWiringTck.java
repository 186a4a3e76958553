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

package org.wasmcloud.spring.keyvalue.tck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.core.diagnostics.WiringException;
import org.wasmcloud.spring.core.report.CapabilityReport;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;
import org.wasmcloud.spring.tck.Findings;
import org.wasmcloud.spring.tck.MatrixColumn;
import org.wasmcloud.spring.tck.MatrixRecorder;
import org.wasmcloud.spring.tck.SwitchableServer;
import org.wasmcloud.spring.tck.WiredApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How every key-value backend behaves as a part of an application, one test for each
 * behaviour, whose id stands in front of its display name; {@code more} behind the id is
 * what goes beyond it.
 */
@ExtendWith({ MatrixRecorder.class, OutputCaptureExtension.class })
public abstract class KeyvalueWiringTck
		implements MatrixColumn, ConnectionBehaviours, OutageBehaviours, CredentialBehaviours, AheadOfTimeBehaviours {

	private final String bucket = "tck-" + UUID.randomUUID().toString().substring(0, 8);

	private Findings findings = new Findings(Set.of());

	/**
	 * An application with the backend's module and what its connection needs. It names no
	 * backend.
	 * @return a runner; the key-value auto-configuration is added to it
	 */
	protected abstract ApplicationContextRunner runner();

	/**
	 * The name of the backend.
	 * @return what {@code wasmcloud.keyvalue.backend} chooses it by
	 */
	protected abstract String backendName();

	/**
	 * The same application where the server cannot be reached.
	 * @return a runner; empty for a backend that needs no server
	 */
	protected Optional<ApplicationContextRunner> runnerWithoutServer() {
		return Optional.empty();
	}

	/**
	 * The same application with a server that the test may take away.
	 * {@link SwitchableServer#behindPort} makes one of any server that is reached by TCP.
	 * @return a server for one test, which closes it; empty for a backend that needs none
	 * @throws Exception if it cannot be made
	 */
	protected Optional<SwitchableServer> server() throws Exception {
		return Optional.empty();
	}

	/**
	 * The same application with a second connection beside its own: a bean named
	 * {@code second}, no default candidate, that leads to other data.
	 * @return a runner; empty for a backend that has no connections
	 */
	protected Optional<ApplicationContextRunner> runnerWithSecondConnection() {
		return Optional.empty();
	}

	/**
	 * Texts of the configuration of {@link #runnerWithoutServer()}, or of
	 * {@link #runner()} where there is none, that must show nowhere.
	 * @return the credentials; empty only if what the backend connects to has none
	 */
	protected abstract List<String> credentials();

	@Override
	public final String matrix() {
		return "wiring";
	}

	@Override
	public String runName() {
		return backendName();
	}

	@Override
	public final Findings findings() {
		return this.findings;
	}

	@Override
	public final KeyvalueWiringTck given() {
		return this;
	}

	@Override
	public final String bucketName() {
		return this.bucket;
	}

	@BeforeEach
	void forgetFindings() {
		this.findings = new Findings(Set.of());
	}

	@Test
	@DisplayName("AC02 the backend is found by its name, and listed")
	void theBackendIsFoundByItsName() {
		named(runner()).run((context) -> {
			CapabilityReport report = WiringBehaviours.report(context);
			assertThat(report.backends()).contains(backendName());
			assertThat(report.namedThings()).extracting("backend").containsOnly(backendName());
			try (Bucket opened = context.getBean(KeyvalueStore.class).open(this.bucket)) {
				opened.set("key", Behaviours.bytes("value"));
				Behaviours.assertValue(opened, "key", "value");
				opened.delete("key");
			}
		});
	}

	@Test
	@DisplayName("AC03 with the embedded backend chosen and no server the application starts and is up")
	void withTheEmbeddedBackendNoServerIsNeeded() {
		WiringBehaviours.complete(runnerWithoutServer().orElseGet(this::runner))
			.withPropertyValues(BACKEND + "memory")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(new WiredApplication(context, "keyvalue").health())
					.containsExactly(Map.entry("memory", Status.UP));
			});
	}

	@Test
	@DisplayName("AC05 several added backends and no choice, and a typo, are told with the names")
	void anUnclearChoiceIsTold() {
		ApplicationContextRunner several = WiringBehaviours.complete(runner())
			.withBean("tckOne", KeyvalueBackendProvider.class, () -> WiringBehaviours.other("tck-one"))
			.withBean("tckTwo", KeyvalueBackendProvider.class, () -> WiringBehaviours.other("tck-two"));
		several.run((context) -> assertThat(context).getFailure()
			.rootCause()
			.isInstanceOf(WiringException.class)
			.hasMessageContaining("tck-one, tck-two")
			.hasMessageContaining("Add 'wasmcloud.keyvalue.backend="));
		several.withPropertyValues(BACKEND + backendName() + "x")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(WiringException.class)
				.hasMessageContaining("'wasmcloud.keyvalue.backend' is '" + backendName() + "x'")
				.hasMessageContaining(backendName())
				.hasMessageContaining("tck-two"));
	}

	@Test
	@DisplayName("AC06 a bean called like a bucket works beside the bucket")
	void aBeanMayBeCalledLikeABucket() {
		named(withBucket(runner())).withBean(this.bucket, String.class, () -> "the application's own")
			.run((context) -> {
				assertThat(context.getBean(this.bucket)).isEqualTo("the application's own");
				assertThat(context.getBean(Bucket.class).exists("key")).isFalse();
			});
	}

	@Test
	@DisplayName("AC07 an environment variable overrides a property of a bucket whose key has dashes")
	void aVariableOverridesAProperty() {
		String variables = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		named(runner()).withInitializer((context) -> {
			MutablePropertySources sources = context.getEnvironment().getPropertySources();
			sources.replace(variables, new SystemEnvironmentPropertySource(variables,
					Map.of("WASMCLOUD_KEYVALUE_BUCKETS_USERSESSIONS_NAME", this.bucket)));
			sources.addLast(new MapPropertySource("file",
					Map.of("wasmcloud.keyvalue.buckets.user-sessions.name", "elsewhere")));
		}).run((context) -> {
			assertThat(context.getBeansOfType(Bucket.class)).hasSize(1);
			context.getBean(Bucket.class).set("key", Behaviours.bytes("value"));
			Behaviours.assertValue(context.getBean(KeyvalueStore.class).open(this.bucket), "key", "value");
			context.getBean(Bucket.class).delete("key");
		});
	}

	@Test
	@DisplayName("AC09 closing an injected handle does no harm")
	void closingAnInjectedHandleDoesNoHarm() {
		named(withBucket(runner())).run((context) -> {
			try (Bucket injected = context.getBean(Bucket.class)) {
				assertThat(injected.exists("key")).isFalse();
			}
			assertThat(context.getBean(Bucket.class).exists("key")).isFalse();
		});
	}

	@Test
	@DisplayName("AC10 an application's own bean of a contract type makes ours back off")
	void anOwnBeanMakesOursBackOff() {
		KeyvalueStore own = (identifier) -> {
			throw new KeyvalueException.NoSuchStore();
		};
		named(runner()).withBean("ownStore", KeyvalueStore.class, () -> own)
			.run((context) -> assertThat(context).getBean(KeyvalueStore.class).isSameAs(own));
	}

	@Test
	@DisplayName("KV08 more: an undeclared bucket under deny is no-such-store")
	void anUndeclaredBucketUnderDenyIsNoSuchStore() {
		named(runner()).withPropertyValues("wasmcloud.keyvalue.undeclared-buckets=deny")
			.run((context) -> assertThatExceptionOfType(KeyvalueException.NoSuchStore.class)
				.isThrownBy(() -> context.getBean(KeyvalueStore.class).open(this.bucket)));
	}

	@Test
	@DisplayName("KV19 buckets of two backends never mix")
	void bucketsOfTwoBackendsNeverMix() {
		named(runner()).withBean("tckOther", KeyvalueBackendProvider.class, () -> WiringBehaviours.other("tck-other"))
			.withPropertyValues("wasmcloud.keyvalue.buckets.here.name=" + this.bucket,
					"wasmcloud.keyvalue.buckets.there.name=" + this.bucket,
					"wasmcloud.keyvalue.buckets.there.backend=tck-other")
			.run((context) -> {
				Bucket here = context.getBean("wasmcloud.keyvalue.bucket.here", Bucket.class);
				Bucket there = context.getBean("wasmcloud.keyvalue.bucket.there", Bucket.class);
				here.set("key", Behaviours.bytes("here"));
				assertThat(there.exists("key")).isFalse();
				there.set("key", Behaviours.bytes("there"));
				Behaviours.assertValue(here, "key", "here");
				here.delete("key");
				Behaviours.assertValue(there, "key", "there");
			});
	}

	@Test
	@DisplayName("KV20 a bucket whose backend nobody knows stops the application at its start")
	void anUnknownBackendOfABucketStopsTheStart() {
		named(runner()).withPropertyValues("wasmcloud.keyvalue.buckets." + this.bucket + ".backend=tck-nobody")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(WiringException.class)
				.hasMessageContaining("'wasmcloud.keyvalue.buckets." + this.bucket + ".backend' is 'tck-nobody'")
				.hasMessageContaining(backendName()));
	}

	@Test
	@DisplayName("KV20 more: a declared bucket of any name works, or stops the application with what to do")
	void aDeclaredBucketWorksOrStopsTheStart() {
		for (String name : List.of(this.bucket + ":x", this.bucket + ".x", this.bucket + "/../x y",
				this.bucket + "x".repeat(300))) {
			named(runner())
				.withPropertyValues("wasmcloud.keyvalue.buckets.odd.identifier=odd",
						"wasmcloud.keyvalue.buckets.odd.name=" + name)
				.run((context) -> {
					Throwable failure = context.getStartupFailure();
					if (failure == null) {
						Bucket opened = context.getBean(Bucket.class);
						opened.set("key", Behaviours.bytes("value"));
						Behaviours.assertValue(opened, "key", "value");
						opened.delete("key");
						return;
					}
					assertThat(failure).hasStackTraceContaining(WiringException.class.getName())
						.hasStackTraceContaining("'" + name + "'")
						.hasStackTraceContaining("'wasmcloud.keyvalue.buckets.odd.name'");
				});
		}
	}

}
