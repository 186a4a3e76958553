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

package org.wasmcloud.benchmarks.wit;

import java.util.ArrayList;
import java.util.List;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

import org.wasmcloud.benchmarks.measure.Effort;
import org.wasmcloud.benchmarks.measure.Iterations;
import org.wasmcloud.benchmarks.measure.ProcessorTimeProfiler;
import org.wasmcloud.benchmarks.measure.Series;

/**
 * The benchmarks of the language and the generator: time, processor time, and bytes that
 * were allocated.
 */
final class WarmMeasurement {

	private static final String ALLOCATED = "gc.alloc.rate.norm";

	private final Effort effort;

	WarmMeasurement(Effort effort) {
		this.effort = effort;
	}

	/**
	 * Runs all benchmarks of a class.
	 * @return three series for each benchmark and parameter, a value for each iteration
	 */
	List<Series> run(Class<?> benchmarks) throws RunnerException {
		List<Series> series = new ArrayList<>();
		for (RunResult result : new Runner(this.effort.options()
			.include(benchmarks.getName() + "\\.")
			.addProfiler(GCProfiler.class)
			.addProfiler(ProcessorTimeProfiler.class)
			.build()).run()) {
			Iterations iterations = new Iterations(result);
			series.add(new Series(name(result) + " time", "ms", iterations.times()));
			series.add(new Series(name(result) + " processor", "ms", iterations.added(ProcessorTimeProfiler.LABEL)));
			series.add(new Series(name(result) + " allocated", "bytes", iterations.added(ALLOCATED)));
		}
		return series;
	}

	private static String name(RunResult result) {
		StringBuilder name = new StringBuilder(result.getPrimaryResult().getLabel());
		result.getParams().getParamsKeys().forEach((key) -> name.append(' ').append(result.getParams().getParam(key)));
		return name.toString();
	}

}
