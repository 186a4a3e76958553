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

package org.wasmcloud.wit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How each package of the project converges to the standards: its phase, its status
 * upstream, and what its functions become in the next generation.
 *
 * @param rows a row a package
 */
record Convergence(List<Row> rows) {

	private static final String NONE = "-";

	private static final String RESOURCE = "/META-INF/wit/convergence.tsv";

	private static final String HEADER = "seed\tphase\tpackage\tstatus\tnext\tmapping\tcompared";

	Convergence {
		rows = List.copyOf(rows);
	}

	/**
	 * The table that the project carries.
	 */
	static Convergence load() throws IOException {
		try (InputStream input = Convergence.class.getResourceAsStream(RESOURCE)) {
			if (input == null) {
				throw new IOException("there is no " + RESOURCE + " in this jar");
			}
			return parse(new String(input.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	/**
	 * Parses a table.
	 * @param text a line a package, its cells separated by tabs, and a line of headings
	 * @return the table
	 * @throws IllegalArgumentException if the text has another form
	 */
	static Convergence parse(String text) {
		List<Row> rows = new ArrayList<>();
		List<String> lines = text.lines().toList();
		if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
			throw new IllegalArgumentException("the convergence table begins with the line '" + HEADER + "'");
		}
		for (String line : lines.subList(1, lines.size())) {
			String[] cells = line.split("\t", -1);
			if (cells.length != 7) {
				throw new IllegalArgumentException(
						"a row has seven cells, but this one has " + cells.length + ": " + line);
			}
			String next = (cells[4].equals(NONE)) ? null : cells[4];
			if ((next == null) != cells[5].equals(NONE)) {
				throw new IllegalArgumentException("a next package and a mapping go together: " + line);
			}
			rows.add(new Row(cells[0], cells[1], cells[2], cells[3], next, pairs(next, cells[5], cells[6])));
		}
		return new Convergence(rows);
	}

	private static List<Pair> pairs(@Nullable String next, String mapping, String compared) {
		List<Pair> pairs = new ArrayList<>();
		if (next != null) {
			pairs.add(Pair.parse(next, mapping));
		}
		if (!compared.equals(NONE)) {
			for (String text : compared.split(" \\|\\| ", -1)) {
				int equals = text.indexOf(" = ");
				if (equals <= 0) {
					throw new IllegalArgumentException("'" + text + "' is no comparison; expected 'package = mapping'");
				}
				pairs.add(Pair.parse(text.substring(0, equals), text.substring(equals + 3)));
			}
		}
		return pairs;
	}

	/**
	 * One package.
	 *
	 * @param seed the names of the first list of contracts that it stands for, or
	 * {@code -}
	 * @param phase 1, 2 or retained
	 * @param packageName the package
	 * @param status what became of it upstream
	 * @param next the package of the next generation, or {@code null}
	 * @param pairs what its functions become in the next generation, and in further
	 * packages that it is compared with
	 */
	record Row(String seed, String phase, String packageName, String status, @Nullable String next, List<Pair> pairs) {

		Row {
			pairs = List.copyOf(pairs);
		}

	}

	/**
	 * What the functions of a package become in another one.
	 *
	 * @param to the other package
	 * @param mappings what becomes of each function
	 * @param added the functions of the other package that no function becomes
	 */
	record Pair(String to, List<Mapping> mappings, List<String> added) {

		private static final String NEW = "new: ";

		Pair {
			mappings = List.copyOf(mappings);
			added = List.copyOf(added);
		}

		static Pair parse(String to, String cell) {
			List<Mapping> mappings = new ArrayList<>();
			List<String> added = new ArrayList<>();
			for (String text : cell.split("; ", -1)) {
				if (text.startsWith(NEW)) {
					added.add(text.substring(NEW.length()));
				}
				else {
					mappings.add(Mapping.parse(text));
				}
			}
			return new Pair(to, mappings, added);
		}

	}

	/**
	 * What a function becomes.
	 *
	 * @param from the function, {@code interface.function}
	 * @param to the function in the next generation, or {@code null} for none
	 * @param lossy what is lost, or {@code null} for nothing
	 */
	record Mapping(String from, @Nullable String to, @Nullable String lossy) {

		private static final String LOSSY = "lossy: ";

		static Mapping parse(String text) {
			int arrow = text.indexOf(" -> ");
			if (arrow <= 0) {
				throw new IllegalArgumentException("'" + text
						+ "' is no mapping; expected 'function -> function', 'function -> function, lossy: why' "
						+ "or 'function -> lossy: why'");
			}
			String from = text.substring(0, arrow);
			String to = text.substring(arrow + 4);
			if (to.startsWith(LOSSY)) {
				return new Mapping(from, null, to.substring(LOSSY.length()));
			}
			int comma = to.indexOf(", " + LOSSY);
			return (comma < 0) ? new Mapping(from, to, null)
					: new Mapping(from, to.substring(0, comma), to.substring(comma + 2 + LOSSY.length()));
		}

	}

}
