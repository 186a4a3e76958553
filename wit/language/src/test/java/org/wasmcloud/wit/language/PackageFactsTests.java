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

package org.wasmcloud.wit.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The project's packages say what the specification wants them to say.
 */
class PackageFactsTests {

	private static final Path EXPECTED = Path.of("src/test/resources/facts");

	private static final List<String> FACTS = WitLoader.load(List.of(ProjectPackages.folder()), Set.of())
		.writtenFacts();

	static List<Path> expectedFiles() throws IOException {
		try (Stream<Path> files = Files.list(EXPECTED)) {
			return files.sorted().toList();
		}
	}

	@Test
	void factsOfAllPackagesAsWrittenAreTheExpectedOnes() throws IOException {
		Set<String> expected = new TreeSet<>();
		for (Path file : expectedFiles()) {
			expected.addAll(Files.readAllLines(file));
		}
		assertThat(FACTS).containsExactlyElementsOf(expected);
	}

	@ParameterizedTest
	@MethodSource("expectedFiles")
	void factsOfOnePackageAreItsExpectedOnes(Path expected) throws IOException {
		String name = expected.getFileName().toString().replace(".txt", "");
		String id = name.replaceFirst("-", ":");
		int at = id.indexOf('@');
		String start = ((at >= 0) ? id.substring(0, at) : id) + "/";
		String version = (at >= 0) ? id.substring(at) : "";
		List<String> own = new ArrayList<>();
		for (String fact : FACTS) {
			String where = fact.substring(0, fact.indexOf(" | "));
			if (where.startsWith(start) && (version.isEmpty() ? !where.contains("@") : where.endsWith(version))) {
				own.add(fact);
			}
		}
		assertThat(own).containsExactlyElementsOf(Files.readAllLines(expected));
	}

}
