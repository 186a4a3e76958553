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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;

import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A Redis server that one test has to itself, to take it away or to change its settings.
 */
final class PrivateServer implements AutoCloseable {

	private final String script;

	private final Path home;

	private final List<String> options;

	private final PrivatePorts ports;

	/**
	 * Creates a server, which does not run yet.
	 * @param options what its command line says beyond the ordinary
	 */
	PrivateServer(String... options) {
		String path = System.getenv("WASMCLOUD_SERVERS");
		if (path == null) {
			throw new IllegalStateException("WASMCLOUD_SERVERS is not set: run 'scripts/servers start redis', "
					+ "then 'eval \"$(scripts/servers env redis)\"'");
		}
		try {
			this.script = path;
			this.home = Files.createTempDirectory("private-redis");
			this.options = List.of(options);
			this.ports = PrivatePorts.take();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	RedisStandaloneConfiguration configuration() {
		return new RedisStandaloneConfiguration("127.0.0.1", this.ports.port());
	}

	/**
	 * Starts the server, at the same address and on the same files as before if it ran.
	 */
	PrivateServer start() {
		call("start");
		return this;
	}

	void kill() {
		call("kill");
	}

	/** Tells the server something by a connection of its own. */
	void tell(String user, String password, java.util.function.Consumer<RedisCommands<String, String>> commands) {
		RedisURI.Builder address = RedisURI.builder().withHost("127.0.0.1").withPort(this.ports.port());
		if (!password.isEmpty()) {
			address.withAuthentication(user, password);
		}
		RedisClient client = RedisClient.create(address.build());
		try (StatefulRedisConnection<String, String> connection = client.connect()) {
			commands.accept(connection.sync());
		}
		finally {
			client.shutdown(0, 1, TimeUnit.SECONDS);
		}
	}

	void tell(java.util.function.Consumer<RedisCommands<String, String>> commands) {
		tell("", "", commands);
	}

	private void call(String command) {
		try {
			Path output = Files.createTempFile(this.home, "servers", ".txt");
			ProcessBuilder builder = new ProcessBuilder(this.script, command, "redis").redirectErrorStream(true)
				.redirectOutput(output.toFile());
			Map<String, String> environment = builder.environment();
			environment.remove("WASMCLOUD_TEST_REDIS");
			environment.put("WASMCLOUD_SERVERS_REDIS", String.join(" ", this.options));
			environment.put("WASMCLOUD_SERVERS_HOME", this.home.toString());
			environment.put("WASMCLOUD_SERVERS_PORT", Integer.toString(this.ports.base()));
			Process process = builder.start();
			assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
			assertThat(process.exitValue()).as("%s: %s", command, Files.readString(output)).isZero();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		call("clean");
		this.ports.close();
		try {
			FileSystemUtils.deleteRecursively(this.home);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
