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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.core.env.EnumerablePropertySource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;
import org.wasmcloud.spring.tck.EverythingTold;
import org.wasmcloud.spring.tck.WiredApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application whose configuration holds credentials.
 */
interface CredentialBehaviours extends WiringBehaviours {

	@Test
	@DisplayName("AC12 no health, endpoint, log line, metric tag, message or text of an object shows a credential")
	default void noCredentialShows(CapturedOutput output) {
		List<String> credentials = given().credentials();
		if (credentials.isEmpty()) {
			findings().doesNotApply("there are no credentials");
			return;
		}
		EverythingTold told = new EverythingTold();
		Map<String, String> texts = new TreeMap<>();
		ApplicationContextRunner runner = named(withBucket(given().runnerWithoutServer().orElseGet(given()::runner)))
			.withBean(ObservationRegistry.class, told::observations);
		told.during(() -> runner.run((context) -> {
			assertThat(context).hasNotFailed();
			for (String credential : credentials) {
				assertThat(isConfigured(context, credential)).as("'%s' is in the configuration", credential).isTrue();
			}
			Bucket bucket = context.getBean(KeyvalueStore.class).open(bucketName());
			texts.put("failure", failure(bucket));
			texts.put("bucket", bucket.toString());
			texts.put("report", WiringBehaviours.report(context).toString());
			texts.put("health", new WiredApplication(context, "keyvalue").healthWithDetails());
			texts.put("tags", told.tags().toString());
			texts.putAll(beans(context));
		}));
		assertThat(told.tags()).isNotEmpty();
		output.getAll().lines().forEach((line) -> texts.put("log: " + line, line));
		for (String credential : credentials) {
			texts.forEach((where, text) -> assertThat(text).as(where).doesNotContain(credential));
		}
	}

	private static boolean isConfigured(AssertableApplicationContext context, String credential) {
		return context.getEnvironment()
			.getPropertySources()
			.stream()
			.filter(EnumerablePropertySource.class::isInstance)
			.map(EnumerablePropertySource.class::cast)
			.flatMap((source) -> List.of(source.getPropertyNames())
				.stream()
				.map((name) -> String.valueOf(source.getProperty(name))))
			.anyMatch((value) -> value.contains(credential));
	}

	/** What a call tells where the server is away, with all causes. */
	private static String failure(Bucket bucket) {
		StringWriter text = new StringWriter();
		try {
			bucket.get("key");
		}
		catch (KeyvalueException ex) {
			ex.printStackTrace(new PrintWriter(text, true));
		}
		return text.toString();
	}

	/** The texts of this project's objects, and of the backend's providers. */
	private static Map<String, String> beans(AssertableApplicationContext context) {
		Map<String, String> texts = new TreeMap<>();
		for (String name : context.getBeanDefinitionNames()) {
			Object bean = context.getBean(name);
			if (bean.getClass().getName().startsWith("org.wasmcloud.") || bean instanceof KeyvalueBackendProvider) {
				texts.put("bean " + name, bean.toString());
			}
		}
		return texts;
	}

}
