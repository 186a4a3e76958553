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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a backend owes its callers when its server is killed under load: every write that
 * was acknowledged is there afterwards, every other one was an error, no increment is
 * lost or counted twice, and nobody has to start anything anew.
 * <p>
 * The server must be one that has written what it acknowledges.
 */
public abstract class KeyvalueFaultTck {

	private static final int THREADS = 16;

	/** What client libraries may add to their pools in time: not one for each kill. */
	private static final int POOL = Runtime.getRuntime().availableProcessors() * 2 + 4;

	private static final int ACKNOWLEDGED = 2_000;

	private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

	/**
	 * Makes the backend that is tested. The server is running then.
	 * @return a backend
	 */
	protected abstract KeyvalueBackend backend();

	/**
	 * Kills the server, so that it can do nothing more.
	 */
	protected abstract void killServer() throws Exception;

	/**
	 * Starts the server again on the same data and at the same address.
	 */
	protected abstract void startServer() throws Exception;

	/**
	 * How many connections the server has.
	 * @return a number, 0 where that cannot be told
	 */
	protected long connections() throws Exception {
		return 0;
	}

	@Test
	@Timeout(180)
	@DisplayName("FAULT a server that is killed under load loses nothing that was acknowledged")
	void aServerThatIsKilledUnderLoadLosesNothing() throws Exception {
		survive(1);
	}

	@Test
	@Tag("whole")
	@Timeout(900)
	@DisplayName("FAULT a server that is killed under load again and again loses nothing that was acknowledged")
	void aServerThatIsKilledAgainAndAgainLosesNothing() throws Exception {
		survive(3 * POOL);
	}

	private void survive(int kills) throws Exception {
		KeyvalueFixture fixture = KeyvalueFixture.open(backend());
		Load load = new Load(fixture, "tck-" + UUID.randomUUID());
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		List<Future<?>> workers = new ArrayList<>();
		try {
			for (int i = 0; i < THREADS; i++) {
				int number = i;
				workers.add(threads.submit(() -> load.run(number)));
			}
			load.awaitAcknowledged(ACKNOWLEDGED);
			int threadsBefore = Thread.activeCount();
			long connectionsBefore = connections();
			for (int i = 0; i < kills; i++) {
				killServer();
				load.awaitFailures(THREADS);
				startServer();
				load.awaitAcknowledged(ACKNOWLEDGED);
			}
			assertThat(Thread.activeCount()).as("threads").isLessThanOrEqualTo(threadsBefore + POOL);
			assertThat(connections()).as("connections").isLessThanOrEqualTo(connectionsBefore + POOL);
		}
		finally {
			load.stop();
			threads.shutdown();
		}
		for (Future<?> worker : workers) {
			worker.get();
		}
		load.check();
	}

	/**
	 * Writers that remember what was acknowledged.
	 */
	private static final class Load {

		private final Bucket bucket;

		private final KeyvalueAtomics atomics;

		private final Map<String, byte[]> written = new ConcurrentHashMap<>();

		private final AtomicLong counted = new AtomicLong();

		private final AtomicLong uncertain = new AtomicLong();

		private final AtomicLong acknowledged = new AtomicLong();

		private final AtomicLong failures = new AtomicLong();

		private final AtomicBoolean stopped = new AtomicBoolean();

		Load(KeyvalueFixture fixture, String name) {
			this.bucket = fixture.contracts().store().open(name);
			this.atomics = fixture.contracts().atomics();
		}

		void run(int thread) {
			long own = 0;
			long ownUncertain = 0;
			for (int i = 0; !this.stopped.get(); i++) {
				String key = thread + "/" + i;
				byte[] value = Behaviours.bytes(key);
				if (attempt(() -> this.bucket.set(key, value))) {
					this.written.put(key, value);
				}
				if (attempt(() -> this.atomics.increment(this.bucket, "counter", 1))) {
					this.counted.incrementAndGet();
				}
				else {
					this.uncertain.incrementAndGet();
				}
				AtomicLong result = new AtomicLong();
				if (attempt(() -> result.set(this.atomics.increment(this.bucket, "own/" + thread, 1)))) {
					assertThat(result.get() - own).as("counter of thread %d", thread).isBetween(1L, 1 + ownUncertain);
					own = result.get();
					ownUncertain = 0;
				}
				else {
					ownUncertain++;
				}
			}
		}

		private boolean attempt(Runnable call) {
			try {
				call.run();
				this.acknowledged.incrementAndGet();
				return true;
			}
			catch (KeyvalueException.StoreUnavailable | KeyvalueException.Timeout ex) {
				this.failures.incrementAndGet();
				LockSupport.parkNanos(PAUSE_NANOS);
				return false;
			}
		}

		void awaitAcknowledged(long more) {
			await(this.acknowledged, more);
		}

		void awaitFailures(long more) {
			await(this.failures, more);
		}

		private static void await(AtomicLong counter, long more) {
			long goal = counter.get() + more;
			while (counter.get() < goal && !Thread.currentThread().isInterrupted()) {
				LockSupport.parkNanos(PAUSE_NANOS);
			}
		}

		void stop() {
			this.stopped.set(true);
		}

		void check() {
			this.written.forEach((key, value) -> Behaviours.assertValue(this.bucket, key,
					new String(value, StandardCharsets.UTF_8)));
			long counter = this.atomics.increment(this.bucket, "counter", 0);
			assertThat(counter).isBetween(this.counted.get(), this.counted.get() + this.uncertain.get());
		}

	}

}
