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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
		BuildRun build = BuildRun.current();
		Set<String> missing = new TreeSet<>(matrix.columns());
		for (Recording recording : recordings(suite)) {
			if (recording.isOf(suite) && !build.isStale(recording.made())) {
				matrix.put(recording.column(), recording.outcomes());
				missing.remove(recording.column());
			}
		}
		assertThat(build.isWhole() ? missing : Set.of())
			.as("columns of the %s matrix of which this build, that of all modules, has not recorded every test",
					suite.label())
			.isEmpty();
		missing.forEach((column) -> logger.warn("The column '" + column + "' of the " + suite.label()
				+ " matrix is not compared: not all of its tests have been run here. A build of all modules runs them."));
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
				Set.of(), AllowedRefusal.NAME, Set.of("jdbc", "nats", "redis"));
		assertThat(backends).containsOnlyKeys(AllowedRefusal.values());
		for (Suite suite : Suite.values()) {
			MatrixTable matrix = MatrixTable.parse(suite.published());
			for (String column : matrix.columns()) {
				List<String> may = backends.entrySet()
					.stream()
					.filter((entry) -> entry.getValue().contains(column.split(" ")[0]))
					.map((entry) -> "refused: " + entry.getKey())
					.toList();
				matrix.outcomes(column)
					.forEach((behaviour, outcome) -> assertThat(outcome.split(" / ")).as("%s: %s", column, behaviour)
						.allSatisfy((part) -> assertThat(isFine(part) || may.contains(part)).isTrue())
						.satisfiesAnyOf((parts) -> assertThat(parts).hasSize(1),
								// Several refusals, but not a success in one form and a
								// refusal in the other.
								(parts) -> assertThat(parts).noneMatch(KeyvalueMatrixTests::isFine)));
			}
		}
	}

	@Test
	void everyBehaviourHasOneTest() throws IOException {
		List<String> ids = Stream.of(Suite.values())
			.flatMap((suite) -> suite.behaviours().stream())
			.filter((behaviour) -> behaviour.matches("[A-Z]{2}[0-9]+ .*") && !behaviour.matches("\\w+ more: .*"))
			.map((behaviour) -> behaviour.split(" ")[0])
			.sorted()
			.toList();
		assertThat(ids).containsExactlyElementsOf(specified());
	}

	@Test
	void whatGoesBeyondABehaviourSaysSo() throws IOException {
		Set<String> specified = specified();
		for (Suite suite : Suite.values()) {
			assertThat(suite.behaviours()).filteredOn((behaviour) -> behaviour.matches("\\w+ more: .*"))
				.allSatisfy((behaviour) -> assertThat(specified).contains(behaviour.split(" ")[0]));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "AC08", "AC11", "AC12", "KV18", "KV48" })
	void nothingIsLeftOutWhereThereIsAServer(String id) throws IOException {
		for (Suite suite : Suite.values()) {
			MatrixTable matrix = MatrixTable.parse(suite.published());
			for (String column : matrix.columns()) {
				if (!List.of("memory", "file").contains(column)) {
					assertThat(matrix.outcomes(column)).as(column)
						.allSatisfy((behaviour, outcome) -> assertThat(behaviour.startsWith(id) && !isPass(outcome))
							.as("%s: %s", behaviour, outcome)
							.isFalse());
				}
			}
		}
	}

	private static boolean isPass(String outcome) {
		return outcome.equals("pass");
	}

	private static boolean isFine(String outcome) {
		return isPass(outcome) || outcome.startsWith("does not apply: ");
	}

	private static Set<String> specified() throws IOException {
		return Files.readAllLines(GuidePage.ROOT.resolve("docs/src/test/resources/behaviours.tsv"))
			.stream()
			.map((line) -> line.split("\t"))
			.filter((cells) -> Set.of("keyvalue", "parity", "wiring").contains(cells[1]))
			.map((cells) -> cells[0])
			.collect(Collectors.toCollection(TreeSet::new));
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

	/**
	 * The build that runs this test.
	 *
	 * @param isWhole whether it runs all tests of all modules, but those of the group
	 * {@code whole}
	 * @param began when it began; the beginning of time where that is not known
	 */
	private record BuildRun(boolean isWhole, Instant began) {

		static BuildRun current() {
			boolean allModules = System.getProperty("wasmcloud.build.selected", "")
				.matches("wasmcloud-spring-boot-parent of \\[] without \\[] from (null|\\$.*|)");
			boolean allTests = System.getProperty("test") == null && System.getProperty("groups") == null
					&& !System.getProperty("excludedGroups", "").contains("server");
			return new BuildRun(allModules && allTests,
					Instant.parse(System.getProperty("wasmcloud.build.began", Instant.EPOCH.toString())));
		}

		/** Whether this build should have made it anew and has not. */
		boolean isStale(Instant made) {
			return this.isWhole && made.isBefore(this.began);
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
	 * @param made when they were recorded
	 */
	private record Recording(String column, Map<String, String> outcomes, Instant made) {

		boolean isOf(Suite suite) {
			return this.outcomes.keySet().equals(suite.behaviours());
		}

		static Recording read(Path file) {
			try {
				List<String> lines = Files.readAllLines(file);
				Map<String, String> outcomes = new TreeMap<>();
				lines.stream()
					.skip(1)
					.map((line) -> line.split("\t"))
					.forEach((cells) -> outcomes.put(cells[0], cells[1]));
				return new Recording(lines.get(0), outcomes, Files.getLastModifiedTime(file).toInstant());
			}
			catch (IOException ex) {
				throw new AssertionError("the record '" + file + "' cannot be read", ex);
			}
		}

	}

}
