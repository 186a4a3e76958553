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

package org.wasmcloud.spring.keyvalue.jdbc;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.VersionedValue;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket.Watch;

/**
 * A watch and its thread. It looks at the versions of all watched keys from time to time
 * and tells what differs from what it told before: that finds the changes of everybody,
 * expiry included, and whatever was missed while the database was away. What this
 * application writes reaches it without a look.
 * <p>
 * A look says nothing of a key that is being written here meanwhile: the writer does.
 */
final class JdbcWatch implements Watch {

	private static final Log logger = LogFactory.getLog(JdbcWatch.class);

	/** What does not fit in is found by the next look. */
	private static final int CAPACITY = 1000;

	private final BlockingQueue<Change> queue = new LinkedBlockingQueue<>(CAPACITY);

	private final Map<String, Integer> inFlight = new ConcurrentHashMap<>();

	private final Set<String> touched = ConcurrentHashMap.newKeySet();

	/** The versions that were told last; used by the thread alone. */
	private final Map<String, String> known = new HashMap<>();

	private final KeyVersions versions;

	private final WatchListener listener;

	private final long intervalNanos;

	private final Consumer<JdbcWatch> closing;

	private final Thread thread = new Thread(this::run, "wasmcloud-keyvalue-jdbc-watch");

	private volatile boolean closed;

	private boolean hasLooked;

	private boolean failing;

	JdbcWatch(KeyVersions versions, WatchListener listener, Duration interval, Consumer<JdbcWatch> closing) {
		this.versions = versions;
		this.listener = listener;
		this.intervalNanos = Math.max(interval.toNanos(), TimeUnit.MILLISECONDS.toNanos(1));
		this.closing = closing;
	}

	void start() {
		this.thread.setDaemon(true);
		this.thread.start();
	}

	/** A writer of this application begins. */
	void begin(Collection<String> keys) {
		for (String key : keys) {
			if (this.versions.covers(key)) {
				this.inFlight.merge(key, 1, Integer::sum);
				this.touched.add(key);
			}
		}
	}

	/** A writer of this application has written. */
	void tell(Change change) {
		if (this.versions.covers(change.key())) {
			this.queue.offer(change);
		}
	}

	/** A writer of this application is done. */
	void end(Collection<String> keys) {
		for (String key : keys) {
			if (this.versions.covers(key)) {
				this.touched.add(key);
				this.inFlight.computeIfPresent(key, (each, count) -> (count > 1) ? count - 1 : null);
			}
		}
	}

	private void run() {
		long next = System.nanoTime();
		while (!this.closed) {
			try {
				long wait = next - System.nanoTime();
				Change change = (wait > 0) ? this.queue.poll(wait, TimeUnit.NANOSECONDS) : null;
				if (change != null) {
					apply(change);
				}
				else if (!this.closed) {
					look();
					next = System.nanoTime() + this.intervalNanos;
				}
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private void apply(Change change) {
		if (this.closed) {
			return;
		}
		VersionedValue current = change.current();
		if (current != null) {
			this.known.put(change.key(), current.version());
			this.listener.onSet(change.key(), current.value().clone());
		}
		else if (this.known.remove(change.key()) != null || !this.hasLooked) {
			this.listener.onDelete(change.key());
		}
	}

	private void look() {
		try {
			this.touched.clear();
			for (Change change = this.queue.poll(); change != null; change = this.queue.poll()) {
				apply(change);
			}
			compare(this.versions.read());
			this.hasLooked = true;
			this.failing = false;
		}
		catch (BackendException ex) {
			if (!this.failing && !this.closed) {
				logger.warn("A watched key-value bucket cannot be read; it is tried again: " + ex.getMessage());
			}
			this.failing = true;
		}
	}

	private void compare(Map<String, String> present) {
		for (String key : new HashSet<>(this.known.keySet())) {
			if (!present.containsKey(key) && !isWritten(key)) {
				apply(new Change(key, null));
			}
		}
		present.forEach((key, version) -> {
			if (!version.equals(this.known.get(key)) && !isWritten(key)) {
				if (this.hasLooked || this.known.containsKey(key)) {
					tellCurrent(key);
				}
				else {
					this.known.put(key, version);
				}
			}
		});
	}

	private void tellCurrent(String key) {
		VersionedValue current = this.versions.current(key);
		if (!isWritten(key)) {
			apply(new Change(key, current));
		}
	}

	// In this order: a writer that ends is among the touched before it is no longer in
	// flight.
	private boolean isWritten(String key) {
		return this.inFlight.containsKey(key) || this.touched.contains(key);
	}

	// Without an interrupt: a listener that is at work may finish.
	@Override
	public void close() {
		this.closed = true;
		this.closing.accept(this);
		this.queue.offer(new Change("", null));
	}

}
