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
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.sql.init.DatabaseInitializationMode;

import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.tck.KeyvalueNetworkFaultTck;
import org.wasmcloud.spring.testserver.PrivateServer;

/**
 * A database server of its own, behind a pool of connections.
 */
abstract class DatabaseFaults extends KeyvalueNetworkFaultTck {

	private final TestDatabase database;

	private final String countConnections;

	private final PrivateServer server;

	private final List<AutoCloseable> opened = new ArrayList<>();

	DatabaseFaults(TestDatabase database, String countConnections) {
		this.database = database;
		this.countConnections = countConnections;
		this.server = database.privateServer();
	}

	@Override
	protected int port() {
		return this.server.port();
	}

	@Override
	protected KeyvalueBackend backend(int port) throws SQLException {
		HikariDataSource pool = this.database.impatientPool(port);
		fill(pool);
		JdbcKeyvalueBackend backend = JdbcKeyvalueBackend.create(pool,
				new JdbcKeyvalueProperties(DatabaseInitializationMode.ALWAYS, TableName.DEFAULT, Duration.ofMinutes(1),
						Duration.ofMillis(200)),
				Duration.ofSeconds(1));
		this.opened.add(backend);
		this.opened.add(pool);
		return backend;
	}

	/** Lets the pool have all its connections, so that it has no more of them later. */
	private static void fill(HikariDataSource pool) throws SQLException {
		List<Connection> all = new ArrayList<>();
		while (all.size() < pool.getMaximumPoolSize()) {
			all.add(pool.getConnection());
		}
		for (Connection each : all) {
			each.close();
		}
	}

	@Override
	protected void closeBackends() throws Exception {
		for (AutoCloseable each : this.opened) {
			each.close();
		}
		this.opened.clear();
	}

	@Override
	protected void startServer() {
		this.server.start();
	}

	@Override
	protected void killServer() {
		this.server.kill();
	}

	@Override
	protected void removeServer() {
		this.server.close();
	}

	@Override
	protected long connections() throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.database.url(this.server.address()),
				this.database.user(), this.database.user());
				Statement statement = connection.createStatement();
				ResultSet count = statement.executeQuery(this.countConnections)) {
			count.next();
			return count.getLong(1);
		}
	}

}
