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

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Ways to the same result, measured in turn, one process after the other, so that
 * whatever slows the machine down for a while slows all of them.
 *
 * @param benchmarks the class of the JMH benchmarks
 * @param operation what is done, unlike any other operation of the suite; the first part
 * of the names of the benchmark methods
 * @param ways how it is done, each the other part of a method's name; the first is what
 * the others are compared with
 * @param threads how many threads do it at once
 */
public record Comparison(Class<?> benchmarks, String operation, List<String> ways, int threads) {

	public Comparison {
		ways = List.copyOf(ways);
	}

	/**
	 * Runs comparisons.
	 * @param comparisons what to compare
	 * @param effort how much is done; its rounds are the processes for each way
	 * @return two series for each way, time and processor time in the benchmark's unit, a
	 * value for each process: the median of its iterations
	 * @throws RunnerException if a benchmark fails
	 */
	public static List<Series> run(List<Comparison> comparisons, Effort effort) throws RunnerException {
		Map<String, Series> series = new LinkedHashMap<>();
		for (int round = 0; round < effort.rounds(); round++) {
			for (Comparison comparison : comparisons) {
				// Who goes first has the cooler machine.
				List<String> order = new ArrayList<>(comparison.ways);
				Collections.rotate(order, round);
				for (String way : order) {
					Iterations iterations = comparison.measure(way, effort);
					add(series, comparison.name(way) + " time", iterations.unit(), iterations.times());
					add(series, comparison.name(way) + " processor", iterations.unit(),
							iterations.added(ProcessorTimeProfiler.LABEL));
				}
			}
		}
		return List.copyOf(series.values());
	}

	private static void add(Map<String, Series> series, String name, String unit, List<Double> iterations) {
		double median = new Series(name, unit, iterations).median();
		series.merge(name, new Series(name, unit, List.of(median)), Series::and);
	}

	private Iterations measure(String way, Effort effort) throws RunnerException {
		return new Iterations(new Runner(effort.options()
			.forks(1)
			.threads(this.threads)
			.include(this.benchmarks.getName() + "\\." + this.operation + way + "$")
			.addProfiler(ProcessorTimeProfiler.class)
			.build()).runSingle());
	}

	/**
	 * The times of one way.
	 * @param run where they are kept
	 * @param way the way
	 * @return a value for each process
	 */
	public Series times(Run run, String way) {
		return run.series(name(way) + " time");
	}

	/**
	 * The processor times of one way.
	 * @param run where they are kept
	 * @param way the way
	 * @return a value for each process
	 */
	public Series processorTimes(Run run, String way) {
		return run.series(name(way) + " processor");
	}

	private String name(String way) {
		String name = this.operation + way;
		return (this.threads > 1) ? name + " x" + this.threads : name;
	}

}
