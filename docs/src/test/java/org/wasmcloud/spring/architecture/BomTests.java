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

package org.wasmcloud.spring.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BomTests {

	private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(wasmcloud-[^<]+)</artifactId>");

	/** A program, not a library. */
	private static final String COMMAND_LINE = "wasmcloud-wit-cli";

	@Test
	void managesEveryLibraryThatIsPublished() throws IOException {
		String bom = Files.readString(Project.ROOT.resolve("starters/bom/pom.xml"));
		String managed = bom.substring(bom.indexOf("<dependencyManagement>"));
		assertThat(ARTIFACT.matcher(managed).results().map((result) -> result.group(1)))
			.containsExactlyInAnyOrderElementsOf(libraries());
	}

	private static List<String> libraries() throws IOException {
		try (Stream<Path> files = Files.walk(Project.ROOT, 4)) {
			return files.filter((path) -> path.endsWith("pom.xml"))
				.filter((path) -> !Project.ROOT.relativize(path).toString().matches(".*\\b(target|src)\\b.*"))
				.map(BomTests::read)
				.filter((pom) -> !pom.contains("<packaging>"))
				.filter((pom) -> !pom.contains("<maven.deploy.skip>true<"))
				.map((pom) -> pom.substring(pom.indexOf("</parent>")))
				.flatMap((pom) -> ARTIFACT.matcher(pom).results().limit(1))
				.map((result) -> result.group(1))
				.filter((artifact) -> !artifact.equals(COMMAND_LINE))
				.toList();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot read " + file, ex);
		}
	}

}
