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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of the user guide, as tests read it.
 *
 * @param text the page
 */
record GuidePage(String text) {

	static final Path ROOT = Path.of("").toAbsolutePath().getParent();

	private static final Pattern EXAMPLE = Pattern.compile("<!-- example: (\\S+) -->\\n```(\\w+)\\n(.*?\\n)```",
			Pattern.DOTALL);

	static GuidePage of(String name) throws IOException {
		return new GuidePage(Files.readString(ROOT.resolve("docs").resolve(name)));
	}

	/** The blocks of code in a language, each with the file that it comes from. */
	List<Example> examples(String language) {
		return EXAMPLE.matcher(this.text)
			.results()
			.filter((block) -> block.group(2).equals(language))
			.map((block) -> new Example(ROOT.resolve(block.group(1)), block.group(3)))
			.toList();
	}

	/** How many blocks of code in a language there are, with a file or without. */
	long blocks(String language) {
		return this.text.lines().filter((line) -> line.equals("```" + language)).count();
	}

	/** The cells of all tables below a heading. */
	List<List<String>> rows(String heading) {
		List<List<String>> rows = new ArrayList<>();
		for (MatchResult row : Pattern.compile("(?m)^\\|(.*)\\|$").matcher(section(heading)).results().toList()) {
			rows.add(Pattern.compile("(?<!\\\\)\\|").splitAsStream(row.group(1)).map(String::strip).toList());
		}
		return rows;
	}

	private String section(String heading) {
		int begin = this.text.indexOf("\n## " + heading + "\n");
		if (begin < 0) {
			throw new IllegalArgumentException("the page has no section '" + heading + "'");
		}
		int end = this.text.indexOf("\n## ", begin + 1);
		return this.text.substring(begin, (end < 0) ? this.text.length() : end);
	}

	/**
	 * A block of code.
	 *
	 * @param file the file that it comes from
	 * @param code the code
	 */
	record Example(Path file, String code) {

		String wholeFile() {
			try {
				return Files.readString(this.file);
			}
			catch (IOException ex) {
				throw new AssertionError("the example '" + this.file + "' cannot be read", ex);
			}
		}

	}

}
