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

package org.wasmcloud.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/**
 * A call directly and through its binding, one process after the other in turn, so that
 * whatever slows the machine down for a while slows both.
 */
final class CallMeasurement {

	/** The functions, each a prefix of two methods of {@link CallBenchmark}. */
	static final List<String> CALLS = List.of("increment", "get");

	static final String PLAIN = "Plain";

	static final String BOUND = "Bound";

	private final Effort effort;

	CallMeasurement(Effort effort) {
		this.effort = effort;
	}

	/**
	 * Runs all pairs.
	 * @return a series for each benchmark, a value for each process
	 */
	List<Series> run() throws RunnerException {
		Map<String, List<Double>> values = new TreeMap<>();
		for (int round = 0; round < this.effort.rounds(); round++) {
			for (String call : CALLS) {
				// Who goes first has the cooler machine.
				List<String> order = (round % 2 == 0) ? List.of(PLAIN, BOUND) : List.of(BOUND, PLAIN);
				for (String way : order) {
					values.computeIfAbsent(call + way, (name) -> new ArrayList<>()).add(time(call + way));
				}
			}
		}
		List<Series> series = new ArrayList<>();
		values.forEach((name, all) -> series.add(new Series(name + " time", "ns", all)));
		return series;
	}

	private double time(String benchmark) throws RunnerException {
		return new Runner(
				this.effort.options().forks(1).include(CallBenchmark.class.getName() + "\\." + benchmark + "$").build())
			.runSingle()
			.getPrimaryResult()
			.getScore();
	}

}
