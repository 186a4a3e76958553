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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * A Redis server of one test's own, which has on disk what it acknowledges.
 */
final class DurableRedis {

	private final int port;

	private final List<String> options;

	private final Path data;

	private final RedisClient operator;

	private @Nullable Process process;

	DurableRedis(int port, String... options) throws IOException {
		this.port = port;
		this.options = List.of(options);
		this.data = Files.createTempDirectory("durable-redis");
		this.operator = RedisClient.create(RedisURI.create("127.0.0.1", port));
	}

	int port() {
		return this.port;
	}

	/** Starts it unless it runs, and returns when it answers. */
	void start() throws IOException {
		if (this.process != null && this.process.isAlive()) {
			return;
		}
		List<String> command = new ArrayList<>(
				List.of("redis-server", "--port", Integer.toString(this.port), "--bind", "127.0.0.1", "--save", "",
						"--appendonly", "yes", "--appendfsync", "always", "--dir", this.data.toString()));
		command.addAll(this.options);
		Process started = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.data.resolve("log").toFile())
			.start();
		this.process = started;
		while (started.isAlive()) {
			try {
				ask(RedisCommands::ping);
				return;
			}
			catch (RedisException ex) {
				Thread.onSpinWait();
			}
		}
		throw new IOException("'redis-server' has ended: " + Files.readString(this.data.resolve("log")));
	}

	/** Asks it something by a connection of its own. */
	<T> T ask(Function<RedisCommands<String, String>, T> question) {
		try (StatefulRedisConnection<String, String> connection = this.operator.connect()) {
			return question.apply(connection.sync());
		}
	}

	long connections() {
		return ask((commands) -> commands.clientList().lines().count());
	}

	void kill() throws InterruptedException {
		if (this.process != null) {
			this.process.destroyForcibly().waitFor();
		}
	}

	/** Ends it and removes its data. */
	void remove() throws IOException, InterruptedException {
		this.operator.shutdown(0, 1, TimeUnit.SECONDS);
		kill();
		FileSystemUtils.deleteRecursively(this.data);
	}

}
