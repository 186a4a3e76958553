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

package org.wasmcloud.spring.keyvalue.redis;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisNode;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import org.wasmcloud.spring.keyvalue.tck.KeyvalueWiringTck;
import org.wasmcloud.spring.tck.SwitchableServer;

/**
 * The wiring on a real server, with what Spring Boot makes of its properties.
 */
@Tag("server")
class RedisKeyvalueWiringTests extends KeyvalueWiringTck {

	@Override
	protected ApplicationContextRunner runner() {
		return at(address());
	}

	@Override
	protected Optional<SwitchableServer> server() {
		return Optional.of(SwitchableServer.behindPort(address(), RedisKeyvalueWiringTests::at));
	}

	private static InetSocketAddress address() {
		RedisNode node = TestServer.REDIS.node();
		return new InetSocketAddress(node.getRequiredHost(), node.getRequiredPort());
	}

	private static ApplicationContextRunner at(InetSocketAddress address) {
		return application().withPropertyValues("spring.data.redis.host=" + address.getHostString(),
				"spring.data.redis.port=" + address.getPort());
	}

	@Override
	protected String backendName() {
		return RedisKeyvalueBackendProvider.NAME;
	}

	@Override
	protected Optional<ApplicationContextRunner> runnerWithoutServer() {
		return Optional
			.of(application().withPropertyValues("spring.data.redis.url=redis://ada:S3cretPass@127.0.0.1:1"));
	}

	@Override
	protected Optional<ApplicationContextRunner> runnerWithSecondConnection() {
		return Optional.of(runner().withUserConfiguration(SecondDatabase.class));
	}

	@Override
	protected List<String> credentials() {
		return List.of("S3cretPass");
	}

	private static ApplicationContextRunner application() {
		return new ApplicationContextRunner().withConfiguration(
				AutoConfigurations.of(DataRedisAutoConfiguration.class, RedisKeyvalueAutoConfiguration.class));
	}

	@Configuration(proxyBeanMethods = false)
	static class SecondDatabase {

		@Bean(defaultCandidate = false)
		LettuceConnectionFactory second() {
			RedisStandaloneConfiguration database = new RedisStandaloneConfiguration(address().getHostString(),
					address().getPort());
			database.setDatabase(5);
			return new LettuceConnectionFactory(database);
		}

	}

}
