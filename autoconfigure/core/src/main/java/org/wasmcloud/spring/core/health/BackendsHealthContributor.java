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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.Backends;
import org.wasmcloud.spring.core.backend.Probe;
import org.wasmcloud.spring.core.backend.SelectedBackend;

/**
 * Health of a capability: an entry for each backend and connection in use. A backend that
 * depends on nothing outside the application is always up, and so is a capability that
 * uses none: its one entry is {@value #NONE}.
 */
public final class BackendsHealthContributor implements CompositeHealthContributor {

	/** The entry of a capability without a backend in use. */
	static final String NONE = "none";

	private static final HealthIndicator UNUSED = () -> Health.up().build();

	private final Backends<?> backends;

	/**
	 * Creates the contributor.
	 * @param backends the capability's backends
	 */
	public BackendsHealthContributor(Backends<?> backends) {
		this.backends = backends;
	}

	@Override
	public @Nullable HealthContributor getContributor(String name) {
		return stream().filter((entry) -> entry.name().equals(name)).map(Entry::contributor).findFirst().orElse(null);
	}

	// Only embedded backends, which are always up, can have one name: in a test, where
	// one
	// stands in for several backends.
	@Override
	public Stream<Entry> stream() {
		Map<String, Entry> entries = new LinkedHashMap<>();
		for (SelectedBackend<?> selected : this.backends.inUse()) {
			entries.putIfAbsent(name(selected), new Entry(name(selected), indicator(selected)));
		}
		return entries.isEmpty() ? Stream.of(new Entry(NONE, UNUSED)) : entries.values().stream();
	}

	// A slash would make two levels of it in the endpoint's paths.
	private static String name(SelectedBackend<?> selected) {
		return (selected.connection() != null) ? selected.name() + "-" + selected.connection() : selected.name();
	}

	private static HealthIndicator indicator(SelectedBackend<?> selected) {
		return () -> {
			if (selected.backend() instanceof Probe probe) {
				try {
					probe.probe();
				}
				catch (BackendException ex) {
					return Health.down().withDetail("error", String.valueOf(ex.getMessage())).build();
				}
				catch (RuntimeException ex) {
					return Health.down().withDetail("error", ex.getClass().getName()).build();
				}
			}
			return Health.up().build();
		};
	}

}
