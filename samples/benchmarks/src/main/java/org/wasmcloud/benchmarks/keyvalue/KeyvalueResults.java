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

package org.wasmcloud.benchmarks.keyvalue;

import org.wasmcloud.benchmarks.measure.Report;
import org.wasmcloud.benchmarks.measure.Run;
import org.wasmcloud.benchmarks.measure.Series;

/**
 * The tables of one run.
 */
final class KeyvalueResults {

	private static final double MEMORY_GOAL = 100;

	private static final double OBSERVATION_GOAL = 2000;

	private final Run run;

	private final Report report;

	KeyvalueResults(Run run, Report report) {
		this.run = run;
		this.report = report;
	}

	void tell() {
		Goal.tell(KeyvalueSuite.GOALS, this.run, this.report);
		differences();
		batch();
	}

	private void differences() {
		Series map = KeyvalueSuite.MEMORY.times(this.run, "Map");
		Series bean = KeyvalueSuite.MEMORY.times(this.run, Goal.BEAN);
		Series observed = KeyvalueSuite.MEMORY.times(this.run, "ObservedBean");
		this.report.line("");
		this.report.line("### What is added");
		this.report.line("");
		this.report.line("| what | without | with | difference | 95 %% interval | goal: at most | reached |");
		this.report.line("|---|---:|---:|---:|---:|---:|---|");
		difference("`get` on `memory` above a map and the copy", map, bean, MEMORY_GOAL);
		difference("observation, on", bean, observed, OBSERVATION_GOAL);
		StartMeasurement.tell(this.run, this);
	}

	void difference(String what, Series without, Series with, double most) {
		Series difference = with.minus(without);
		String unit = with.unit();
		this.report.line("| %s | %s | %s | %s | %s | %s | %s |", what, Report.quantity(without.median(), unit),
				Report.quantity(with.median(), unit), Report.quantity(difference.median(), unit),
				Report.range(difference.interval()), Report.quantity(most, unit),
				Report.yes(difference.interval().to() <= most));
	}

	private void batch() {
		Series single = KeyvalueSuite.BATCH.times(this.run, "OneByOne");
		Series batch = KeyvalueSuite.BATCH.times(this.run, "Batch");
		this.report.line("");
		this.report.line("A hundred keys of Redis read by `get-many` take %s a key, one by one %s.",
				Report.quantity(batch.median(), batch.unit()), Report.quantity(single.median(), single.unit()));
	}

}
