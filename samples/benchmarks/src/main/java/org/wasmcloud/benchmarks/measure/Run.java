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

package org.wasmcloud.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that one run measured, as it is kept.
 *
 * @param date when it began, in UTC: {@code 2026-08-01T10:00:00Z}
 * @param machine what it ran on
 * @param series the values
 */
public record Run(String date, Machine machine, List<Series> series) {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	public Run {
		series = List.copyOf(series);
	}

	public Series series(String name) {
		return this.series.stream()
			.filter((candidate) -> candidate.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("nothing was measured that is called '" + name + "'"));
	}

	/**
	 * Keeps this run beside the others.
	 * @return the file
	 */
	public Path keep(Path folder) throws IOException {
		Files.createDirectories(folder);
		Path file = folder.resolve(this.date.replace(":", "") + ".json");
		Files.writeString(file, JSON.writeValueAsString(this) + "\n");
		return file;
	}

	public static Run read(Path file) throws IOException {
		return JSON.readValue(Files.readString(file), Run.class);
	}

	/**
	 * The files of all runs that are kept, the newest last.
	 */
	public static List<Path> kept(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".json")).sorted().toList();
		}
	}

	/**
	 * The file of the newest run that is kept.
	 * @param folder where runs are kept
	 * @return the file
	 * @throws IOException if the folder cannot be read
	 */
	public static Path newest(Path folder) throws IOException {
		List<Path> kept = kept(folder);
		if (kept.isEmpty()) {
			throw new IllegalStateException("no run is kept in '" + folder + "'");
		}
		return kept.get(kept.size() - 1);
	}

}
