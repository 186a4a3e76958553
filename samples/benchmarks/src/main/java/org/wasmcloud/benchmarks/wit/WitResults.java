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

import java.util.List;

import org.wasmcloud.benchmarks.measure.Comparison;
import org.wasmcloud.benchmarks.measure.Report;
import org.wasmcloud.benchmarks.measure.Run;
import org.wasmcloud.benchmarks.measure.Series;

/**
 * The tables of one run.
 */
final class WitResults {

	private static final double COLD_GOAL = 600;

	private static final double LARGE_GOAL = 200;

	private static final int MEGABYTE = 1 << 20;

	private static final List<String> SIZES = List.of("262144", "524288", "1048576", "2097152");

	private final Run run;

	private final Report report;

	WitResults(Run run, Report report) {
		this.run = run;
		this.report = report;
	}

	void tell() {
		goals();
		cold();
		warm();
		large();
		calls();
	}

	private void goals() {
		this.report.line("");
		this.report.line("| goal | median | 95 %% interval | reached | processor time |");
		this.report.line("|---|---:|---:|---|---:|");
		goal("`wit facts` of all packages, cold process: at most 600 ms", "wit facts", COLD_GOAL);
		goal("1 MB of WIT, warm, parsed: at most 200 ms", "parse 1048576", LARGE_GOAL);
		goal("1 MB of WIT, warm, parsed and resolved: at most 200 ms", "load 1048576", LARGE_GOAL);
		double growth = perByte("load", "2097152") / perByte("load", "262144");
		this.report.line(
				"| memory linear in the input: bytes per byte of text at 2 MB over those at 0.25 MB at most 1.1 | %.2f | | %s | |",
				growth, Report.yes(growth <= 1.1));
		this.report.line("");
		this.report.line("A goal is reached when the whole interval reaches it.");
	}

	private void goal(String goal, String name, double most) {
		Series times = this.run.series(name + " time");
		Series.Interval interval = times.interval();
		this.report.line("| %s | %s | %s | %s | %s |", goal, Report.quantity(times.median(), "ms"),
				Report.range(interval), Report.yes(interval.to() <= most), processor(name));
	}

	private String processor(String name) {
		Series processor = this.run.series(name + " processor");
		return Report.quantity(processor.median(), processor.unit());
	}

	private void cold() {
		this.report.line("");
		this.report.line("### Cold: a whole process, all packages");
		this.report.line("");
		this.report.line("| command | min | median | max | processor time | processes |");
		this.report.line("|---|---:|---:|---:|---:|---:|");
		for (String command : ColdMeasurement.COMMANDS) {
			row("`wit " + command + "`", "wit " + command);
		}
	}

	private void row(String title, String name) {
		Series times = this.run.series(name + " time");
		this.report.line("| %s | %s | %s | %s | %s | %d |", title, Report.quantity(times.min(), times.unit()),
				Report.quantity(times.median(), times.unit()), Report.quantity(times.max(), times.unit()),
				processor(name), times.values().size());
	}

	private void warm() {
		this.report.line("");
		this.report.line("### Warm: all packages, from memory to memory");
		this.report.line("");
		this.report.line("| step | min | median | max | processor time | iterations |");
		this.report.line("|---|---:|---:|---:|---:|---:|");
		row("parse", "parse");
		row("resolve", "resolve");
		row("facts as written", "facts");
		row("generate Java", "generate");
	}

	private void large() {
		this.report.line("");
		this.report.line("### One long text");
		this.report.line("");
		this.report.line(
				"| size | parse | processor time | parse and resolve | processor time | bytes allocated per byte of text |");
		this.report.line("|---:|---:|---:|---:|---:|---:|");
		for (String size : SIZES) {
			this.report.line("| %s MB | %s | %s | %s | %s | %.1f |",
					Report.number(Integer.parseInt(size) / (double) MEGABYTE),
					Report.quantity(this.run.series("parse " + size + " time").median(), "ms"),
					processor("parse " + size),
					Report.quantity(this.run.series("load " + size + " time").median(), "ms"),
					processor("load " + size), perByte("load", size));
		}
		this.report.line("");
		this.report.line("Medians; 1 MB is 1,048,576 bytes.");
	}

	private double perByte(String step, String size) {
		return this.run.series(step + " " + size + " allocated").median() / Integer.parseInt(size);
	}

	private void calls() {
		this.report.line("");
		this.report.line("### A call through a binding");
		this.report.line("");
		this.report.line(
				"| function | plain | through the binding | difference | ratio | 95 %% interval of the ratio | pairs |");
		this.report.line("|---|---:|---:|---:|---:|---:|---:|");
		for (Comparison call : WitSuite.CALLS) {
			String function = "`" + call.operation() + "`";
			call(function, call.times(this.run, WitSuite.PLAIN), call.times(this.run, WitSuite.BOUND));
			call(function + ", processor time", call.processorTimes(this.run, WitSuite.PLAIN),
					call.processorTimes(this.run, WitSuite.BOUND));
		}
	}

	private void call(String title, Series plain, Series bound) {
		Series ratio = bound.over(plain);
		this.report.line("| %s | %s | %s | %s | %s | %s | %d |", title, Report.quantity(plain.median(), "ns"),
				Report.quantity(bound.median(), "ns"), Report.quantity(bound.median() - plain.median(), "ns"),
				Report.number(ratio.median()), Report.range(ratio.interval()), ratio.values().size());
	}

}
