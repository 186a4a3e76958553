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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.jdbc.core.JdbcTemplate;

import org.wasmcloud.spring.testserver.PrivateServer;
import org.wasmcloud.spring.testserver.ScriptedServer;

/**
 * The databases that are tested: H2 in this process, and real servers wherever the
 * environment says that they are. Pools are made once and last as long as the tests.
 */
enum TestDatabase {

	H2, POSTGRES, MARIADB;

	private static final Map<TestDatabase, HikariDataSource> POOLS = new ConcurrentHashMap<>();

	String url() {
		return (this == H2) ? "jdbc:h2:mem:keyvalue;DB_CLOSE_DELAY=-1" : url(address());
	}

	/** The same database on another server. */
	String url(String address) {
		return "jdbc:" + ((this == MARIADB) ? "mariadb" : "postgresql") + "://" + address + "/test";
	}

	String address() {
		String variable = "WASMCLOUD_TEST_" + name();
		String address = System.getenv(variable);
		if (address == null || address.isBlank()) {
			String name = name().toLowerCase(Locale.ROOT);
			throw new IllegalStateException(variable + " is not set: run 'scripts/servers start " + name
					+ "', then 'eval \"$(scripts/servers env " + name + ")\"'");
		}
		return address;
	}

	/** User and password, here and there. */
	String user() {
		return (this == H2) ? "sa" : "test";
	}

	HikariDataSource dataSource() {
		return POOLS.computeIfAbsent(this, TestDatabase::pool);
	}

	HikariDataSource pool() {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url());
		pool.setUsername(user());
		pool.setPassword(user());
		pool.setMinimumIdle(0);
		pool.setMaximumPoolSize(20);
		return pool;
	}

	/** A server that one test has to itself. */
	PrivateServer privateServer() {
		return new ScriptedServer(name().toLowerCase(Locale.ROOT), (this == MARIADB) ? 61 : 51);
	}

	/** A pool that gives up soon and connects only when it is used. */
	HikariDataSource impatientPool(int port) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url("127.0.0.1:" + port));
		pool.setUsername(user());
		pool.setPassword(user());
		pool.setMinimumIdle(0);
		pool.setConnectionTimeout(2000);
		pool.setInitializationFailTimeout(-1);
		return pool;
	}

	/** A client that knows nothing of this project. */
	JdbcTemplate foreign() {
		return new JdbcTemplate(dataSource());
	}

	/** A new backend, as another application would have. */
	JdbcKeyvalueBackend backend() {
		return JdbcKeyvalueBackend.create(dataSource(), properties(), Duration.ofSeconds(10));
	}

	static JdbcKeyvalueProperties properties() {
		return properties(TableName.DEFAULT, Duration.ofMinutes(1));
	}

	static JdbcKeyvalueProperties properties(String table, Duration sweepInterval) {
		return new JdbcKeyvalueProperties(DatabaseInitializationMode.ALWAYS, table, sweepInterval,
				Duration.ofMillis(200));
	}

}
