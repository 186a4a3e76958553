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
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.wasmcloud.spring.keyvalue.jdbc.Session.Work;

/**
 * Gives calls their connections and transactions. In a transaction of the caller's a call
 * is a part of it: nothing is committed, rolled back or tried again here. Without one,
 * each call is a transaction of its own, and is tried again within the time limit if the
 * database gave it up in favour of another one.
 */
final class Sessions {

	private static final Log logger = LogFactory.getLog(Sessions.class);

	private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

	private static final int GRACE_MILLIS = 1000;

	private final DataSource dataSource;

	private final Database database;

	private final Duration timeout;

	private final StatementLimit limit;

	Sessions(DataSource dataSource, Database database, Duration timeout) {
		this.dataSource = dataSource;
		this.database = database;
		this.timeout = timeout;
		this.limit = new StatementLimit((int) Math.min(Math.max((timeout.toMillis() + 999) / 1000, 1), 1_000_000));
	}

	/** Reads with one statement. */
	<T extends @Nullable Object> T read(Work<T> work) {
		return call((session, connection) -> work.on(session));
	}

	/** Writes with one statement. */
	<T extends @Nullable Object> T write(Work<T> work) {
		return call((session, connection) -> {
			T result = work.on(session);
			if (!connection.getAutoCommit() && !isPartOfTransaction(connection)) {
				connection.commit();
			}
			return result;
		});
	}

	/**
	 * Reads and writes with several statements that take effect as one, or not at all.
	 */
	<T extends @Nullable Object> T atomically(Work<T> work) {
		return call((session, connection) -> isPartOfTransaction(connection) ? nested(session, connection, work)
				: transaction(session, connection, work));
	}

	private static <T extends @Nullable Object> T transaction(Session session, Connection connection, Work<T> work)
			throws SQLException {
		boolean autoCommit = connection.getAutoCommit();
		if (autoCommit) {
			connection.setAutoCommit(false);
		}
		try {
			T result = work.on(session);
			connection.commit();
			return result;
		}
		catch (SQLException | RuntimeException | Error ex) {
			undo(connection::rollback, ex);
			throw ex;
		}
		finally {
			if (autoCommit) {
				restore(() -> connection.setAutoCommit(true));
			}
		}
	}

	private static <T extends @Nullable Object> T nested(Session session, Connection connection, Work<T> work)
			throws SQLException {
		Savepoint savepoint = connection.setSavepoint();
		try {
			T result = work.on(session);
			connection.releaseSavepoint(savepoint);
			return result;
		}
		catch (SQLException | RuntimeException | Error ex) {
			undo(() -> connection.rollback(savepoint), ex);
			throw ex;
		}
	}

	// A connection that refuses is broken, which its pool finds out; the call is over.
	private static void restore(Undo undo) {
		try {
			undo.run();
		}
		catch (SQLException ex) {
			logger.debug("A connection could not be set back", ex);
		}
	}

	private static void undo(Undo undo, Throwable reason) {
		try {
			undo.run();
		}
		catch (SQLException ex) {
			reason.addSuppressed(ex);
		}
	}

	private <T extends @Nullable Object> T call(Call<T> call) {
		long begin = System.nanoTime();
		while (true) {
			Connection connection = connect();
			try {
				return limited(call, connection);
			}
			catch (SQLException ex) {
				if (!SqlState.isConflict(ex) || TransactionSynchronizationManager.isActualTransactionActive()
						|| System.nanoTime() - begin > this.timeout.toNanos()) {
					throw Failures.of(ex, this.database.table());
				}
			}
			finally {
				DataSourceUtils.releaseConnection(connection, this.dataSource);
			}
			LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
		}
	}

	private Connection connect() {
		try {
			return DataSourceUtils.doGetConnection(this.dataSource);
		}
		catch (SQLException ex) {
			throw Failures.ofConnecting(ex, this.database.table());
		}
	}

	// The statement's own limit needs a server that answers; this one does not. It comes
	// later, because it costs the connection.
	private <T extends @Nullable Object> T limited(Call<T> call, Connection connection) throws SQLException {
		int before = networkTimeout(connection);
		if (before >= 0) {
			connection.setNetworkTimeout(Runnable::run, this.limit.seconds() * 1000 + GRACE_MILLIS);
		}
		try {
			return call.on(new Session(connection, this.database.statements(connection), this.limit), connection);
		}
		finally {
			if (before >= 0) {
				restore(() -> connection.setNetworkTimeout(Runnable::run, before));
			}
		}
	}

	private static int networkTimeout(Connection connection) throws SQLException {
		try {
			return connection.getNetworkTimeout();
		}
		catch (SQLFeatureNotSupportedException | AbstractMethodError ex) {
			return -1;
		}
	}

	private boolean isPartOfTransaction(Connection connection) throws SQLException {
		return TransactionSynchronizationManager.isActualTransactionActive()
				&& DataSourceUtils.isConnectionTransactional(connection, this.dataSource)
				&& !connection.getAutoCommit();
	}

	private interface Undo {

		void run() throws SQLException;

	}

	private interface Call<T extends @Nullable Object> {

		T on(Session session, Connection connection) throws SQLException;

	}

}
