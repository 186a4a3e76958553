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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table of behaviours by backend, with the words of each outcome that is no success
 * below it.
 */
final class MatrixTable {

	private static final String PASS = "pass";

	private final Map<String, Map<String, String>> columns = new TreeMap<>();

	/** Reads what {@link #toText} has written. */
	static MatrixTable parse(String text) {
		MatrixTable table = new MatrixTable();
		List<List<String>> rows = text.lines()
			.filter((line) -> line.startsWith("|"))
			.map((line) -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
			.toList();
		Map<String, String> words = new TreeMap<>(Map.of(PASS, PASS));
		text.lines()
			.filter((line) -> line.matches("\\d+\\. .*"))
			.forEach((line) -> words.put(line.replaceFirst("\\..*", ""), line.replaceFirst("\\d+\\. ", "")));
		for (List<String> row : rows.subList(Math.min(2, rows.size()), rows.size())) {
			for (int i = 1; i < row.size() && !row.get(0).isEmpty(); i++) {
				String outcome = row.get(i).replaceFirst("\\w+ \\((\\d+)\\)", "$1");
				table.columns.computeIfAbsent(rows.get(0).get(i), (column) -> new TreeMap<>())
					.put(row.get(0), words.getOrDefault(outcome, outcome));
			}
		}
		return table;
	}

	Set<String> columns() {
		return this.columns.keySet();
	}

	/** What became of each behaviour. */
	Map<String, String> outcomes(String column) {
		return this.columns.getOrDefault(column, Map.of());
	}

	void put(String column, Map<String, String> outcomes) {
		this.columns.put(column, outcomes);
	}

	String toText(Set<String> behaviours) {
		List<String> notes = new ArrayList<>(notes());
		StringBuilder text = new StringBuilder("| behaviour |");
		this.columns.keySet().forEach((column) -> text.append(' ').append(column).append(" |"));
		text.append("\n|---|").append("---|".repeat(this.columns.size())).append('\n');
		for (String behaviour : behaviours) {
			text.append("| ").append(behaviour).append(" |");
			this.columns.values()
				.forEach((outcomes) -> text.append(' ')
					.append(cell(outcomes.getOrDefault(behaviour, "not run"), notes))
					.append(" |"));
			text.append('\n');
		}
		text.append("\n");
		for (int i = 0; i < notes.size(); i++) {
			text.append(i + 1).append(". ").append(notes.get(i)).append('\n');
		}
		text.append(notes.isEmpty() ? "" : "\n");
		this.columns.forEach((column, outcomes) -> text.append("- ")
			.append(column)
			.append(": ")
			.append(count(outcomes, PASS))
			.append(" passes, ")
			.append(count(outcomes, "refused"))
			.append(" refusals\n"));
		return text.toString();
	}

	private Set<String> notes() {
		Set<String> notes = new TreeSet<>();
		this.columns.values().forEach((outcomes) -> notes.addAll(outcomes.values()));
		notes.remove(PASS);
		return notes;
	}

	private static String cell(String outcome, List<String> notes) {
		int note = notes.indexOf(outcome);
		if (note < 0) {
			return outcome;
		}
		return (outcome.startsWith("refused") ? "refused" : "none") + " (" + (note + 1) + ")";
	}

	private static long count(Map<String, String> outcomes, String kind) {
		return outcomes.values().stream().filter((outcome) -> outcome.startsWith(kind)).count();
	}

}
