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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GuideTests {

	private static final Path DOCS = GuidePage.ROOT.resolve("docs");

	@Test
	void theIndexLeadsToEveryPage() throws IOException {
		List<String> links = Pattern.compile("\\]\\(([^)]+)\\)")
			.matcher(GuidePage.of("README.md").text())
			.results()
			.map((link) -> link.group(1))
			.toList();
		try (Stream<Path> pages = Files.walk(DOCS)) {
			assertThat(pages.filter((page) -> page.toString().endsWith(".md"))
				.filter((page) -> !page.startsWith(DOCS.resolve("src")) && !page.startsWith(DOCS.resolve("target")))
				.map((page) -> DOCS.relativize(page).toString())
				.filter((page) -> !page.equals("README.md"))).isSubsetOf(links);
		}
	}

	@Test
	void theFactThatTheNoteShowsIsOneOfTheContract() throws IOException {
		List<String> shown = GuidePage.of("design/0005-facts.md")
			.text()
			.lines()
			.filter((line) -> line.startsWith("wasmcloud:"))
			.toList();
		assertThat(shown).isNotEmpty();
		assertThat(Files
			.readAllLines(GuidePage.ROOT.resolve("wit/language/src/test/resources/facts/wasmcloud-keyvalue@0.2.0.txt")))
			.containsAll(shown);
	}

}
