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
import java.time.Duration;

import io.nats.client.Connection;

/**
 * A connection that is made when it is first used. Until then, and while the server
 * cannot be reached, it can be injected, asked for its status and closed; every other
 * call connects first. After a failed attempt the next call makes another one, so a
 * server that was down needs no restart of the application. Once made, the client
 * connects again by itself for as long as it takes.
 */
public interface DeferredConnection extends Connection {

	/**
	 * Connects unless it is connected already. Callers at the same time share one
	 * attempt.
	 * @param timeout how long to wait; an attempt that takes longer goes on
	 * @return the connection behind this one; it can be away, and then comes back
	 * @throws IOException if no server can be reached in time
	 * @throws io.nats.client.AuthenticationException if the server refuses the
	 * credentials
	 * @throws InterruptedException if the thread is interrupted while it waits
	 * @throws IllegalStateException if this connection was closed
	 */
	Connection connect(Duration timeout) throws IOException, InterruptedException;

	/**
	 * Whether it has connected once, so that its status tells something.
	 * @return {@code false} as long as nobody has used it
	 */
	boolean isUsed();

	/**
	 * Closes the connection in good order: what was received is handled and what was
	 * published is sent, within the time limit of the configuration. One that was never
	 * used has nothing to do.
	 */
	@Override
	void close();

	/**
	 * The connection behind any connection bean, ours or the application's own.
	 * @param connection the bean
	 * @param timeout how long to wait if it has to be made first
	 * @return the connection
	 * @throws IOException if no server can be reached in time
	 * @throws InterruptedException if the thread is interrupted while it waits
	 */
	static Connection connected(Connection connection, Duration timeout) throws IOException, InterruptedException {
		return (connection instanceof DeferredConnection deferred) ? deferred.connect(timeout) : connection;
	}

}
