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

package org.wasmcloud.spring.samples.shortener;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

@Tag("server")
class PostgresShortenerTests extends LastingShortenerBehaviour {

	// The server is everybody's.
	private final String table = "shortener_" + UUID.randomUUID().toString().replace('-', '_');

	@Override
	protected String backend() {
		return "jdbc";
	}

	@Override
	protected RunningShortener start() {
		return RunningShortener.here("--spring.profiles.active=jdbc", "--spring.datasource.url=" + url(),
				"--spring.datasource.username=test", "--spring.datasource.password=test",
				"--wasmcloud.keyvalue.jdbc.table=" + this.table);
	}

	private static String url() {
		return "jdbc:postgresql://" + address("postgres") + "/test";
	}

	@AfterAll
	final void dropTable() throws SQLException {
		stop();
		try (Connection connection = DriverManager.getConnection(url(), "test", "test");
				Statement statement = connection.createStatement()) {
			statement.execute("DROP TABLE " + this.table);
			statement.execute("DROP SEQUENCE IF EXISTS " + this.table + "_version");
		}
	}

}
