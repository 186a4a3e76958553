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

import java.util.List;
import java.util.Optional;

import com.acme.dynamodb.DynamoDbClient;
import com.acme.dynamodb.InMemoryDynamoDb;
import com.acme.dynamodb.UnreachableDynamoDb;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.wasmcloud.spring.keyvalue.tck.KeyvalueWiringTck;
import org.wasmcloud.spring.tck.SwitchableServer;

class DynamoDbKeyvalueWiringTests extends KeyvalueWiringTck {

	private final ApplicationContextRunner module = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DynamoDbKeyvalueAutoConfiguration.class));

	@Override
	protected ApplicationContextRunner runner() {
		return this.module.withUserConfiguration(Clients.class);
	}

	@Override
	protected Optional<ApplicationContextRunner> runnerWithoutServer() {
		return Optional.of(this.module.withBean(DynamoDbClient.class, () -> new UnreachableDynamoDb("Unreachable")));
	}

	@Override
	protected Optional<SwitchableServer> server() {
		return Optional
			.of(new SwitchableDynamoDb((client) -> this.module.withBean(DynamoDbClient.class, () -> client)));
	}

	@Override
	protected Optional<ApplicationContextRunner> runnerWithSecondConnection() {
		return Optional.of(runner().withUserConfiguration(SecondClient.class));
	}

	@Override
	protected String backendName() {
		return "dynamodb";
	}

	@Override
	protected List<String> credentials() {
		return List.of();
	}

	@Configuration(proxyBeanMethods = false)
	static class Clients {

		@Bean
		DynamoDbClient dynamoDbClient() {
			return new InMemoryDynamoDb();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SecondClient {

		@Bean(defaultCandidate = false)
		DynamoDbClient second() {
			return new InMemoryDynamoDb();
		}

	}

}
