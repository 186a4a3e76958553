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

package org.wasmcloud.spring.docs;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.util.ReflectionUtils;

import org.wasmcloud.spring.keyvalue.tck.AllowedRefusal;
import org.wasmcloud.spring.keyvalue.tck.KeyvalueTck;
import org.wasmcloud.spring.keyvalue.tck.KeyvalueWiringTck;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published matrix is what the backends' tests have recorded in this build.
 */
class KeyvalueMatrixTests {

	private static final Log logger = LogFactory.getLog(KeyvalueMatrixTests.class);

	private static final Path MODULES = GuidePage.ROOT.resolve("autoconfigure");

	private static final Path PROPOSAL = GuidePage.ROOT.resolve("docs/target/keyvalue-matrix");

	@ParameterizedTest
	@EnumSource(Suite.class)
	void thePageIsWhatTheTestsHaveRecorded(Suite suite) throws IOException {
		String published = suite.published();
		MatrixTable matrix = MatrixTable.parse(published);
		Set<String> missing = new TreeSet<>(matrix.columns());
		for (Recording recording : recordings(suite)) {
			if (recording.outcomes().keySet().equals(suite.behaviours())) {
				matrix.put(recording.column(), recording.outcomes());
				missing.remove(recording.column());
			}
		}
		missing.forEach((column) -> logger.warn("The column '" + column + "' of the " + suite.label()
				+ " matrix is not compared: not all of its tests have been run here."));
		String expected = matrix.toText(suite.behaviours());
		Path proposal = PROPOSAL.resolve(suite.label() + ".md");
		Files.createDirectories(PROPOSAL);
		Files.writeString(proposal, expected);
		assertThat(published)
			.as("section '%s' of docs/keyvalue-matrix.md; what it should be is in docs/%s", suite.label(),
					GuidePage.ROOT.resolve("docs").relativize(proposal))
			.isEqualTo(expected);
	}

	@Test
	void noBackendOfThisProjectRefusesMoreThanItMay() throws IOException {
		Map<AllowedRefusal, Set<String>> backends = Map.of(AllowedRefusal.LISTS_AND_SETS,
				Set.of("file", "jdbc", "nats"), AllowedRefusal.TIME_TO_LIVE, Set.of("nats"), AllowedRefusal.WATCH,
				Set.of(), AllowedRefusal.NAME, Set.of("file", "jdbc", "memory", "nats", "redis"));
		assertThat(backends).containsOnlyKeys(AllowedRefusal.values());
		for (Suite suite : Suite.values()) {
			MatrixTable matrix = MatrixTable.parse(suite.published());
			for (String column : matrix.columns()) {
				List<String> may = backends.entrySet()
					.stream()
					.filter((entry) -> entry.getValue().contains(column.split(" ")[0]))
					.map((entry) -> "refused: " + entry.getKey())
					.toList();
				assertThat(matrix.outcomes(column).values()).as(column)
					.filteredOn((outcome) -> outcome.startsWith("refused"))
					.allSatisfy((outcome) -> assertThat(may).containsAll(List.of(outcome.split(" / "))));
			}
		}
	}

	@Test
	void everyBehaviourHasATest() throws IOException {
		Set<String> ids = new TreeSet<>();
		for (Suite suite : Suite.values()) {
			suite.behaviours().forEach((behaviour) -> ids.addAll(ids(behaviour)));
		}
		Map<String, String> elsewhere = elsewhere();
		assertThat(ids).doesNotContainAnyElementsOf(elsewhere.keySet());
		ids.addAll(elsewhere.keySet());
		assertThat(ids).containsAll(specified());
	}

	@Test
	void whatIsTestedElsewhereIsTestedThere() throws IOException {
		for (Map.Entry<String, String> entry : elsewhere().entrySet()) {
			List<String> classes = Pattern.compile("`(\\w+Tests)`")
				.matcher(entry.getValue())
				.results()
				.map((match) -> match.group(1))
				.toList();
			assertThat(classes).as(entry.getKey()).isNotEmpty();
			for (String each : classes) {
				assertThat(source(each)).as("%s in %s", entry.getKey(), each)
					.contains("@DisplayName(\"" + entry.getKey() + " ");
			}
		}
	}

	private static Set<String> ids(String behaviour) {
		return Arrays.stream(behaviour.split(" "))
			.takeWhile((word) -> word.matches("[A-Z]{2,}[0-9]*"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> specified() throws IOException {
		return Files.readAllLines(GuidePage.ROOT.resolve("docs/src/test/resources/behaviours.tsv"))
			.stream()
			.map((line) -> line.split("\t"))
			.filter((cells) -> Set.of("keyvalue", "parity", "wiring").contains(cells[1]))
			.map((cells) -> cells[0])
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Map<String, String> elsewhere() throws IOException {
		Map<String, String> rows = new TreeMap<>();
		for (List<String> cells : GuidePage.of("keyvalue-matrix.md").rows("Tested elsewhere")) {
			if (cells.get(0).matches("[A-Z]{2,}[0-9]+")) {
				rows.put(cells.get(0), cells.get(2));
			}
		}
		return rows;
	}

	private static String source(String testClass) throws IOException {
		try (Stream<Path> files = Files.walk(MODULES)) {
			Path file = files.filter((path) -> path.getFileName().toString().equals(testClass + ".java"))
				.findFirst()
				.orElseThrow(() -> new AssertionError("there is no class " + testClass));
			return Files.readString(file);
		}
	}

	private static List<Recording> recordings(Suite suite) throws IOException {
		try (Stream<Path> files = Files.walk(MODULES)) {
			List<Path> recorded = files.filter((path) -> path.getParent().endsWith("target/tck"))
				.filter((path) -> path.getFileName().toString().startsWith(suite.label() + "-"))
				.sorted()
				.toList();
			return recorded.stream().map(Recording::read).toList();
		}
	}

	/** A class of the TCK. */
	private enum Suite {

		KEYVALUE(KeyvalueTck.class), WIRING(KeyvalueWiringTck.class);

		private final Set<String> behaviours;

		Suite(Class<?> type) {
			this.behaviours = new TreeSet<>();
			for (Method method : ReflectionUtils.getAllDeclaredMethods(type)) {
				DisplayName name = method.getAnnotation(DisplayName.class);
				if (name != null) {
					this.behaviours.add(name.value());
				}
			}
		}

		String label() {
			return name().toLowerCase(Locale.ROOT);
		}

		Set<String> behaviours() {
			return this.behaviours;
		}

		String published() throws IOException {
			String page = GuidePage.of("keyvalue-matrix.md").text();
			String begin = "<!-- " + label() + " -->\n";
			return page.substring(page.indexOf(begin) + begin.length(), page.indexOf("<!-- /" + label() + " -->"));
		}

	}

	/**
	 * What the tests of one class have recorded.
	 *
	 * @param column what heads the column
	 * @param outcomes the outcomes by behaviour
	 */
	private record Recording(String column, Map<String, String> outcomes) {

		static Recording read(Path file) {
			try {
				List<String> lines = Files.readAllLines(file);
				Map<String, String> outcomes = new TreeMap<>();
				lines.stream()
					.skip(1)
					.map((line) -> line.split("\t"))
					.forEach((cells) -> outcomes.put(cells[0], cells[1]));
				return new Recording(lines.get(0), outcomes);
			}
			catch (IOException ex) {
				throw new AssertionError("the record '" + file + "' cannot be read", ex);
			}
		}

	}

}
