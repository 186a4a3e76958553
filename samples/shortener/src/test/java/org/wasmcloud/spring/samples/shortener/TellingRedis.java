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

package org.wasmcloud.spring.samples.shortener;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A Redis server that one test has to itself, with the setting that the shortener asks
 * for.
 */
final class TellingRedis implements AutoCloseable {

	private final String script;

	private final Path home;

	private final int base = freeBase();

	TellingRedis() {
		String path = System.getenv("WASMCLOUD_SERVERS");
		if (path == null) {
			throw new IllegalStateException("WASMCLOUD_SERVERS is not set: run 'scripts/servers start redis', "
					+ "then 'eval \"$(scripts/servers env redis)\"'");
		}
		this.script = path;
		try {
			this.home = Files.createTempDirectory("telling-redis");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		call("start");
		tell("Kg$xe");
	}

	// Another run on the machine may have one of its own.
	private static int freeBase() {
		int first = new Random().nextInt(20);
		for (int i = 0; i < 20; i++) {
			int base = 14_000 + 100 * ((first + i) % 20);
			if (isFree(base + 1)) {
				return base;
			}
		}
		throw new IllegalStateException("No port from 14001 to 15901 is free");
	}

	private static boolean isFree(int port) {
		try {
			new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	int port() {
		return this.base + 1;
	}

	/** Sets which changes it tells of. */
	void tell(String events) {
		RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", port()));
		try (StatefulRedisConnection<String, String> connection = client.connect()) {
			connection.sync().configSet("notify-keyspace-events", events);
		}
		finally {
			client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
		}
	}

	private void call(String command) {
		try {
			Path output = Files.createTempFile(this.home, "servers", ".txt");
			ProcessBuilder builder = new ProcessBuilder(this.script, command, "redis").redirectErrorStream(true)
				.redirectOutput(output.toFile());
			Map<String, String> environment = builder.environment();
			environment.remove("WASMCLOUD_TEST_REDIS");
			environment.put("WASMCLOUD_SERVERS_HOME", this.home.toString());
			environment.put("WASMCLOUD_SERVERS_PORT", Integer.toString(this.base));
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
		try {
			FileSystemUtils.deleteRecursively(this.home);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
