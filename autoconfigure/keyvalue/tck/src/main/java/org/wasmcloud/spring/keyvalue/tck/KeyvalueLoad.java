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

package org.wasmcloud.spring.keyvalue.tck;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.tck.FaultLoad;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Threads that write new entries, increment a counter of all of them and one of their
 * own.
 */
final class KeyvalueLoad extends FaultLoad {

	private final Bucket bucket;

	private final KeyvalueAtomics atomics;

	private final Map<String, byte[]> written = new ConcurrentHashMap<>();

	private final AtomicLong counted = new AtomicLong();

	private final AtomicLong uncertain = new AtomicLong();

	KeyvalueLoad(KeyvalueBackend backend) {
		super((failure) -> failure instanceof KeyvalueException.StoreUnavailable
				|| failure instanceof KeyvalueException.Timeout);
		KeyvalueFixture fixture = KeyvalueFixture.open(backend);
		this.bucket = fixture.contracts().store().open("tck-" + UUID.randomUUID());
		this.atomics = fixture.contracts().atomics();
	}

	@Override
	protected Runnable work(int thread) {
		return new Writer(thread);
	}

	@Override
	protected void checkThatNothingIsLost() {
		this.written.forEach(
				(key, value) -> Behaviours.assertValue(this.bucket, key, new String(value, StandardCharsets.UTF_8)));
		long counter = this.atomics.increment(this.bucket, "counter", 0);
		assertThat(counter).as("the counter of all threads")
			.isBetween(this.counted.get(), this.counted.get() + this.uncertain.get());
	}

	/**
	 * One of the threads.
	 */
	private final class Writer implements Runnable {

		private final int thread;

		private int round;

		private long own;

		private long acknowledged;

		private long uncertain;

		Writer(int thread) {
			this.thread = thread;
		}

		@Override
		public void run() {
			String key = this.thread + "/" + this.round++;
			byte[] value = Behaviours.bytes(key);
			if (attempt(this.thread, () -> KeyvalueLoad.this.bucket.set(key, value))) {
				KeyvalueLoad.this.written.put(key, value);
			}
			if (attempt(this.thread, () -> increment("counter"))) {
				KeyvalueLoad.this.counted.incrementAndGet();
			}
			else {
				KeyvalueLoad.this.uncertain.incrementAndGet();
			}
			AtomicLong result = new AtomicLong();
			if (attempt(this.thread, () -> result.set(increment("own/" + this.thread)))) {
				this.acknowledged++;
				// What was not acknowledged may count, at once or later.
				assertThat(result.get()).as("counter of thread %d", this.thread)
					.isBetween(Math.max(this.own + 1, this.acknowledged), this.acknowledged + this.uncertain);
				this.own = result.get();
			}
			else {
				this.uncertain++;
			}
		}

		private long increment(String counter) {
			return KeyvalueLoad.this.atomics.increment(KeyvalueLoad.this.bucket, counter, 1);
		}

	}

}
