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

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How much is done for a number.
 *
 * @param forks the processes for each warm benchmark
 * @param warmups the iterations before those that count
 * @param iterations the iterations that count
 * @param millis how long an iteration takes, in milliseconds
 * @param rounds how often each way of a comparison is measured, and a cold process is
 * started
 */
public record Effort(int forks, int warmups, int iterations, int millis, int rounds) {

	/** What is kept. Nine pairs are the least whose interval leaves out an outlier. */
	public static final Effort FULL = new Effort(3, 5, 5, 1000, 9);

	/** Whether everything runs. */
	public static final Effort QUICK = new Effort(1, 1, 1, 100, 2);

	/**
	 * The same for ways that take turns: seven processes, each of six seconds.
	 */
	public Effort ofRaces() {
		return (this == QUICK) ? this : new Effort(1, 3, 3, 1000, 7);
	}

	public ChainedOptionsBuilder options() {
		TimeValue time = new TimeValue(this.millis, TimeUnit.MILLISECONDS);
		return new OptionsBuilder().forks(this.forks)
			.warmupIterations(this.warmups)
			.warmupTime(time)
			.measurementIterations(this.iterations)
			.measurementTime(time)
			.shouldFailOnError(true);
	}

}
