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

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.nats.client.Connection;
import io.nats.client.Message;
import io.nats.client.Subscription;
import io.nats.client.api.AckPolicy;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.ConsumerInfo;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * Messages of a stream in their order and without a gap. They are asked for in portions,
 * so no more than one portion waits here, however slowly it is taken.
 */
final class Replay implements AutoCloseable {

	private static final Duration HEARTBEAT = Duration.ofSeconds(2);

	private static final Duration EXPIRES = Duration.ofSeconds(5);

	private final NatsCalls calls;

	private final BucketStream stream;

	private final int portion;

	private final Connection connection;

	private final Subscription inbox;

	private final String consumer;

	private final long pendingAtFirst;

	private final long reconnects;

	private long received;

	private int outstanding;

	private long lastSign = System.nanoTime();

	Replay(NatsCalls calls, BucketStream stream, ConsumerConfiguration.Builder configuration, int portion,
			Deadline deadline) {
		this.calls = calls;
		this.stream = stream;
		this.portion = portion;
		this.connection = calls.connection(deadline);
		this.reconnects = this.connection.getStatistics().getReconnects();
		ConsumerConfiguration complete = configuration.ackPolicy(AckPolicy.None)
			.memStorage(true)
			.numReplicas(1)
			.inactiveThreshold(Duration.ofSeconds(30))
			.build();
		ConsumerInfo info = calls.manage((management) -> management.addOrUpdateConsumer(stream.stream(), complete),
				deadline);
		this.consumer = info.getName();
		this.pendingAtFirst = info.getNumPending();
		this.inbox = this.connection.subscribe(this.connection.createInbox());
	}

	/** How many messages there were when it began. */
	long pendingAtFirst() {
		return this.pendingAtFirst;
	}

	/**
	 * The next message.
	 * @param patience how long to wait for it
	 * @return the message; {@code null} if none came
	 * @throws BackendException if a message was lost or the server has forgotten us; what
	 * follows the last one has to be asked for anew
	 */
	@Nullable Message next(Duration patience) {
		long end = System.nanoTime() + patience.toNanos();
		while (true) {
			ask();
			Message message = take(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
			if (message == null) {
				checkSigns();
				if (System.nanoTime() - end >= 0) {
					return null;
				}
				continue;
			}
			this.lastSign = System.nanoTime();
			if (message.isJetStream()) {
				this.outstanding--;
				this.received++;
				if (message.metaData().consumerSequence() != this.received) {
					throw lost("a message was lost");
				}
				return message;
			}
			handle(message);
		}
	}

	private void ask() {
		if (this.outstanding > 0) {
			return;
		}
		String request = "{\"batch\":" + this.portion + ",\"expires\":" + EXPIRES.toNanos() + ",\"idle_heartbeat\":"
				+ HEARTBEAT.toNanos() + "}";
		try {
			this.connection.publish("$JS.API.CONSUMER.MSG.NEXT." + this.stream.stream() + "." + this.consumer,
					this.inbox.getSubject(), request.getBytes(StandardCharsets.UTF_8));
		}
		catch (IllegalStateException ex) {
			throw Failures.ofSending(ex, false);
		}
		this.outstanding = this.portion;
		this.lastSign = System.nanoTime();
	}

	private @Nullable Message take(Duration patience) {
		try {
			return this.inbox.nextMessage(patience);
		}
		catch (IllegalStateException ex) {
			throw Failures.ofSending(ex, false);
		}
		catch (InterruptedException ex) {
			throw Failures.interrupted(ex);
		}
	}

	private void handle(Message status) {
		int code = status.isStatusMessage() ? status.getStatus().getCode() : 0;
		if (code == 404 || code == 408) {
			// This portion has ended.
			this.outstanding = 0;
		}
		else if (code != 100) {
			throw lost("status " + code);
		}
	}

	private void checkSigns() {
		if (this.connection.getStatus() != Connection.Status.CONNECTED
				|| this.connection.getStatistics().getReconnects() != this.reconnects) {
			throw lost("the connection was lost");
		}
		if (System.nanoTime() - this.lastSign > 3 * HEARTBEAT.toNanos()) {
			throw lost("the server says nothing");
		}
	}

	private static BackendException lost(String reason) {
		return new BackendException(BackendException.Kind.UNAVAILABLE, "Reading from NATS broke off: " + reason + ".");
	}

	@Override
	public void close() {
		try {
			this.inbox.unsubscribe();
			// Nobody waits for the answer; without it the consumer goes by itself.
			this.connection.publish("$JS.API.CONSUMER.DELETE." + this.stream.stream() + "." + this.consumer,
					new byte[0]);
		}
		catch (IllegalStateException ex) {
			// It goes with the connection.
		}
	}

}
