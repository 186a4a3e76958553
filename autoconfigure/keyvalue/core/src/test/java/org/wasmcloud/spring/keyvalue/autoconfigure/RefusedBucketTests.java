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

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.diagnostics.WiringException;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;
import org.wasmcloud.spring.keyvalue.memory.MemoryKeyvalueBackend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A bucket that its backend cannot have.
 */
@ExtendWith(OutputCaptureExtension.class)
class RefusedBucketTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(WasmcloudCoreAutoConfiguration.class, KeyvalueAutoConfiguration.class))
		.withUserConfiguration(Choosy.class);

	@Test
	void stopsTheApplicationWithWhatIsWrongAndWhatToDo(CapturedOutput output) {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		assertThatException().isThrownBy(() -> application.run("--wasmcloud.keyvalue.buckets.audit.name=a b"));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("The backend choosy cannot have the bucket 'audit', whose physical name is 'a b': "
					+ "The name has a blank.")
			.contains("Set 'wasmcloud.keyvalue.buckets.audit.name' to a name that the backend can have "
					+ "('wasmcloud.keyvalue.buckets.audit.identifier' may stay as it is), or change what stands "
					+ "under 'wasmcloud.keyvalue.buckets.audit.choosy'.")
			.doesNotContain("	at org.wasmcloud");
	}

	@Test
	void doesSoWhetherItIsInjectedOrNot() {
		this.runner.withPropertyValues("wasmcloud.keyvalue.buckets.audit.identifier=a b")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining(WiringException.class.getName())
				.hasStackTraceContaining("'wasmcloud.keyvalue.buckets.audit.name'"));
	}

	@Test
	void isAnInvalidArgumentIfItIsNotDeclared() {
		this.runner.run((context) -> assertThatExceptionOfType(KeyvalueException.InvalidArgument.class)
			.isThrownBy(() -> context.getBean(KeyvalueStore.class).open("a b"))
			.withMessageContaining("The name has a blank."));
	}

	@Test
	void isNoneOnABackendThatTakesTheName() {
		this.runner
			.withPropertyValues("wasmcloud.keyvalue.buckets.audit.name=a b",
					"wasmcloud.keyvalue.buckets.audit.backend=memory")
			.run((context) -> assertThat(context.getBean(Bucket.class).exists("key")).isFalse());
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ WasmcloudCoreAutoConfiguration.class, KeyvalueAutoConfiguration.class })
	static class Application extends Choosy {

	}

	@Configuration(proxyBeanMethods = false)
	static class Choosy {

		@Bean
		KeyvalueBackendProvider choosyKeyvalueBackendProvider() {
			MemoryKeyvalueBackend memory = new MemoryKeyvalueBackend();
			return KeyvalueBackendProvider.of("choosy", (settings) -> new KeyvalueBackend() {

				@Override
				public BackendBucket bucket(BucketSettings bucket) {
					if (bucket.name().contains(" ")) {
						throw new BackendException(BackendException.Kind.INVALID_ARGUMENT, "The name has a blank.");
					}
					return memory.bucket(bucket);
				}

				@Override
				public Set<KeyvalueFeature> features() {
					return Set.of();
				}

			});
		}

	}

}
