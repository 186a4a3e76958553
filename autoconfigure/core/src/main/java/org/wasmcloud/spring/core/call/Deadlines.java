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

package org.wasmcloud.spring.core.call;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/**
 * Time limits of calls. A timer that is set for each call and called off with its end
 * wakes a thread each time, which costs more than the call of a quick server. Here the
 * calls that are under way are looked at ten times a second, so a call that takes too
 * long ends up to a tenth of a second late, and never early. Without calls, nothing runs.
 */
public final class Deadlines {

	private static final Log logger = LogFactory.getLog(Deadlines.class);

	private static final long PERIOD_MILLIS = 100;

	/** Ten seconds without a call. */
	private static final int IDLE_LOOKS = 100;

	private final Set<Deadline> underWay = ConcurrentHashMap.newKeySet();

	private volatile boolean looking;

	private int idleLooks;

	/**
	 * Begins the time limit of a call.
	 * @param limit how long the call may take
	 * @param late what is done when it has taken longer, on a thread that must not be
	 * blocked
	 * @return ends the time limit: what was not begun then is not done any more
	 */
	public Disposable begin(Duration limit, Runnable late) {
		Deadline deadline = new Deadline(this.underWay, System.nanoTime() + limit.toNanos(), late);
		this.underWay.add(deadline);
		if (!this.looking) {
			beginToLook();
		}
		return deadline;
	}

	private synchronized void beginToLook() {
		if (!this.looking) {
			this.idleLooks = 0;
			lookLater();
			this.looking = true;
		}
	}

	private void lookLater() {
		Schedulers.parallel().schedule(this::look, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
	}

	private void look() {
		// First, because what is done with a late call may take its time.
		lookAgain();
		long now = System.nanoTime();
		this.underWay.forEach((deadline) -> deadline.look(now));
	}

	private synchronized void lookAgain() {
		this.idleLooks = this.underWay.isEmpty() ? this.idleLooks + 1 : 0;
		if (this.idleLooks < IDLE_LOOKS) {
			lookLater();
			return;
		}
		this.looking = false;
		// A call that began before this was said relies on being looked at.
		if (!this.underWay.isEmpty()) {
			beginToLook();
		}
	}

	/**
	 * The time limit of one call.
	 */
	private static final class Deadline implements Disposable {

		private final Set<Deadline> underWay;

		private final long nanos;

		private final Runnable late;

		// That of an object takes the virtual machine longer.
		private final int hash = ThreadLocalRandom.current().nextInt();

		Deadline(Set<Deadline> underWay, long nanos, Runnable late) {
			this.underWay = underWay;
			this.nanos = nanos;
			this.late = late;
		}

		void look(long now) {
			if (now - this.nanos >= 0 && this.underWay.remove(this)) {
				try {
					this.late.run();
				}
				catch (RuntimeException ex) {
					logger.warn("A call that took too long could not be ended", ex);
				}
			}
		}

		@Override
		public void dispose() {
			this.underWay.remove(this);
		}

		@Override
		public boolean isDisposed() {
			return !this.underWay.contains(this);
		}

		@Override
		public boolean equals(Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return this.hash;
		}

	}

}
