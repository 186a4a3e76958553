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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The part of a page that has the numbers of the newest run that is kept.
 */
public final class Report {

	/** The line that the results begin with. */
	public static final String BEGIN = "<!-- Written by scripts/benchmarks from here on -->";

	private final StringBuilder text = new StringBuilder();

	private Report() {
	}

	/**
	 * Tells a run.
	 * @param suite what was measured
	 * @param run the values
	 * @param file the name of the file that keeps them
	 * @return the text
	 */
	public static String of(Suite suite, Run run, String file) {
		Report report = new Report();
		report.begin(run.machine(), run.date().substring(0, 10), "benchmarks/" + suite.name() + "/" + file);
		if (suite.draw(run) != null) {
			report.line("");
			report.line("![The ratios, their intervals and goals](%s)", picture(suite));
		}
		suite.tell(run, report);
		return report.text.toString();
	}

	/**
	 * Writes the results of a run into the page of its suite, in place of what was behind
	 * the mark, and its drawing beside it.
	 * @param docs where the pages are
	 * @param suite what was measured
	 * @param run the values
	 * @param file the name of the file that keeps them
	 * @throws IOException if a page cannot be read or written
	 */
	public static void write(Path docs, Suite suite, Run run, String file) throws IOException {
		String drawing = suite.draw(run);
		if (drawing != null) {
			Files.writeString(docs.resolve(picture(suite)), drawing);
		}
		write(docs.resolve("benchmarks-" + suite.name() + ".md"), of(suite, run, file));
	}

	/**
	 * Where the drawing of a suite is, seen from the pages.
	 * @param suite the suite
	 * @return the path
	 */
	public static String picture(Suite suite) {
		return "benchmarks/" + suite.name() + ".svg";
	}

	private static void write(Path page, String results) throws IOException {
		String old = Files.readString(page);
		int begin = old.indexOf(BEGIN);
		if (begin < 0) {
			throw new IllegalStateException("'" + page + "' lacks the line '" + BEGIN + "'");
		}
		Files.writeString(page, old.substring(0, begin) + results);
	}

	private void begin(Machine machine, String date, String file) {
		line(BEGIN);
		line("");
		line("## Results");
		line("");
		line("Measured %s on %s, %d cores, %d GiB, %s, JDK %s; the load average was %s before.", date, machine.cpu(),
				machine.cores(), machine.memoryGiB(), machine.system(), machine.jdk(), number(machine.load()));
		if (machine.isBusy()) {
			line("**The machine was busy with other work**: times are longer than they would be, "
					+ "processor times much less so.");
		}
		line("All values are in [%s](%s).", file.substring(file.lastIndexOf('/') + 1), file);
	}

	/**
	 * Adds a line.
	 * @param format as {@link String#format(String, Object...)} takes it
	 * @param arguments what to fill in
	 */
	public void line(String format, Object... arguments) {
		this.text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
	}

	/**
	 * A number with as many digits as are reproduced: three that count.
	 * @param value the number
	 * @return its text
	 */
	public static String number(double value) {
		double size = Math.abs(value);
		String format = (size >= 100) ? "%.0f" : (size >= 10) ? "%.1f" : "%.2f";
		return String.format(Locale.ROOT, format, value);
	}

	/**
	 * A number with its unit.
	 * @param value the number
	 * @param unit the unit
	 * @return the text
	 */
	public static String quantity(double value, String unit) {
		return number(value) + " " + unit;
	}

	/**
	 * The range that the median lies in.
	 * @param interval the range
	 * @return the text
	 */
	public static String range(Series.Interval interval) {
		return number(interval.from()) + " to " + number(interval.to());
	}

	/**
	 * Whether a goal is reached.
	 * @param reached whether it is
	 * @return the text
	 */
	public static String yes(boolean reached) {
		return reached ? "yes" : "**no**";
	}

}
