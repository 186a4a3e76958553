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

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;

import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.test.util.TestSocketUtils;

import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.tck.KeyvalueNetworkFaultTck;

@Tag("server")
class RedisKeyvalueFaultTests extends KeyvalueNetworkFaultTck {

	private final DurableRedis server;

	private @Nullable LettuceConnectionFactory factory;

	private @Nullable ClientResources resources;

	RedisKeyvalueFaultTests() throws IOException {
		this.server = new DurableRedis(TestSocketUtils.findAvailableTcpPort());
	}

	@Override
	protected int port() {
		return this.server.port();
	}

	@Override
	protected KeyvalueBackend backend(int port) {
		LettuceConnectionFactory factory = new LettuceConnectionFactory(
				new RedisStandaloneConfiguration("127.0.0.1", port),
				LettuceClientConfiguration.builder().clientResources(resources()).build());
		factory.afterPropertiesSet();
		factory.start();
		this.factory = factory;
		return new ReactiveRedisKeyvalueBackend(new LettuceAccess(factory), Duration.ofSeconds(2));
	}

	/** Those of an application on Spring Boot. */
	private ClientResources resources() {
		DefaultClientResources.Builder builder = DefaultClientResources.builder();
		new RedisReconnectAutoConfiguration().lettuceReconnectCustomizer().customize(builder);
		ClientResources made = builder.build();
		this.resources = made;
		return made;
	}

	@Override
	protected void closeBackends() {
		if (this.factory != null) {
			this.factory.destroy();
		}
		if (this.resources != null) {
			this.resources.shutdown(0, 1, TimeUnit.SECONDS);
		}
	}

	@Override
	protected void startServer() throws IOException {
		this.server.start();
	}

	@Override
	protected void killServer() throws InterruptedException {
		this.server.kill();
	}

	@Override
	protected void removeServer() throws Exception {
		this.server.remove();
	}

	@Override
	protected long connections() {
		return this.server.connections();
	}

}
