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

import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import org.wasmcloud.spring.core.report.CapabilityReporter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From memory to a database server by a profile. The server does not have to be there
 * before.
 */
class DatabaseByProfileTests {

	@Test
	void withoutAProfileNothingConnects() {
		try (ConfigurableApplicationContext context = run(
				"--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/app")) {
			assertThat(backend(context)).isEqualTo("memory");
			assertThat(context.getBean(Shortener.class).shorten("code", "https://example.org")).isTrue();
			assertThat(context.getBean(HikariDataSource.class).getHikariPoolMXBean()).isNull();
			assertThat(context.containsBean("dbHealthContributor")).isFalse();
		}
	}

	@Test
	@Tag("server")
	void withTheProfileEverythingIsInTheDatabase() {
		String table = "shortener_" + UUID.randomUUID().toString().replace('-', '_');
		try (ConfigurableApplicationContext context = run("--spring.profiles.active=jdbc",
				"--spring.datasource.url=jdbc:postgresql://" + TwoBackendsTests.postgres() + "/test",
				"--spring.datasource.username=test", "--spring.datasource.password=test",
				"--wasmcloud.keyvalue.jdbc.table=" + table)) {
			JdbcTemplate sql = context.getBean(JdbcTemplate.class);
			try {
				assertThat(backend(context)).isEqualTo("jdbc");
				assertThat(context.getBean(Shortener.class).shorten("code", "https://example.org")).isTrue();
				assertThat(sql.queryForObject("SELECT entry_key FROM " + table, String.class)).isEqualTo("code");
				assertThat(context.containsBean("dbHealthContributor")).isTrue();
			}
			finally {
				sql.execute("DROP TABLE IF EXISTS " + table);
				sql.execute("DROP SEQUENCE IF EXISTS " + table + "_version");
			}
		}
	}

	private static String backend(ConfigurableApplicationContext context) {
		return context.getBean(CapabilityReporter.class).report().namedThings().get(0).backend();
	}

	private static ConfigurableApplicationContext run(String... arguments) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("spring.config.location=classpath:/examples/database-by-profile/")
			.run(arguments);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Shortener.class)
	static class Application {

	}

}
