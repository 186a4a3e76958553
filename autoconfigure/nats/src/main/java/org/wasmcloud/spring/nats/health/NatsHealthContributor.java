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

package org.wasmcloud.spring.nats.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.nats.client.Connection;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;

import org.wasmcloud.spring.nats.DeferredConnection;

/**
 * Health of the connections to NATS, an entry for each that was used. It makes none: one
 * that nobody has used says nothing about the application.
 */
public final class NatsHealthContributor implements CompositeHealthContributor {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Supplier<Map<String, Connection>> connections;

	/**
	 * Creates the contributor.
	 * @param connections the connections by the names of their beans
	 */
	public NatsHealthContributor(Supplier<Map<String, Connection>> connections) {
		this.connections = connections;
	}

	@Override
	public @Nullable HealthContributor getContributor(String name) {
		return stream().filter((entry) -> entry.name().equals(name)).map(Entry::contributor).findFirst().orElse(null);
	}

	@Override
	public Stream<Entry> stream() {
		return this.connections.get()
			.entrySet()
			.stream()
			.filter((entry) -> !(entry.getValue() instanceof DeferredConnection deferred) || deferred.isUsed())
			.map((entry) -> new Entry(entry.getKey(), indicator(entry.getValue())));
	}

	private static HealthIndicator indicator(Connection connection) {
		return () -> {
			Connection.Status status = connection.getStatus();
			Health.Builder health = (status == Connection.Status.CONNECTED && answers(connection)) ? Health.up()
					: Health.down();
			return health.withDetail("status", status.name()).build();
		};
	}

	private static boolean answers(Connection connection) {
		try {
			connection.flush(PATIENCE);
			return true;
		}
		catch (TimeoutException | IllegalStateException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
