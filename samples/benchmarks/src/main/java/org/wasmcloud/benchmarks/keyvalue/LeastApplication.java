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

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/**
 * The least application, which knows nothing of ours: its start is measured with our
 * starter and without.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class LeastApplication {

	/**
	 * Starts and ends at once: what a whole process of it takes is its start-up.
	 * @param args properties
	 */
	public static void main(String[] args) {
		new SpringApplicationBuilder(LeastApplication.class).web(WebApplicationType.NONE).run(args).close();
	}

}
