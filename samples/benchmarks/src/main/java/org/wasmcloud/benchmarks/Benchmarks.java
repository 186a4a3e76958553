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

import org.wasmcloud.benchmarks.keyvalue.BackendsSuite;
import org.wasmcloud.benchmarks.keyvalue.KeyvalueSuite;
import org.wasmcloud.benchmarks.measure.Effort;
import org.wasmcloud.benchmarks.measure.Machine;
import org.wasmcloud.benchmarks.measure.Report;
import org.wasmcloud.benchmarks.measure.Run;
import org.wasmcloud.benchmarks.measure.Suite;
import org.wasmcloud.benchmarks.wit.WitSuite;

/**
 * Measures, keeps the values and writes the page. It runs at the top of the project;
 * {@code scripts/benchmarks} builds what it needs.
 */
public final class Benchmarks {

	static final List<Suite> SUITES = List.of(new WitSuite(), new KeyvalueSuite(), new BackendsSuite());

	private static final Path DOCS = Path.of("docs");

	private Benchmarks() {
	}

	/**
	 * Measures.
	 * @param args the name of a suite, and {@code --quick} to see in a minute whether
	 * everything runs, which keeps nothing, or {@code --page} to measure nothing and
	 * write the page of the newest run that is kept
	 * @throws Exception if something could not be measured
	 */
	public static void main(String[] args) throws Exception {
		List<String> options = new ArrayList<>(List.of(args));
		boolean quick = options.remove("--quick");
		boolean page = options.remove("--page");
		Suite suite = SUITES.stream()
			.filter((candidate) -> options.equals(List.of(candidate.name())))
			.findAny()
			.orElse(null);
		if (suite == null) {
			System.err.println("usage: scripts/benchmarks wit|keyvalue|keyvalue-backends [--quick|--page]");
			System.exit(2);
		}
		else if (quick) {
			System.out.println(Report.of(suite, measure(suite, Effort.QUICK), "not-kept.json"));
		}
		else {
			Path folder = DOCS.resolve("benchmarks").resolve(suite.name());
			if (!page) {
				System.out.println("Kept as " + measure(suite, Effort.FULL).keep(folder));
			}
			Path newest = Run.newest(folder);
			Report.write(DOCS, suite, Run.read(newest), newest.getFileName().toString());
		}
	}

	private static Run measure(Suite suite, Effort effort) throws Exception {
		String date = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
		Machine machine = Machine.current();
		return new Run(date, machine, suite.measure(effort));
	}

}
