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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A connection for the time of one call, and the SQL that its database understands.
 */
final class Session {

	private static final int BATCH_SIZE = 500;

	private final Connection connection;

	private final Statements sql;

	private final StatementLimit limit;

	Session(Connection connection, Statements sql, StatementLimit limit) {
		this.connection = connection;
		this.sql = sql;
		this.limit = limit;
	}

	Statements sql() {
		return this.sql;
	}

	/** The first row, {@code null} without one. */
	<T> @Nullable T first(String query, Row<T> row, @Nullable Object... parameters) throws SQLException {
		try (PreparedStatement statement = prepare(query, parameters); ResultSet rows = query(statement)) {
			return rows.next() ? row.read(rows) : null;
		}
	}

	<T> List<T> all(String query, Row<T> row, @Nullable Object... parameters) throws SQLException {
		try (PreparedStatement statement = prepare(query, parameters); ResultSet rows = query(statement)) {
			List<T> result = new ArrayList<>();
			while (rows.next()) {
				result.add(row.read(rows));
			}
			return result;
		}
	}

	int update(String update, @Nullable Object... parameters) throws SQLException {
		try (PreparedStatement statement = prepare(update, parameters)) {
			return execute(statement, statement::executeUpdate);
		}
	}

	/** Whether a row was inserted, and not kept out by another one with its key. */
	boolean insert(String insert, @Nullable Object... parameters) throws SQLException {
		try {
			return update(insert, parameters) > 0;
		}
		catch (SQLException ex) {
			if (SqlState.of(ex).startsWith(SqlState.INTEGRITY)) {
				return false;
			}
			throw ex;
		}
	}

	void batch(String update, Iterable<@Nullable Object[]> rows) throws SQLException {
		try (PreparedStatement statement = prepare(update)) {
			int pending = 0;
			for (@Nullable
			Object[] row : rows) {
				bind(statement, row);
				statement.addBatch();
				if (++pending == BATCH_SIZE) {
					execute(statement, statement::executeBatch);
					pending = 0;
				}
			}
			if (pending > 0) {
				execute(statement, statement::executeBatch);
			}
		}
	}

	private ResultSet query(PreparedStatement statement) throws SQLException {
		return execute(statement, statement::executeQuery);
	}

	private <T> T execute(PreparedStatement statement, StatementLimit.Execution<T> execution) throws SQLException {
		return this.limit.execute(this.sql.dialect(), statement, execution);
	}

	private PreparedStatement prepare(String text, @Nullable Object... parameters) throws SQLException {
		PreparedStatement statement = this.connection.prepareStatement(text);
		try {
			bind(statement, parameters);
			return statement;
		}
		catch (SQLException ex) {
			statement.close();
			throw ex;
		}
	}

	private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
		for (int i = 0; i < parameters.length; i++) {
			Object parameter = parameters[i];
			if (parameter instanceof byte[] bytes) {
				statement.setBytes(i + 1, bytes);
			}
			else if (parameter instanceof String text) {
				statement.setString(i + 1, text);
			}
			else if (parameter instanceof Integer number) {
				statement.setInt(i + 1, number);
			}
			else if (parameter instanceof Long number) {
				statement.setLong(i + 1, number);
			}
			else {
				statement.setNull(i + 1, Types.BIGINT);
			}
		}
	}

	/**
	 * Reads a row.
	 *
	 * @param <T> what is made of it
	 */
	@FunctionalInterface
	interface Row<T> {

		T read(ResultSet row) throws SQLException;

	}

	/**
	 * What is done with a session.
	 *
	 * @param <T> the result
	 */
	@FunctionalInterface
	interface Work<T extends @Nullable Object> {

		T on(Session session) throws SQLException;

	}

}
