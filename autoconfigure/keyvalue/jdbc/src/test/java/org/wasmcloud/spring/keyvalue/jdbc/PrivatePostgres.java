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

package org.wasmcloud.spring.keyvalue.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A PostgreSQL server that one test has to itself, to take it away.
 */
final class PrivatePostgres implements AutoCloseable {

	private final String script;

	private final Path home;

	private final int base = 8_000 + 200 * new Random().nextInt(40);

	PrivatePostgres() {
		String path = System.getenv("WASMCLOUD_SERVERS");
		if (path == null) {
			throw new IllegalStateException("WASMCLOUD_SERVERS is not set: run 'scripts/servers start postgres', "
					+ "then 'eval \"$(scripts/servers env postgres)\"'");
		}
		this.script = path;
		try {
			this.home = Files.createTempDirectory("private-postgres");
			// The server's own user must get through.
			this.home.toFile().setExecutable(true, false);
			this.home.toFile().setReadable(true, false);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + (this.base + 51) + "/test";
	}

	HikariDataSource pool() {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url());
		pool.setUsername("test");
		pool.setPassword("test");
		pool.setMinimumIdle(0);
		pool.setConnectionTimeout(2000);
		pool.setInitializationFailTimeout(-1);
		return pool;
	}

	PrivatePostgres start() {
		call("start");
		return this;
	}

	void kill() {
		call("kill");
	}

	private void call(String command) {
		try {
			Path output = Files.createTempFile(this.home, "servers", ".txt");
			ProcessBuilder builder = new ProcessBuilder(this.script, command, "postgres").redirectErrorStream(true)
				.redirectOutput(output.toFile());
			Map<String, String> environment = builder.environment();
			environment.remove("WASMCLOUD_TEST_POSTGRES");
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
