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
import java.util.List;

import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What JMH measured for one benchmark, iteration by iteration.
 */
public final class Iterations {

	private final List<IterationResult> results = new ArrayList<>();

	/**
	 * The iterations of a benchmark.
	 * @param result what JMH tells of it
	 */
	public Iterations(RunResult result) {
		for (BenchmarkResult fork : result.getBenchmarkResults()) {
			this.results.addAll(fork.getIterationResults());
		}
	}

	/**
	 * The unit of the times.
	 * @return the part before the {@code /op}
	 */
	String unit() {
		String unit = this.results.get(0).getPrimaryResult().getScoreUnit();
		return unit.substring(0, unit.indexOf('/'));
	}

	/**
	 * How long an operation took.
	 * @return a value for each iteration
	 */
	public List<Double> times() {
		return this.results.stream().map((iteration) -> iteration.getPrimaryResult().getScore()).toList();
	}

	/**
	 * What a profiler added.
	 * @param label what it calls it
	 * @return a value for each iteration
	 */
	public List<Double> added(String label) {
		List<Double> values = new ArrayList<>();
		for (IterationResult iteration : this.results) {
			Result<?> added = iteration.getSecondaryResults().get(label);
			if (added == null) {
				throw new IllegalStateException("JMH's profiler reports no " + label);
			}
			values.add(added.getScore());
		}
		return values;
	}

}
