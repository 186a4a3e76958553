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

package org.wasmcloud.spring.keyvalue.backend;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * What is added to a counter, and between which bounds the result must be. A counter is a
 * signed 64-bit number, stored as its decimal digits with a minus sign in front where it
 * is negative, and nothing else: no plus, no space, no leading zero.
 *
 * @param delta the number to add
 * @param min the smallest result
 * @param max the largest result
 */
public record Increment(long delta, long min, long max) {

	private static final int LONGEST = Long.toString(Long.MIN_VALUE).length();

	/**
	 * Adds within the whole range of a counter.
	 * @param delta the number to add
	 * @return the increment
	 */
	public static Increment signed(long delta) {
		return new Increment(delta, Long.MIN_VALUE, Long.MAX_VALUE);
	}

	/**
	 * Adds to a counter that must not be negative afterwards.
	 * @param delta the number to add, not negative
	 * @return the increment
	 */
	public static Increment unsigned(long delta) {
		return new Increment(delta, 0, Long.MAX_VALUE);
	}

	/**
	 * The counter after this increment.
	 * @param counter the counter before it
	 * @return the sum
	 * @throws BackendException if the sum is out of bounds
	 */
	public long applyTo(long counter) {
		long sum = counter + this.delta;
		boolean overflow = ((counter ^ sum) & (this.delta ^ sum)) < 0;
		if (overflow || sum < this.min || sum > this.max) {
			throw new BackendException(BackendException.Kind.CONFLICT,
					"The counter would leave the range from " + this.min + " to " + this.max + "; it is unchanged.");
		}
		return sum;
	}

	/**
	 * Reads a counter.
	 * @param value the stored value, {@code null} for a key that is not set
	 * @return the number
	 * @throws BackendException if the value is not a counter
	 */
	public static long parse(byte @Nullable [] value) {
		if (value == null) {
			return 0;
		}
		String text = (value.length <= LONGEST) ? new String(value, StandardCharsets.ISO_8859_1) : "";
		try {
			long number = Long.parseLong(text);
			if (Long.toString(number).equals(text)) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// The same answer as for a number in another form.
		}
		throw new BackendException(BackendException.Kind.CONFLICT,
				"The value is not a counter: a signed 64-bit number in plain decimal digits. It is unchanged.");
	}

	/**
	 * Writes a counter.
	 * @param counter the number
	 * @return the value to store
	 */
	public static byte[] format(long counter) {
		return Long.toString(counter).getBytes(StandardCharsets.US_ASCII);
	}

}
