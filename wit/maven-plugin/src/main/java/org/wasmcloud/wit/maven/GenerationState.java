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

package org.wasmcloud.wit.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.wasmcloud.wit.generator.GeneratedFiles;

/**
 * What the last run was given and what it made, kept in a file: the fingerprint of what
 * went in, then the files.
 *
 * @param file where it is kept
 * @param lines what it says
 */
record GenerationState(Path file, List<String> lines) {

	private static final String SOURCE = "source ";

	private static final String RESOURCE = "resource ";

	static GenerationState in(Path file) throws IOException {
		return new GenerationState(file, Files.exists(file) ? Files.readAllLines(file) : List.of());
	}

	boolean isCurrent(String inputs, Path sources, Path resources) {
		return !this.lines.isEmpty() && this.lines.get(0).equals(inputs)
				&& this.lines.stream().skip(1).allMatch((line) -> Files.exists(place(line, sources, resources)));
	}

	/**
	 * Removes what the last run made and this one does not.
	 */
	void clear(GeneratedFiles files, Path sources, Path resources) throws IOException {
		Set<String> kept = Set.copyOf(lines(files));
		for (String line : this.lines) {
			if ((line.startsWith(SOURCE) || line.startsWith(RESOURCE)) && !kept.contains(line)) {
				Files.deleteIfExists(place(line, sources, resources));
			}
		}
	}

	void save(String inputs, GeneratedFiles files) throws IOException {
		List<String> saved = new ArrayList<>();
		saved.add(inputs);
		saved.addAll(lines(files));
		Files.createDirectories(this.file.getParent());
		Files.write(this.file, saved);
	}

	private static List<String> lines(GeneratedFiles files) {
		List<String> lines = new ArrayList<>();
		files.sources().keySet().forEach((path) -> lines.add(SOURCE + path));
		files.resources().keySet().forEach((path) -> lines.add(RESOURCE + path));
		return lines;
	}

	private static Path place(String line, Path sources, Path resources) {
		return line.startsWith(SOURCE) ? sources.resolve(line.substring(SOURCE.length()))
				: resources.resolve(line.substring(RESOURCE.length()));
	}

}
