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

import java.util.List;
import java.util.Optional;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import org.wasmcloud.spring.keyvalue.tck.KeyvalueWiringTck;

class JdbcKeyvalueWiringTests extends KeyvalueWiringTck {

	private static final String PASSWORD = "S3cretPass";

	@Override
	protected ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					DataSourceTransactionManagerAutoConfiguration.class, JdbcKeyvalueAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:wiring;DB_CLOSE_DELAY=-1");
	}

	@Override
	protected Optional<ApplicationContextRunner> runnerWithoutServer() {
		return Optional.of(runner().withPropertyValues(
				"spring.datasource.url=jdbc:postgresql://127.0.0.1:1/test?user=test&password=" + PASSWORD,
				"spring.datasource.hikari.connection-timeout=300"));
	}

	@Override
	protected List<String> credentials() {
		return List.of(PASSWORD);
	}

	@Override
	protected String backendName() {
		return JdbcKeyvalueBackend.NAME;
	}

}
