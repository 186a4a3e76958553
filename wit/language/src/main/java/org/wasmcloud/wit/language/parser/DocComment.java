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

package org.wasmcloud.wit.language.parser;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The doc comments in front of one item: {@code ///} lines and blocks with two stars.
 */
final class DocComment {

	private final List<String> lines = new ArrayList<>();

	/**
	 * Adds a {@code ///} comment.
	 */
	void addLine(String comment) {
		int start = 0;
		while (start < comment.length() && comment.charAt(start) == '/') {
			start++;
		}
		this.lines.add(comment.substring(start).stripTrailing());
	}

	/**
	 * Adds a block comment; a star in front of each of its lines is decoration.
	 */
	void addBlock(String comment) {
		String[] parts = comment.substring(3, comment.length() - 2).split("\n", -1);
		boolean starred = parts.length > 1;
		for (int i = 1; i < parts.length; i++) {
			starred &= parts[i].strip().startsWith("*") || (i == parts.length - 1 && parts[i].isBlank());
		}
		for (int i = 0; i < parts.length; i++) {
			String line = parts[i].stripTrailing();
			if (i == 0) {
				// What follows the opening is not indented as the lines below it are.
				line = line.strip();
				if (line.isEmpty()) {
					continue;
				}
				line = " " + line;
			}
			else if (starred && !line.isEmpty()) {
				line = line.substring(line.indexOf('*') + 1);
			}
			this.lines.add(line);
		}
	}

	/**
	 * The text without marks and common indentation.
	 * @return the lines, or {@code null} if they say nothing
	 */
	@Nullable String content() {
		int indent = Integer.MAX_VALUE;
		for (String line : this.lines) {
			if (!line.isEmpty()) {
				indent = Math.min(indent, leadingSpace(line));
			}
		}
		StringBuilder text = new StringBuilder();
		for (String line : this.lines) {
			text.append((line.isEmpty()) ? "" : line.substring(indent)).append('\n');
		}
		int end = text.length();
		while (end > 0 && text.charAt(end - 1) == '\n') {
			end--;
		}
		int start = 0;
		while (start < end && text.charAt(start) == '\n') {
			start++;
		}
		return (start < end) ? text.substring(start, end) : null;
	}

	private static int leadingSpace(String line) {
		int count = 0;
		while (count < line.length() && (line.charAt(count) == ' ' || line.charAt(count) == '\t')) {
			count++;
		}
		return count;
	}

}
