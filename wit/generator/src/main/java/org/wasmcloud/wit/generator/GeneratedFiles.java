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

package org.wasmcloud.wit.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a generation makes: files by their path, which has {@code /} between its parts.
 *
 * @param sources Java source, sorted by path
 * @param resources what belongs into the jar beside the classes, sorted by path
 */
public record GeneratedFiles(SortedMap<String, String> sources, SortedMap<String, String> resources) {

	public GeneratedFiles {
		sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
		resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
	}

	/**
	 * Writes all files. One that has the text already is not touched, so that whatever
	 * looks at times does not compile it again.
	 * @param sourceFolder the folder for sources
	 * @param resourceFolder the folder for resources
	 * @throws IOException if a file cannot be written
	 */
	public void writeTo(Path sourceFolder, Path resourceFolder) throws IOException {
		write(this.sources, sourceFolder);
		write(this.resources, resourceFolder);
	}

	private static void write(Map<String, String> files, Path folder) throws IOException {
		for (Map.Entry<String, String> file : files.entrySet()) {
			Path path = folder.resolve(file.getKey());
			byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
			if (!Files.isRegularFile(path) || !Arrays.equals(Files.readAllBytes(path), bytes)) {
				Files.createDirectories(path.getParent());
				Files.write(path, bytes);
			}
		}
	}

}
