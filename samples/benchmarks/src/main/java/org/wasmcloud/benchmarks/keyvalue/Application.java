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

package org.wasmcloud.benchmarks.keyvalue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueWatcher;

/**
 * An application with the starters and one bucket.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Application {

	static final String BUCKET = "benchmark";

	/** By name, since a start is measured without it. */
	private static final String DATA_SOURCE = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";

	/**
	 * Starts with one bucket. Only the backend in a database gets one.
	 * @param backend where the bucket is
	 * @param properties more properties
	 * @param more what is configured beside
	 * @return the context
	 */
	static ConfigurableApplicationContext on(String backend, Map<String, Object> properties, Class<?>... more) {
		return builder(backend, properties).sources(more).run();
	}

	/**
	 * Starts with one bucket and a bean.
	 * @param backend where the bucket is
	 * @param properties more properties
	 * @param watcher the bean
	 * @return the context
	 */
	static ConfigurableApplicationContext watching(String backend, Map<String, Object> properties,
			KeyvalueWatcher watcher) {
		return builder(backend, properties)
			.initializers(
					(GenericApplicationContext context) -> context.registerBean(KeyvalueWatcher.class, () -> watcher))
			.run();
	}

	private static SpringApplicationBuilder builder(String backend, Map<String, Object> properties) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.logStartupInfo(false)
			.properties(properties)
			.properties("wasmcloud.keyvalue.backend=" + backend,
					"wasmcloud.keyvalue.buckets." + BUCKET + ".name=" + BUCKET, "spring.main.banner-mode=off",
					"logging.level.root=warn",
					"spring.autoconfigure.exclude=" + (backend.equals("jdbc") ? "" : DATA_SOURCE));
	}

	static Bucket bucket(ApplicationContext context) {
		return context.getBean("wasmcloud.keyvalue.bucket." + BUCKET, Bucket.class);
	}

	/** An empty directory. */
	static Path directory() {
		try {
			return Files.createTempDirectory("benchmark");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** An address that the environment tells. */
	static String server(String name) {
		String variable = "WASMCLOUD_TEST_" + name;
		String address = System.getenv(variable);
		if (address == null) {
			throw new IllegalStateException(variable + " is not set: scripts/benchmarks sets it");
		}
		return address;
	}

}
