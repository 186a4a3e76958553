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

import io.nats.client.Connection;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;

import org.wasmcloud.spring.core.backend.ConnectionResolver;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;

/**
 * Auto-configuration that offers NATS as a key-value backend. It makes nothing that
 * connects: whether the backend is used is decided when the capability starts.
 */
@AutoConfiguration(after = org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration.class,
		afterName = "org.wasmcloud.spring.nats.autoconfigure.NatsAutoConfiguration",
		beforeName = "org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueAutoConfiguration")
@ConditionalOnClass(Connection.class)
@EnableConfigurationProperties(NatsKeyvalueProperties.class)
@ImportRuntimeHints(NatsKeyvalueRuntimeHints.class)
public final class NatsKeyvalueAutoConfiguration {

	@Bean
	KeyvalueBackendProvider natsKeyvalueBackendProvider(ConnectionResolver connections,
			NatsKeyvalueProperties properties) {
		return KeyvalueBackendProvider.of("nats",
				(settings) -> new NatsKeyvalueBackend(connections.resolve(Connection.class, settings.connection()),
						settings.timeout(), properties.bucketOptions()));
	}

}
