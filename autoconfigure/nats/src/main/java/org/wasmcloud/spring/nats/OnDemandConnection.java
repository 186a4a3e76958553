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
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.nats.client.Connection;
import io.nats.client.Nats;
import io.nats.client.Options;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a {@link DeferredConnection}. A proxy, so that whatever methods the
 * client library adds are there too.
 */
final class OnDemandConnection implements InvocationHandler {

	private static final Log logger = LogFactory.getLog(OnDemandConnection.class);

	private final String name;

	private final Options options;

	private final Duration drainTimeout;

	private volatile @Nullable Connection established;

	private @Nullable CompletableFuture<Connection> attempt;

	private boolean closed;

	OnDemandConnection(String name, Options options, Duration drainTimeout) {
		this.name = name;
		this.options = options;
		this.drainTimeout = drainTimeout;
	}

	DeferredConnection proxy() {
		return (DeferredConnection) Proxy.newProxyInstance(DeferredConnection.class.getClassLoader(),
				new Class<?>[] { DeferredConnection.class }, this);
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		switch (method.getName()) {
			case "equals":
				return proxy == Objects.requireNonNull(arguments)[0];
			case "hashCode":
				return System.identityHashCode(proxy);
			case "toString":
				return "NATS connection '" + this.name + "'";
			case "connect":
				return connect((Duration) Objects.requireNonNull(arguments)[0]);
			case "isUsed":
				return this.established != null;
			case "getOptions":
				return this.options;
			case "getStatus":
				return status();
			case "close":
				close();
				return null;
			default:
				return call(method, arguments);
		}
	}

	private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
		Connection connection;
		try {
			connection = connect(null);
		}
		catch (IOException ex) {
			if (declares(method, IOException.class)) {
				throw ex;
			}
			throw new IllegalStateException("NATS connection '" + this.name + "' could not be made", ex);
		}
		catch (InterruptedException ex) {
			if (declares(method, InterruptedException.class)) {
				throw ex;
			}
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while NATS connection '" + this.name + "' was made", ex);
		}
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private static boolean declares(Method method, Class<?> exception) {
		for (Class<?> declared : method.getExceptionTypes()) {
			if (declared.isAssignableFrom(exception)) {
				return true;
			}
		}
		return false;
	}

	private Connection.Status status() {
		Connection connection = this.established;
		return (connection != null) ? connection.getStatus() : Connection.Status.DISCONNECTED;
	}

	private Connection connect(@Nullable Duration timeout) throws IOException, InterruptedException {
		Connection connection = this.established;
		if (connection != null && connection.getStatus() != Connection.Status.CLOSED) {
			return connection;
		}
		CompletableFuture<Connection> current = attempt();
		try {
			return (timeout != null) ? current.get(timeout.toNanos(), TimeUnit.NANOSECONDS) : current.get();
		}
		catch (TimeoutException ex) {
			throw new IOException("NATS connection '" + this.name + "' is not made yet");
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof IOException failure) {
				throw failure;
			}
			throw new IOException("NATS connection '" + this.name + "' could not be made", ex.getCause());
		}
	}

	private synchronized CompletableFuture<Connection> attempt() {
		if (this.closed) {
			throw new IllegalStateException("NATS connection '" + this.name + "' is closed");
		}
		CompletableFuture<Connection> current = this.attempt;
		if (current == null || hasFailed(current)) {
			current = new CompletableFuture<>();
			this.attempt = current;
			CompletableFuture<Connection> begun = current;
			Thread thread = new Thread(() -> run(begun), "nats-connect-" + this.name);
			thread.setDaemon(true);
			thread.start();
		}
		return current;
	}

	// The client closes a connection for good when the server refuses its credentials
	// again and again.
	private static boolean hasFailed(CompletableFuture<Connection> attempt) {
		return attempt.isDone()
				&& (attempt.isCompletedExceptionally() || attempt.join().getStatus() == Connection.Status.CLOSED);
	}

	private void run(CompletableFuture<Connection> begun) {
		try {
			Connection connection = Nats.connect(this.options);
			if (!keep(connection)) {
				connection.close();
				begun.completeExceptionally(new IOException("NATS connection '" + this.name + "' is closed"));
				return;
			}
			begun.complete(connection);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			begun.completeExceptionally(ex);
		}
		catch (IOException | RuntimeException ex) {
			begun.completeExceptionally(ex);
		}
	}

	private synchronized boolean keep(Connection connection) {
		if (!this.closed) {
			this.established = connection;
		}
		return !this.closed;
	}

	private void close() {
		Connection connection;
		synchronized (this) {
			this.closed = true;
			connection = this.established;
		}
		if (connection == null) {
			return;
		}
		try {
			if (connection.getStatus() == Connection.Status.CONNECTED) {
				drain(connection);
			}
			connection.close();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void drain(Connection connection) throws InterruptedException {
		try {
			connection.drain(this.drainTimeout).get(this.drainTimeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException | ExecutionException | IllegalStateException ex) {
			logger.warn("NATS connection '" + this.name + "' was closed before everything that was received was handled"
					+ " and everything that was published was sent.");
		}
	}

}
