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

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueWatcher;

/**
 * The application that is tested. Its profile {@code production} is
 * {@code application-production.yml}.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Application {

	@Bean
	Buckets buckets(@Qualifier("sessions") Bucket sessions, @Qualifier("edge") Bucket edge,
			@Qualifier("audit") Bucket audit) {
		return new Buckets(sessions, edge, audit);
	}

	@Bean
	Changes changes() {
		return new Changes(new LinkedBlockingQueue<>());
	}

	record Buckets(Bucket sessions, Bucket edge, Bucket audit) {

	}

	record Changes(BlockingQueue<String> keys) implements KeyvalueWatcher {

		@Override
		public void onSet(Bucket bucket, String key, byte[] value) {
			this.keys.add("+" + key);
		}

		@Override
		public void onDelete(Bucket bucket, String key) {
			this.keys.add("-" + key);
		}

	}

}
