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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.wasmcloud.benchmarks.measure.Machine;
import org.wasmcloud.benchmarks.measure.Report;
import org.wasmcloud.benchmarks.measure.Run;
import org.wasmcloud.benchmarks.measure.Series;
import org.wasmcloud.benchmarks.measure.Suite;

import static org.assertj.core.api.Assertions.assertThat;

class KeptRunsTests {

	private static final Path DOCS = Path.of("..", "..", "docs");

	static List<Suite> suites() {
		return Benchmarks.SUITES;
	}

	@ParameterizedTest
	@MethodSource("suites")
	void thePageHasTheNumbersOfTheNewestKeptRunAndNoOthers(Suite suite) throws IOException {
		List<Path> kept = kept(suite);
		String page = Files.readString(DOCS.resolve("benchmarks-" + suite.name() + ".md"));
		String results = Report.BEGIN + "\n";
		if (!kept.isEmpty()) {
			Path newest = kept.get(kept.size() - 1);
			Run run = Run.read(newest);
			results = Report.of(suite, run, newest.getFileName().toString());
			String drawing = suite.draw(run);
			if (drawing != null) {
				assertThat(DOCS.resolve(Report.picture(suite))).content().isEqualTo(drawing);
			}
		}
		assertThat(page.substring(page.indexOf(Report.BEGIN))).isEqualTo(results);
	}

	@ParameterizedTest
	@MethodSource("suites")
	void aKeptRunTellsNoPathOfItsMachine(Suite suite) throws IOException {
		for (Path kept : kept(suite)) {
			assertThat(Files.readString(kept)).as("%s", kept.getFileName()).doesNotContain("/", "\\", "~");
		}
	}

	@Test
	void aRunIsReadAsItWasKept(@TempDir Path folder) throws IOException {
		Run run = new Run("2026-08-01T10:00:00Z", new Machine("A processor", 2, 16, "Linux", "17.0.1", 0.25),
				List.of(new Series("parse time", "ms", List.of(1.5, 2.0))));
		assertThat(Run.read(run.keep(folder))).isEqualTo(run);
		assertThat(Run.kept(folder)).containsExactly(folder.resolve("2026-08-01T100000Z.json"));
	}

	private static List<Path> kept(Suite suite) throws IOException {
		Path folder = DOCS.resolve("benchmarks").resolve(suite.name());
		return Files.exists(folder) ? Run.kept(folder) : List.of();
	}

}
