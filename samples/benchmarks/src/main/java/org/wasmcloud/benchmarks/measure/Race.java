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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Several ways to one result that take {@link Turns} in the same processes.
 *
 * @param benchmarks the class of the benchmark
 * @param benchmark its method
 * @param ways the ways, in the order in which the method gives them
 * @param threads how many threads call at once
 * @param operations how many operations a call is
 * @param unit the unit of the times
 */
public record Race(Class<?> benchmarks, String benchmark, List<String> ways, int threads, int operations, Unit unit) {

	public Race {
		ways = List.copyOf(ways);
	}

	/**
	 * Runs races.
	 * @param races what to run
	 * @param effort how much is done; its rounds are the processes for each race
	 * @return a series for each way: how long an operation took in each process
	 * @throws RunnerException if a benchmark fails
	 */
	public static List<Series> run(List<Race> races, Effort effort) throws RunnerException {
		Map<String, Series> series = new LinkedHashMap<>();
		for (int round = 0; round < effort.rounds(); round++) {
			for (Race race : races) {
				Iterations iterations = race.measure(effort);
				for (int way = 0; way < race.ways.size(); way++) {
					double calls = sum(iterations.added("calls" + way));
					double nanos = sum(iterations.added("nanos" + way));
					String name = race.name(race.ways.get(way));
					Series value = new Series(name, race.unit.label,
							List.of(nanos / calls / race.operations / race.unit.nanos));
					series.merge(name, value, Series::and);
				}
			}
		}
		return List.copyOf(series.values());
	}

	private static double sum(List<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).sum();
	}

	private Iterations measure(Effort effort) throws RunnerException {
		return new Iterations(new Runner(effort.options()
			.forks(1)
			.threads(this.threads)
			.include(this.benchmarks.getName() + "\\." + this.benchmark + "$")
			.build()).runSingle());
	}

	/**
	 * The times of one way.
	 * @param run where they are kept
	 * @param way the way
	 * @return a value for each process
	 */
	public Series times(Run run, String way) {
		return run.series(name(way));
	}

	private String name(String way) {
		String name = this.benchmark + " " + way;
		return ((this.threads > 1) ? name + " x" + this.threads : name) + " time";
	}

	/**
	 * A unit of time.
	 */
	public enum Unit {

		/** Nanoseconds. */
		NANOSECONDS("ns", 1),

		/** Microseconds. */
		MICROSECONDS("us", 1000);

		private final String label;

		private final double nanos;

		Unit(String label, double nanos) {
			this.label = label;
			this.nanos = nanos;
		}

	}

}
