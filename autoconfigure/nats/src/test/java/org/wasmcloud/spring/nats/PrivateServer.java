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

package org.wasmcloud.spring.nats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A NATS server that one test has to itself, with a configuration of the test's.
 */
public final class PrivateServer implements AutoCloseable {

	private final String program;

	private final Path home;

	private final int port;

	private @Nullable Process process;

	/**
	 * Prepares a server; it is not started.
	 * @param configuration lines of the server's configuration, beside the address
	 */
	public PrivateServer(String configuration) {
		String tools = System.getenv("WASMCLOUD_SERVERS_TOOLS");
		if (tools == null) {
			throw new IllegalStateException("WASMCLOUD_SERVERS_TOOLS is not set: run 'scripts/servers start nats', "
					+ "then 'eval \"$(scripts/servers env nats)\"'");
		}
		this.program = tools + "/venv/bin/nats-server";
		try {
			this.home = Files.createTempDirectory("private-nats");
			try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
				this.port = free.getLocalPort();
			}
			Files.writeString(this.home.resolve("server.conf"),
					"listen: 127.0.0.1:" + this.port + "\n" + configuration);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Where it is.
	 * @return host and port
	 */
	public String address() {
		return "127.0.0.1:" + this.port;
	}

	/**
	 * Starts it and waits until it answers.
	 * @return this
	 */
	public PrivateServer start() {
		try {
			Path log = this.home.resolve("log");
			this.process = new ProcessBuilder(this.program, "-c", this.home.resolve("server.conf").toString())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
			while (!answers()) {
				assertThat(this.process.isAlive()).as(Files.readString(log)).isTrue();
				assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(deadline);
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

	/** Ends it as a crash does. */
	public void kill() {
		Process running = this.process;
		if (running != null) {
			running.destroyForcibly();
			try {
				assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
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
