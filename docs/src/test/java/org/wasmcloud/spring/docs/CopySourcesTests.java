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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sources that the second pass of the tests and the release build start from.
 */
class CopySourcesTests {

	@Test
	void ofAnUnpackedArchiveEverythingIsCopiedButWhatABuildLeft(@TempDir Path folder) throws Exception {
		write(folder, "pom.xml", "module/.mvn/a file.txt", "module/src/Main.java", "module/target/Main.class",
				"module/.flattened-pom.xml", "target/old/pom.xml");
		Path script = Files.createDirectory(folder.resolve("scripts")).resolve("copy-sources");
		Files.copy(GuidePage.ROOT.resolve("scripts/copy-sources"), script);
		Process copy = new ProcessBuilder("bash", script.toString(), "target/copy").redirectErrorStream(true).start();
		String printed = new String(copy.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(copy.waitFor()).as(printed).isZero();
		Path copied = folder.resolve("target/copy");
		assertThat(files(copied)).containsExactly("module/.mvn/a file.txt", "module/src/Main.java", "pom.xml",
				"scripts/copy-sources");
		assertThat(copied.resolve("module/src/Main.java")).hasContent("module/src/Main.java");
	}

	private static void write(Path folder, String... files) throws IOException {
		for (String file : files) {
			Path path = folder.resolve(file);
			Files.createDirectories(path.getParent());
			Files.writeString(path, file);
		}
	}

	private static List<String> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> folder.relativize(file).toString())
				.sorted()
				.toList();
		}
	}

}
