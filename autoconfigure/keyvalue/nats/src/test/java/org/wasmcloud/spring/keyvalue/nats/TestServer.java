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

package org.wasmcloud.spring.keyvalue.nats;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.nats.client.Connection;
import io.nats.client.Nats;

/**
 * A real server, wherever the environment says that it is. Connections are made once and
 * last as long as the tests.
 */
enum TestServer {

	NATS, NATS_OLD;

	private static final Map<TestServer, Connection> CONNECTIONS = new ConcurrentHashMap<>();

	String url() {
		String variable = "WASMCLOUD_TEST_" + name();
		String address = System.getenv(variable);
		if (address == null || address.isBlank()) {
			String name = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
			throw new IllegalStateException(variable + " is not set: run 'scripts/servers start " + name
					+ "', then 'eval \"$(scripts/servers env " + name + ")\"'");
		}
		return "nats://" + address;
	}

	/** A connection of the client library that knows nothing of this project. */
	Connection connection() {
		return CONNECTIONS.computeIfAbsent(this, (server) -> {
			try {
				return Nats.connect(server.url());
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		});
	}

	/** A new backend, as another application would have. */
	NatsKeyvalueBackend backend(NatsBucketOptions options) {
		return new NatsKeyvalueBackend(connection(), Duration.ofSeconds(10), options);
	}

}
