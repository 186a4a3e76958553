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

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures everything, keeps the values and writes the page. It runs at the top of the
 * project; {@code scripts/benchmarks} builds what it needs.
 */
public final class Benchmarks {

	private static final Path DOCS = Path.of("docs");

	private static final Path WIT_JAR = Path.of("wit", "cli", "target", "wit.jar");

	private Benchmarks() {
	}

	/**
	 * Measures.
	 * @param args {@code --quick} to see in a minute whether everything runs; that keeps
	 * nothing
	 * @throws Exception if something could not be measured
	 */
	public static void main(String[] args) throws Exception {
		List<String> options = List.of(args);
		if (!options.isEmpty() && !options.equals(List.of("--quick"))) {
			System.err.println("usage: scripts/benchmarks [--quick]");
			System.exit(2);
		}
		boolean quick = !options.isEmpty();
		Run run = measure(quick ? Effort.QUICK : Effort.FULL);
		if (quick) {
			System.out.println(ResultsPage.of(run, "not-kept.json"));
			return;
		}
		Path kept = run.keep(DOCS.resolve("benchmarks"));
		ResultsPage.write(DOCS.resolve("benchmarks.md"), run, kept.getFileName().toString());
		System.out.println("Kept as " + kept + "; docs/benchmarks.md has its numbers");
	}

	private static Run measure(Effort effort) throws Exception {
		String date = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
		Machine machine = Machine.current();
		List<Series> series = new ArrayList<>();
		series.addAll(new ColdMeasurement(effort, WIT_JAR).run());
		WarmMeasurement warm = new WarmMeasurement(effort);
		series.addAll(warm.run(PackagesBenchmark.class));
		series.addAll(warm.run(LargeTextBenchmark.class));
		series.addAll(new CallMeasurement(effort).run());
		return new Run(date, machine, series);
	}

}
