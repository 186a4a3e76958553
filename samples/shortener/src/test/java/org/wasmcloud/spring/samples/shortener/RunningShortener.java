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

package org.wasmcloud.spring.samples.shortener;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The sample, running on a port of its own until it is closed.
 */
interface RunningShortener extends AutoCloseable {

	int port();

	@Override
	void close();

	/**
	 * Starts it in this process.
	 */
	static RunningShortener here(String... arguments) {
		SpringApplication application = new SpringApplication(ShortenerApplication.class);
		ConfigurableApplicationContext context = application.run(onAnyPort(arguments));
		return new RunningShortener() {

			@Override
			public int port() {
				return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			}

			@Override
			public void close() {
				context.close();
			}

		};
	}

	static String[] onAnyPort(String... arguments) {
		String[] all = new String[arguments.length + 1];
		System.arraycopy(arguments, 0, all, 0, arguments.length);
		all[arguments.length] = "--server.port=0";
		return all;
	}

}
