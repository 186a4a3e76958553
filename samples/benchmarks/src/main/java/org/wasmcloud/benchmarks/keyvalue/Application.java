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

import java.util.Map;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * The least application: what an empty one with the starters is.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Application {

	static final String BUCKET = "benchmark";

	/**
	 * Starts and ends at once: what a whole process of it takes is its start-up.
	 * @param args properties
	 */
	public static void main(String[] args) {
		new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE).run(args).close();
	}

	/**
	 * Starts with one bucket.
	 * @param backend where the bucket is
	 * @param properties more properties
	 * @return the context
	 */
	static ConfigurableApplicationContext on(String backend, Map<String, Object> properties, Class<?>... more) {
		return new SpringApplicationBuilder(Application.class).sources(more)
			.web(WebApplicationType.NONE)
			.logStartupInfo(false)
			.properties(properties)
			.properties("wasmcloud.keyvalue.backend=" + backend,
					"wasmcloud.keyvalue.buckets." + BUCKET + ".name=" + BUCKET, "spring.main.banner-mode=off",
					"logging.level.root=warn")
			.run();
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
