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

package org.wasmcloud.spring.keyvalue.jdbc;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.tck.KeyvalueWiringTck;
import org.wasmcloud.spring.tck.SwitchableServer;

@Tag("server")
class JdbcKeyvalueWiringTests extends KeyvalueWiringTck {

	private static final String PASSWORD = "S3cretPass";

	@Override
	protected ApplicationContextRunner runner() {
		return at("jdbc:h2:mem:wiring;DB_CLOSE_DELAY=-1");
	}

	@Override
	protected Optional<ApplicationContextRunner> runnerWithoutServer() {
		return Optional.of(at("jdbc:postgresql://127.0.0.1:1/test?user=test&password=" + PASSWORD)
			.withPropertyValues("spring.datasource.hikari.connection-timeout=300"));
	}

	@Override
	protected Optional<SwitchableServer> server() {
		TestDatabase database = TestDatabase.POSTGRES;
		// So the table is there; making it at the start would connect then.
		database.backend().bucket(BucketSettings.of("wiring")).exists("key");
		String[] address = database.address().split(":");
		return Optional.of(SwitchableServer.behindPort(new InetSocketAddress(address[0], Integer.parseInt(address[1])),
				(port) -> at(database.url(port.getHostString() + ":" + port.getPort())).withPropertyValues(
						"spring.datasource.username=" + database.user(),
						"spring.datasource.password=" + database.user(),
						"spring.datasource.hikari.connection-timeout=1000")));
	}

	@Override
	protected Optional<ApplicationContextRunner> runnerWithSecondConnection() {
		return Optional.of(runner().withUserConfiguration(SecondDatabase.class));
	}

	private static ApplicationContextRunner at(String url) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					DataSourceTransactionManagerAutoConfiguration.class, JdbcKeyvalueAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + url);
	}

	@Override
	protected List<String> credentials() {
		return List.of(PASSWORD);
	}

	@Override
	protected String backendName() {
		return JdbcKeyvalueBackend.NAME;
	}

	@Configuration(proxyBeanMethods = false)
	static class SecondDatabase {

		@Bean(defaultCandidate = false)
		DataSource second() {
			return new DriverManagerDataSource("jdbc:h2:mem:second;DB_CLOSE_DELAY=-1");
		}

	}

}
