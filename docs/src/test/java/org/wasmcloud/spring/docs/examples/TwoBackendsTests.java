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

package org.wasmcloud.spring.docs.examples;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.core.report.CapabilityReport.NamedThing;
import org.wasmcloud.spring.core.report.CapabilityReporter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Two buckets on two backends, a bean each, told apart by their qualifiers.
 */
@Tag("server")
class TwoBackendsTests {

	private final String id = UUID.randomUUID().toString().replace('-', '_');

	@Test
	void eachBucketIsOnItsBackendWithAnEmbeddedDatabase() {
		login("--spring.datasource.url=jdbc:h2:mem:" + this.id);
	}

	@Test
	void eachBucketIsOnItsBackendWithADatabaseServer() {
		login("--spring.datasource.url=jdbc:postgresql://" + postgres() + "/test", "--spring.datasource.username=test",
				"--spring.datasource.password=test", "--wasmcloud.keyvalue.jdbc.initialize-schema=always");
	}

	private void login(String... database) {
		String table = "accounts_" + this.id;
		try (ConfigurableApplicationContext context = run(table, database)) {
			JdbcTemplate sql = context.getBean(JdbcTemplate.class);
			try {
				context.getBean(Accounts.class).login(this.id, "ada");
				assertSession();
				assertThat(sql.queryForList("SELECT bucket, entry_key, expires_at FROM " + table)).singleElement()
					.satisfies(
							(row) -> assertThat(row.values()).containsExactly("audit_log", "login/" + this.id, null));
				assertThat(sql.queryForObject("SELECT entry_value FROM " + table, byte[].class)).asString(UTF_8)
					.isEqualTo("ada");
				assertNames(context.getBean(KeyvalueStore.class));
				assertThat(context.getBean(CapabilityReporter.class).report().namedThings())
					.extracting(NamedThing::key, NamedThing::backend)
					.containsExactly(tuple("audit", "jdbc"), tuple("sessions", "redis"));
			}
			finally {
				sql.execute("DROP TABLE IF EXISTS " + table);
				sql.execute("DROP SEQUENCE IF EXISTS " + table + "_version");
			}
		}
	}

	private void assertSession() {
		String key = "sessions:web:" + this.id;
		assertThat(RedisServer.REDIS.lifetime(key)).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(30));
		assertThat(RedisServer.REDIS.take(key)).isEqualTo("ada");
	}

	private void assertNames(KeyvalueStore store) {
		assertThat(store.open("audit/2026").get("login/" + this.id)).isPresent();
		assertThat(store.open("sessions").get("other/" + this.id)).isEmpty();
		for (String unknown : List.of("audit", "audit_log", "anything")) {
			assertThatExceptionOfType(KeyvalueException.NoSuchStore.class).as(unknown)
				.isThrownBy(() -> store.open(unknown));
		}
	}

	private static ConfigurableApplicationContext run(String table, String... database) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("spring.config.location=classpath:/examples/two-backends/",
					"spring.data.redis.host=" + RedisServer.REDIS.host(),
					"spring.data.redis.port=" + RedisServer.REDIS.port(), "wasmcloud.keyvalue.jdbc.table=" + table)
			.run(database);
	}

	static String postgres() {
		String address = System.getenv("WASMCLOUD_TEST_POSTGRES");
		if (address == null || address.isBlank()) {
			throw new IllegalStateException("WASMCLOUD_TEST_POSTGRES is not set: run 'scripts/servers start postgres', "
					+ "then 'eval \"$(scripts/servers env postgres)\"'");
		}
		return address;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Accounts.class)
	static class Application {

	}

}
