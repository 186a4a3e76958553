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

package org.wasmcloud.spring.keyvalue.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.core.report.CapabilityReporter;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;
import org.wasmcloud.spring.keyvalue.memory.MemoryKeyvalueBackend;

import static org.assertj.core.api.Assertions.assertThat;

class AheadOfTimeTests {

	private static final Map<String, Object> AT_BUILD = Map.of("wasmcloud.keyvalue.backend", "memory",
			"wasmcloud.keyvalue.buckets.user-sessions.prefix", "build:", "wasmcloud.keyvalue.buckets.audit", "");

	@Test
	@CompileWithForkedClassLoader
	@DisplayName("AC04 the backend is the one of the running application's configuration, not of the build's")
	void theBackendIsThatOfTheRun() {
		run(Map.of("wasmcloud.keyvalue.backend", "acme", "wasmcloud.keyvalue.buckets.user-sessions.prefix", "run:",
				"wasmcloud.keyvalue.buckets.audit", ""), (context) -> {
					assertThat(context.getBean(CapabilityReporter.class).report().namedThings())
						.allSatisfy((thing) -> assertThat(thing.backend()).isEqualTo("acme"));
					Accounts accounts = context.getBean(Accounts.class);
					accounts.sessions().set("key", "value".getBytes(StandardCharsets.UTF_8));
					assertThat(accounts.audit().listKeys().keys()).isEmpty();
					assertThat(context.getBean(KeyvalueStore.class).open("user-sessions").exists("key")).isTrue();
				});
	}

	@Test
	@CompileWithForkedClassLoader
	void aBucketThatIsNoLongerDeclaredIsAPlainOne() {
		run(Map.of("wasmcloud.keyvalue.backend", "memory"), (context) -> {
			context.getBean(Accounts.class).audit().set("key", new byte[0]);
			assertThat(context.getBean(KeyvalueStore.class).open("audit").exists("key")).isTrue();
		});
	}

	@SuppressWarnings("unchecked")
	private static void run(Map<String, Object> atRun, Consumer<GenericApplicationContext> test) {
		AnnotationConfigApplicationContext build = new AnnotationConfigApplicationContext();
		build.getEnvironment().getPropertySources().addFirst(new MapPropertySource("build", AT_BUILD));
		build.register(Acme.class, WasmcloudCoreAutoConfiguration.class, KeyvalueAutoConfiguration.class);
		TestGenerationContext generation = new TestGenerationContext();
		ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(build, generation);
		generation.writeGeneratedContent();
		TestCompiler.forSystem().with(generation).compile((compiled) -> {
			GenericApplicationContext context = new GenericApplicationContext();
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("run", atRun));
			compiled.getInstance(ApplicationContextInitializer.class, initializer.toString()).initialize(context);
			context.refresh();
			test.accept(context);
			context.close();
		});
	}

	record Accounts(Bucket sessions, Bucket audit) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Acme {

		@Bean
		KeyvalueBackendProvider acmeKeyvalueBackendProvider() {
			return KeyvalueBackendProvider.of("acme", (settings) -> new MemoryKeyvalueBackend());
		}

		@Bean
		Accounts accounts(@Qualifier("user-sessions") Bucket sessions, @Qualifier("audit") Bucket audit) {
			return new Accounts(sessions, audit);
		}

	}

}
