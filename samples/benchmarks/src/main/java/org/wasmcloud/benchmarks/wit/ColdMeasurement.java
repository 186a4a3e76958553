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

package org.wasmcloud.benchmarks.wit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.wasmcloud.benchmarks.measure.Effort;
import org.wasmcloud.benchmarks.measure.Series;
import org.wasmcloud.benchmarks.measure.WholeProcess;

/**
 * Whole processes of the command line, from their start to their end: the virtual
 * machine, the class loading, the files, everything. The files are in the system's cache.
 */
final class ColdMeasurement {

	/** The commands that are measured, by their names in the results. */
	static final List<String> COMMANDS = List.of("check", "facts", "java");

	private final Effort effort;

	private final Path jar;

	ColdMeasurement(Effort effort, Path jar) {
		this.effort = effort;
		this.jar = jar;
	}

	/**
	 * Runs all commands in turn.
	 * @return two series for each command, a value for each process
	 */
	List<Series> run() throws IOException, InterruptedException {
		Path output = Files.createTempDirectory("wit-benchmarks");
		try {
			Map<String, List<Double>> values = new LinkedHashMap<>();
			for (int round = 0; round <= this.effort.rounds(); round++) {
				for (String command : COMMANDS) {
					WholeProcess process = WholeProcess.java(arguments(command, output.resolve("java-" + round)));
					// The first round fills the system's cache.
					if (round > 0) {
						add(values, "wit " + command + " time", process.millis());
						add(values, "wit " + command + " processor", process.processorMillis());
					}
				}
			}
			List<Series> series = new ArrayList<>();
			values.forEach((name, all) -> series.add(new Series(name, "ms", all)));
			return series;
		}
		finally {
			delete(output);
		}
	}

	private static void add(Map<String, List<Double>> values, String name, double value) {
		values.computeIfAbsent(name, (first) -> new ArrayList<>()).add(value);
	}

	private String[] arguments(String command, Path output) {
		List<String> arguments = new ArrayList<>();
		arguments.addAll(List.of("-jar", this.jar.toString(), command));
		if (command.equals("java")) {
			arguments.addAll(List.of("--out", output.toString()));
			ContractTexts.mappings(ContractTexts.read(ContractTexts.FOLDER).load().roots())
				.forEach((mapping) -> arguments.addAll(List.of("--map", mapping.wit() + "=" + mapping.javaPackage())));
		}
		arguments.add(ContractTexts.FOLDER.toString());
		return arguments.toArray(String[]::new);
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted((first, second) -> second.compareTo(first)).toList()) {
				Files.delete(file);
			}
		}
	}

}
