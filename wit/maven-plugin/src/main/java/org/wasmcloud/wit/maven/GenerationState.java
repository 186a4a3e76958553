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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.wasmcloud.wit.generator.GeneratedFiles;
import org.wasmcloud.wit.generator.PackageIndex;
import org.wasmcloud.wit.generator.binding.BindingGenerator;

/**
 * What the last run of one execution was given and what it made, kept in a file: the
 * fingerprint of what went in, then the files. Executions that share a folder for
 * resources share the lists in it, too: each state has the lines of its own.
 *
 * @param file where it is kept
 * @param resources the folder for resources
 * @param lines what it says
 */
record GenerationState(Path file, Path resources, List<String> lines) {

	private static final String FILES = "wit-state-";

	private static final String INTO = "into ";

	private static final String SOURCES_INTO = "sources into ";

	private static final String SOURCE = "source ";

	private static final String RESOURCE = "resource ";

	private static final String ENTRY = "entry ";

	/** Resources to which each execution adds lines. */
	private static final Set<String> LISTS = Set.of(PackageIndex.PATH, BindingGenerator.SERVICE_FILE);

	static GenerationState of(String execution, Path resources) throws IOException {
		Path file = file(execution, resources);
		return new GenerationState(file, resources, Files.exists(file) ? Files.readAllLines(file) : List.of());
	}

	private static Path file(String execution, Path resources) {
		return resources.resolveSibling(FILES + execution.replaceAll("[^A-Za-z0-9._-]", "_"));
	}

	/**
	 * Forgets the executions that a project has no longer, and removes what only they
	 * made.
	 * @param executions all executions of the project
	 * @param resources the folder for resources of one of them
	 */
	static void retain(Collection<String> executions, Path resources) throws IOException {
		Set<Path> kept = executions.stream().map((id) -> file(id, resources)).collect(Collectors.toSet());
		List<GenerationState> gone = new ArrayList<>();
		Set<Path> needed = new HashSet<>();
		for (Path file : states(Objects.requireNonNull(file("", resources).getParent()))) {
			List<String> lines = Files.readAllLines(file);
			GenerationState state = new GenerationState(file, folder(lines, INTO, resources), lines);
			if (kept.contains(file)) {
				needed.addAll(state.made());
			}
			else {
				gone.add(state);
			}
		}
		for (GenerationState state : gone) {
			for (Path made : state.made()) {
				if (!needed.contains(made)) {
					Files.deleteIfExists(made);
				}
			}
			// Without its lists, whatever else runs into the folder writes them again.
			for (String list : LISTS) {
				Files.deleteIfExists(state.resources.resolve(list));
			}
			Files.delete(state.file);
		}
	}

	private static Path folder(List<String> lines, String front, Path otherwise) {
		return lines.stream()
			.filter((line) -> line.startsWith(front))
			.map((line) -> Path.of(line.substring(front.length())))
			.findFirst()
			.orElse(otherwise);
	}

	private List<Path> made() {
		Path sources = folder(this.lines, SOURCES_INTO, this.resources);
		return this.lines.stream().filter(GenerationState::isFile).map((line) -> place(line, sources)).toList();
	}

	boolean isCurrent(String inputs, Path sources) throws IOException {
		if (this.lines.isEmpty() || !this.lines.get(0).equals(inputs)) {
			return false;
		}
		for (String line : this.lines) {
			if (isFile(line) && !Files.exists(place(line, sources))) {
				return false;
			}
		}
		for (String list : LISTS) {
			if (!Files.readAllLines(this.resources.resolve(list)).containsAll(entries(this.lines, list))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Removes what the last run made and this one does not.
	 */
	void clear(GeneratedFiles files, Path sources) throws IOException {
		Set<String> kept = Set.copyOf(lines(files));
		for (String line : this.lines) {
			if (isFile(line) && !kept.contains(line)) {
				Files.deleteIfExists(place(line, sources));
			}
		}
	}

	/**
	 * Resources with the lines that other executions have in the lists.
	 */
	SortedMap<String, String> joined(Map<String, String> own) throws IOException {
		SortedMap<String, String> joined = new TreeMap<>(own);
		for (String list : LISTS) {
			Set<String> entries = new TreeSet<>();
			for (List<String> other : others()) {
				entries.addAll(entries(other, list));
			}
			if (!entries.isEmpty()) {
				own.getOrDefault(list, "").lines().forEach(entries::add);
				joined.put(list, String.join("\n", entries) + "\n");
			}
		}
		return joined;
	}

	private List<List<String>> others() throws IOException {
		List<List<String>> others = new ArrayList<>();
		for (Path other : states(Objects.requireNonNull(this.file.getParent()))) {
			List<String> lines = Files.readAllLines(other);
			if (!other.equals(this.file) && lines.contains(INTO + this.resources)) {
				others.add(lines);
			}
		}
		return others;
	}

	private static List<Path> states(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((path) -> path.getFileName().toString().startsWith(FILES)).sorted().toList();
		}
	}

	private static List<String> entries(List<String> lines, String list) {
		String front = ENTRY + list + " ";
		return lines.stream()
			.filter((line) -> line.startsWith(front))
			.map((line) -> line.substring(front.length()))
			.toList();
	}

	void save(String inputs, GeneratedFiles files, Path sources) throws IOException {
		List<String> saved = new ArrayList<>();
		saved.add(inputs);
		saved.add(INTO + this.resources);
		saved.add(SOURCES_INTO + sources);
		saved.addAll(lines(files));
		for (String list : LISTS) {
			files.resources().getOrDefault(list, "").lines().forEach((line) -> saved.add(ENTRY + list + " " + line));
		}
		Files.createDirectories(Objects.requireNonNull(this.file.getParent()));
		Files.write(this.file, saved);
	}

	private static List<String> lines(GeneratedFiles files) {
		List<String> lines = new ArrayList<>();
		files.sources().keySet().forEach((path) -> lines.add(SOURCE + path));
		files.resources().keySet().forEach((path) -> lines.add(RESOURCE + path));
		return lines;
	}

	private static boolean isFile(String line) {
		return line.startsWith(SOURCE) || line.startsWith(RESOURCE);
	}

	private Path place(String line, Path sources) {
		return line.startsWith(SOURCE) ? sources.resolve(line.substring(SOURCE.length()))
				: this.resources.resolve(line.substring(RESOURCE.length()));
	}

}
