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

package org.wasmcloud.spring.keyvalue.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryKeyvalueBackendTests {

	private static final WriteOptions FOR_ONE_SECOND = new WriteOptions(Duration.ofSeconds(1), false);

	private final AtomicLong now = new AtomicLong(1_000_000);

	private final BackendBucket bucket = new MemoryKeyvalueBackend(() -> Instant.ofEpochMilli(this.now.get()))
		.bucket(BucketSettings.of("a"));

	@Test
	void anEntryLivesUntilItsTimeIsOver() {
		this.bucket.set("key", new byte[1], FOR_ONE_SECOND);
		this.now.addAndGet(999);
		assertThat(this.bucket.get("key")).isNotNull();
		this.now.addAndGet(1);
		assertThat(this.bucket.get("key")).isNull();
		assertThat(this.bucket.exists("key")).isFalse();
		assertThat(this.bucket.current("key")).isNull();
		assertThat(this.bucket.keys(new KeyQuery("", null, 10)).keys()).isEmpty();
		assertThat(this.bucket.swap("key", new byte[0], new SwapGuard(null, new byte[1])))
			.isEqualTo(SwapResult.stale(null));
	}

	@Test
	void anIncrementOfAnExpiredCounterBeginsAnew() {
		this.bucket.set("counter", Increment.format(41), FOR_ONE_SECOND);
		this.now.addAndGet(2_000);
		assertThat(this.bucket.increment("counter", Increment.signed(1))).isEqualTo(1);
		this.now.addAndGet(10_000);
		assertThat(this.bucket.exists("counter")).isTrue();
	}

	@Test
	void incrementAndSwapKeepTheExpiry() {
		this.bucket.set("counter", Increment.format(1), FOR_ONE_SECOND);
		this.bucket.increment("counter", Increment.signed(1));
		this.bucket.set("text", new byte[] { 1 }, FOR_ONE_SECOND);
		String version = Objects.requireNonNull(this.bucket.current("text")).version();
		assertThat(this.bucket.swap("text", new byte[] { 2 }, new SwapGuard(version, null)).swapped()).isTrue();
		this.now.addAndGet(999);
		assertThat(this.bucket.exists("counter")).isTrue();
		assertThat(this.bucket.exists("text")).isTrue();
		this.now.addAndGet(1);
		assertThat(this.bucket.exists("counter")).isFalse();
		assertThat(this.bucket.exists("text")).isFalse();
	}

	@Test
	@DisplayName("KV56 an entry that was written anew does not expire when the old one would have")
	void anEntryThatWasWrittenAnewStays() {
		this.bucket.set("key", new byte[1], FOR_ONE_SECOND);
		this.bucket.set("key", new byte[2], new WriteOptions(Duration.ofSeconds(5), false));
		this.bucket.set("other", new byte[1], FOR_ONE_SECOND);
		this.bucket.delete("other");
		this.bucket.set("other", new byte[2], WriteOptions.PLAIN);
		this.now.addAndGet(2_000);
		assertThat(this.bucket.get("key")).hasSize(2);
		assertThat(this.bucket.get("other")).hasSize(2);
		this.now.addAndGet(3_000);
		assertThat(this.bucket.get("key")).isNull();
	}

	@Test
	void versionsOfTwoRunsNeverMeet() {
		BackendBucket other = new MemoryKeyvalueBackend().bucket(BucketSettings.of("a"));
		this.bucket.set("key", new byte[1], WriteOptions.PLAIN);
		other.set("key", new byte[1], WriteOptions.PLAIN);
		assertThat(Objects.requireNonNull(this.bucket.current("key")).version())
			.isNotEqualTo(Objects.requireNonNull(other.current("key")).version());
	}

	@Test
	void clearingEmptiesEveryBucketAndTellsTheWatchers() throws InterruptedException {
		MemoryKeyvalueBackend backend = new MemoryKeyvalueBackend();
		BackendBucket first = backend.bucket(BucketSettings.of("first"));
		BackendBucket second = backend.bucket(BucketSettings.of("second"));
		first.set("key", new byte[1], WriteOptions.PLAIN);
		second.set("key", new byte[1], FOR_ONE_SECOND);
		BlockingQueue<String> deleted = new LinkedBlockingQueue<>();
		WatchableBucket.Watch watch = ((WatchableBucket) first).watch("", new Deletions(deleted));
		backend.clear();
		assertThat(deleted.poll(20, TimeUnit.SECONDS)).isEqualTo("key");
		watch.close();
		assertThat(first.exists("key")).isFalse();
		assertThat(second.exists("key")).isFalse();
		second.set("key", new byte[1], WriteOptions.PLAIN);
		assertThat(backend.bucket(BucketSettings.of("second")).exists("key")).isTrue();
	}

	private record Deletions(BlockingQueue<String> keys) implements WatchListener {

		@Override
		public void onSet(String key, byte[] value) {
			this.keys.add("set " + key);
		}

		@Override
		public void onDelete(String key) {
			this.keys.add(key);
		}

	}

}
