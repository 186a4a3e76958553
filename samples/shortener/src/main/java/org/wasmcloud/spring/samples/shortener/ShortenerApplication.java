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

import java.time.InstantSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * A URL shortener whose links are kept by whatever backend the configuration names.
 */
@SpringBootApplication
@EnableScheduling
public class ShortenerApplication {

	/**
	 * Starts the application.
	 * @param arguments the arguments of the command line
	 */
	public static void main(String[] arguments) {
		SpringApplication.run(ShortenerApplication.class, arguments);
	}

	@Bean
	InstantSource clock() {
		return InstantSource.system();
	}

}
