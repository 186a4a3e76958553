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

import org.wasmcloud.wit.cli.Convergence.Mapping;
import org.wasmcloud.wit.cli.Convergence.Pair;
import org.wasmcloud.wit.cli.Convergence.Row;

/**
 * Writes the convergence table for people: as text and as a page of the documentation.
 */
final class ConvergencePage {

	private ConvergencePage() {
	}

	static String text(Convergence convergence) {
		int widest = 0;
		for (Row row : convergence.rows()) {
			widest = Math.max(widest, row.packageName().length());
		}
		StringBuilder text = new StringBuilder();
		for (Row row : convergence.rows()) {
			text.append(pad("phase " + row.phase(), 16))
				.append(pad(row.packageName(), widest + 2))
				.append((row.seed().equals("-")) ? "" : "[" + row.seed() + "] ")
				.append(row.status())
				.append('\n');
			if (row.next() != null) {
				text.append("    next: ").append(row.next()).append('\n');
			}
			for (Pair pair : row.pairs()) {
				if (!pair.to().equals(row.next())) {
					text.append("    compared with: ").append(pair.to()).append('\n');
				}
				for (Mapping mapping : pair.mappings()) {
					text.append("      ").append(mapping.from()).append(" -> ").append(target(mapping)).append('\n');
				}
				pair.added().forEach((added) -> text.append("      new: ").append(added).append('\n'));
			}
		}
		return text.toString().replace("phase retained", "retained      ");
	}

	private static String target(Mapping mapping) {
		if (mapping.lossy() == null) {
			return String.valueOf(mapping.to());
		}
		return ((mapping.to() != null) ? mapping.to() + ", " : "") + "lossy: " + mapping.lossy();
	}

	private static String pad(String text, int width) {
		return text + " ".repeat(Math.max(1, width - text.length()));
	}

	static String markdown(Convergence convergence) {
		StringBuilder text = new StringBuilder("""
				# Convergence

				<!-- Written by 'wit phases --markdown' from wit/convergence.tsv. Change the table, not this page. -->

				wasmCloud's own contracts came first (phase 1), the WASI standards follow (phase 2), and where a
				standard does not meet the need, wasmCloud's current contract stays (retained). This page says for
				every package where it stands and what its functions become in the next generation, and what those of
				the first contracts become in the current ones, and those of the current ones in the standards.

				| seed | phase | package | upstream | next |
				|---|---|---|---|---|
				""");
		for (Row row : convergence.rows()) {
			text.append("| ")
				.append(cell(row.seed()))
				.append(" | ")
				.append(row.phase())
				.append(" | `")
				.append(row.packageName())
				.append("` | ")
				.append(cell(row.status()))
				.append(" | ")
				.append((row.next() != null) ? "`" + row.next() + "`" : "")
				.append(" |\n");
		}
		for (Row row : convergence.rows()) {
			for (Pair pair : row.pairs()) {
				append(row, pair, text);
			}
		}
		return text.toString();
	}

	private static void append(Row row, Pair pair, StringBuilder text) {
		text.append("\n## `")
			.append(row.packageName())
			.append("` to `")
			.append(pair.to())
			.append("`\n\n| function | becomes | lost |\n|---|---|---|\n");
		for (Mapping mapping : pair.mappings()) {
			text.append("| `")
				.append(mapping.from())
				.append("` | ")
				.append((mapping.to() != null) ? "`" + mapping.to() + "`" : "")
				.append(" | ")
				.append((mapping.lossy() != null) ? cell(mapping.lossy()) : "")
				.append(" |\n");
		}
		if (!pair.added().isEmpty()) {
			text.append("\nNew there: `").append(String.join("`, `", pair.added())).append("`.\n");
		}
	}

	private static String cell(String text) {
		return text.replace("|", "\\|").replace("<", "&lt;");
	}

}
