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

package org.wasmcloud.spring.docs;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application with all starters at once, and no server.
 */
class EveryStarterTests {

	@Test
	@DisplayName("AC03 with every starter, the embedded backend chosen and no connection property it starts and is up")
	void withoutAnyConnectionPropertyItIsUp() {
		try (ConfigurableApplicationContext context = run("--wasmcloud.keyvalue.backend=memory")) {
			Set<String> backends = context.getBeansOfType(KeyvalueBackendProvider.class)
				.values()
				.stream()
				.map(KeyvalueBackendProvider::name)
				.collect(Collectors.toSet());
			assertThat(backends).containsExactlyInAnyOrder("file", "jdbc", "memory", "nats", "redis");
			assertThat(context.getBean(KeyvalueStore.class).open("a").exists("key")).isFalse();
			assertThat(context.getBean(HealthEndpoint.class).health().getStatus()).isEqualTo(Status.UP);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "file" })
	@DisplayName("AC03 with every starter and an embedded backend chosen nothing connects, also where a server would be")
	void nothingConnects(String backend) throws IOException {
		try (ServerSocketChannel server = ServerSocketChannel.open()) {
			server.bind(new InetSocketAddress("127.0.0.1", 0)).configureBlocking(false);
			int port = server.socket().getLocalPort();
			try (ConfigurableApplicationContext context = run("--wasmcloud.keyvalue.backend=" + backend,
					"--spring.data.redis.host=127.0.0.1", "--spring.data.redis.port=" + port,
					"--wasmcloud.nats.servers=nats://127.0.0.1:" + port,
					"--spring.datasource.url=jdbc:h2:tcp://127.0.0.1:" + port + "/any",
					"--management.health.db.enabled=false")) {
				assertThat(context.getBean(KeyvalueStore.class).open("a")).isNotNull();
				assertThat(context.getBean(HealthEndpoint.class).health().getStatus()).isEqualTo(Status.UP);
			}
			assertThat(server.accept()).isNull();
		}
	}

	// The health checks of Redis and of the database are Spring Boot's, and ask a server
	// whoever uses it.
	private static ConfigurableApplicationContext run(String... arguments) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("management.health.redis.enabled=false")
			.run(arguments);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
