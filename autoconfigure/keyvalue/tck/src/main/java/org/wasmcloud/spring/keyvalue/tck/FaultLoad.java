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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.awaitility.Awaitility;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sixteen threads that write without a pause and remember what was acknowledged.
 */
final class FaultLoad {

	/** How many threads write. */
	static final int THREADS = 16;

	private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

	private final Bucket bucket;

	private final KeyvalueAtomics atomics;

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

	private final List<Future<?>> workers = new ArrayList<>();

	private final Map<String, byte[]> written = new ConcurrentHashMap<>();

	private final AtomicLong counted = new AtomicLong();

	private final AtomicLong uncertain = new AtomicLong();

	private final AtomicLong acknowledged = new AtomicLong();

	private final AtomicLong failures = new AtomicLong();

	/** Of each thread, the last episode in which a call of its began and succeeded. */
	private final AtomicIntegerArray succeeded = new AtomicIntegerArray(THREADS);

	private volatile int episode;

	private volatile boolean stopped;

	private FaultLoad(KeyvalueFixture fixture, String name) {
		this.bucket = fixture.contracts().store().open(name);
		this.atomics = fixture.contracts().atomics();
	}

	static FaultLoad begin(KeyvalueBackend backend) {
		FaultLoad load = new FaultLoad(KeyvalueFixture.open(backend), "tck-" + UUID.randomUUID());
		for (int i = 0; i < THREADS; i++) {
			int number = i;
			load.workers.add(load.threads.submit(() -> load.run(number)));
		}
		return load;
	}

	private void run(int thread) {
		long own = 0;
		long ownAcknowledged = 0;
		long ownUncertain = 0;
		for (int i = 0; !this.stopped; i++) {
			String key = thread + "/" + i;
			byte[] value = Behaviours.bytes(key);
			if (attempt(thread, () -> this.bucket.set(key, value))) {
				this.written.put(key, value);
			}
			if (attempt(thread, () -> this.atomics.increment(this.bucket, "counter", 1))) {
				this.counted.incrementAndGet();
			}
			else {
				this.uncertain.incrementAndGet();
			}
			AtomicLong result = new AtomicLong();
			if (attempt(thread, () -> result.set(this.atomics.increment(this.bucket, "own/" + thread, 1)))) {
				ownAcknowledged++;
				// What was not acknowledged may count, at once or later.
				assertThat(result.get()).as("counter of thread %d", thread)
					.isBetween(Math.max(own + 1, ownAcknowledged), ownAcknowledged + ownUncertain);
				own = result.get();
			}
			else {
				ownUncertain++;
			}
		}
	}

	private boolean attempt(int thread, Runnable call) {
		int begun = this.episode;
		try {
			call.run();
			this.acknowledged.incrementAndGet();
			this.succeeded.set(thread, begun);
			return true;
		}
		catch (KeyvalueException.StoreUnavailable | KeyvalueException.Timeout ex) {
			this.failures.incrementAndGet();
			LockSupport.parkNanos(PAUSE_NANOS);
			return false;
		}
	}

	void awaitAcknowledged(long more) throws Exception {
		long goal = this.acknowledged.get() + more;
		await(() -> this.acknowledged.get() >= goal);
	}

	void awaitFailures(long more) throws Exception {
		long goal = this.failures.get() + more;
		await(() -> this.failures.get() >= goal);
	}

	private void await(BooleanSupplier condition) throws Exception {
		while (!condition.getAsBoolean()) {
			if (Thread.currentThread().isInterrupted()) {
				throw new InterruptedException();
			}
			checkWorkers();
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	/** Waits until a call of every thread has begun from now on and succeeded. */
	void awaitRecovery(Duration limit) {
		int now = this.episode + 1;
		this.episode = now;
		Awaitility.await("all threads succeed again")
			.pollInSameThread()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(10))
			.atMost(limit)
			.until(() -> {
				checkWorkers();
				return haveAllReached(now);
			});
	}

	private boolean haveAllReached(int wanted) {
		for (int i = 0; i < THREADS; i++) {
			if (this.succeeded.get(i) < wanted) {
				return false;
			}
		}
		return true;
	}

	private void checkWorkers() throws Exception {
		for (Future<?> worker : this.workers) {
			if (worker.isDone()) {
				worker.get();
			}
		}
	}

	void stop() {
		this.stopped = true;
		this.threads.shutdown();
	}

	/** Waits for the threads and compares what is there with what was acknowledged. */
	void check() throws Exception {
		for (Future<?> worker : this.workers) {
			worker.get();
		}
		this.written.forEach(
				(key, value) -> Behaviours.assertValue(this.bucket, key, new String(value, StandardCharsets.UTF_8)));
		long counter = this.atomics.increment(this.bucket, "counter", 0);
		assertThat(counter).as("the counter of all threads")
			.isBetween(this.counted.get(), this.counted.get() + this.uncertain.get());
	}

}
