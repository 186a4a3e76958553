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

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket.Watch;

/**
 * A watch. Redis tells which key has changed and not to what, so the value is read when
 * it is the listener's turn: it is what was written or newer.
 */
final class RedisWatch implements Watch, ServerSubscription.Told {

	private static final Log logger = LogFactory.getLog(RedisWatch.class);

	private static final int CAPACITY = 10_000;

	private static final Duration FIRST_ATTEMPT = Duration.ofSeconds(5);

	private static final long CLUSTER_CHECK_MILLIS = 2_000;

	private static final long READ_AGAIN_MILLIS = 500;

	private final RedisServers servers;

	private final KeyspaceEvents events;

	private final Duration timeout;

	private final Function<String, byte @Nullable []> values;

	private final WatchListener listener;

	private final PendingChanges pending = new PendingChanges(CAPACITY);

	private final AtomicLong gaps = new AtomicLong();

	private final CompletableFuture<@Nullable Void> firstAttempt = new CompletableFuture<>();

	private final Map<String, ServerSubscription> subscriptions = new HashMap<>();

	private final AtomicLong dropped = new AtomicLong();

	private volatile boolean closed;

	RedisWatch(RedisServers servers, KeyspaceEvents events, Duration timeout,
			Function<String, byte @Nullable []> values, WatchListener listener) {
		this.servers = servers;
		this.events = events;
		this.timeout = timeout;
		this.values = values;
		this.listener = listener;
	}

	/**
	 * Begins, and waits a moment for the servers: a server that answers and does not tell
	 * of changes is a failure, one that does not answer is tried again and again.
	 */
	RedisWatch start() {
		daemon(this::deliver, "wasmcloud-keyvalue-watch");
		daemon(this::keepSubscribed, "wasmcloud-keyvalue-watch-servers");
		Duration patience = (this.timeout.compareTo(FIRST_ATTEMPT) < 0) ? this.timeout : FIRST_ATTEMPT;
		try {
			this.firstAttempt.get(patience.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			close();
			throw Failures.of(ex);
		}
		catch (TimeoutException ex) {
			logger.warn("Redis has not answered yet; it is watched as soon as it does.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return this;
	}

	private static void daemon(Runnable task, String name) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		thread.start();
	}

	private void keepSubscribed() {
		while (!this.closed) {
			try {
				subscribe(this.servers.addresses());
				if (!this.servers.isCluster()) {
					return;
				}
			}
			catch (BackendException ex) {
				this.firstAttempt.completeExceptionally(ex);
			}
			catch (RuntimeException ex) {
				logger.debug("The servers are not known", ex);
				this.firstAttempt.complete(null);
			}
			pause(CLUSTER_CHECK_MILLIS);
		}
	}

	private void subscribe(Set<String> addresses) {
		CompletableFuture<?>[] attempts;
		synchronized (this) {
			if (this.closed) {
				return;
			}
			this.subscriptions.entrySet().removeIf((entry) -> {
				boolean gone = !addresses.contains(entry.getKey());
				if (gone) {
					entry.getValue().close();
				}
				return gone;
			});
			attempts = addresses.stream()
				.filter((address) -> !this.subscriptions.containsKey(address))
				.map(this::subscribe)
				.toArray(CompletableFuture<?>[]::new);
		}
		boolean first = !this.firstAttempt.isDone();
		CompletableFuture.allOf(attempts).whenComplete((done, failure) -> {
			if (failure != null) {
				this.firstAttempt.completeExceptionally(failure);
			}
			else {
				this.firstAttempt.complete(null);
			}
		});
		if (!first && attempts.length > 0) {
			gap();
		}
	}

	private CompletableFuture<?> subscribe(String address) {
		ServerSubscription subscription = new ServerSubscription(this.servers, address, this.events, this.timeout,
				this);
		this.subscriptions.put(address, subscription);
		return subscription.start();
	}

	@Override
	public void change(String key, boolean removed) {
		if (this.pending.add(new PendingChanges.Change(key, removed, this.gaps.get()))) {
			return;
		}
		if (this.dropped.getAndIncrement() % CAPACITY == 0) {
			logger.warn("A watcher is slower than changes come: of " + CAPACITY
					+ " that wait for it, the oldest are dropped (" + this.dropped + " so far).");
		}
	}

	@Override
	public void gap() {
		this.gaps.incrementAndGet();
	}

	private void deliver() {
		try {
			PendingChanges.Change change = this.pending.take();
			while (change != null) {
				deliver(change);
				change = this.pending.take();
			}
		}
		catch (InterruptedException ex) {
			close();
		}
	}

	private void deliver(PendingChanges.Change change) {
		if (change.removed()) {
			this.listener.onDelete(change.key());
			return;
		}
		byte[] value = null;
		boolean read = false;
		while (!read && !this.closed) {
			try {
				value = this.values.apply(change.key());
				read = true;
			}
			catch (BackendException ex) {
				if (ex.kind() != Kind.UNAVAILABLE && ex.kind() != Kind.TIMEOUT) {
					logger.debug("A changed key holds nothing that can be told", ex);
					return;
				}
				pause(READ_AGAIN_MILLIS);
			}
		}
		if (this.closed) {
			return;
		}
		if (value != null) {
			this.listener.onSet(change.key(), value);
		}
		else if (isRemovalUntold(change)) {
			this.listener.onDelete(change.key());
		}
	}

	// What is gone by now was removed after this change, so its removal follows in the
	// stream; unless the stream has been interrupted since.
	private boolean isRemovalUntold(PendingChanges.Change change) {
		return change.gaps() != this.gaps.get() && !this.pending.holdsRemoval(change.key());
	}

	private synchronized void pause(long millis) {
		try {
			if (!this.closed) {
				wait(millis);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.closed = true;
		}
	}

	// Without an interrupt: a listener that is at work may finish.
	@Override
	public void close() {
		synchronized (this) {
			this.closed = true;
			notifyAll();
			this.subscriptions.values().forEach(ServerSubscription::close);
			this.subscriptions.clear();
		}
		this.pending.close();
	}

}
