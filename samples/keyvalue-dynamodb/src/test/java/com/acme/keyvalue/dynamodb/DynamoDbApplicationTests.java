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
import com.acme.dynamodb.InMemoryDynamoDb;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.core.diagnostics.WiringException;
import org.wasmcloud.spring.core.report.CapabilityReport;
import org.wasmcloud.spring.core.report.WasmcloudEndpoint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that has the backend's jar on its class path and does nothing about it.
 */
class DynamoDbApplicationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withUserConfiguration(Application.class)
		.withPropertyValues("management.endpoints.web.exposure.include=wasmcloud");

	@Test
	void theJarAloneIsEnough() {
		this.runner.run((context) -> {
			assertThat(report(context).namedThings()).singleElement().satisfies((thing) -> {
				assertThat(thing.backend()).isEqualTo("dynamodb");
				assertThat(thing.reason()).isEqualTo("it is the only backend module on the class path");
				assertThat(thing.supports()).containsExactly("expiry", "durable", "watch");
			});
			context.getBean(KeyvalueStore.class).open("bucket").set("key", new byte[0]);
			assertThat(context.getBean(DynamoDbClient.class).getItem("keyvalue", "bucket", "key")).isNotNull();
		});
	}

	@Test
	void itsNameIsAccepted() {
		this.runner.withPropertyValues("spring.config.location=classpath:/named.yml").run((context) -> {
			assertThat(report(context).backends()).contains("dynamodb", "memory");
			assertThat(report(context).namedThings()).singleElement().satisfies((thing) -> {
				assertThat(thing.backend()).isEqualTo("dynamodb");
				assertThat(thing.reason()).isEqualTo("wasmcloud.keyvalue.backend names it");
			});
		});
	}

	@Test
	void aTypoIsToldWithItsName() {
		this.runner.withPropertyValues("wasmcloud.keyvalue.backend=dynamo")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(WiringException.class)
				.hasMessageContaining("'wasmcloud.keyvalue.backend' is 'dynamo', and there is no such backend.")
				.hasMessageContaining("Use one of: dynamodb, "));
	}

	@Test
	void itsOwnPropertiesAreItsOwn() {
		this.runner.withPropertyValues("acme.keyvalue.dynamodb.table=production").run((context) -> {
			context.getBean(KeyvalueStore.class).open("bucket").set("key", new byte[0]);
			assertThat(context.getBean(DynamoDbClient.class).getItem("production", "bucket", "key")).isNotNull();
		});
	}

	private static CapabilityReport report(AssertableApplicationContext context) {
		return context.getBean(WasmcloudEndpoint.class).capabilities().capabilities().get(0);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		DynamoDbClient dynamoDbClient() {
			return new InMemoryDynamoDb();
		}

	}

}
