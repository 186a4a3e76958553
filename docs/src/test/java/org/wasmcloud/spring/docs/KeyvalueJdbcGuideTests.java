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

package org.wasmcloud.spring.docs;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueAutoConfiguration;
import org.wasmcloud.spring.keyvalue.jdbc.JdbcKeyvalueAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class KeyvalueJdbcGuideTests {

	@Test
	void theExampleStarts() {
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withConfiguration(AutoConfigurations.of(WasmcloudCoreAutoConfiguration.class,
					KeyvalueAutoConfiguration.class, JdbcKeyvalueAutoConfiguration.class))
			.withBean(DriverManagerDataSource.class)
			.withPropertyValues("spring.config.location=classpath:/examples/jdbc.yml")
			.run((context) -> assertThat(context).hasNotFailed()
				.getBeans(Bucket.class)
				.containsOnlyKeys("wasmcloud.keyvalue.bucket.links", "wasmcloud.keyvalue.bucket.audit"));
	}

}
