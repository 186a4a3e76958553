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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zaxxer.hikari.HikariDataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.VersionedValue;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket.Watch;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the TCK does not ask of a database: transactions, plain SQL on the other side, and
 * what names and values it holds.
 */
abstract class DatabaseBehaviours {

	private final TestDatabase database;

	/** A table that no other test uses. */
	private final String table = "kv_" + UUID.randomUUID().toString().substring(0, 8);

	private final List<AutoCloseable> opened = new ArrayList<>();

	private final JdbcTemplate foreign;

	private final TransactionTemplate transaction;

	private BackendBucket bucket;

	DatabaseBehaviours(TestDatabase database) {
		this.database = database;
		this.foreign = database.foreign();
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
		this.bucket = backend().bucket(BucketSettings.of("b"));
	}

	private JdbcKeyvalueBackend backend() {
		return backend(this.database.dataSource(), Duration.ofSeconds(10), Duration.ofMinutes(1));
	}

	private JdbcKeyvalueBackend backend(HikariDataSource dataSource, Duration timeout, Duration sweepInterval) {
		JdbcKeyvalueBackend backend = JdbcKeyvalueBackend.create(dataSource,
				TestDatabase.properties(this.table, sweepInterval), timeout);
		this.opened.add(backend);
		return backend;
	}

