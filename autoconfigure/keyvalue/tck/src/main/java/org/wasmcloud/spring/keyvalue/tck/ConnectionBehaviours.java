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

package org.wasmcloud.spring.keyvalue.tck;

import java.lang.reflect.Proxy;
import java.net.http.HttpClient;
import java.util.Optional;

import javax.sql.DataSource;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.spring.core.diagnostics.WiringException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application's own connections and what the backend makes of them.
 */
interface ConnectionBehaviours extends WiringBehaviours {

	@Test
	@DisplayName("AC01 connections that are there, the backend's own and others, choose no backend")
	default void connectionsChooseNothing() {
		ApplicationContextRunner runner = withForeignConnections(withBucket(given().runner()));
		runner.withPropertyValues(BACKEND + "memory").run((context) -> assertBackend(context, "memory"));
		runner.withPropertyValues(BACKEND + given().backendName())
			.run((context) -> assertBackend(context, given().backendName()));
		withBucket(given().runner()).run((without) -> {
			String chosen = WiringBehaviours.report(without).namedThings().get(0).backend();
			runner.run((context) -> assertBackend(context, chosen));
		});
		// By its name, a connection of another sort is refused, or nothing to the
		// backend.
		runner
			.withPropertyValues(BACKEND + given().backendName(),
					"wasmcloud.keyvalue.buckets." + bucketName() + ".connection=tckHttpClient")
			.run((context) -> {
				if (context.getStartupFailure() == null) {
					assertBackend(context, given().backendName());
					return;
				}
				assertThat(context.getStartupFailure()).rootCause()
					.isInstanceOf(WiringException.class)
					.hasMessageContaining("'tckHttpClient'");
			});
	}

	private static ApplicationContextRunner withForeignConnections(ApplicationContextRunner runner) {
		return runner.withBean("tckHttpClient", HttpClient.class, HttpClient::newHttpClient)
			.withBean("tckDataSource", DataSource.class, ConnectionBehaviours::dataSource,
					ConnectionBehaviours::isNoDefaultCandidate);
	}

	private static void isNoDefaultCandidate(BeanDefinition definition) {
		((AbstractBeanDefinition) definition).setDefaultCandidate(false);
	}

	private static DataSource dataSource() {
		return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(),
				new Class<?>[] { DataSource.class }, (proxy, method, arguments) -> switch (method.getName()) {
					case "toString" -> "a database of somebody else";
					case "hashCode" -> System.identityHashCode(proxy);
					case "equals" -> proxy == arguments[0];
					default -> throw new AssertionError("somebody else's database is used");
				});
	}

	private static void assertBackend(AssertableApplicationContext context, String backend) {
		assertThat(context).hasNotFailed();
		assertThat(WiringBehaviours.report(context).namedThings()).isNotEmpty()
			.extracting("backend")
			.containsOnly(backend);
	}

	@Test
	@DisplayName("AC08 a second connection is used where it is named and nowhere else; a wrong name is told with the candidates")
	default void aSecondConnectionIsUsedWhereItIsNamed() {
		Optional<ApplicationContextRunner> given = given().runnerWithSecondConnection();
		if (given.isEmpty()) {
			findings().doesNotApply("there are no connections");
			return;
		}
		ApplicationContextRunner runner = named(given.get()).withPropertyValues(
				"wasmcloud.keyvalue.buckets.here.name=" + bucketName(),
				"wasmcloud.keyvalue.buckets.there.name=" + bucketName());
		runner.withPropertyValues("wasmcloud.keyvalue.buckets.there.connection=second").run((context) -> {
			Bucket here = bucket(context, "here");
			Bucket there = bucket(context, "there");
			here.set("key", Behaviours.bytes("here"));
			assertThat(there.exists("key")).isFalse();
			there.set("key", Behaviours.bytes("there"));
			Behaviours.assertValue(here, "key", "here");
			there.delete("key");
			Behaviours.assertValue(here, "key", "here");
			here.delete("key");
			assertThat(WiringBehaviours.report(context).namedThings())
				.filteredOn((thing) -> "second".equals(thing.connection()))
				.extracting("key")
				.containsExactly("there");
		});
		runner.withPropertyValues("wasmcloud.keyvalue.buckets.there.connection=secnod")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining(WiringException.class.getName())
				.hasStackTraceContaining("'wasmcloud.keyvalue.buckets.there.connection' is 'secnod'")
				.hasStackTraceContaining("second"));
	}

	private static Bucket bucket(AssertableApplicationContext context, String key) {
		return context.getBean("wasmcloud.keyvalue.bucket." + key, Bucket.class);
	}

}
