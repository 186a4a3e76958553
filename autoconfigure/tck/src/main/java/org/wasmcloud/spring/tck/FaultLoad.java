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

package org.wasmcloud.spring.tck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.awaitility.Awaitility;

/**
 * Sixteen threads that work without a pause. A capability says what they do and remembers
 * what was acknowledged.
 */
public abstract class FaultLoad {

	/** How many threads work. */
	public static final int THREADS = 16;

	private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

	private final List<Future<?>> workers = new ArrayList<>();

	private final AtomicLong acknowledged = new AtomicLong();

	private final AtomicLong failures = new AtomicLong();

	/** Of each thread, the last episode in which a call of its began and succeeded. */
	private final AtomicIntegerArray succeeded = new AtomicIntegerArray(THREADS);

	private final Predicate<RuntimeException> outage;

	private volatile int episode;

	private volatile boolean stopped;

	/**
	 * A load that has not begun.
	 * @param outage whether a failure is one of those that a fault may cause; every other
	 * one fails the test
	 */
	protected FaultLoad(Predicate<RuntimeException> outage) {
		this.outage = outage;
	}

	/**
	 * The work of one thread.
	 * @param thread its number, from zero
	 * @return one round of it, which is run again and again by this thread alone
	 */
	protected abstract Runnable work(int thread);

	/**
	 * Compares what is there with what was acknowledged. No thread works any more.
	 */
	protected abstract void checkThatNothingIsLost();

	/**
	 * Makes one call that a fault may meet.
	 * @param thread the number of the thread
	 * @param call the call
	 * @return whether it was acknowledged
	 */
	protected final boolean attempt(int thread, Runnable call) {
		int begun = this.episode;
		try {
			call.run();
		}
		catch (RuntimeException ex) {
			if (!this.outage.test(ex)) {
				throw ex;
			}
			this.failures.incrementAndGet();
			LockSupport.parkNanos(PAUSE_NANOS);
			return false;
		}
		this.acknowledged.incrementAndGet();
		this.succeeded.set(thread, begun);
		return true;
	}

	final void begin() {
		for (int i = 0; i < THREADS; i++) {
			Runnable work = work(i);
			this.workers.add(this.threads.submit(() -> {
				while (!this.stopped) {
					work.run();
				}
			}));
		}
	}

	final void awaitAcknowledged(long more) throws Exception {
		long goal = this.acknowledged.get() + more;
		await(() -> this.acknowledged.get() >= goal);
	}

	final void awaitFailures(long more) throws Exception {
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
	final void awaitRecovery(Duration limit) {
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

	final void stop() {
		this.stopped = true;
		this.threads.shutdown();
	}

	/** Waits for the threads and compares what is there with what was acknowledged. */
	final void check() throws Exception {
		for (Future<?> worker : this.workers) {
			worker.get();
		}
		checkThatNothingIsLost();
	}

}
