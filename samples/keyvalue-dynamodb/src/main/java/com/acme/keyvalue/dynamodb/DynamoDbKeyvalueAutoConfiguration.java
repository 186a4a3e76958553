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

package com.acme.keyvalue.dynamodb;

import com.acme.dynamodb.DynamoDbClient;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import org.wasmcloud.spring.core.backend.ConnectionResolver;
import org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueAutoConfiguration;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;

/**
 * Auto-configuration that offers DynamoDB as a key-value backend.
 */
@AutoConfiguration(before = KeyvalueAutoConfiguration.class)
@EnableConfigurationProperties(DynamoDbKeyvalueProperties.class)
public final class DynamoDbKeyvalueAutoConfiguration {

	@Bean
	KeyvalueBackendProvider dynamoDbKeyvalueBackendProvider(ConnectionResolver connections,
			DynamoDbKeyvalueProperties properties) {
		return KeyvalueBackendProvider.of("dynamodb",
				(settings) -> new DynamoDbKeyvalueBackend(
						connections.resolve(DynamoDbClient.class, settings.connection()), properties,
						settings.timeout()));
	}

}
