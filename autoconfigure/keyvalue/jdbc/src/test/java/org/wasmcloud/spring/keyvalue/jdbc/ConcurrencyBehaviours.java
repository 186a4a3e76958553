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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many who want the same entries at the same time.
 */
abstract class ConcurrencyBehaviours extends DatabaseFixture {

	ConcurrencyBehaviours(TestDatabase database) {
		super(database);
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

}
