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
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * Deletes expired entries, which nobody sees any more, from time to time. Its thread
 * begins with the first call to the backend.
 */
final class Sweeper implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(Sweeper.class);

	static final int BATCH_SIZE = 1000;

	private static final long PATIENCE_SECONDS = 5;

	private final Sessions sessions;

	private final Duration interval;

	private volatile boolean started;

	private volatile boolean closed;

	private boolean failing;

	private @Nullable ScheduledThreadPoolExecutor executor;

	Sweeper(Sessions sessions, Duration interval) {
		this.sessions = sessions;
		this.interval = interval;
		this.started = interval.isZero() || interval.isNegative();
	}

	void start() {
		if (!this.started) {
			begin();
		}
	}

	private synchronized void begin() {
		if (this.started || this.closed) {
			return;
		}
		this.started = true;
		ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1, (task) -> {
			Thread thread = new Thread(task, "wasmcloud-keyvalue-jdbc-sweeper");
			thread.setDaemon(true);
			return thread;
		});
		long nanos = this.interval.toNanos();
		scheduler.scheduleWithFixedDelay(this::run, nanos, nanos, TimeUnit.NANOSECONDS);
		this.executor = scheduler;
	}

	private void run() {
		try {
			sweep();
			this.failing = false;
		}
		catch (BackendException ex) {
			if (!this.failing && !this.closed) {
				logger.warn("Expired key-value entries could not be deleted; it is tried again every " + this.interval
						+ ": " + ex.getMessage());
			}
			this.failing = true;
		}
	}

	/** Deletes what has expired, batch by batch, so that no transaction is long. */
	void sweep() {
		int deleted = BATCH_SIZE;
		while (deleted == BATCH_SIZE && !this.closed) {
			deleted = this.sessions.write((session) -> session.update(session.sql().sweep, BATCH_SIZE));
		}
	}

	@Override
	public void close() {
		this.closed = true;
		ScheduledThreadPoolExecutor running;
		synchronized (this) {
			running = this.executor;
		}
		if (running == null) {
			return;
		}
		running.shutdownNow();
		try {
			running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
