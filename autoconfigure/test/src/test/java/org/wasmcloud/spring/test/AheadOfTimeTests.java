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

package org.wasmcloud.spring.test;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.aot.AotDetector;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.aot.TestContextAotGenerator;

import org.wasmcloud.spring.core.report.CapabilityReport;
import org.wasmcloud.spring.core.report.CapabilityReporter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test that was processed ahead of time, as the Maven goal {@code process-test-aot}
 * does.
 */
class AheadOfTimeTests {

	@Test
	@CompileWithForkedClassLoader
	void inATestThatWasProcessedAheadOfTimeTheBackendsAreReplacedToo() {
		TestGenerationContext generation = new TestGenerationContext();
		new TestContextAotGenerator(generation.getGeneratedFiles(), generation.getRuntimeHints())
			.processAheadOfTime(Stream.of(Processed.class));
		TestCompiler.forSystem().with(generation).compile((compiled) -> {
			System.setProperty(AotDetector.AOT_ENABLED, "true");
			try {
				ApplicationContext context = new TestContextManager(Processed.class).getTestContext()
					.getApplicationContext();
				assertThat(context.getClass().getName()).doesNotContain("Annotation");
				assertThat(context.getBean(CapabilityReporter.class).report().namedThings())
					.extracting(CapabilityReport.NamedThing::backend)
					.containsOnly("memory");
				Application.Buckets buckets = context.getBean(Application.Buckets.class);
				buckets.edge().set("key", new byte[0]);
				assertThat(buckets.audit().exists("key")).isFalse();
				context.getBean(TestBackends.class).clear();
				assertThat(buckets.edge().exists("key")).isFalse();
			}
			finally {
				System.clearProperty(AotDetector.AOT_ENABLED);
			}
		});
	}

	@SpringBootTest
	@ActiveProfiles("production")
	@AutoConfigureTestBackends
	static class Processed {

	}

}
