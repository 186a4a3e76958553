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

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("server")
class PostgresqlBehavioursTests {

	private final TransactionTemplate transaction = new TransactionTemplate(
			new DataSourceTransactionManager(TestDatabase.POSTGRES.dataSource()));

	@Test
	void aReadOnlyTransactionIsNotWritten() {
		this.transaction.setReadOnly(true);
		try (JdbcKeyvalueBackend backend = TestDatabase.POSTGRES.backend()) {
			BackendBucket bucket = backend.bucket(BucketSettings.of("read-only"));
			this.transaction.executeWithoutResult((status) -> {
				assertThat(bucket.get("key")).isNull();
				assertThatExceptionOfType(BackendException.class)
					.isThrownBy(() -> bucket.set("key", new byte[1], WriteOptions.PLAIN))
					.matches((ex) -> ex.kind() == Kind.DENIED);
				status.setRollbackOnly();
			});
		}
	}

	@Test
	void aConflictInATransactionOfTheCallersIsToldAndNotTriedAgain() {
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		TransactionTemplate other = new TransactionTemplate(
				new DataSourceTransactionManager(TestDatabase.POSTGRES.dataSource()));
		other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		try (JdbcKeyvalueBackend backend = TestDatabase.POSTGRES.backend()) {
			BackendBucket bucket = backend.bucket(BucketSettings.of("conflict"));
			bucket.set("counter", new byte[] { '1' }, WriteOptions.PLAIN);
			this.transaction.executeWithoutResult((status) -> {
				bucket.get("counter");
				other.executeWithoutResult((inner) -> bucket.increment("counter", Increment.signed(1)));
				assertThatExceptionOfType(BackendException.class)
					.isThrownBy(() -> bucket.increment("counter", Increment.signed(1)))
					.matches((ex) -> ex.kind() == Kind.CONFLICT);
				status.setRollbackOnly();
			});
			assertThat(bucket.get("counter")).asString().isEqualTo("2");
		}
	}

	@Test
	void aNameThatPostgresqlCannotHoldIsRefused() {
		try (JdbcKeyvalueBackend backend = TestDatabase.POSTGRES.backend()) {
			assertThatExceptionOfType(BackendException.class)
				.isThrownBy(() -> backend.bucket(BucketSettings.of("b")).get("a\0b"))
				.withMessageContaining("U+0000")
				.matches((ex) -> ex.kind() == Kind.INVALID_ARGUMENT);
			assertThatExceptionOfType(BackendException.class)
				.isThrownBy(() -> backend.bucket(BucketSettings.of("b\0")).get("a"))
				.matches((ex) -> ex.kind() == Kind.INVALID_ARGUMENT);
		}
	}

	@Test
	void aTableInASchemaWorks() {
		TestDatabase.POSTGRES.foreign().execute("CREATE SCHEMA IF NOT EXISTS kv_schema");
		try (JdbcKeyvalueBackend backend = JdbcKeyvalueBackend.create(TestDatabase.POSTGRES.dataSource(),
				TestDatabase.properties("kv_schema.entries", Duration.ZERO), Duration.ofSeconds(10))) {
			BackendBucket bucket = backend.bucket(BucketSettings.of("b"));
			bucket.set("key", new byte[] { '1' }, WriteOptions.PLAIN);
			assertThat(bucket.increment("key", Increment.signed(1))).isEqualTo(2);
		}
		finally {
			TestDatabase.POSTGRES.foreign().execute("DROP SCHEMA kv_schema CASCADE");
		}
	}

	@Nested
	class Transactions extends TransactionBehaviours {

		Transactions() {
			super(TestDatabase.POSTGRES);
		}

	}

	@Nested
	class Concurrency extends ConcurrencyBehaviours {

		Concurrency() {
			super(TestDatabase.POSTGRES);
		}

	}

	@Nested
	class Table extends TableBehaviours {

		Table() {
			super(TestDatabase.POSTGRES);
		}

	}

	@Nested
	class Names extends NameBehaviours {

		Names() {
			super(TestDatabase.POSTGRES);
		}

	}

	@Nested
	class ChangeWatches extends ChangeWatchBehaviours {

		ChangeWatches() {
			super(TestDatabase.POSTGRES);
		}

	}

}
