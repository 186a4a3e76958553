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

package org.wasmcloud.spring.core.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.wasmcloud.spring.core.diagnostics.WiringException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BackendsTests {

	private static final Capability CAPABILITY = new Capability("ledger", "memory");

	private static final KnownBackends KNOWN = new KnownBackends(Set.of("memory", "redis", "nats"));

	private final List<String> closed = new ArrayList<>();

	@Test
	void withoutAModuleTheEmbeddedBackendIsUsed() {
		SelectedBackend<Backend> selected = backends(null, builtIn("memory"), builtIn("file")).defaultBackend();
		assertThat(selected.name()).isEqualTo("memory");
		assertThat(selected.reason()).contains("default");
	}

	@Test
	void theOnlyAddedBackendIsUsed() {
		SelectedBackend<Backend> selected = backends(null, builtIn("memory"), added("redis")).defaultBackend();
		assertThat(selected.name()).isEqualTo("redis");
		assertThat(selected.reason()).contains("only backend module");
	}

	@Test
	void theNamedBackendIsUsed() {
		assertThat(backends("memory", builtIn("memory"), added("redis")).defaultBackend().name()).isEqualTo("memory");
		assertThat(backends(" ", builtIn("memory")).defaultBackend().name()).isEqualTo("memory");
	}

	@Test
	void theConnectionOfTheDefaultIsThatOfABucketThatNamesTheSameBackend() {
		Backends<Backend> backends = new Backends<>(CAPABILITY,
				new BackendDefaults(null, "second", java.time.Duration.ofSeconds(1)),
				List.of(builtIn("memory"), added("redis")), KNOWN);
		assertThat(backends.select("redis", null, "p.backend").connection()).isEqualTo("second");
		assertThat(backends.select("memory", null, "p.backend").connection()).isNull();
	}

	@Test
	void aWrongDefaultIsFoundAlthoughNothingUsesIt() {
		Backends<Backend> backends = backends("rediss", builtIn("memory"));
		assertThatExceptionOfType(WiringException.class).isThrownBy(backends::checkDefault)
			.withMessageContaining("'wasmcloud.ledger.backend' is 'rediss'");
		backends("memory", builtIn("memory")).checkDefault();
		assertThat(this.closed).isEmpty();
	}

	@Test
	@DisplayName("AC05 several added backends and no choice: the message lists them and the line to add")
	void severalAddedBackendsAreAmbiguous() {
		Backends<Backend> backends = backends(null, builtIn("memory"), added("redis"), added("nats"));
		assertThatExceptionOfType(WiringException.class).isThrownBy(backends::defaultBackend).satisfies((ex) -> {
			assertThat(ex.description()).contains("nats, redis").doesNotContain("memory");
			assertThat(ex.action()).contains("wasmcloud.ledger.backend=nats");
		});
	}

	@Test
	@DisplayName("AC05 a named backend whose module is absent names the starter")
	void anAbsentModuleNamesTheStarter() {
		assertThatExceptionOfType(WiringException.class)
			.isThrownBy(() -> backends("redis", builtIn("memory")).defaultBackend())
			.satisfies((ex) -> {
				assertThat(ex.description()).contains("'wasmcloud.ledger.backend' is 'redis'");
				assertThat(ex.action()).contains("wasmcloud-spring-boot-starter-ledger-redis").contains("memory");
			});
	}

	@Test
	@DisplayName("AC05 KV20 a typo names the property and the valid values")
	void aTypoNamesTheValidValues() {
		Backends<Backend> backends = backends(null, builtIn("memory"), added("acme"));
		assertThatExceptionOfType(WiringException.class)
			.isThrownBy(() -> backends.select("rediss", null, "wasmcloud.ledger.books.audit.backend"))
			.satisfies((ex) -> {
				assertThat(ex.description()).contains("'wasmcloud.ledger.books.audit.backend' is 'rediss'");
				assertThat(ex.action()).contains("acme, memory").contains("nats").contains("redis");
			});
	}

	@Test
	void twoBackendsOfOneNameAreRefused() {
		assertThatExceptionOfType(WiringException.class)
			.isThrownBy(() -> backends(null, added("redis"), added("redis")))
			.withMessageContaining("Two ledger backends are called 'redis'");
	}

	@Test
	void oneBackendIsMadeForEachNameAndConnection() {
		Backends<Backend> backends = backends("redis", added("redis"));
		Backend first = backends.defaultBackend().backend();
		assertThat(backends.select("redis", null, "p.backend").backend()).isSameAs(first);
		assertThat(backends.select("redis", "other", "p.backend").backend()).isNotSameAs(first);
		assertThat(backends.inUse()).extracting(SelectedBackend::label)
			.containsExactly("redis", "redis (connection other)");
	}

	@Test
	void theConnectionOfTheCapabilityIsThatOfItsBackendOnly() {
		Backends<Backend> backends = new Backends<>(CAPABILITY,
				new BackendDefaults("redis", "main", BackendSettings.DEFAULT_TIMEOUT),
				List.of(added("redis"), added("nats")), KNOWN);
		assertThat(backends.defaultBackend().connection()).isEqualTo("main");
		assertThat(backends.select("redis", null, "p.backend").connection()).isEqualTo("main");
		assertThat(backends.select("redis", "edge", "p.backend").connection()).isEqualTo("edge");
		assertThat(backends.select("nats", null, "p.backend").connection()).isNull();
	}

	@Test
	@DisplayName("AC08 a wrong connection fails with the property and the candidates")
	void aWrongConnectionIsLocated() {
		Backends<Backend> backends = new Backends<>(CAPABILITY,
				new BackendDefaults(null, null, BackendSettings.DEFAULT_TIMEOUT), List.of(new Provider("redis", false) {

					@Override
					public Backend create(BackendSettings settings) {
						throw new NoSuchConnectionException("acme.Client", settings.connection(),
								List.of("one", "two"));
					}

				}), KNOWN);
		assertThatExceptionOfType(WiringException.class)
			.isThrownBy(() -> backends.select("redis", "onne", "wasmcloud.ledger.books.audit.backend"))
			.satisfies((ex) -> {
				assertThat(ex.description()).contains("'wasmcloud.ledger.books.audit.connection' is 'onne'");
				assertThat(ex.action()).contains("one, two");
			});
	}

	@Test
	void aReplacementStandsInForEveryBackendAndConnection() {
		Backends<Backend> backends = new Backends<>(CAPABILITY,
				new BackendDefaults("redis", "main", BackendSettings.DEFAULT_TIMEOUT),
				List.of(builtIn("memory"), unusable("redis")), KNOWN);
		backends.replaceAll("memory", "A test");
		assertThat(backends.defaultBackend()).extracting("name", "connection", "reason")
			.containsExactly("memory", null, "A test puts it in place of redis/main");
		assertThat(backends.select("nowhere", "anything", "p.backend")).extracting("name", "connection", "reason")
			.containsExactly("memory", null, "A test puts it in place of nowhere/anything");
	}

	@Test
	void aReplacementKeepsApartWhatTheConfigurationKeepsApart() {
		Backends<Backend> backends = backends(null, builtIn("memory"), unusable("redis"));
		backends.replaceAll("memory", "A test");
		Backend first = backends.defaultBackend().backend();
		assertThat(backends.select("redis", null, "p.backend").backend()).isSameAs(first);
		assertThat(backends.select("redis", "other", "p.backend").backend()).isNotSameAs(first);
		assertThat(backends.select("memory", null, "p.backend").backend()).isNotSameAs(first);
		backends.close();
		assertThat(this.closed).containsExactly("memory", "memory", "memory");
	}

	@Test
	void withAReplacementTheChoiceNeedNotBeClear() {
		Backends<Backend> backends = backends(null, builtIn("memory"), unusable("redis"), unusable("nats"));
		backends.replaceAll("memory", "A test");
		assertThat(backends.defaultBackend().name()).isEqualTo("memory");
	}

	@Test
	void aReplacementThatIsNotThereIsTold() {
		assertThatExceptionOfType(WiringException.class)
			.isThrownBy(() -> backends(null, builtIn("file")).replaceAll("memory", "A test"))
			.withMessageContaining("A test asks for the ledger backend 'memory'")
			.withMessageContaining("file");
	}

	@Test
	void aReplacementComesBeforeAnyUse() {
		Backends<Backend> backends = backends(null, builtIn("memory"));
		backends.defaultBackend();
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> backends.replaceAll("memory", "A test"));
	}

	@Test
	void closingClosesWhatWasMade() {
		Backends<Backend> backends = backends("redis", added("redis"), added("nats"));
		backends.defaultBackend();
		backends.close();
		assertThat(this.closed).containsExactly("redis");
		assertThat(backends.inUse()).isEmpty();
	}

	@Test
	void knownBackendsAreThoseOfTheHints() {
		assertThat(KnownBackends.of(CAPABILITY, getClass().getClassLoader()).names())
			.containsExactlyInAnyOrder("memory", "redis");
		assertThat(KnownBackends.of(new Capability("other", "memory"), getClass().getClassLoader()).names()).isEmpty();
	}

	private Backends<Backend> backends(@Nullable String configured, Provider... providers) {
		return new Backends<>(CAPABILITY, new BackendDefaults(configured, null, BackendSettings.DEFAULT_TIMEOUT),
				List.of(providers), KNOWN);
	}

	private Provider builtIn(String name) {
		return new Provider(name, true);
	}

	private Provider added(String name) {
		return new Provider(name, false);
	}

	private Provider unusable(String name) {
		return new Provider(name, false) {

			@Override
			public Backend create(BackendSettings settings) {
				throw new AssertionError("nobody asked for " + name);
			}

		};
	}

	private interface Backend extends AutoCloseable {

		@Override
		void close();

	}

	private class Provider implements BackendProvider<Backend> {

		private final String name;

		private final boolean builtIn;

		Provider(String name, boolean builtIn) {
			this.name = name;
			this.builtIn = builtIn;
		}

		@Override
		public String name() {
			return this.name;
		}

		@Override
		public boolean builtIn() {
			return this.builtIn;
		}

		@Override
		public Backend create(BackendSettings settings) {
			return () -> BackendsTests.this.closed.add(this.name);
		}

	}

}
