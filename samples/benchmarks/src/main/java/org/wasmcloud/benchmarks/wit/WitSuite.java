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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.wasmcloud.benchmarks.measure.Comparison;
import org.wasmcloud.benchmarks.measure.Effort;
import org.wasmcloud.benchmarks.measure.Report;
import org.wasmcloud.benchmarks.measure.Run;
import org.wasmcloud.benchmarks.measure.Series;
import org.wasmcloud.benchmarks.measure.Suite;

/**
 * The WIT language, the generator, the command line and the bindings.
 */
public final class WitSuite implements Suite {

	static final String PLAIN = "Plain";

	static final String BOUND = "Bound";

	/** A call directly and through its binding. */
	static final List<Comparison> CALLS = List.of(
			new Comparison(BindingBenchmark.class, "increment", List.of(PLAIN, BOUND), 1),
			new Comparison(BindingBenchmark.class, "get", List.of(PLAIN, BOUND), 1));

	private static final Path WIT_JAR = Path.of("wit", "cli", "target", "wit.jar");

	@Override
	public String name() {
		return "wit";
	}

	@Override
	public List<Series> measure(Effort effort) throws Exception {
		List<Series> series = new ArrayList<>(new ColdMeasurement(effort, WIT_JAR).run());
		WarmMeasurement warm = new WarmMeasurement(effort);
		series.addAll(warm.run(PackagesBenchmark.class));
		series.addAll(warm.run(LargeTextBenchmark.class));
		series.addAll(Comparison.run(CALLS, effort));
		return series;
	}

	@Override
	public void tell(Run run, Report report) {
		new WitResults(run, report).tell();
	}

}
