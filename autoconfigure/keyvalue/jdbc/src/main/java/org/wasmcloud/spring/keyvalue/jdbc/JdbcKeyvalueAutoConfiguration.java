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

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;

import org.wasmcloud.spring.core.backend.ConnectionResolver;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;

/**
 * Auto-configuration that offers the application's database as a key-value backend. It
 * makes nothing that connects: whether the backend is used is decided when the capability
 * starts.
 */
@AutoConfiguration(after = org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration.class,
		afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
		beforeName = "org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueAutoConfiguration")
@ConditionalOnClass(DataSource.class)
@EnableConfigurationProperties(JdbcKeyvalueProperties.class)
@ImportRuntimeHints(JdbcRuntimeHints.class)
public final class JdbcKeyvalueAutoConfiguration {

	@Bean
	KeyvalueBackendProvider jdbcKeyvalueBackendProvider(ConnectionResolver connections,
			JdbcKeyvalueProperties properties) {
		return KeyvalueBackendProvider.of(JdbcKeyvalueBackend.NAME, (settings) -> JdbcKeyvalueBackend
			.create(connections.resolve(DataSource.class, settings.connection()), properties, settings.timeout()));
	}

}
