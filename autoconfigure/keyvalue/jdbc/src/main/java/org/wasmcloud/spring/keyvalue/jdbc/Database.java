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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which database a connection leads to, and whether our table is in it. Both are found
 * out with the first connection that a call needs anyway.
 */
final class Database {

	private final DataSource dataSource;

	private final TableName table;

	private final DatabaseInitializationMode mode;

	private final ReentrantLock opening = new ReentrantLock();

	private volatile @Nullable Statements statements;

	Database(DataSource dataSource, TableName table, DatabaseInitializationMode mode) {
		this.dataSource = dataSource;
		this.table = table;
		this.mode = mode;
	}

	TableName table() {
		return this.table;
	}

	/** Creates the table now if it is to be there from the start. */
	void start() throws SQLException {
		if (this.mode == DatabaseInitializationMode.ALWAYS) {
			try (Connection connection = this.dataSource.getConnection()) {
				create(connection, dialect(connection));
			}
		}
	}

	Statements statements(Connection connection) throws SQLException {
		Statements known = this.statements;
		if (known == null) {
			this.opening.lock();
			try {
				known = this.statements;
				if (known == null) {
					known = open(connection);
					this.statements = known;
				}
			}
			finally {
				this.opening.unlock();
			}
		}
		return known;
	}

	private Statements open(Connection connection) throws SQLException {
		Dialect dialect = dialect(connection);
		if (isToBeCreated(connection)) {
			if (TransactionSynchronizationManager.isActualTransactionActive()) {
				// On another connection: the caller's transaction would be committed.
				try (Connection other = this.dataSource.getConnection()) {
					create(other, dialect);
				}
			}
			else {
				create(connection, dialect);
			}
		}
		return new Statements(dialect, this.table);
	}

	/** Whether the first call creates the table. */
	boolean isToBeCreated(Connection connection) throws SQLException {
		if (this.mode != DatabaseInitializationMode.EMBEDDED || this.statements != null) {
			return false;
		}
		DatabaseMetaData metaData = connection.getMetaData();
		return dialect(connection) == Dialect.H2
				&& EmbeddedDatabaseConnection.isEmbedded("org.h2.Driver", metaData.getURL());
	}

	private static Dialect dialect(Connection connection) throws SQLException {
		return Dialect.of(connection.getMetaData().getDatabaseProductName());
	}

	private void create(Connection connection, Dialect dialect) throws SQLException {
		ResourceDatabasePopulator populator = new ResourceDatabasePopulator(script(dialect));
		try {
			run(populator, connection);
		}
		catch (ScriptException ex) {
			// Another application may have created the same at the same time.
			run(populator, connection);
		}
	}

	private static void run(ResourceDatabasePopulator populator, Connection connection) throws SQLException {
		try {
			populator.populate(connection);
			if (!connection.getAutoCommit()) {
				connection.commit();
			}
		}
		catch (ScriptException ex) {
			if (!connection.getAutoCommit()) {
				connection.rollback();
			}
			throw ex;
		}
	}

	private ByteArrayResource script(Dialect dialect) {
		try {
			String script = new ClassPathResource(dialect.script(), Database.class)
				.getContentAsString(StandardCharsets.UTF_8);
			return new ByteArrayResource(this.table.rewrite(script).getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
