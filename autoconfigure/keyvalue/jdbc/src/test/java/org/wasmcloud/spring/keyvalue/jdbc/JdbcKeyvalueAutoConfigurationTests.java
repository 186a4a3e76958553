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
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.transaction.annotation.Transactional;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.core.backend.NoSuchConnectionException;
import org.wasmcloud.spring.core.diagnostics.WiringException;
import org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JdbcKeyvalueAutoConfigurationTests {

	private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	private final ApplicationContextRunner plain = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(WasmcloudCoreAutoConfiguration.class, KeyvalueAutoConfiguration.class,
				JdbcKeyvalueAutoConfiguration.class));

	private final ApplicationContextRunner runner = this.plain
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class))
		.withPropertyValues("spring.datasource.url=" + this.url);

	@Test
	void withoutADataSourceTheApplicationIsToldWhatToDo() {
		this.plain.run((context) -> assertThat(wiringFailure(context)).isInstanceOf(NoSuchConnectionException.class)
			.hasMessageContaining("DataSource"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "embedded", "never" })
	@DisplayName("AC04 nothing connects at start unless the schema is to be made then")
	void nothingConnectsAtStart(String mode) {
		this.plain.withUserConfiguration(Counting.class)
			.withPropertyValues("wasmcloud.keyvalue.jdbc.initialize-schema=" + mode,
					"wasmcloud.keyvalue.buckets.b.name=b")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(Counting.class).connections).hasValue(0);
				assertThatExceptionOfType(KeyvalueException.StoreUnavailable.class)
					.isThrownBy(() -> context.getBean(Bucket.class).get("key"));
				assertThat(context.getBean(Counting.class).connections).hasValue(1);
			});
	}

	@Test
	void aSchemaThatCannotBeMadeAtStartStopsTheApplication() {
		this.plain.withUserConfiguration(Counting.class)
			.withPropertyValues("wasmcloud.keyvalue.jdbc.initialize-schema=always")
			.run((context) -> assertThat(wiringFailure(context)).hasMessageContaining("wasmcloud_keyvalue")
				.hasMessageContaining("initialize-schema")
				.hasMessageNotContaining("S3cretPass"));
	}

	@Test
	void anEmbeddedDatabaseGetsItsTableAtTheFirstUse() {
		this.runner.run((context) -> {
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			assertThat(tables(jdbc)).isZero();
			context.getBean(KeyvalueStore.class).open("b").set("key", new byte[1]);
			assertThat(tables(jdbc)).isEqualTo(1);
		});
	}

	@Test
	void manyFirstCallsAtOnceNeedNoMoreConnectionsThanThePoolHas() {
		this.runner
			.withPropertyValues("spring.datasource.hikari.maximum-pool-size=2",
					"spring.datasource.hikari.connection-timeout=20000")
			.run((context) -> {
				Bucket bucket = context.getBean(KeyvalueStore.class).open("b");
				KeyvalueAtomics atomics = context.getBean(KeyvalueAtomics.class);
				ExecutorService threads = Executors.newFixedThreadPool(16);
				try {
					List<Callable<Long>> calls = Collections.nCopies(16, () -> atomics.increment(bucket, "counter", 1));
					for (Future<Long> result : threads.invokeAll(calls)) {
						assertThat(result.get()).isBetween(1L, 16L);
					}
				}
				finally {
					threads.shutdownNow();
				}
			});
	}

	@Test
	void withNeverTheTableIsLeftToOthers() {
		this.runner.withPropertyValues("wasmcloud.keyvalue.jdbc.initialize-schema=never").run((context) -> {
			assertThatExceptionOfType(KeyvalueException.Other.class)
				.isThrownBy(() -> context.getBean(KeyvalueStore.class).open("b").get("key"))
				.withMessageContaining("wasmcloud_keyvalue");
			assertThat(tables(context.getBean(JdbcTemplate.class))).isZero();
		});
	}

	@Test
	@Tag("server")
	void embeddedMakesNoTableOnAServer() {
		this.runner
			.withPropertyValues("spring.datasource.url=" + TestDatabase.POSTGRES.url(),
					"spring.datasource.username=test", "spring.datasource.password=test",
					"wasmcloud.keyvalue.jdbc.table=kv_never_made")
			.run((context) -> assertThatExceptionOfType(KeyvalueException.Other.class)
				.isThrownBy(() -> context.getBean(KeyvalueStore.class).open("b").get("key"))
				.withMessageContaining("kv_never_made"));
	}

	@Test
	void theTableMayHaveAnotherName() {
		this.runner
			.withPropertyValues("wasmcloud.keyvalue.jdbc.table=public.my_entries",
					"wasmcloud.keyvalue.jdbc.initialize-schema=always")
			.run((context) -> {
				Bucket bucket = context.getBean(KeyvalueStore.class).open("audit_log");
				bucket.set("key", new byte[1]);
				assertThat(context.getBean(JdbcTemplate.class)
					.queryForObject("SELECT COUNT(*) FROM my_entries WHERE bucket = 'audit_log'", Long.class))
					.isEqualTo(1);
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "x; DROP TABLE y", "a.b.c", "1a", "\"x\"", "ä", "a-b", "x'" })
	@DisplayName("KV61 the name of the table is checked")
	void theNameOfTheTableIsChecked(String table) {
		this.runner.withPropertyValues("wasmcloud.keyvalue.jdbc.table=" + table)
			.run((context) -> assertThat(wiringFailure(context))
				.hasMessageContaining("'wasmcloud.keyvalue.jdbc.table' is '" + table + "'"));
	}

	@Test
	@DisplayName("AC08 a bucket uses the connection that it names, and nothing else does")
	void aBucketUsesTheNamedConnection() {
		this.runner.withUserConfiguration(SecondDatabase.class)
			.withPropertyValues("wasmcloud.keyvalue.buckets.audit.connection=auditDatabase",
					"wasmcloud.keyvalue.buckets.audit.name=audit_log",
					"wasmcloud.keyvalue.buckets.audit.identifier=audit/2026")
			.run((context) -> {
				context.getBean(Bucket.class).set("key", new byte[1]);
				assertThat(tables(context.getBean(JdbcTemplate.class))).isZero();
				DataSource second = context.getBean("auditDatabase", DataSource.class);
				assertThat(
						new JdbcTemplate(second).queryForObject("SELECT bucket FROM wasmcloud_keyvalue", String.class))
					.isEqualTo("audit_log");
				assertThat(context.getBean(KeyvalueStore.class).open("audit/2026").exists("key")).isTrue();
			});
	}

	@Test
	void aTransactionalMethodThatFailsWritesNothingEvenWithTheVeryFirstCall() {
		this.runner.withUserConfiguration(Accounts.class).run((context) -> {
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			jdbc.execute("CREATE TABLE account (name VARCHAR(10))");
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> context.getBean(Accounts.class).openAndFail());
			assertThat(context.getBean(KeyvalueStore.class).open("audit").exists("opened")).isFalse();
			assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM account", Long.class)).isZero();
		});
	}

	@Test
	void theScriptsAreInANativeImage() {
		RuntimeHints hints = new RuntimeHints();
		new JdbcRuntimeHints().registerHints(hints, getClass().getClassLoader());
		for (Dialect dialect : Dialect.values()) {
			assertThat(RuntimeHintsPredicates.resource()
				.forResource("org/wasmcloud/spring/keyvalue/jdbc/" + dialect.script())).accepts(hints);
		}
	}

	private static long tables(JdbcTemplate jdbc) {
		Long count = jdbc.queryForObject(
				"SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'WASMCLOUD_KEYVALUE'", Long.class);
		return (count != null) ? count : -1;
	}

	private static @Nullable Throwable wiringFailure(AssertableApplicationContext context) {
		Throwable failure = context.getStartupFailure();
		while (failure != null && !(failure instanceof WiringException)) {
			failure = failure.getCause();
		}
		return failure;
	}

	@Configuration(proxyBeanMethods = false)
	static class Counting {

		final AtomicInteger connections = new AtomicInteger();

		@Bean
		DataSource dataSource() {
			return new AbstractDataSource() {

				@Override
				public Connection getConnection() throws SQLException {
					Counting.this.connections.incrementAndGet();
					throw new SQLException("jdbc:x://user:S3cretPass@host", "08001");
				}

				@Override
				public Connection getConnection(String username, String password) throws SQLException {
					return getConnection();
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SecondDatabase {

		@Bean(defaultCandidate = false)
		DataSource auditDatabase() {
			return new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build();
		}

	}

	static class Accounts {

		private final JdbcTemplate jdbc;

		private final KeyvalueStore store;

		Accounts(JdbcTemplate jdbc, KeyvalueStore store) {
			this.jdbc = jdbc;
			this.store = store;
		}

		@Transactional
		void openAndFail() {
			this.jdbc.update("INSERT INTO account VALUES ('Ada')");
			this.store.open("audit").set("opened", new byte[1]);
			throw new IllegalStateException("after both");
		}

	}

}
