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

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;

import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.test.util.TestSocketUtils;

import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.tck.KeyvalueNetworkFaultTck;

@Tag("server")
class RedisKeyvalueFaultTests extends KeyvalueNetworkFaultTck {

	private final DurableRedis server;

	private @Nullable LettuceConnectionFactory factory;

	RedisKeyvalueFaultTests() throws IOException {
		this.server = new DurableRedis(TestSocketUtils.findAvailableTcpPort());
	}

	@Override
	protected int port() {
		return this.server.port();
	}

	@Override
	protected KeyvalueBackend backend(int port) {
		LettuceConnectionFactory factory = TestServer.lettuce(new RedisStandaloneConfiguration("127.0.0.1", port));
		this.factory = factory;
		return new ReactiveRedisKeyvalueBackend(new LettuceAccess(factory), Duration.ofSeconds(2));
	}

	@Override
	protected void closeBackends() {
		if (this.factory != null) {
			this.factory.destroy();
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
