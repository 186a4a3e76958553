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

package org.wasmcloud.spring.tck;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * A port on loopback that leads to a server as long as it is open. Shut, it refuses.
 */
final class ServerPort {

	private static final int BACKLOG = 50;

	private static final int BUFFER = 8_192;

	private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

	private final InetSocketAddress server;

	private final Set<Closeable> sockets = ConcurrentHashMap.newKeySet();

	private final AtomicLong connections = new AtomicLong();

	private final int port;

	private @Nullable ServerSocket listening;

	ServerPort(InetSocketAddress server) {
		this.server = server;
		try (ServerSocket free = listen(0)) {
			this.port = free.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	InetSocketAddress address() {
		return new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port);
	}

	long connections() {
		return this.connections.get();
	}

	synchronized void open() {
		if (this.listening == null) {
			ServerSocket opened = listenAgain();
			this.listening = opened;
			run(() -> accept(opened));
		}
	}

	synchronized void shut() {
		ServerSocket open = this.listening;
		if (open != null) {
			close(open);
			this.listening = null;
			this.sockets.forEach(ServerPort::close);
			this.sockets.clear();
		}
	}

	// Meanwhile somebody else may have been given the port for an outgoing connection.
	private ServerSocket listenAgain() {
		long deadline = System.nanoTime() + PATIENCE_NANOS;
		while (true) {
			try {
				return listen(this.port);
			}
			catch (BindException ex) {
				if (System.nanoTime() - deadline > 0) {
					throw new UncheckedIOException(ex);
				}
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private static ServerSocket listen(int port) throws IOException {
		ServerSocket socket = new ServerSocket();
		socket.setReuseAddress(true);
		socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
		return socket;
	}

	private void accept(ServerSocket from) {
		while (!from.isClosed()) {
			try {
				lead(from, from.accept());
			}
			catch (IOException ex) {
				// Shut, or the server is away itself: the client's connection breaks.
			}
		}
	}

	private void lead(ServerSocket from, Socket client) throws IOException {
		this.connections.incrementAndGet();
		this.sockets.add(client);
		Socket toServer = new Socket();
		this.sockets.add(toServer);
		try {
			toServer.connect(this.server);
			InputStream questions = client.getInputStream();
			OutputStream answers = client.getOutputStream();
			InputStream replies = toServer.getInputStream();
			OutputStream requests = toServer.getOutputStream();
			run(() -> copy(questions, requests, client, toServer));
			run(() -> copy(replies, answers, client, toServer));
		}
		catch (IOException ex) {
			end(client, toServer);
			throw ex;
		}
		if (from.isClosed()) {
			end(client, toServer);
		}
	}

	private void copy(InputStream in, OutputStream out, Socket... ends) {
		byte[] buffer = new byte[BUFFER];
		try {
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				out.write(buffer, 0, length);
				out.flush();
			}
		}
		catch (IOException ex) {
			// One side is gone; the other one goes with it.
		}
		end(ends);
	}

	private void end(Socket... ends) {
		for (Socket each : ends) {
			close(each);
			this.sockets.remove(each);
		}
	}

	private static void close(Closeable each) {
		try {
			each.close();
		}
		catch (IOException ex) {
			// It is of no use any more in any case.
		}
	}

	private static void run(Runnable task) {
		Thread thread = new Thread(task, "tck-server-port");
		thread.setDaemon(true);
		thread.start();
	}

}
