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
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * A NATS server with a configuration of the test's.
 */
public final class PrivateNats implements PrivateServer {

	/** The line of the configuration that switches JetStream on. */
	public static final String JETSTREAM = "jetstream { store_dir: \"data\" }\n";

	private final String program;

	private final Path home;

	private final int port;

	private @Nullable Process process;

	/**
	 * Prepares a server; it is not started.
	 * @param configuration lines of the server's configuration, beside the address; paths
	 * are those of a folder of its own
	 */
	public PrivateNats(String configuration) {
		this.program = Environment.require("WASMCLOUD_SERVERS_TOOLS", "nats") + "/venv/bin/nats-server";
		try {
			this.home = Files.createTempDirectory("private-nats");
			this.port = freePort();
			Files.writeString(this.home.resolve("server.conf"),
					"listen: 127.0.0.1:" + this.port + "\n" + configuration);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Below those that clients get, so that none has it while the server is away.
	private static int freePort() {
		while (true) {
			int port = 20_000 + new Random().nextInt(12_000);
			try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
				return free.getLocalPort();
			}
			catch (IOException ex) {
				// Somebody has it.
			}
		}
	}

	@Override
	public int port() {
		return this.port;
	}

	@Override
	public PrivateNats start() {
		if (this.process != null && this.process.isAlive()) {
			return this;
		}
		try {
			Path log = this.home.resolve("log");
			this.process = new ProcessBuilder(this.program, "-c", "server.conf").directory(this.home.toFile())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
			while (!answers()) {
				if (!this.process.isAlive() || System.nanoTime() - deadline > 0) {
					throw new IllegalStateException("'" + this.program + "' does not start: " + Files.readString(log));
				}
				LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
			}
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean answers() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 1_000);
			socket.setSoTimeout(1_000);
			return socket.getInputStream().read() == 'I';
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void kill() {
		Process running = this.process;
		if (running == null) {
			return;
		}
		running.destroyForcibly();
		try {
			if (!running.waitFor(30, TimeUnit.SECONDS)) {
				throw new IllegalStateException("'" + this.program + "' does not end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		kill();
		try {
			FileSystemUtils.deleteRecursively(this.home);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
