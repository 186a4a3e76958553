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
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A text with every construct of the language, and what it says.
 */
class AcceptedWitTests {

	private static final Path FOLDER = Path.of("src/test/resources/accepted");

	private static WitLoader everything() {
		return WitLoader.create().root(FOLDER.resolve("everything.wit"));
	}

	private static List<String> expected(String form) throws IOException {
		return Files.readAllLines(FOLDER.resolve("everything." + form + ".txt"));
	}

	@Test
	void everyConstructIsAFactAsWritten() throws IOException {
		assertThat(everything().load().writtenFacts()).isEqualTo(expected("written"));
	}

	@Test
	void everyConstructIsAResolvedFactWithoutClosedItems() throws IOException {
		assertThat(everything().load().resolvedFacts()).isEqualTo(expected("resolved"));
	}

	@Test
	void allFeaturesBringTheirItems() throws IOException {
		assertThat(everything().allFeatures().load().resolvedFacts()).isEqualTo(expected("all-features"));
	}

	@Test
	void oneFeatureBringsItsItemsOnly() {
		String text = """
				package a:b;
				interface i {
					@unstable(feature = one)
					f: func();
					@unstable(feature = two)
					g: func();
				}
				""";
		WitPackages packages = WitLoader.create().features(Set.of("two")).root("a:b", Map.of("t.wit", text)).load();
		assertThat(packages.resolvedFacts()).containsExactly("a:b/i | func g()", "a:b/i | interface");
	}

	@Test
	void importsAndExportsOfTheProjectsWorldsAreThoseOfTheReferenceImplementation() throws IOException {
		List<String> worlds = WitLoader.load(List.of(ProjectPackages.folder()), Set.of())
			.resolvedFacts()
			.stream()
			.filter((fact) -> fact.contains(" | world import ") || fact.contains(" | world export "))
			.toList();
		assertThat(worlds).containsExactlyElementsOf(Files.readAllLines(Path.of("src/test/resources/worlds.txt")));
	}

}
