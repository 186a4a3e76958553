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

package org.wasmcloud.spring.core.health;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import org.wasmcloud.spring.core.backend.BackendDefaults;
import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendProvider;
import org.wasmcloud.spring.core.backend.BackendSettings;
import org.wasmcloud.spring.core.backend.Backends;
import org.wasmcloud.spring.core.backend.Capability;
import org.wasmcloud.spring.core.backend.KnownBackends;
import org.wasmcloud.spring.core.backend.Probe;

import static org.assertj.core.api.Assertions.assertThat;

class BackendsHealthContributorTests {

	private @Nullable RuntimeException failure;

	private final Backends<Object> backends = new Backends<>(new Capability("ledger", "memory"),
			new BackendDefaults("memory", null, BackendSettings.DEFAULT_TIMEOUT),
			List.of(provider("memory", new Object()), provider("redis", (Probe) this::probe)),
			new KnownBackends(Set.of()));

	private final BackendsHealthContributor contributor = new BackendsHealthContributor(this.backends);

	@Test
	void thereIsAnEntryForEachBackendAndConnectionInUse() {
		this.backends.defaultBackend();
		this.backends.select("redis", "sessions", "p.backend");
		assertThat(this.contributor.stream().map(HealthContributors.Entry::name)).containsExactly("memory",
				"redis-sessions");
		assertThat(this.contributor.getContributor("other")).isNull();
	}

	@Test
	void aCapabilityWithoutABackendInUseIsUp() {
		assertThat(this.contributor.stream().map(HealthContributors.Entry::name)).containsExactly("none");
		assertThat(health("none").getStatus()).isEqualTo(Status.UP);
		this.backends.defaultBackend();
		assertThat(this.contributor.getContributor("none")).isNull();
	}

	@Test
	void embeddedBackendsInPlaceOfSeveralAreOneEntry() {
		this.backends.replaceAll("memory", "A test");
		this.backends.defaultBackend();
		this.backends.select("redis", "sessions", "p.backend");
		assertThat(this.contributor.stream().map(HealthContributors.Entry::name)).containsExactly("memory");
	}

	@Test
	void aBackendThatDependsOnNothingIsUp() {
		this.backends.defaultBackend();
		assertThat(health("memory").getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void aBackendThatDoesNotAnswerIsDown() {
		this.backends.select("redis", null, "p.backend");
		assertThat(health("redis").getStatus()).isEqualTo(Status.UP);
		this.failure = new BackendException(BackendException.Kind.UNAVAILABLE, "No answer.");
		assertThat(health("redis").getStatus()).isEqualTo(Status.DOWN);
		assertThat(health("redis").getDetails()).containsEntry("error", "No answer.");
		this.failure = new IllegalStateException("redis://user:secret@host");
		assertThat(health("redis").toString()).contains("IllegalStateException").doesNotContain("secret");
	}

	private Health health(String name) {
		HealthIndicator indicator = (HealthIndicator) Objects.requireNonNull(this.contributor.getContributor(name));
		return Objects.requireNonNull(indicator.health());
	}

	private void probe() {
		if (this.failure != null) {
			throw this.failure;
		}
	}

	private static BackendProvider<Object> provider(String name, Object backend) {
		return new BackendProvider<>() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public Object create(BackendSettings settings) {
				return backend;
			}

		};
	}

}
