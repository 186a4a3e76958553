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

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.core.report.CapabilityReport.NamedThing;
import org.wasmcloud.spring.core.report.CapabilityReporter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Two servers, one of them for one bucket.
 */
class TwoRedisTests {

	private final String key = UUID.randomUUID().toString();

	@Test
	@Tag("server")
	void eachBucketIsOnItsServer() {
		try (ConfigurableApplicationContext context = run()) {
			context.getBean(Bucket.class).set(this.key, "session".getBytes(UTF_8));
			context.getBean(KeyvalueStore.class).open("links").set(this.key, "link".getBytes(UTF_8));
		}
		assertThat(RedisServer.REDIS8.take("sessions:" + this.key)).isEqualTo("session");
		assertThat(RedisServer.REDIS.take("sessions:" + this.key)).isNull();
		assertThat(RedisServer.REDIS.take("links:" + this.key)).isEqualTo("link");
		assertThat(RedisServer.REDIS8.take("links:" + this.key)).isNull();
	}

	@Test
	@Tag("server")
	void theReportNamesTheConnection() {
		try (ConfigurableApplicationContext context = run()) {
			assertThat(context.getBean(CapabilityReporter.class).report().namedThings())
				.extracting(NamedThing::key, NamedThing::backend, NamedThing::connection)
				.containsExactly(tuple(null, "redis", null), tuple("sessions", "redis", "sessionsRedis"));
		}
	}

	private static ConfigurableApplicationContext run() {
		return new SpringApplicationBuilder(Application.class, SecondRedis.class).web(WebApplicationType.NONE)
			.properties("spring.config.location=classpath:/examples/two-redis/")
			.run();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(InternalNames.class)
	static class Application {

	}

	/** What the internal network's name service would do. */
	@Configuration(proxyBeanMethods = false)
	static class InternalNames {

		@Bean
		static BeanPostProcessor internalNames() {
			Map<String, RedisServer> names = Map.of("cache.internal", RedisServer.REDIS, "sessions.internal",
					RedisServer.REDIS8);
			return new BeanPostProcessor() {

				@Override
				public Object postProcessBeforeInitialization(Object bean, String beanName) {
					if (bean instanceof LettuceConnectionFactory factory) {
						RedisServer server = names.get(factory.getHostName());
						assertThat(server).as(factory.getHostName()).isNotNull();
						factory.getStandaloneConfiguration().setHostName(server.host());
						factory.getStandaloneConfiguration().setPort(server.port());
					}
					return bean;
				}

			};
		}

	}

}
