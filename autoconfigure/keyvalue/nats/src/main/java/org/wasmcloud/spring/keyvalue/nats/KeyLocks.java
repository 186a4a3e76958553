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

package org.wasmcloud.spring.keyvalue.nats;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets threads of this process change a counter one after the other, so that they do not
 * make each other's attempts fail. It saves attempts; that nothing is lost is the
 * server's doing.
 */
final class KeyLocks {

	private final ReentrantLock[] locks = new ReentrantLock[64];

	KeyLocks() {
		for (int i = 0; i < this.locks.length; i++) {
			this.locks[i] = new ReentrantLock(true);
		}
	}

	long holding(String key, Deadline deadline, LongSupplier action) {
		ReentrantLock lock = this.locks[Math.floorMod(key.hashCode(), this.locks.length)];
		try {
			if (!lock.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
				throw Failures.timeout(null);
			}
		}
		catch (InterruptedException ex) {
			throw Failures.interrupted(ex);
		}
		try {
			return action.getAsLong();
		}
		finally {
			lock.unlock();
		}
	}

}
