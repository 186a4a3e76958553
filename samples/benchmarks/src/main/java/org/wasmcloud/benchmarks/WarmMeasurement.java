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

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The benchmarks of the language and the generator: time, and bytes that were allocated.
 */
final class WarmMeasurement {

	private static final String ALLOCATED = "gc.alloc.rate.norm";

	private final Effort effort;

	WarmMeasurement(Effort effort) {
		this.effort = effort;
	}

	/**
	 * Runs all benchmarks of a class.
	 * @return two series for each benchmark and parameter, a value for each iteration
	 */
	List<Series> run(Class<?> benchmarks) throws RunnerException {
		List<Series> series = new ArrayList<>();
		for (RunResult result : new Runner(
				this.effort.options().include(benchmarks.getName() + "\\.").addProfiler(GCProfiler.class).build())
			.run()) {
			series.add(new Series(name(result) + " time", "ms", times(result)));
			series.add(new Series(name(result) + " allocated", "bytes", allocated(result)));
		}
		return series;
	}

	private static String name(RunResult result) {
		StringBuilder name = new StringBuilder(result.getPrimaryResult().getLabel());
		result.getParams().getParamsKeys().forEach((key) -> name.append(' ').append(result.getParams().getParam(key)));
		return name.toString();
	}

	private static List<Double> times(RunResult result) {
		return iterations(result).stream().map((iteration) -> iteration.getPrimaryResult().getScore()).toList();
	}

	private static List<Double> allocated(RunResult result) {
		List<Double> values = new ArrayList<>();
		for (IterationResult iteration : iterations(result)) {
			Result<?> allocated = iteration.getSecondaryResults().get(ALLOCATED);
			if (allocated == null) {
				throw new IllegalStateException("JMH's profiler reports no " + ALLOCATED);
			}
			values.add(allocated.getScore());
		}
		return values;
	}

	private static List<IterationResult> iterations(RunResult result) {
		List<IterationResult> iterations = new ArrayList<>();
		for (BenchmarkResult fork : result.getBenchmarkResults()) {
			iterations.addAll(fork.getIterationResults());
		}
		return iterations;
	}

}
