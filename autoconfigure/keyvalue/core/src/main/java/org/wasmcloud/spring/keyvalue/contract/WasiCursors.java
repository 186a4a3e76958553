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

package org.wasmcloud.spring.keyvalue.contract;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * The walks of {@code wasi:keyvalue}, whose cursor is a number: each number stands for
 * the text where a walk goes on. The table is bounded; the oldest entries go first.
 */
public final class WasiCursors {

	/** Cursors that are kept where nothing is configured. */
	public static final int DEFAULT_MAX = 10_000;

	/** Age of the oldest cursor that is kept where nothing is configured. */
	public static final Duration DEFAULT_MAX_AGE = Duration.ofMinutes(15);

	private final Map<Long, Place> places = new LinkedHashMap<>();

	private final SecureRandom random = new SecureRandom();

	private final int max;

	private final Duration maxAge;

	private final InstantSource clock;

	/**
	 * Creates an empty table.
	 * @param max how many cursors are kept at most
	 * @param maxAge how long one is kept at most
	 * @param clock tells their age
	 */
	public WasiCursors(int max, Duration maxAge, InstantSource clock) {
		this.max = max;
		this.maxAge = maxAge;
		this.clock = clock;
	}

	synchronized long keep(String bucket, String cursor) {
		long now = this.clock.millis();
		removeOld(now, this.max - 1);
		long id = this.random.nextLong(1, Long.MAX_VALUE);
		while (this.places.containsKey(id)) {
			id = this.random.nextLong(1, Long.MAX_VALUE);
		}
		this.places.put(id, new Place(bucket, cursor, now));
		return id;
	}

	// A cursor stays after its use: the answer may get lost, and the caller asks again.
	synchronized String find(String bucket, long id) {
		removeOld(this.clock.millis(), this.max);
		Place place = this.places.get(id);
		if (place == null || !place.bucket().equals(bucket)) {
			throw new BackendException(BackendException.Kind.INVALID_ARGUMENT, "The cursor " + Long.toUnsignedString(id)
					+ " is not known to this bucket, or no longer. Begin the walk again.");
		}
		return place.cursor();
	}

	private void removeOld(long now, int keep) {
		Iterator<Place> oldest = this.places.values().iterator();
		while (oldest.hasNext()) {
			boolean tooOld = now - oldest.next().since() >= this.maxAge.toMillis();
			if (!tooOld && this.places.size() <= keep) {
				return;
			}
			oldest.remove();
		}
	}

	private record Place(String bucket, String cursor, long since) {

	}

}
