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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.KeyvalueCas;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueBatch;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueCas;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueStore;
import org.wasmcloud.contract.wasi.keyvalue.WasiBucket;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueAtomics;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueBatch;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueStore;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudEndpointAutoConfiguration;
import org.wasmcloud.spring.core.backend.ConnectionResolver;
import org.wasmcloud.spring.core.diagnostics.WiringException;
import org.wasmcloud.spring.core.report.WasmcloudEndpoint;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;
import org.wasmcloud.spring.keyvalue.memory.MemoryKeyvalueBackend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ExtendWith(OutputCaptureExtension.class)
class KeyvalueAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(WasmcloudCoreAutoConfiguration.class, WasmcloudEndpointAutoConfiguration.class,
					KeyvalueAutoConfiguration.class, KeyvalueHealthContributorAutoConfiguration.class,
					EndpointAutoConfiguration.class, HealthContributorAutoConfiguration.class));

	@Test
	void everyContractIsABeanOfItsName() {
		this.runner.run((context) -> assertThat(context).hasNotFailed()
			.getBeans(Object.class)
			.hasEntrySatisfying("wasmcloudKeyvalueStore", (bean) -> isA(bean, KeyvalueStore.class))
			.hasEntrySatisfying("wasmcloudReactiveKeyvalueStore", (bean) -> isA(bean, ReactiveKeyvalueStore.class))
			.hasEntrySatisfying("wasmcloudKeyvalueAtomics", (bean) -> isA(bean, KeyvalueAtomics.class))
			.hasEntrySatisfying("wasmcloudReactiveKeyvalueAtomics", (bean) -> isA(bean, ReactiveKeyvalueAtomics.class))
			.hasEntrySatisfying("wasmcloudKeyvalueCas", (bean) -> isA(bean, KeyvalueCas.class))
			.hasEntrySatisfying("wasmcloudReactiveKeyvalueCas", (bean) -> isA(bean, ReactiveKeyvalueCas.class))
			.hasEntrySatisfying("wasmcloudKeyvalueBatch", (bean) -> isA(bean, KeyvalueBatch.class))
			.hasEntrySatisfying("wasmcloudReactiveKeyvalueBatch", (bean) -> isA(bean, ReactiveKeyvalueBatch.class))
			.hasEntrySatisfying("wasiKeyvalueStore", (bean) -> isA(bean, WasiKeyvalueStore.class))
			.hasEntrySatisfying("wasiKeyvalueAtomics", (bean) -> isA(bean, WasiKeyvalueAtomics.class))
			.hasEntrySatisfying("wasiKeyvalueBatch", (bean) -> isA(bean, WasiKeyvalueBatch.class)));
	}

	@Test
	void aHandleIsGoodInBothFormsOfEveryContract() {
		this.runner.run((context) -> {
			Bucket bucket = context.getBean(KeyvalueStore.class).open("links");
			ReactiveBucket reactive = Objects
				.requireNonNull(context.getBean(ReactiveKeyvalueStore.class).open("links").block());
			KeyvalueAtomics atomics = context.getBean(KeyvalueAtomics.class);
			ReactiveKeyvalueAtomics reactiveAtomics = context.getBean(ReactiveKeyvalueAtomics.class);
			assertThat(atomics.increment(Bucket.from(reactive), "hits", 1)).isEqualTo(1);
			assertThat(
					reactiveAtomics.increment(ReactiveBucket.from(bucket, Schedulers.immediate()), "hits", 1).block())
				.isEqualTo(2);
			bucket.close();
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(
						() -> reactiveAtomics.increment(ReactiveBucket.from(bucket, Schedulers.immediate()), "hits", 1)
							.block())
				.withMessageContaining("closed");
		});
	}

	@Test
	void aContractThatNothingUsesIsNotMade() {
		this.runner.withBean("user", Object.class, () -> "user").run((context) -> {
			assertThat(context.getBeanFactory().containsSingleton("user")).isTrue();
			assertThat(List.of("wasmcloudKeyvalueStore", "wasmcloudReactiveKeyvalueStore", "wasiKeyvalueStore",
					"wasmcloudPhase1KeyValue", "wasmcloudBlockingScheduler"))
				.noneMatch(context.getBeanFactory()::containsSingleton);
			assertThat(context.getBean(KeyvalueStore.class)).isNotNull();
			assertThat(context.getBeanFactory().containsSingleton("wasmcloudKeyvalueStore")).isTrue();
		});
	}

	@Test
	@DisplayName("PA01 all beans see the same entries")
	void allBeansSeeTheSameEntries() {
		this.runner.withPropertyValues("wasmcloud.keyvalue.buckets.links=").run((context) -> {
			context.getBean(KeyvalueStore.class).open("links").set("key", bytes("value"));
			assertThat(context.getBean(Bucket.class).get("key")).hasValueSatisfying(this::isValue);
			assertThat(context.getBean(ReactiveBucket.class).get("key").block()).asString().isEqualTo("value");
			assertThat(context.getBean(WasiBucket.class).get("key")).hasValueSatisfying(this::isValue);
			assertThat(context.getBean(WasiKeyvalueStore.class).open("links").get("key"))
				.hasValueSatisfying(this::isValue);
			assertThat(context.getBean(ReactiveKeyvalueStore.class)
				.open("links")
				.flatMap((bucket) -> bucket.get("key"))
				.block()).asString().isEqualTo("value");
		});
	}

	@Test
	@DisplayName("KV08 an undeclared bucket under deny is no-such-store")
	void anUndeclaredBucketUnderDenyIsNoSuchStore() {
		this.runner
			.withPropertyValues("wasmcloud.keyvalue.undeclared-buckets=deny", "wasmcloud.keyvalue.buckets.links=")
			.run((context) -> {
				KeyvalueStore store = context.getBean(KeyvalueStore.class);
				assertThat(store.open("links").exists("key")).isFalse();
				assertThatExceptionOfType(KeyvalueException.NoSuchStore.class).isThrownBy(() -> store.open("other"));
			});
	}

	@Test
	void aDeclaredBucketHasItsIdentifierNameAndLayers() {
		this.runner
			.withPropertyValues("wasmcloud.keyvalue.buckets.audit.identifier=audit/2026",
					"wasmcloud.keyvalue.buckets.audit.name=audit_log", "wasmcloud.keyvalue.buckets.audit.prefix=web:",
					"wasmcloud.keyvalue.buckets.audit.max-value-size=4B",
					"wasmcloud.keyvalue.buckets.archive.name=audit_log",
					"wasmcloud.keyvalue.buckets.archive.read-only=true")
			.run((context) -> {
				KeyvalueStore store = context.getBean(KeyvalueStore.class);
				Bucket audit = store.open("audit/2026");
				audit.set("key", bytes("four"));
				assertThatExceptionOfType(KeyvalueException.QuotaExceeded.class)
					.isThrownBy(() -> audit.set("key", bytes("fives")));
				assertThat(store.open("audit_log").listKeys().keys()).containsExactly("web:key");
				Bucket archive = store.open("archive");
				assertThat(archive.exists("web:key")).isTrue();
				assertThatExceptionOfType(KeyvalueException.AccessDenied.class)
					.isThrownBy(() -> archive.delete("web:key"));
			});
	}

	@Test
	void twoBucketsOfOneIdentifierStopTheApplication() {
		this.runner
			.withPropertyValues("wasmcloud.keyvalue.buckets.a.identifier=x",
					"wasmcloud.keyvalue.buckets.b.identifier=x")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(WiringException.class)
				.hasMessageContaining("'a' and 'b'"));
	}

	@Test
	void bucketsAreInjectedByTheirKey() {
		this.runner.withPropertyValues("wasmcloud.keyvalue.buckets.sessions=", "wasmcloud.keyvalue.buckets.audit-log=")
			.withUserConfiguration(TwoBuckets.class)
			.run((context) -> {
				TwoBuckets.Accounts accounts = context.getBean(TwoBuckets.Accounts.class);
				accounts.sessions().set("key", bytes("value"));
				assertThat(accounts.audit().exists("key").block()).isFalse();
				assertThat(context).hasBean("wasmcloud.keyvalue.bucket.sessions")
					.hasBean("wasmcloud.keyvalue.reactive-bucket.audit-log")
					.hasBean("wasmcloud.keyvalue.wasi-bucket.sessions")
					.doesNotHaveBean("sessions");
			});
	}

	@Test
	@DisplayName("AC06 a bean called like a bucket and a bucket called like a bean both work")
	void namesOfBeansAndBucketsDoNotMeet() {
		this.runner
			.withPropertyValues("wasmcloud.keyvalue.buckets.sessions=", "wasmcloud.keyvalue.buckets.environment=")
			.withBean("sessions", String.class, () -> "the application's own")
			.run((context) -> {
				assertThat(context.getBean("sessions")).isEqualTo("the application's own");
				assertThat(context.getBean("environment")).isInstanceOf(Environment.class);
				assertThat(context.getBeansOfType(Bucket.class)).hasSize(2);
			});
	}

	@Test
	@DisplayName("AC07 an environment variable overrides a property of a key with dashes, and makes no second bucket")
	void aVariableOverridesAPropertyOfAKeyWithDashes() {
		this.runner.withPropertyValues("wasmcloud.keyvalue.buckets.user-sessions.prefix=file:")
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
								Map.of("WASMCLOUD_KEYVALUE_BUCKETS_USERSESSIONS_NAME", "elsewhere"))))
			.run((context) -> {
				assertThat(context.getBeansOfType(Bucket.class)).hasSize(1);
				context.getBean(Bucket.class).set("key", bytes("value"));
				assertThat(context.getBean(KeyvalueStore.class).open("elsewhere").exists("file:key")).isTrue();
			});
	}

	@Test
	@DisplayName("AC09 closing an injected handle does no harm")
	void closingAnInjectedHandleDoesNoHarm() {
		this.runner.withPropertyValues("wasmcloud.keyvalue.buckets.links=").run((context) -> {
			try (Bucket bucket = context.getBean(Bucket.class)) {
				bucket.set("key", bytes("value"));
			}
			assertThat(context.getBean(Bucket.class).exists("key")).isTrue();
			context.getBean(ReactiveBucket.class).close();
			assertThat(context.getBean(ReactiveBucket.class).exists("key").block()).isTrue();
		});
	}

	@Test
	@DisplayName("AC10 an application's own bean of a contract type makes ours back off")
	void anOwnBeanMakesOursBackOff() {
		KeyvalueStore own = (identifier) -> {
			throw new KeyvalueException.NoSuchStore();
		};
		ReactiveKeyvalueStore reactive = (identifier) -> Mono.error(new KeyvalueException.NoSuchStore());
		this.runner.withBean("ownStore", KeyvalueStore.class, () -> own)
			.withBean("ownReactiveStore", ReactiveKeyvalueStore.class, () -> reactive)
			.run((context) -> {
				assertThat(context).getBean(KeyvalueStore.class).isSameAs(own);
				assertThat(context).getBean(ReactiveKeyvalueStore.class).isSameAs(reactive);
				assertThat(context).hasSingleBean(KeyvalueAtomics.class);
			});
	}

	@Test
	@DisplayName("AC02 KV19 a backend of another jar is chosen by name or alone, listed, and never mixed with another")
	void aBackendOfAnotherJarIsFound() {
		this.runner.withUserConfiguration(Acme.class)
			.withPropertyValues("management.endpoints.web.exposure.include=wasmcloud",
					"wasmcloud.keyvalue.buckets.local.backend=memory", "wasmcloud.keyvalue.buckets.remote.name=local")
			.run((context) -> {
				KeyvalueStore store = context.getBean(KeyvalueStore.class);
				store.open("remote").set("key", bytes("value"));
				assertThat(store.open("local").exists("key")).isFalse();
				assertThat(context.getBean(Acme.class).backend.bucket(BucketSettings.of("local")).exists("key"))
					.isTrue();
				assertThat(context.getBean(WasmcloudEndpoint.class).capabilities().capabilities()).singleElement()
					.satisfies((report) -> {
						assertThat(report.backends()).containsExactly("acme", "file", "memory");
						assertThat(report.namedThings()).extracting("key", "backend")
							.containsExactly(tuple(null, "acme"), tuple("local", "memory"), tuple("remote", "acme"));
					});
			});
		this.runner.withUserConfiguration(Acme.class)
			.withPropertyValues("wasmcloud.keyvalue.backend=acne")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(WiringException.class)
				.hasMessageContaining("'wasmcloud.keyvalue.backend' is 'acne'")
				.hasMessageContaining("acme, file, memory"));
	}

	@Test
	@DisplayName("KV20 an unknown backend of a bucket stops the application, naming the property")
	void anUnknownBackendOfABucketStopsTheApplication() {
		this.runner.withPropertyValues("wasmcloud.keyvalue.buckets.audit.backend=nowhere")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("'wasmcloud.keyvalue.buckets.audit.backend' is 'nowhere'"));
	}

	@Test
	@DisplayName("AC08 a bucket's backend gets the connection that is named")
	void aBucketsBackendGetsItsConnection() {
		this.runner.withUserConfiguration(Acme.class)
			.withBean("edge", StringBuilder.class, () -> new StringBuilder("edge"))
			.withPropertyValues("wasmcloud.keyvalue.buckets.a.connection=edge")
			.run((context) -> assertThat(context.getBean(Acme.class).connections).containsExactly("default", "edge"));
		this.runner.withUserConfiguration(Acme.class)
			.withBean("edge", StringBuilder.class, () -> new StringBuilder("edge"))
			.withPropertyValues("wasmcloud.keyvalue.buckets.a.connection=egde")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("'wasmcloud.keyvalue.buckets.a.connection' is 'egde'")
				.hasStackTraceContaining("Use one of: edge."));
	}

	@Test
	void withoutANeedThereIsNoDefault() {
		this.runner.withUserConfiguration(Acme.class)
			.withBean("another", KeyvalueBackendProvider.class,
					() -> KeyvalueBackendProvider.of("another", (settings) -> new MemoryKeyvalueBackend()))
			.withPropertyValues("wasmcloud.keyvalue.undeclared-buckets=deny",
					"wasmcloud.keyvalue.buckets.a.backend=another")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	@DisplayName("AC03 without any property the application starts on memory, is up, and says so in one line")
	void withoutAnyPropertyMemoryIsUsed(CapturedOutput output) {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean("wasmcloudKeyvalueHealthContributor", HealthContributor.class)).isNotNull();
			assertThat(output).containsOnlyOnce("wasmCloud keyvalue: default -> memory (it is the default");
		});
	}

	@Test
	void healthCanBeSwitchedOff() {
		this.runner.withPropertyValues("management.health.wasmcloud-keyvalue.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean("wasmcloudKeyvalueHealthContributor"));
	}

	@Test
	void backendOptionsOfABucketReachItsBackend() {
		this.runner.withUserConfiguration(Acme.class)
			.withPropertyValues("wasmcloud.keyvalue.buckets.a.acme.key-prefix=special:")
			.run((context) -> {
				context.getBean(KeyvalueStore.class).open("a").exists("key");
				assertThat(context.getBean(Acme.class).settings.stream()
					.map((settings) -> settings.options().bind(Acme.Options.class).keyPrefix())).contains("special:");
			});
	}

	private static void isA(Object bean, Class<?> type) {
		assertThat(bean).isInstanceOf(type);
	}

	private void isValue(byte[] value) {
		assertThat(value).asString().isEqualTo("value");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Configuration(proxyBeanMethods = false)
	static class TwoBuckets {

		@Bean
		Accounts accounts(@Qualifier("sessions") Bucket sessions, @Qualifier("audit-log") ReactiveBucket audit) {
			return new Accounts(sessions, audit);
		}

		record Accounts(Bucket sessions, ReactiveBucket audit) {

		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Acme {

		final MemoryKeyvalueBackend backend = new MemoryKeyvalueBackend();

		final List<String> connections = new CopyOnWriteArrayList<>();

		final List<BucketSettings> settings = new CopyOnWriteArrayList<>();

		@Bean
		KeyvalueBackendProvider acmeKeyvalueBackendProvider(ConnectionResolver resolver) {
			return KeyvalueBackendProvider.of("acme", (backendSettings) -> {
				this.connections.add(Optional.ofNullable(backendSettings.connection())
					.map((name) -> resolver.resolve(StringBuilder.class, name).toString())
					.orElse("default"));
				return new KeyvalueBackend() {

					@Override
					public BackendBucket bucket(BucketSettings bucketSettings) {
						Acme.this.settings.add(bucketSettings);
						return Acme.this.backend.bucket(bucketSettings);
					}

					@Override
					public Set<KeyvalueFeature> features() {
						return Set.of(KeyvalueFeature.EXPIRY);
					}

				};
			});
		}

		record Options(@DefaultValue("") String keyPrefix) {

		}

	}

}
