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

package org.wasmcloud.spring.keyvalue.file;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives out the times of modification that this backend sets on its files. No time is
 * given twice, which makes a state of an entry unmistakable without a second file; and an
 * odd number of nanoseconds says that a note belongs to the entry, so that a reader need
 * not look for one otherwise.
 */
final class WriteTimes {

	/** Where a file system keeps less than nanoseconds, the last digits are zeros. */
	private static final int COARSE = 1000;

	private static final AtomicLong last = new AtomicLong();

	private WriteTimes() {
	}

	static long next(boolean noted) {
		Instant now = Instant.now();
		long nanos = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
		return last.updateAndGet((previous) -> {
			long next = Math.max(nanos, previous + 1);
			while (next % COARSE == 0 || (next % 2 != 0) != noted) {
				next++;
			}
			return next;
		});
	}

	static boolean saysNoted(long time) {
		return time % 2 != 0 || time % COARSE == 0;
	}

}
