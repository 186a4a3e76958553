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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Code in the user guide is a part of a file that the build compiles or runs. A comment
 * in front of the block names the file.
 */
class SnippetsTests {

	private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

	private static final Pattern BLOCK = Pattern.compile(
			"(?:<!-- example: (?<file>\\S+) -->\\n)?```(?<language>java|yaml|xml)\\n(?<code>.*?)\\n```",
			Pattern.DOTALL);

	@Test
	void everyBlockIsAPartOfAFileThatIsTested() throws IOException {
		for (Path document : documents()) {
			List<MatchResult> blocks = BLOCK.matcher(Files.readString(document)).results().toList();
			for (MatchResult block : blocks) {
				assertThat(block.group(1))
					.as("%s: the block that begins with '%s' names no example", document.getFileName(),
							block.group(3).lines().findFirst().orElse(""))
					.isNotNull();
				assertThat(Files.readString(ROOT.resolve(block.group(1)))).as(document.getFileName().toString())
					.contains(block.group(3));
			}
		}
	}

	private static List<Path> documents() throws IOException {
		try (Stream<Path> guide = Files.list(ROOT.resolve("docs"))) {
			return guide.filter((path) -> path.toString().endsWith(".md")).sorted().toList();
		}
	}

}
