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

package org.wasmcloud.benchmarks.measure;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Lets several ways to one result take turns in one process, a few hundredths of a second
 * each, and counts and times the calls of each. All threads take the same turn, by the
 * clock, so whatever else slows the machine slows every way alike.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Turns {

	private static final long TURN_NANOS = 20_000_000;

	/** Calls of the first way. */
	public long calls0;

	/** Nanoseconds of the first way. */
	public long nanos0;

	/** Calls of the second way. */
	public long calls1;

	/** Nanoseconds of the second way. */
	public long nanos1;

	/** Calls of the third way. */
	public long calls2;

	/** Nanoseconds of the third way. */
	public long nanos2;

	/**
	 * Makes a call of the way whose turn it is.
	 * @param hole takes results
	 * @param ways at most three ways
	 * @throws Exception if the call fails
	 */
	public void take(Blackhole hole, Way... ways) throws Exception {
		long start = System.nanoTime();
		int turn = Math.floorMod(start / TURN_NANOS, ways.length);
		ways[turn].call(hole);
		long nanos = System.nanoTime() - start;
		switch (turn) {
			case 0 -> {
				this.calls0++;
				this.nanos0 += nanos;
			}
			case 1 -> {
				this.calls1++;
				this.nanos1 += nanos;
			}
			default -> {
				this.calls2++;
				this.nanos2 += nanos;
			}
		}
	}

	/**
	 * One way to the result.
	 */
	@FunctionalInterface
	public interface Way {

		/**
		 * Makes a call.
		 * @param hole takes the result
		 * @throws Exception if the call fails
		 */
		void call(Blackhole hole) throws Exception;

	}

}