	private HikariDataSource pool() {
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

	@ParameterizedTest
	@ValueSource(strings = { "TRANSACTION_READ_COMMITTED", "TRANSACTION_REPEATABLE_READ", "TRANSACTION_SERIALIZABLE" })
	void countersAreExactOnEveryIsolationLevel(String isolation) throws Exception {
		HikariDataSource pool = pool();
		pool.setTransactionIsolation(isolation);
		BackendBucket isolated = backend(pool, Duration.ofSeconds(30), Duration.ZERO).bucket(BucketSettings.of("b"));
		ExecutorService threads = Executors.newFixedThreadPool(16);
		try {
			List<Callable<Long>> calls = new ArrayList<>();
			for (int i = 0; i < 320; i++) {
				calls.add(() -> isolated.increment("counter", Increment.signed(1)));
			}
			List<Long> results = new ArrayList<>();
			for (Future<Long> result : threads.invokeAll(calls)) {
				results.add(result.get());
			}
			assertThat(results).doesNotHaveDuplicates();
		}
		finally {
			threads.shutdownNow();
		}
		assertValue("counter", "320");
	}

	@Test
	void ofManyThatWantANewKeyOneGetsIt() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(16);
		try {
			for (int round = 0; round < 10; round++) {
				String key = "key-" + round;
				List<Callable<Boolean>> calls = new ArrayList<>();
				for (int i = 0; i < 16; i++) {
					byte[] value = bytes(Integer.toString(i));
					calls.add(() -> this.bucket.set(key, value, new WriteOptions(null, true)));
				}
				int winners = 0;
				for (Future<Boolean> result : threads.invokeAll(calls)) {
					winners += result.get() ? 1 : 0;
				}
				assertThat(winners).isEqualTo(1);
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void ofManyThatSwapOneVersionOneSucceeds() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(16);
		try {
			this.bucket.set("key", bytes("0"), WriteOptions.PLAIN);
			for (int round = 0; round < 10; round++) {
				String version = current("key").version();
				List<Callable<SwapResult>> calls = new ArrayList<>();
				for (int i = 0; i < 16; i++) {
					byte[] value = bytes(Integer.toString(i));
					calls.add(() -> this.bucket.swap("key", value, new SwapGuard(version, null)));
				}
				int winners = 0;
				for (Future<SwapResult> result : threads.invokeAll(calls)) {
					winners += result.get().swapped() ? 1 : 0;
				}
				assertThat(winners).isEqualTo(1);
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void batchesInOppositeOrderDoNotBlockEachOther() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Boolean>> calls = new ArrayList<>();
			for (int i = 0; i < 40; i++) {
				byte[] value = bytes(Integer.toString(i));
				boolean forward = i % 2 == 0;
				calls.add(() -> {
					Map<String, byte[]> entries = new LinkedHashMap<>();
					for (int key = 0; key < 20; key++) {
						entries.put("key-" + (forward ? key : 19 - key), value);
					}
					this.bucket.setMany(entries);
					this.bucket.deleteMany(List.of(forward ? "key-1" : "key-18", forward ? "key-18" : "key-1"));
					return true;
				});
			}
			for (Future<Boolean> result : threads.invokeAll(calls)) {
				assertThat(result.get()).isTrue();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void aLockThatIsNotReleasedIsATimeoutAndTheConnectionStaysUsable() {
		this.bucket.set("key", bytes("1"), WriteOptions.PLAIN);
		HikariDataSource pool = pool();
		BackendBucket impatient = backend(pool, Duration.ofSeconds(1), Duration.ZERO).bucket(BucketSettings.of("b"));
		this.transaction.executeWithoutResult((status) -> {
			this.foreign.queryForList("SELECT 1 FROM " + this.table + " WHERE entry_key = 'key' FOR UPDATE");
			assertKind(Kind.TIMEOUT, () -> impatient.increment("key", Increment.signed(1)));
			assertKind(Kind.TIMEOUT, () -> impatient.set("key", bytes("2"), WriteOptions.PLAIN));
			assertKind(Kind.TIMEOUT, () -> impatient.swap("key", bytes("2"), new SwapGuard(null, bytes("1"))));
		});
		assertThat(impatient.increment("key", Increment.signed(1))).isEqualTo(2);
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
	void theBucketsNameIsData() {
		for (String name : new String[] { "audit_log", "x'; DROP TABLE " + this.table + "; --", "", "B", "b ", "ä",
				"%" }) {
			BackendBucket other = backend().bucket(BucketSettings.of(name));
			assertThat(other.exists("key")).isFalse();
			other.set("key", bytes(name), WriteOptions.PLAIN);
			assertThat(other.get("key")).isEqualTo(bytes(name));
		}
		assertThat(this.bucket.exists("key")).isFalse();
	}

	@Test
	void namesThatDifferInAnythingAreDifferent() {
		String[] keys = { "key", "KEY", "key ", "key  ", " key", "kéy", "ke\u0301y", "key\t", "ключ", "🔑", "ＫＥＹ" };
		for (String key : keys) {
			assertThat(this.bucket.set(key, bytes(key), new WriteOptions(null, true))).as("'%s'", key).isTrue();
		}
		for (String key : keys) {
			assertValue(key, key);
		}
		assertThat(this.bucket.keys(new KeyQuery("", null, 100)).keys()).containsExactlyInAnyOrder(keys);
	}

	@Test
	void aKeyOf2048BytesWorksAndALongerOneIsRefused() {
		BackendBucket longest = backend().bucket(BucketSettings.of(random(255)));
		String key = random(2047);
		longest.set(key + "1", bytes("one"), WriteOptions.PLAIN);
		longest.set(key + "2", bytes("two"), WriteOptions.PLAIN);
		assertThat(longest.get(key + "1")).isEqualTo(bytes("one"));
		assertThat(longest.get(key + "2")).isEqualTo(bytes("two"));
		assertKind(Kind.INVALID_ARGUMENT, () -> longest.set("ü".repeat(1025), bytes("x"), WriteOptions.PLAIN));
		assertKind(Kind.INVALID_ARGUMENT, () -> longest.getMany(List.of("k".repeat(2049))));
		assertKind(Kind.INVALID_ARGUMENT, () -> backend().bucket(BucketSettings.of("ü".repeat(128))));
	}

	@Test
	void aValueOf8MebibytesWorks() {
		byte[] value = new byte[8 << 20];
		new Random(1).nextBytes(value);
		this.bucket.set("key", value, WriteOptions.PLAIN);
		assertThat(this.bucket.get("key")).isEqualTo(value);
	}

	@Test
	void aPrefixIsNoPatternAndEndsAtItsLastCharacter() {
		String[] keys = { "a", "a%", "a%b", "a_", "ab", "a\ud7ffx", "a\ue000x", "a\uffff", "a\uffffx", "a🔑",
				"a\udbff\udfff", "a\udbff\udfffx", "b", "a'" };
		for (String key : keys) {
			this.bucket.set(key, bytes(key), WriteOptions.PLAIN);
		}
		for (String prefix : new String[] { "a", "a%", "a_", "a\ud7ff", "a\uffff", "a🔑", "a\udbff\udfff", "a'",
				"\udbff\udfff" }) {
			assertThat(this.bucket.keys(new KeyQuery(prefix, null, 100)).keys()).as(prefix)
				.containsExactlyInAnyOrder(
						Arrays.stream(keys).filter((key) -> key.startsWith(prefix)).toArray(String[]::new));
		}
	}

	@Test
	void aListingGoesOnBehindItsCursorWhateverHappens() {
		for (String key : new String[] { "a", "b", "c", "d" }) {
			this.bucket.set(key, bytes(key), WriteOptions.PLAIN);
		}
		KeyPage first = this.bucket.keys(new KeyQuery("", null, 2));
		assertThat(first.keys()).containsExactly("a", "b");
		this.bucket.delete("b");
		this.bucket.set("aa", bytes("x"), WriteOptions.PLAIN);
		KeyPage second = this.bucket.keys(new KeyQuery("", first.cursor(), 2));
		assertThat(second.keys()).containsExactly("c", "d");
		assertThat(second.cursor()).isNull();
		assertKind(Kind.INVALID_ARGUMENT, () -> this.bucket.keys(new KeyQuery("x", "a", 2)));
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
	void whatOthersWriteIsTold() throws Exception {
		BackendBucket elsewhere = backend().bucket(BucketSettings.of("b"));
		this.foreign.update("INSERT INTO " + this.table + " (bucket, entry_key, entry_value) VALUES ('b', 'old', ?)",
				bytes("1"));
		Told told = new Told();
		try (Watch watch = ((WatchableBucket) this.bucket).watch("", told)) {
			assertThat(watch).isNotNull();
			told.awaitFirst(() -> elsewhere.set("begin", bytes("x"), WriteOptions.PLAIN));
			elsewhere.set("begin", bytes("last"), WriteOptions.PLAIN);
			told.skipTo("begin=last");
			this.foreign.update(
					"INSERT INTO " + this.table + " (bucket, entry_key, entry_value) VALUES ('b', 'new', ?)",
					bytes("1"));
			assertThat(told.next()).isEqualTo("new=1");
			this.foreign.update(
					"UPDATE " + this.table + " SET entry_value = ? WHERE bucket = 'b' AND entry_key = 'old'",
					bytes("2"));
			assertThat(told.next()).isEqualTo("old=2");
			elsewhere.increment("new", Increment.signed(5));
			assertThat(told.next()).isEqualTo("new=6");
			this.foreign.update("DELETE FROM " + this.table + " WHERE bucket = 'b' AND entry_key = 'new'");
			assertThat(told.next()).isEqualTo("new is gone");
			elsewhere.set("short", bytes("1"), new WriteOptions(Duration.ofSeconds(2), false));
			assertThat(told.next()).isEqualTo("short=1");
			assertThat(told.next()).isEqualTo("short is gone");
			backend().bucket(BucketSettings.of("other")).set("key", bytes("x"), WriteOptions.PLAIN);
			elsewhere.delete("old");
			assertThat(told.next()).isEqualTo("old is gone");
		}
	}

	@Test
	void whatATransactionWritesIsToldWhenItIsCommitted() throws Exception {
		Told told = new Told();
		try (Watch watch = ((WatchableBucket) this.bucket).watch("k", told)) {
			assertThat(watch).isNotNull();
			this.bucket.set("k", bytes("begin"), WriteOptions.PLAIN);
			assertThat(told.next()).isEqualTo("k=begin");
			this.transaction.executeWithoutResult((status) -> {
				this.bucket.set("k", bytes("undone"), WriteOptions.PLAIN);
				this.bucket.setMany(Map.of("k1", bytes("undone")));
				status.setRollbackOnly();
			});
			this.transaction.executeWithoutResult((status) -> {
				this.bucket.set("k", bytes("A"), WriteOptions.PLAIN);
				this.bucket.setMany(Map.of("k2", bytes("B"), "other", bytes("C")));
				this.bucket.increment("k3", Increment.signed(1));
				this.bucket.deleteMany(List.of("k2", "missing"));
				assertThat(told.isEmpty()).isTrue();
			});
			assertThat(List.of(told.next(), told.next(), told.next(), told.next())).containsExactly("k=A", "k2=B",
					"k3=1", "k2 is gone");
			this.bucket.swap("k", bytes("last"), new SwapGuard(null, bytes("A")));
			assertThat(told.next()).isEqualTo("k=last");
		}
	}

	@Test
	void everyWriteOfThisApplicationIsToldOnceAndInOrder() throws Exception {
		Told told = new Told();
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try (Watch watch = ((WatchableBucket) this.bucket).watch("counter", told)) {
			assertThat(watch).isNotNull();
			List<Callable<Long>> calls = new ArrayList<>();
			for (int i = 0; i < 200; i++) {
				calls.add(() -> this.bucket.increment("counter", Increment.signed(1)));
			}
			for (Future<Long> result : threads.invokeAll(calls)) {
				result.get();
			}
			for (int i = 1; i <= 200; i++) {
				assertThat(told.next()).isEqualTo("counter=" + i);
			}
			this.bucket.delete("counter");
			assertThat(told.next()).isEqualTo("counter is gone");
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void theThreadOfAWatchEndsWithIt() throws Exception {
		String name = "wasmcloud-keyvalue-jdbc-watch";
		List<Thread> before = threads(name);
		Watch watch = ((WatchableBucket) this.bucket).watch("", new Told());
		List<Thread> begun = threads(name);
		begun.removeAll(before);
		assertThat(begun).hasSize(1);
		watch.close();
		begun.get(0).join(30_000);
		assertThat(begun.get(0).isAlive()).isFalse();
	}

	private static List<Thread> threads(String name) {
		return new ArrayList<>(Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals(name))
			.toList());
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

	private static String random(int length) {
		return new Random(length).ints('0', 'z' + 1)
			.limit(length)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private VersionedValue current(String key) {
		return Objects.requireNonNull(this.bucket.current(key));
	}

	private void assertValue(String key, String value) {
		assertThat(this.bucket.get(key)).as(key).isEqualTo(bytes(value));
	}

	private static void assertKind(Kind kind, ThrowingCallable call) {
		assertThatExceptionOfType(BackendException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.kind()).as(ex.toString()).isEqualTo(kind));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
