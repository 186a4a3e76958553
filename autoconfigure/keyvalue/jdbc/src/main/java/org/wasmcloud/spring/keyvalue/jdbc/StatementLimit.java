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

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

import org.wasmcloud.spring.core.call.Deadlines;

/**
 * Executes statements within a time limit. That of PostgreSQL's driver wakes a thread for
 * each statement, which takes about as long as a short one: there the statement is
 * cancelled from here, as the driver does it.
 */
final class StatementLimit {

	private static final Log logger = LogFactory.getLog(StatementLimit.class);

	private final Deadlines deadlines = new Deadlines();

	private final int seconds;

	StatementLimit(int seconds) {
		this.seconds = seconds;
	}

	int seconds() {
		return this.seconds;
	}

	<T> T execute(Dialect dialect, Statement statement, Execution<T> execution) throws SQLException {
		if (dialect != Dialect.POSTGRESQL) {
			statement.setQueryTimeout(this.seconds);
			return execution.run();
		}
		Cancellation cancellation = new Cancellation(statement);
		Disposable deadline = this.deadlines.begin(Duration.ofSeconds(this.seconds), cancellation::begin);
		try {
			return execution.run();
		}
		finally {
			deadline.dispose();
			cancellation.end();
		}
	}

	/**
	 * What is executed.
	 *
	 * @param <T> the result
	 */
	@FunctionalInterface
	interface Execution<T> {

		T run() throws SQLException;

	}

	/**
	 * Cancels one execution and none that the statement, or its connection, is used for
	 * later: the end waits for a cancellation that is under way.
	 */
	private static final class Cancellation {

		private final Statement statement;

		private boolean ended;

		Cancellation(Statement statement) {
			this.statement = statement;
		}

		// It asks the server on another connection, so it may take its time.
		void begin() {
			Schedulers.boundedElastic().schedule(this::cancel);
		}

		private synchronized void cancel() {
			if (this.ended) {
				return;
			}
			try {
				this.statement.cancel();
			}
			catch (SQLException ex) {
				logger.debug("A statement could not be cancelled", ex);
			}
		}

		synchronized void end() {
			this.ended = true;
		}

	}

}
