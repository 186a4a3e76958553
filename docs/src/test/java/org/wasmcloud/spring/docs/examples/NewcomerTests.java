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

package org.wasmcloud.spring.docs.examples;

import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import org.wasmcloud.spring.core.report.CapabilityReporter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From memory to Redis by a profile, without a change of the code.
 */
class NewcomerTests {

	private final String code = UUID.randomUUID().toString();

	@Test
	void withoutAProfileEverythingIsInMemory() {
		try (ConfigurableApplicationContext context = run()) {
			assertThat(backend(context)).isEqualTo("memory");
			use(context.getBean(Shortener.class));
			assertThat(context.containsBean("redisHealthContributor")).isFalse();
		}
	}

	@Test
	@Tag("server")
	void withTheProfileEverythingIsInRedis() {
		try (ConfigurableApplicationContext context = run("--spring.profiles.active=redis",
				"--spring.data.redis.host=" + RedisServer.REDIS.host(),
				"--spring.data.redis.port=" + RedisServer.REDIS.port())) {
			assertThat(backend(context)).isEqualTo("redis");
			use(context.getBean(Shortener.class));
			assertThat(context.containsBean("redisHealthContributor")).isTrue();
		}
		assertThat(RedisServer.REDIS.take("links:" + this.code)).isEqualTo("https://example.org");
		assertThat(RedisServer.REDIS.take("links:hits:" + this.code)).isEqualTo("1");
	}

	private void use(Shortener shortener) {
		assertThat(shortener.shorten(this.code, "https://example.org")).isTrue();
		assertThat(shortener.shorten(this.code, "https://example.com")).isFalse();
		assertThat(shortener.resolve(this.code)).hasValue("https://example.org");
		assertThat(shortener.resolve(this.code + "x")).isEmpty();
	}

	private static String backend(ConfigurableApplicationContext context) {
		return context.getBean(CapabilityReporter.class).report().namedThings().get(0).backend();
	}

	private static ConfigurableApplicationContext run(String... arguments) {
		return new SpringApplicationBuilder(Newcomer.class).web(WebApplicationType.NONE)
			.properties("spring.config.location=classpath:/examples/newcomer/")
			.run(arguments);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Shortener.class)
	static class Newcomer {

	}

}
