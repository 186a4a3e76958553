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

package org.wasmcloud.benchmarks.keyvalue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

import org.springframework.context.ConfigurableApplicationContext;

import org.wasmcloud.benchmarks.measure.Turns;
import org.wasmcloud.contract.keyvalue.Bucket;

/**
 * 100 bytes in a row of PostgreSQL, by the bean and by JDBC with a connection of the same
 * pool.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class JdbcBenchmark {

	private static final String NOW = "CAST(EXTRACT(EPOCH FROM statement_timestamp()) * 1000 AS BIGINT)";

	private final String key = "key";

	private final byte[] value = new byte[100];

	private final ConfigurableApplicationContext context = Application.on("jdbc", properties());

	private final Bucket bucket = Application.bucket(this.context);

	private final DataSource dataSource = this.context.getBean(DataSource.class);

	private final Turns.Way[] gets = { (hole) -> hole.consume(get()),
			(hole) -> hole.consume(this.bucket.get(this.key)) };

	private final Turns.Way[] sets = { (hole) -> hole.consume(set()), (hole) -> this.bucket.set(this.key, this.value) };

	public JdbcBenchmark() {
		this.bucket.set(this.key, this.value);
	}

	static Map<String, Object> properties() {
		return Map.of("spring.datasource.url", "jdbc:postgresql://" + Application.server("POSTGRES") + "/test",
				"spring.datasource.username", "test", "spring.datasource.password", "test",
				"wasmcloud.keyvalue.jdbc.initialize-schema", "always");
	}

	@TearDown
	public void close() {
		this.context.close();
	}

	@Benchmark
	public void postgresqlGet(Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, this.gets);
	}

	@Benchmark
	public void postgresqlSet(Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, this.sets);
	}

	private byte @Nullable [] get() throws SQLException {
		try (Connection connection = this.dataSource.getConnection();
				PreparedStatement statement = connection
					.prepareStatement("SELECT entry_value FROM wasmcloud_keyvalue WHERE bucket = ? AND entry_key = ? "
							+ "AND (expires_at IS NULL OR expires_at > " + NOW + ")")) {
			statement.setString(1, Application.BUCKET);
			statement.setString(2, this.key);
			try (ResultSet rows = statement.executeQuery()) {
				return rows.next() ? rows.getBytes(1) : null;
			}
		}
	}

	private int set() throws SQLException {
		try (Connection connection = this.dataSource.getConnection();
				PreparedStatement statement = connection
					.prepareStatement("INSERT INTO wasmcloud_keyvalue (bucket, entry_key, entry_value, expires_at) "
							+ "VALUES (?, ?, ?, NULL) ON CONFLICT (bucket, entry_key) DO UPDATE SET "
							+ "entry_value = EXCLUDED.entry_value, version = nextval('wasmcloud_keyvalue_version'), "
							+ "expires_at = NULL")) {
			statement.setString(1, Application.BUCKET);
			statement.setString(2, this.key);
			statement.setBytes(3, this.value);
			return statement.executeUpdate();
		}
	}

}
