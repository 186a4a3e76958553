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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentsTests {

	private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

	private static final Pattern LINK = Pattern
		.compile("\\]\\((?!https?://|mailto:|#)(?<target>[^)#\\s]+)(#[^)]*)?\\)");

	/**
	 * Where a text names a version of this project: in a sentence, in a pom, in the name
	 * of a jar, or a snapshot.
	 */
	private static final Pattern VERSION = Pattern
		.compile("version is `([^`]+)`" + "|<artifactId>wasmcloud-[\\w-]+</artifactId>\\s*<version>([^<]+)</version>"
				+ "|wasmcloud-[a-z-]+-(\\d[\\w.-]*)\\.jar|(\\d+\\.\\d+\\.\\d+-SNAPSHOT)");

	@Test
	void everyLinkLeadsSomewhere() throws IOException {
		for (Path document : documents()) {
			for (MatchResult link : LINK.matcher(Files.readString(document)).results().toList()) {
				assertThat(document.resolveSibling(link.group(1))).as("link in %s", ROOT.relativize(document)).exists();
			}
		}
	}

	@Test
	void theReadmeNamesTheSpringBootThatTheBuildUses() throws IOException {
		assertThat(Files.readString(ROOT.resolve("README.md")))
			.contains("| Spring Boot | 4.1 | " + parentProperty("spring-boot.version") + " |");
	}

	@Test
	void theReadmeNamesTheJavaThatTheBuildAsksFor() throws IOException {
		assertThat(Files.readString(ROOT.resolve("README.md")))
			.contains("| Java | " + parentProperty("maven.compiler.release") + " and later |");
	}

	@Test
	void everyVersionOfThisProjectIsTheOneThatTheBuildMakes() throws IOException {
		String version = parentProperty("revision");
		Set<String> naming = new TreeSet<>();
		for (Path file : textsWithVersions()) {
			for (MatchResult named : VERSION.matcher(Files.readString(file)).results().toList()) {
				assertThat(Stream.of(named.group(1), named.group(2), named.group(3), named.group(4))
					.filter(Objects::nonNull)).as("'%s' in %s", named.group(), ROOT.relativize(file))
					.containsExactly(version);
				naming.add(ROOT.relativize(file).toString());
			}
		}
		assertThat(naming).contains("README.md", "docs/getting-started.md", "docs/own-wit.md",
				"docs/src/test/resources/examples/getting-started/pom.xml",
				"docs/src/test/resources/examples/own-wit/plugin.xml", "samples/shortener/README.md");
	}

	private static List<Path> textsWithVersions() throws IOException {
		try (Stream<Path> samples = Files.walk(ROOT.resolve("samples"));
				Stream<Path> examples = Files.walk(ROOT.resolve("docs/src/test/resources/examples"))) {
			return Stream
				.concat(documents().stream(), Stream.concat(samples.filter((path) -> path.endsWith("README.md")),
						examples.filter((path) -> path.toString().endsWith(".xml"))))
				.toList();
		}
	}

	private static String parentProperty(String name) throws IOException {
		return Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<")
			.matcher(Files.readString(ROOT.resolve("pom.xml")))
			.results()
			.findFirst()
			.orElseThrow()
			.group(1);
	}

	private static List<Path> documents() throws IOException {
		try (Stream<Path> top = Files.list(ROOT); Stream<Path> guide = Files.walk(ROOT.resolve("docs"))) {
			return Stream.concat(top, guide).filter((path) -> path.toString().endsWith(".md")).sorted().toList();
		}
	}

}
