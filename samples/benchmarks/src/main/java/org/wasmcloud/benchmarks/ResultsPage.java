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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The part of the benchmarks page that has the numbers of the newest run that is kept.
 */
final class ResultsPage {

	static final String BEGIN = "<!-- Written by scripts/benchmarks from here on -->";

	private static final double COLD_GOAL = 600;

	private static final double LARGE_GOAL = 200;

	private static final int MEGABYTE = 1 << 20;

	private static final List<String> SIZES = List.of("262144", "524288", "1048576", "2097152");

	private final Run run;

	private final StringBuilder text = new StringBuilder();

	private ResultsPage(Run run) {
		this.run = run;
	}

	/**
	 * Puts the results of a run into the page, in place of what was behind the mark.
	 */
	static void write(Path page, Run run, String file) throws IOException {
		String old = Files.readString(page);
		int begin = old.indexOf(BEGIN);
		if (begin < 0) {
			throw new IllegalStateException("'" + page + "' lacks the line '" + BEGIN + "'");
		}
		Files.writeString(page, old.substring(0, begin) + of(run, file));
	}

	static String of(Run run, String file) {
		return new ResultsPage(run).write(file);
	}

	private String write(String file) {
		Machine machine = this.run.machine();
		line(BEGIN);
		line("");
		line("## Results");
		line("");
		line("Measured %s on %s, %d cores, %d GiB, %s, JDK %s; the load average was %s before.",
				this.run.date().substring(0, 10), machine.cpu(), machine.cores(), machine.memoryGiB(), machine.system(),
				machine.jdk(), number(machine.load()));
		line("All values are in [%1$s](benchmarks/%1$s).", file);
		goals();
		cold();
		warm();
		large();
		calls();
		return this.text.toString();
	}

	private void goals() {
		line("");
		line("| goal | measured (median) | reached |");
		line("|---|---:|---|");
		goal("`wit facts` of all packages, cold process: at most 600 ms", this.run.series("wit facts process"),
				COLD_GOAL);
		goal("1 MB of WIT, warm, parsed: at most 200 ms", this.run.series("parse 1048576 time"), LARGE_GOAL);
		goal("1 MB of WIT, warm, parsed and resolved: at most 200 ms", this.run.series("load 1048576 time"),
				LARGE_GOAL);
		double growth = perByte("load", "2097152") / perByte("load", "262144");
		line("| memory linear in the input: bytes per byte of text at 2 MB over those at 0.25 MB at most 1.1 | %.2f | %s |",
				growth, yes(growth <= 1.1));
	}

	private void goal(String goal, Series series, double most) {
		line("| %s | %s | %s |", goal, time(series.median(), series.unit()), yes(series.median() <= most));
	}

	private static String yes(boolean reached) {
		return reached ? "yes" : "**no**";
	}

	private void cold() {
		line("");
		line("### Cold: a whole process, all packages");
		line("");
		line("| command | min | median | max | processes |");
		line("|---|---:|---:|---:|---:|");
		for (String command : ColdMeasurement.COMMANDS) {
			Series series = this.run.series("wit " + command + " process");
			row("`wit " + command + "`", series);
		}
	}

	private void row(String name, Series series) {
		line("| %s | %s | %s | %s | %d |", name, time(series.min(), series.unit()),
				time(series.median(), series.unit()), time(series.max(), series.unit()), series.values().size());
	}

	private void warm() {
		line("");
		line("### Warm: all packages, from memory to memory");
		line("");
		line("| step | min | median | max | iterations |");
		line("|---|---:|---:|---:|---:|");
		row("parse", this.run.series("parse time"));
		row("resolve", this.run.series("resolve time"));
		row("facts as written", this.run.series("facts time"));
		row("generate Java", this.run.series("generate time"));
	}

	private void large() {
		line("");
		line("### One long text");
		line("");
		line("| size | parse | parse and resolve | allocated by parsing, per byte of text | by both |");
		line("|---:|---:|---:|---:|---:|");
		for (String size : SIZES) {
			line("| %s MB | %s | %s | %.1f | %.1f |", number(Integer.parseInt(size) / (double) MEGABYTE),
					time(this.run.series("parse " + size + " time").median(), "ms"),
					time(this.run.series("load " + size + " time").median(), "ms"), perByte("parse", size),
					perByte("load", size));
		}
		line("");
		line("Medians; 1 MB is 1,048,576 bytes.");
	}

	private double perByte(String step, String size) {
		return this.run.series(step + " " + size + " allocated").median() / Integer.parseInt(size);
	}

	private void calls() {
		line("");
		line("### A call through a binding");
		line("");
		line("| function | plain | through the binding | difference | ratio | 95 %% interval of the ratio | pairs |");
		line("|---|---:|---:|---:|---:|---:|---:|");
		for (String call : CallMeasurement.CALLS) {
			Series plain = this.run.series(call + CallMeasurement.PLAIN + " time");
			Series bound = this.run.series(call + CallMeasurement.BOUND + " time");
			Series ratio = bound.over(plain);
			Series.Interval interval = ratio.interval();
			line("| `%s` | %s | %s | %s | %s | %s to %s | %d |", call, time(plain.median(), "ns"),
					time(bound.median(), "ns"), time(bound.median() - plain.median(), "ns"), number(ratio.median()),
					number(interval.from()), number(interval.to()), ratio.values().size());
		}
	}

	private static String time(double value, String unit) {
		return number(value) + " " + unit;
	}

	/** Three digits that count are as many as are reproduced. */
	private static String number(double value) {
		double size = Math.abs(value);
		String format = (size >= 100) ? "%.0f" : (size >= 10) ? "%.1f" : "%.2f";
		return String.format(Locale.ROOT, format, value);
	}

	private void line(String format, Object... arguments) {
		this.text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
	}

}
