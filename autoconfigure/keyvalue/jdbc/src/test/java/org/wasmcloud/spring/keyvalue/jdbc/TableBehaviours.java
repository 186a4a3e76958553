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
import java.util.ArrayList;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.sql.init.DatabaseInitializationMode;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.VersionedValue;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What stands in the table: plain SQL on the other side, rows that have expired, and no
 * table at all.
 */
abstract class TableBehaviours extends DatabaseFixture {

	TableBehaviours(TestDatabase database) {
		super(database);
	}

	@Test
	void whatPlainSqlWritesIsRead() {
		this.foreign.update("INSERT INTO " + this.table + " (bucket, entry_key, entry_value) VALUES ('b', 'ключ', ?)",
				bytes("41"));
		assertValue("ключ", "41");
		assertThat(this.bucket.increment("ключ", Increment.signed(1))).isEqualTo(42);
		this.foreign.update("DELETE FROM " + this.table + " WHERE bucket = 'b' AND entry_key = 'ключ'");
		assertThat(this.bucket.exists("ключ")).isFalse();
	}

	@Test
	void whatIsWrittenIsReadByPlainSql() {
		this.bucket.set("key", bytes("value"), WriteOptions.PLAIN);
		this.bucket.increment("counter", Increment.signed(-7));
		assertThat(this.foreign.queryForObject(
				"SELECT entry_value FROM " + this.table + " WHERE bucket = 'b' AND entry_key = 'key'", byte[].class))
			.isEqualTo(bytes("value"));
		assertThat(this.foreign.queryForObject(
				"SELECT entry_value FROM " + this.table + " WHERE bucket = 'b' AND entry_key = 'counter'",
				byte[].class))
			.isEqualTo(bytes("-7"));
		assertThat(this.foreign.queryForObject(
				"SELECT COUNT(*) FROM " + this.table + " WHERE bucket = 'b' AND entry_key LIKE 'co%'", Long.class))
			.isEqualTo(1);
	}

	@Test
	void anUpdateByPlainSqlIsANewVersion() {
		this.bucket.set("key", bytes("A"), WriteOptions.PLAIN);
		VersionedValue first = current("key");
		String update = "UPDATE " + this.table + " SET entry_value = ? WHERE bucket = 'b' AND entry_key = 'key'";
		this.foreign.update(update, bytes("B"));
		VersionedValue second = current("key");
		this.foreign.update(update, bytes("A"));
		VersionedValue third = current("key");
		assertThat(List.of(first.version(), second.version(), third.version())).doesNotHaveDuplicates();
		assertThat(third.value()).isEqualTo(first.value());
		assertThat(this.bucket.swap("key", bytes("C"), new SwapGuard(first.version(), null)))
			.isEqualTo(SwapResult.stale(third));
		assertThat(this.bucket.swap("key", bytes("C"), new SwapGuard(third.version(), null)).swapped()).isTrue();
	}

	@Test
	void anUpdateByPlainSqlInOneTransactionWithOursIsANewVersion() {
		this.transaction.executeWithoutResult((status) -> {
			this.bucket.set("key", bytes("A"), WriteOptions.PLAIN);
			String version = current("key").version();
			this.foreign.update("UPDATE " + this.table + " SET entry_value = ? WHERE bucket = 'b'", bytes("B"));
			assertThat(current("key").version()).isNotEqualTo(version);
		});
	}

	@Test
	void aRowThatPlainSqlReplacesIsANewVersion() {
		this.bucket.set("key", bytes("A"), WriteOptions.PLAIN);
		String version = current("key").version();
		this.foreign.update("DELETE FROM " + this.table);
		this.foreign.update("INSERT INTO " + this.table + " (bucket, entry_key, entry_value) VALUES ('b', 'key', ?)",
				bytes("A"));
		assertThat(current("key").version()).isNotEqualTo(version);
	}

