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

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.core.report.CapabilityReporter;
import org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueAutoConfiguration;
import org.wasmcloud.spring.keyvalue.redis.RedisKeyvalueAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which tests the annotation works in, and which of them share a context and its data.
 */
class TestContextsTests {

	@Test
	void inASliceTheCapabilitiesAreThere() throws Exception {
		assertThat(backend(contextOf(Slice.class))).isEqualTo("memory");
	}

	@Test
	void besideImportedAutoConfigurationsItHolds() throws Exception {
		assertThat(backend(contextOf(Imported.class))).isEqualTo("memory");
	}

	@Test
	void onAComposedAnnotationItHolds() throws Exception {
		assertThat(backend(contextOf(Composed.class))).isEqualTo("memory");
	}

	@Test
	void testClassesOfOneConfigurationShareTheirDataUntilItIsCleared() throws Exception {
		ApplicationContext first = contextOf(First.class);
		ApplicationContext second = contextOf(Second.class);
		assertThat(second).isSameAs(first);
		first.getBean(KeyvalueStore.class).open("shared").set("key", new byte[0]);
		second.getBean(TestBackends.class).clear();
		assertThat(first.getBean(KeyvalueStore.class).open("shared").exists("key")).isFalse();
	}

	@Test
	void testClassesOfDifferentConfigurationsShareNothing() throws Exception {
		ApplicationContext first = contextOf(First.class);
		ApplicationContext other = contextOf(Other.class);
		assertThat(other).isNotSameAs(first);
		first.getBean(KeyvalueStore.class).open("shared").set("key", new byte[0]);
		assertThat(other.getBean(KeyvalueStore.class).open("shared").exists("key")).isFalse();
	}

	@Test
	void aTestClassWithoutTheAnnotationHasAContextOfItsOwnWithTheConfiguredBackend() throws Exception {
		ApplicationContext plain = contextOf(Plain.class);
		assertThat(plain).isNotSameAs(contextOf(Slice.class));
		assertThat(plain.getBeansOfType(TestBackends.class)).isEmpty();
		assertThat(backend(plain)).isEqualTo("redis");
	}

	private static ApplicationContext contextOf(Class<?> test) throws Exception {
		return new TestContextManager(test).getTestContext().getApplicationContext();
	}

	private static String backend(ApplicationContext context) {
		return context.getBean(CapabilityReporter.class).report().namedThings().get(0).backend();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class EmptyApplication {

	}

	/**
	 * As the annotation of a slice is made: nothing of the application but what is named.
	 */
	@SpringBootTest(properties = "wasmcloud.keyvalue.backend=redis", classes = EmptyApplication.class)
	@OverrideAutoConfiguration(enabled = false)
	@AutoConfigureTestBackends
	private static final class Slice {

	}

	@ExtendWith(SpringExtension.class)
	@ContextConfiguration(classes = Application.class, initializers = ConfigDataApplicationContextInitializer.class)
	@OverrideAutoConfiguration(enabled = false)
	@ImportAutoConfiguration({ WasmcloudCoreAutoConfiguration.class, RedisKeyvalueAutoConfiguration.class,
			KeyvalueAutoConfiguration.class })
	@ActiveProfiles("production")
	@AutoConfigureTestBackends
	private static final class Imported {

	}

	@InMemory
	private static final class Composed {

	}

	@Retention(RetentionPolicy.RUNTIME)
	@SpringBootTest(properties = "wasmcloud.keyvalue.backend=redis", classes = EmptyApplication.class)
	@AutoConfigureTestBackends
	@interface InMemory {

	}

	@SpringBootTest(properties = "a=b", classes = EmptyApplication.class)
	@AutoConfigureTestBackends
	private static final class First {

	}

	@SpringBootTest(properties = "a=b", classes = EmptyApplication.class)
	@AutoConfigureTestBackends
	private static final class Second {

	}

	@SpringBootTest(properties = "a=c", classes = EmptyApplication.class)
	@AutoConfigureTestBackends
	private static final class Other {

	}

	@SpringBootTest(properties = "wasmcloud.keyvalue.backend=redis", classes = EmptyApplication.class)
	private static final class Plain {

	}

}
