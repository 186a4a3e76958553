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

package org.wasmcloud.wit.language.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Asks wasm-tools about the texts of the tests that this implementation refuses. It must
 * refuse each of them, but for those that the documentation lists.
 */
final class RejectedTexts {

	private static final Path FOLDER = Path.of("src/test/resources/rejected");

	/** Local names of one file are compared with regard to case there. */
	private static final Set<String> TAKEN = Set.of("names/top-level-use-and-interface-of-one-name.wit",
			"names/top-level-uses-of-one-name.wit");

	private final WasmTools wasmTools;

	private final Path work;

	RejectedTexts(WasmTools wasmTools, Path work) {
		this.wasmTools = wasmTools;
		this.work = work;
	}

	/**
	 * Runs wasm-tools over every text, each as a package of its own.
	 * @return what is not as the documentation says, a line each
	 */
	List<String> disagreements() throws IOException, InterruptedException {
		List<String> names;
		try (Stream<Path> files = Files.walk(FOLDER)) {
			names = files.filter((file) -> file.toString().endsWith(".wit"))
				.map((file) -> FOLDER.relativize(file).toString())
				.sorted()
				.toList();
		}
		Path folder = Files.createDirectories(this.work.resolve("rejected"));
		Set<String> taken = new TreeSet<>();
		for (String name : names) {
			Files.writeString(folder.resolve("t.wit"), Files.readString(FOLDER.resolve(name)));
			if (this.wasmTools.complaint(folder) == null) {
				taken.add(name);
			}
		}
		System.out.println(names.size() + " refused texts, of which wasm-tools accepts " + taken);
		List<String> disagreements = new ArrayList<>();
		taken.stream().filter((name) -> !TAKEN.contains(name)).forEach((name) -> disagreements.add(name + " is taken"));
		TAKEN.stream()
			.filter((name) -> !taken.contains(name))
			.sorted()
			.forEach((name) -> disagreements.add(name + " is refused, but listed as taken"));
		return disagreements;
	}

}
