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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.VersionedValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A bucket in a table that no other test uses.
 */
abstract class DatabaseFixture {

	final TestDatabase database;

	/** A table that no other test uses. */
	final String table = "kv_" + UUID.randomUUID().toString().substring(0, 8);

	final List<AutoCloseable> opened = new ArrayList<>();

	final JdbcTemplate foreign;

	final TransactionTemplate transaction;

	BackendBucket bucket;

	DatabaseFixture(TestDatabase database) {
		this.database = database;
		this.foreign = database.foreign();
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
		this.bucket = backend().bucket(BucketSettings.of("b"));
	}

	JdbcKeyvalueBackend backend() {
		return backend(this.database.dataSource(), Duration.ofSeconds(10), Duration.ofMinutes(1));
	}

	JdbcKeyvalueBackend backend(HikariDataSource dataSource, Duration timeout, Duration sweepInterval) {
		JdbcKeyvalueBackend backend = JdbcKeyvalueBackend.create(dataSource,
				TestDatabase.properties(this.table, sweepInterval), timeout);
		this.opened.add(backend);
		return backend;
	}

	HikariDataSource pool() {
		HikariDataSource pool = this.database.pool();
		this.opened.add(0, pool);
		return pool;
	}

	@BeforeEach
	void openBucket() {
		this.bucket = backend().bucket(BucketSettings.of("b"));
	}

	@AfterEach
	void dropTable() throws Exception {
		for (int i = this.opened.size() - 1; i >= 0; i--) {
			this.opened.get(i).close();
		}
		this.foreign.execute("DROP TABLE " + this.table);
		this.foreign.execute("DROP SEQUENCE " + this.table + "_version");
	}

	VersionedValue current(String key) {
		return Objects.requireNonNull(this.bucket.current(key));
	}

	void assertValue(String key, String value) {
		assertThat(this.bucket.get(key)).as(key).isEqualTo(bytes(value));
	}

	static void assertKind(Kind kind, ThrowingCallable call) {
		assertThatExceptionOfType(BackendException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.kind()).as(ex.toString()).isEqualTo(kind));
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static List<Thread> threads(String name) {
		return new ArrayList<>(Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals(name))
			.toList());
	}

}
