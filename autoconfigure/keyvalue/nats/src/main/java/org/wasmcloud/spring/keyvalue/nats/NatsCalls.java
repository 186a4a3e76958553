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

package org.wasmcloud.spring.keyvalue.nats;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.JetStreamOptions;
import io.nats.client.Message;
import io.nats.client.impl.Headers;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.nats.DeferredConnection;
import org.wasmcloud.spring.nats.PublishRefusals;

/**
 * Asks the server and waits for answers, no longer than the time limit.
 */
final class NatsCalls {

	// The client forgets requests on a clock of its own; ours is the one that counts.
	private static final Duration LATER = Duration.ofSeconds(2);

	private static final Duration SLICE = Duration.ofMillis(200);

	private static final String MANAGEMENT = "$JS.API.";

	private final Connection bean;

	private final Duration timeout;

	private final PublishRefusals refusals;

	NatsCalls(Connection bean, Duration timeout) {
		this.bean = bean;
		this.timeout = timeout;
		this.refusals = PublishRefusals.of(bean);
	}

	Deadline deadline() {
		return Deadline.after(this.timeout);
	}

	/**
	 * The connection, which is there: a message that is sent while it is away is lost.
	 */
	Connection connection(Deadline deadline) {
		Connection connection;
		try {
			connection = DeferredConnection.connected(this.bean, deadline.remaining());
		}
		catch (IOException | IllegalStateException ex) {
			throw Failures.ofConnecting(ex);
		}
		catch (InterruptedException ex) {
			throw Failures.interrupted(ex);
		}
		if (connection.getStatus() != Connection.Status.CONNECTED) {
			throw new BackendException(BackendException.Kind.UNAVAILABLE,
					"NATS cannot be reached; the client tries to connect again.");
		}
		return connection;
	}

	Message request(String subject, @Nullable Headers headers, byte[] body, Deadline deadline) {
		return await(send(subject, headers, body, deadline), deadline);
	}

	Request send(String subject, @Nullable Headers headers, byte[] body, Deadline deadline) {
		Connection connection = connection(deadline);
		long moment = System.nanoTime();
		try {
			return new Request(subject, moment,
					connection.requestWithTimeout(subject, headers, body, deadline.remaining().plus(LATER)));
		}
		catch (IllegalStateException | IllegalArgumentException ex) {
			throw Failures.ofSending(ex, body.length > connection.getMaxPayload());
		}
	}

	Message await(Request request, Deadline deadline) {
		CompletableFuture<Message> answer = request.answer();
		try {
			while (true) {
				try {
					return answer.get(Math.min(SLICE.toNanos(), deadline.remaining().toNanos()), TimeUnit.NANOSECONDS);
				}
				catch (TimeoutException ex) {
					if (this.refusals.since(request.moment(), request.subject()::equals)) {
						answer.cancel(true);
						throw Failures.denied(ex);
					}
					// An answer does not come to a connection that is away.
					if (deadline.hasPassed() || isAway()) {
						answer.cancel(true);
						throw noAnswer(ex);
					}
				}
			}
		}
		catch (CancellationException ex) {
			throw isAway() ? noAnswer(ex) : new NoRespondersException(ex);
		}
		catch (ExecutionException ex) {
			if (Failures.isNoResponders(ex)) {
				throw new NoRespondersException(ex);
			}
			throw isAway() ? noAnswer(ex) : Failures.of(ex);
		}
		catch (InterruptedException ex) {
			answer.cancel(true);
			throw Failures.interrupted(ex);
		}
	}

	private BackendException noAnswer(Exception cause) {
		return isAway() ? new BackendException(BackendException.Kind.UNAVAILABLE,
				"NATS went away; a write may or may not have happened.", cause) : Failures.timeout(cause);
	}

	private boolean isAway() {
		return this.bean.getStatus() != Connection.Status.CONNECTED;
	}

	/** Calls the management part of the client library. */
	<T> T manage(Management<T> call, Deadline deadline) {
		Connection connection = connection(deadline);
		long moment = System.nanoTime();
		try {
			return call.on(connection
				.jetStreamManagement(JetStreamOptions.builder().requestTimeout(deadline.remaining()).build()));
		}
		catch (JetStreamApiException ex) {
			throw Failures.of(ex);
		}
		catch (IOException | IllegalStateException ex) {
			throw this.refusals.since(moment, (subject) -> subject.startsWith(MANAGEMENT)) ? Failures.denied(ex)
					: noAnswer(ex);
		}
	}

	/**
	 * A request that was sent.
	 *
	 * @param subject where to
	 * @param moment when, before it was sent
	 * @param answer what comes back
	 */
	record Request(String subject, long moment, CompletableFuture<Message> answer) {

	}

	/**
	 * A call to manage streams or consumers.
	 *
	 * @param <T> what it returns
	 */
	@FunctionalInterface
	interface Management<T> {

		T on(JetStreamManagement management) throws IOException, JetStreamApiException;

	}

}
