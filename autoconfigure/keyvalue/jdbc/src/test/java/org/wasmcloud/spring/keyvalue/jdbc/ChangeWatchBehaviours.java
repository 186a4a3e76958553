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
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket.Watch;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a watch is told, and by whom.
 */
abstract class ChangeWatchBehaviours extends DatabaseFixture {

	ChangeWatchBehaviours(TestDatabase database) {
		super(database);
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

}
