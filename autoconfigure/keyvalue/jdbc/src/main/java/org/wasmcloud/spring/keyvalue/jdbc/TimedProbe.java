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

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.core.backend.Probe;

/**
 * Asks the database on a thread of its own: a pool may let callers wait for a connection
 * much longer than the time limit.
 */
final class TimedProbe implements Probe, AutoCloseable {

	private final DataSource dataSource;

	private final Database database;

	private final Duration timeout;

	private final ExecutorService executor = new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS,
			new SynchronousQueue<>(), (task) -> {
				Thread thread = new Thread(task, "wasmcloud-keyvalue-jdbc-probe");
				thread.setDaemon(true);
				return thread;
			});

	private @Nullable CompletableFuture<?> running;

	TimedProbe(DataSource dataSource, Database database, Duration timeout) {
		this.dataSource = dataSource;
		this.database = database;
		this.timeout = timeout;
	}

	@Override
	public void probe() {
		try {
			running().get(this.timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof BackendException known) ? known
					: new BackendException(Kind.FAILED, "The database could not be asked.", ex.getCause());
		}
		catch (TimeoutException | CancellationException ex) {
			throw new BackendException(Kind.TIMEOUT, "The database did not answer in time.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BackendException(Kind.FAILED, "The thread was interrupted while it waited for the database.", ex);
		}
	}

	// Whoever asks while an answer is still awaited gets that one.
	private synchronized CompletableFuture<?> running() {
		CompletableFuture<?> current = this.running;
		if (current == null || current.isDone()) {
			current = CompletableFuture.runAsync(this::ask, this.executor);
			this.running = current;
		}
		return current;
	}

	private void ask() {
		try (Connection connection = this.dataSource.getConnection()) {
			ask(connection);
		}
		catch (SQLException ex) {
			throw Failures.ofConnecting(ex, this.database.table());
		}
	}

	private void ask(Connection connection) {
		int seconds = (int) Math.max(1, Math.min(this.timeout.toSeconds(), 1_000_000));
		try {
			if (!this.database.isToBeCreated(connection)) {
				Statements sql = this.database.statements(connection);
				new Session(connection, sql, new StatementLimit(seconds)).first(sql.probe, (row) -> row.getLong(1));
			}
		}
		catch (SQLException ex) {
			throw Failures.of(ex, this.database.table());
		}
	}

	@Override
	public void close() {
		this.executor.shutdownNow();
	}

}
