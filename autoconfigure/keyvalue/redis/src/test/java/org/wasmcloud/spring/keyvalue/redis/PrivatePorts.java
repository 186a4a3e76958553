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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/**
 * A range of ports that no other test has, in this process or another one, and that
 * nobody listens at: below those that systems give to outgoing connections, so that it
 * stays free while its server is down.
 */
final class PrivatePorts implements AutoCloseable {

	private static final int FIRST = 8_000;

	private static final int RANGE = 200;

	private static final int RANGES = 40;

	private final int base;

	private final FileChannel file;

	private PrivatePorts(int base, FileChannel file) {
		this.base = base;
		this.file = file;
	}

	static PrivatePorts take() throws IOException {
		int first = ThreadLocalRandom.current().nextInt(RANGES);
		for (int i = 0; i < RANGES; i++) {
			PrivatePorts taken = take(FIRST + RANGE * ((first + i) % RANGES));
			if (taken != null) {
				return taken;
			}
		}
		throw new IOException("all ports of private servers are taken");
	}

	private static @Nullable PrivatePorts take(int base) throws IOException {
		Path name = Path.of(System.getProperty("java.io.tmpdir"), "wasmcloud-ports-" + base + ".lock");
		FileChannel file = FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		PrivatePorts ports = new PrivatePorts(base, file);
		if (ports.lock() && ports.isFree()) {
			return ports;
		}
		ports.close();
		return null;
	}

	// The lock ends with the channel.
	private boolean lock() throws IOException {
		try {
			FileLock lock = this.file.tryLock();
			return lock != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private boolean isFree() {
		try (ServerSocket socket = new ServerSocket(port(), 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

	int base() {
		return this.base;
	}

	/** The port of the Redis server. */
	int port() {
		return this.base + 1;
	}

	@Override
	public void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
