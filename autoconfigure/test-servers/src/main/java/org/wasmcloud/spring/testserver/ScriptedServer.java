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

package org.wasmcloud.spring.testserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;

/**
 * A server as {@code scripts/servers} makes it, in a home and on ports of its own.
 */
public final class ScriptedServer implements PrivateServer {

	private static final int PORTS = 200;

	private static final int BASES = 40;

	private final String name;

	private final int number;

	private final String script;

	private final Path home;

	private final int base;

	/**
	 * Prepares a server; it is not started.
	 * @param name what the script calls it
	 * @param number the number of its port in the script's table of servers
	 */
	public ScriptedServer(String name, int number) {
		this.name = name;
		this.number = number;
		this.base = freeBase(number);
		this.script = Environment.require("WASMCLOUD_SERVERS", name);
		try {
			this.home = Files.createTempDirectory("private-" + name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		// A server that runs as a user of its own must get through.
		this.home.toFile().setExecutable(true, false);
		this.home.toFile().setReadable(true, false);
	}

	// Another run on the machine may have one of its own.
	private static int freeBase(int number) {
		int first = new Random().nextInt(BASES);
		for (int i = 0; i < BASES; i++) {
			int base = 8_000 + PORTS * ((first + i) % BASES);
			if (isFree(base + number)) {
				return base;
			}
		}
		throw new IllegalStateException("No port is free for a server of a test's own");
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

	@Override
	public int port() {
		return this.base + this.number;
	}

	@Override
	public ScriptedServer start() {
		call("start");
		return this;
	}

	@Override
	public void kill() {
		call("kill");
	}

	private void call(String command) {
		try {
			Path output = Files.createTempFile(this.home, "servers", ".txt");
			ProcessBuilder builder = new ProcessBuilder(this.script, command, this.name).redirectErrorStream(true)
				.redirectOutput(output.toFile());
			Map<String, String> environment = builder.environment();
			environment.remove("WASMCLOUD_TEST_" + this.name.toUpperCase(Locale.ROOT));
			environment.put("WASMCLOUD_SERVERS_HOME", this.home.toString());
			environment.put("WASMCLOUD_SERVERS_PORT", Integer.toString(this.base));
			Process process = builder.start();
			if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
				throw new IllegalStateException(
						"'" + this.script + " " + command + " " + this.name + "': " + Files.readString(output));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
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
			throw new UncheckedIOException(ex);
		}
	}

}
