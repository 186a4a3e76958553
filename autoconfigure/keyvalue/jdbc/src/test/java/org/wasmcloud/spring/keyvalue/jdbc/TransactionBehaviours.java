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
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a transaction of the caller's does to calls, and a call that is one of its own.
 */
abstract class TransactionBehaviours extends DatabaseFixture {

	TransactionBehaviours(TestDatabase database) {
		super(database);
	}

	@Test
	void aRollbackUndoesEveryWrite() {
		this.bucket.set("kept", bytes("old"), WriteOptions.PLAIN);
		this.bucket.set("deleted", bytes("old"), WriteOptions.PLAIN);
		this.bucket.set("counter", bytes("1"), WriteOptions.PLAIN);
		this.transaction.executeWithoutResult((status) -> {
			this.bucket.set("kept", bytes("new"), WriteOptions.PLAIN);
			this.bucket.set("made", bytes("new"), new WriteOptions(Duration.ofDays(1), true));
			this.bucket.delete("deleted");
			this.bucket.increment("counter", Increment.signed(5));
			this.bucket.setMany(Map.of("many", bytes("new")));
			assertValue("kept", "new");
			assertValue("counter", "6");
			assertThat(this.bucket.exists("deleted")).isFalse();
			status.setRollbackOnly();
		});
		assertValue("kept", "old");
		assertValue("deleted", "old");
		assertValue("counter", "1");
		assertThat(this.bucket.getMany(List.of("made", "many"))).containsOnlyNulls();
	}

	@Test
	void aCommitKeepsEveryWriteBesideThoseOfPlainSql() {
		this.transaction.executeWithoutResult((status) -> {
			this.bucket.increment("counter", Increment.signed(5));
			this.foreign.update(
					"INSERT INTO " + this.table + " (bucket, entry_key, entry_value) VALUES ('b', 'sql', ?)",
					bytes("value"));
			assertValue("sql", "value");
			this.bucket.set("key", bytes("value"), WriteOptions.PLAIN);
		});
		assertThat(this.bucket.keys(new KeyQuery("", null, 10)).keys()).containsExactly("counter", "key", "sql");
	}

	@Test
	void behindAProxyThatKnowsTransactionsACallIsAPartOfThem() {
		JdbcKeyvalueBackend backend = JdbcKeyvalueBackend.create(
				new TransactionAwareDataSourceProxy(this.database.dataSource()),
				TestDatabase.properties(this.table, Duration.ZERO), Duration.ofSeconds(10));
		this.opened.add(backend);
		BackendBucket proxied = backend.bucket(BucketSettings.of("b"));
		this.transaction.executeWithoutResult((status) -> {
			proxied.set("key", bytes("value"), WriteOptions.PLAIN);
			proxied.increment("counter", Increment.signed(1));
			status.setRollbackOnly();
		});
		assertThat(proxied.keys(new KeyQuery("", null, 10)).keys()).isEmpty();
	}

	@Test
	void aTransactionOfAnotherDataSourceLeavesEachCallItsOwn() {
		HikariDataSource other = pool();
		TransactionTemplate elsewhere = new TransactionTemplate(new DataSourceTransactionManager(other));
		elsewhere.executeWithoutResult((status) -> {
			this.bucket.set("key", bytes("value"), WriteOptions.PLAIN);
			this.bucket.increment("counter", Increment.signed(2));
			this.bucket.setMany(Map.of("many", bytes("value")));
			status.setRollbackOnly();
		});
		assertThat(this.bucket.keys(new KeyQuery("", null, 10)).keys()).containsExactly("counter", "key", "many");
	}

	@Test
	void ofABatchThatFailsNothingIsWritten() {
		this.foreign.execute(
				"ALTER TABLE " + this.table + " ADD CONSTRAINT " + this.table + "_check CHECK (entry_key <> 'bad')");
		Map<String, byte[]> batch = Map.of("a", bytes("1"), "bad", bytes("2"), "c", bytes("3"));
		assertThatExceptionOfType(BackendException.class).isThrownBy(() -> this.bucket.setMany(batch));
		assertThat(this.bucket.keys(new KeyQuery("", null, 10)).keys()).isEmpty();
		this.transaction.executeWithoutResult((status) -> {
			this.bucket.set("before", bytes("value"), WriteOptions.PLAIN);
			assertThatExceptionOfType(BackendException.class).isThrownBy(() -> this.bucket.setMany(batch));
			this.bucket.set("after", bytes("value"), WriteOptions.PLAIN);
		});
		assertThat(this.bucket.keys(new KeyQuery("", null, 10)).keys()).containsExactly("after", "before");
	}

	@Test
	void aPoolWithoutAutoCommitLosesNothing() {
		HikariDataSource pool = pool();
		pool.setAutoCommit(false);
		BackendBucket manual = backend(pool, Duration.ofSeconds(10), Duration.ZERO).bucket(BucketSettings.of("b"));
		manual.set("key", bytes("value"), WriteOptions.PLAIN);
		manual.set("new", bytes("value"), new WriteOptions(null, true));
		manual.set("gone", bytes("value"), WriteOptions.PLAIN);
		manual.delete("gone");
		manual.increment("counter", Increment.signed(3));
		manual.setMany(Map.of("many", bytes("value")));
		assertThat(this.bucket.keys(new KeyQuery("", null, 10)).keys()).containsExactly("counter", "key", "many",
				"new");
	}

}
