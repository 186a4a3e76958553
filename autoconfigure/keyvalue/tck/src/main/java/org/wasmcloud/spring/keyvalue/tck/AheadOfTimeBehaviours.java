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

import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.Compiled;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.spring.core.report.CapabilityReporter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that was processed ahead of time.
 */
interface AheadOfTimeBehaviours extends WiringBehaviours {

	@Test
	@CompileWithForkedClassLoader
	@DisplayName("AC04 the backend is chosen by the configuration of the run, also if the application was processed ahead of time")
	default void theRunChoosesTheBackend() {
		ApplicationContextRunner runner = withBucket(given().runner());
		TestGenerationContext generation = new TestGenerationContext();
		AtomicReference<ClassName> initializer = new AtomicReference<>();
		runner.withPropertyValues(BACKEND + "memory")
			.prepare((context) -> initializer.set(new ApplicationContextAotGenerator()
				.processAheadOfTime((GenericApplicationContext) context.getSourceApplicationContext(), generation)));
		generation.writeGeneratedContent();
		TestCompiler.forSystem().with(generation).compile((compiled) -> {
			for (String backend : new String[] { given().backendName(), "memory" }) {
				runner.withPropertyValues(BACKEND + backend)
					.prepare((configured) -> run(compiled, initializer.get(), configured.getEnvironment(), backend));
			}
		});
	}

	@SuppressWarnings("unchecked")
	private void run(Compiled compiled, ClassName initializer, ConfigurableEnvironment environment, String backend) {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.setEnvironment(environment);
			compiled.getInstance(ApplicationContextInitializer.class, initializer.toString()).initialize(context);
			context.refresh();
			assertThat(context.getBean(CapabilityReporter.class).report().namedThings()).isNotEmpty()
				.extracting("backend")
				.containsOnly(backend);
			Bucket bucket = context.getBean(Bucket.class);
			bucket.set("key", Behaviours.bytes(backend));
			Behaviours.assertValue(bucket, "key", backend);
			bucket.delete("key");
		}
	}

}
