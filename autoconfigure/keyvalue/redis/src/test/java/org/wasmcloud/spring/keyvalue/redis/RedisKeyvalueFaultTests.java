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

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.tck.KeyvalueFaultTck;

/**
 * A server of its own, which has on disk what it acknowledges.
 */
@Tag("server")
class RedisKeyvalueFaultTests extends KeyvalueFaultTck {

	private final PrivateServer server = new PrivateServer("--appendonly", "yes", "--appendfsync", "always");

	private LettuceConnectionFactory factory;

	@BeforeEach
	void begin() {
		startServer();
		this.factory = TestServer.lettuce(this.server.configuration());
	}

	@AfterEach
	void end() {
		this.factory.destroy();
		this.server.close();
	}

	@Override
	protected KeyvalueBackend backend() {
		return new ReactiveRedisKeyvalueBackend(new LettuceAccess(this.factory), Duration.ofSeconds(2));
	}

	@Override
	protected void killServer() {
		this.server.kill();
	}

	@Override
	protected void startServer() {
		this.server.start();
	}

	@Override
	protected long connections() {
		AtomicLong connections = new AtomicLong();
		this.server.tell((commands) -> connections.set(commands.clientList().lines().count()));
		return connections.get();
	}

}
