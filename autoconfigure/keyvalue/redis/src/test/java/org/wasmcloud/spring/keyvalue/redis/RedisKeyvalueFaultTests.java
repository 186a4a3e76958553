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
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.test.util.TestSocketUtils;

import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.tck.KeyvalueFaultTck;

/**
 * A server of its own, which has on disk what it acknowledges.
 */
@Tag("server")
class RedisKeyvalueFaultTests extends KeyvalueFaultTck {

	private final int port = TestSocketUtils.findAvailableTcpPort();

	private final RedisClient operator = RedisClient.create(RedisURI.create("127.0.0.1", this.port));

	@TempDir
	private Path data;

	private Process server;

	private LettuceConnectionFactory factory;

	@BeforeEach
	void begin() throws IOException {
		startServer();
		this.factory = TestServer.lettuce(new RedisStandaloneConfiguration("127.0.0.1", this.port));
	}

	@AfterEach
	void end() throws InterruptedException {
		this.factory.destroy();
		this.operator.shutdown(0, 1, TimeUnit.SECONDS);
		killServer();
	}

	@Override
	protected KeyvalueBackend backend() {
		return new ReactiveRedisKeyvalueBackend(new LettuceAccess(this.factory), Duration.ofSeconds(2));
	}

	@Override
	protected void killServer() throws InterruptedException {
		this.server.destroyForcibly().waitFor();
	}

	@Override
	protected void startServer() throws IOException {
		this.server = new ProcessBuilder("redis-server", "--port", Integer.toString(this.port), "--bind", "127.0.0.1",
				"--save", "", "--appendonly", "yes", "--appendfsync", "always", "--dir", this.data.toString())
			.redirectErrorStream(true)
			.redirectOutput(this.data.resolve("log").toFile())
			.start();
		while (this.server.isAlive()) {
			try (StatefulRedisConnection<String, String> connection = this.operator.connect()) {
				connection.sync().ping();
				return;
			}
			catch (RedisException ex) {
				Thread.onSpinWait();
			}
		}
		throw new IOException("'redis-server' has ended; its log is in " + this.data);
	}

	@Override
	protected long connections() {
		try (StatefulRedisConnection<String, String> connection = this.operator.connect()) {
			return connection.sync().clientList().lines().count();
		}
	}

}