	@Test
	void expiredRowsAreInvisibleAtOnceAndSweptInBatches() {
		this.bucket.set("kept", bytes("value"), WriteOptions.PLAIN);
		this.bucket.set("later", bytes("value"), new WriteOptions(Duration.ofDays(1), false));
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < 2 * Sweeper.BATCH_SIZE + 1; i++) {
			rows.add(new Object[] { "old-" + i, bytes("x") });
		}
		this.foreign.batchUpdate(
				"INSERT INTO " + this.table + " (bucket, entry_key, entry_value, expires_at) VALUES ('b', ?, ?, 1000)",
				rows);
		assertThat(this.bucket.keys(new KeyQuery("", null, 10)).keys()).containsExactly("kept", "later");
		assertThat(this.bucket.get("old-1")).isNull();
		assertThat(this.bucket.current("old-1")).isNull();
		assertThat(this.bucket.remove("old-1")).isFalse();
		assertThat(this.bucket.getMany(List.of("old-1", "kept"))).containsExactly(null, bytes("value"));
		assertThat(this.bucket.swap("old-1", bytes("y"), new SwapGuard(null, bytes("x"))))
			.isEqualTo(SwapResult.stale(null));
		assertThat(this.bucket.increment("old-2", Increment.signed(3))).isEqualTo(3);
		assertThat(this.bucket.set("old-3", bytes("y"), new WriteOptions(null, true))).isTrue();
		sweep(backend());
		assertThat(this.foreign.queryForObject("SELECT COUNT(*) FROM " + this.table, Long.class)).isEqualTo(4);
		assertValue("old-2", "3");
		assertValue("old-3", "y");
	}

	private void sweep(JdbcKeyvalueBackend backend) {
		Database target = new Database(this.database.dataSource(), TableName.of(this.table),
				DatabaseInitializationMode.NEVER);
		new Sweeper(new Sessions(this.database.dataSource(), target, Duration.ofSeconds(10)), Duration.ZERO).sweep();
		backend.probe();
	}

	@Test
	void theSweeperBeginsWithTheFirstWriteAndEndsWithTheBackend() throws Exception {
		JdbcKeyvalueBackend backend = backend(this.database.dataSource(), Duration.ofSeconds(10),
				Duration.ofMillis(20));
		BackendBucket swept = backend.bucket(BucketSettings.of("b"));
		String name = "wasmcloud-keyvalue-jdbc-sweeper";
		List<Thread> before = threads(name);
		swept.get("key");
		assertThat(threads(name)).isEqualTo(before);
		swept.set("key", bytes("value"), new WriteOptions(Duration.ofMillis(1), false));
		List<Thread> begun = threads(name);
		begun.removeAll(before);
		assertThat(begun).hasSize(1);
		while (this.foreign.queryForObject("SELECT COUNT(*) FROM " + this.table, Long.class) > 0) {
			Thread.onSpinWait();
		}
		backend.close();
		begun.get(0).join(30_000);
		assertThat(begun.get(0).isAlive()).isFalse();
	}

	@Test
	void aMissingTableIsToldWithWhatToDo() {
		JdbcKeyvalueBackend backend = JdbcKeyvalueBackend.create(this.database.dataSource(),
				new JdbcKeyvalueProperties(DatabaseInitializationMode.NEVER, "kv_missing", Duration.ZERO,
						Duration.ofSeconds(1)),
				Duration.ofSeconds(10));
		this.opened.add(backend);
		BackendBucket missing = backend.bucket(BucketSettings.of("b"));
		for (ThrowingCallable call : List.<ThrowingCallable>of(() -> missing.get("key"),
				() -> missing.set("key", bytes("x"), WriteOptions.PLAIN), backend::probe)) {
			assertThatExceptionOfType(BackendException.class).isThrownBy(call)
				.withMessageContaining("kv_missing")
				.withMessageContaining("initialize-schema");
		}
	}

}
