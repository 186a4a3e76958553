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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.lettuce.core.pubsub.api.async.RedisPubSubAsyncCommands;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.data.redis.connection.ConnectionUtils;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.Subscription;
import org.springframework.data.redis.connection.SubscriptionListener;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

/**
 * Listens to one server, on a thread and a connection of its own, and begins anew when
 * the connection is lost.
 */
final class ServerSubscription implements MessageListener, SubscriptionListener {

	private static final Log logger = LogFactory.getLog(ServerSubscription.class);

	private static final long RETRY_MILLIS = 500;

	/** How long a connection that is silently dead goes unnoticed. */
	private static final long PROBE_MILLIS = 2_000;

	private final RedisServers servers;

	private final String address;

	private final KeyspaceEvents events;

	private final Duration timeout;

	private final Told told;

	private final CompletableFuture<@Nullable Void> firstAttempt = new CompletableFuture<>();

	private final Thread thread = new Thread(this::run, "wasmcloud-keyvalue-watch-redis");

	private volatile @Nullable RedisConnection blocked;

	private volatile boolean closed;

	private volatile boolean subscribedBefore;

	private volatile boolean subscribedAgain;

	private volatile @Nullable String complaint;

	ServerSubscription(RedisServers servers, String address, KeyspaceEvents events, Duration timeout, Told told) {
		this.servers = servers;
		this.address = address;
		this.events = events;
		this.timeout = timeout;
		this.told = told;
	}

	/**
	 * Begins to listen.
	 * @return done when the first attempt is over; failed if the server cannot be used
	 */
	CompletableFuture<@Nullable Void> start() {
		this.thread.setDaemon(true);
		this.thread.start();
		return this.firstAttempt;
	}

	private void run() {
		RedisServers.Server server = null;
		while (!this.closed) {
			try {
				server = (server != null) ? server : this.servers.open(this.address);
				listen(server.factory());
			}
			catch (BackendException ex) {
				complain(String.valueOf(ex.getMessage()));
				this.firstAttempt.completeExceptionally(ex);
			}
			catch (RuntimeException ex) {
				complain(Failures.of(ex).getMessage() + " Until it is back, changes are not told.");
			}
			this.firstAttempt.complete(null);
			pause(RETRY_MILLIS);
		}
		if (server != null) {
			server.close();
		}
	}

	private void listen(RedisConnectionFactory factory) {
		try (RedisConnection connection = factory.getConnection()) {
			checkSetting(connection);
			boolean blocks = !ConnectionUtils.isAsync(factory);
			this.blocked = blocks ? connection : null;
			connection.pSubscribe(this, this.events.pattern());
			while (!blocks && !this.closed && OnLettuce.isAlive(connection, this.timeout)) {
				pause(PROBE_MILLIS);
				checkSettingAgain(factory);
			}
		}
		finally {
			this.blocked = null;
		}
		if (!this.closed) {
			complain("The connection is lost. Until it is back, changes are not told.");
		}
	}

	// A server that was started anew may have forgotten what it was told. The connection
	// that listens cannot be asked.
	private void checkSettingAgain(RedisConnectionFactory factory) {
		if (this.subscribedAgain) {
			this.subscribedAgain = false;
			try (RedisConnection connection = factory.getConnection()) {
				checkSetting(connection);
			}
		}
	}

	private void checkSetting(RedisConnection connection) {
		Properties settings;
		try {
			settings = connection.serverCommands().getConfig(KeyspaceEvents.SETTING);
		}
		catch (RuntimeException ex) {
			Kind kind = Failures.of(ex).kind();
			if (kind == Kind.UNAVAILABLE || kind == Kind.TIMEOUT) {
				throw ex;
			}
			complain("The server does not let its setting '" + KeyspaceEvents.SETTING
					+ "' be read. Changes are told only if it holds '" + KeyspaceEvents.NEEDED + "'.");
			return;
		}
		String refusal = KeyspaceEvents
			.refusal((settings != null) ? settings.getProperty(KeyspaceEvents.SETTING, "") : "");
		if (refusal != null) {
			throw new BackendException(Kind.UNSUPPORTED, refusal);
		}
	}

	/** Once for each new reason. */
	private void complain(String reason) {
		if (!reason.equals(this.complaint) && !this.closed) {
			this.complaint = reason;
			logger.warn("Watching Redis" + (this.address.isEmpty() ? "" : " at " + this.address) + ": " + reason);
		}
	}

	@Override
	public void onMessage(Message message, byte @Nullable [] pattern) {
		String event = new String(message.getBody(), StandardCharsets.US_ASCII);
		boolean removal = KeyspaceEvents.isRemoval(event);
		if (!this.closed && (removal || KeyspaceEvents.isWrite(event))) {
			String key = this.events.key(message.getChannel());
			if (key != null) {
				this.told.change(key, removal);
			}
		}
	}

	// Lettuce connects and subscribes again by itself, and this is how we learn of it.
	@Override
	public void onPatternSubscribed(byte[] pattern, long count) {
		if (this.subscribedBefore) {
			this.told.gap();
			logger.warn("Redis" + (this.address.isEmpty() ? "" : " at " + this.address)
					+ " is watched again; changes in between were not told.");
		}
		this.subscribedAgain = this.subscribedBefore;
		this.subscribedBefore = true;
		this.complaint = null;
		this.firstAttempt.complete(null);
		if (this.closed) {
			unblock();
		}
	}

	private synchronized void pause(long millis) {
		try {
			if (!this.closed) {
				wait(millis);
			}
		}
		catch (InterruptedException ex) {
			this.closed = true;
		}
	}

	void close() {
		synchronized (this) {
			this.closed = true;
			notifyAll();
		}
		unblock();
	}

	private void unblock() {
		RedisConnection connection = this.blocked;
		Subscription subscription = (connection != null) ? connection.getSubscription() : null;
		try {
			if (subscription != null && subscription.isAlive()) {
				subscription.pUnsubscribe();
			}
		}
		catch (RuntimeException ex) {
			logger.debug("A subscription that was lost cannot be ended", ex);
		}
	}

	/**
	 * What is told.
	 */
	interface Told {

		void change(String key, boolean removed);

		/** Changes may have been missed. */
		void gap();

	}

	/** What must not be loaded in an application without Lettuce. */
	private static final class OnLettuce {

		static boolean isAlive(RedisConnection connection, Duration timeout) {
			if (!connection.isSubscribed()
					|| !(connection.getNativeConnection() instanceof RedisPubSubAsyncCommands<?, ?> commands)
					|| !commands.getStatefulConnection().isOpen()) {
				return false;
			}
			try {
				commands.ping().toCompletableFuture().get(timeout.toNanos(), TimeUnit.NANOSECONDS);
				return true;
			}
			catch (ExecutionException | TimeoutException ex) {
				return false;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return false;
			}
		}

	}

}
