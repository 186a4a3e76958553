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

package org.wasmcloud.wit.language.source;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * One WIT text and the name to show for it.
 */
public final class Source {

	private final String name;

	private final String text;

	private int @Nullable [] lineStarts;

	/**
	 * Creates a source.
	 * @param name what errors call it, usually a path
	 * @param text the text
	 */
	public Source(String name, String text) {
		this.name = name;
		this.text = text;
	}

	/**
	 * What errors call this source.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * The text.
	 * @return the text
	 */
	public String text() {
		return this.text;
	}

	/**
	 * The line that an offset is in.
	 * @param offset an offset into the text
	 * @return the line number, from 1
	 */
	public int line(int offset) {
		int index = Arrays.binarySearch(lineStarts(), offset);
		return (index >= 0) ? index + 1 : -index - 1;
	}

	/**
	 * The column that an offset is in, counted in Unicode characters.
	 * @param offset an offset into the text
	 * @return the column number, from 1
	 */
	public int column(int offset) {
		int start = lineStarts()[line(offset) - 1];
		return this.text.codePointCount(start, offset) + 1;
	}

	/**
	 * The text of a line without its end.
	 * @param line the line number, from 1
	 * @return the text
	 */
	public String lineText(int line) {
		int[] starts = lineStarts();
		int start = starts[line - 1];
		int end = (line < starts.length) ? starts[line] - 1 : this.text.length();
		if (end > start && this.text.charAt(end - 1) == '\r') {
			end--;
		}
		return this.text.substring(start, end);
	}

	private int[] lineStarts() {
		int[] starts = this.lineStarts;
		if (starts == null) {
			int count = 1;
			for (int i = this.text.indexOf('\n'); i >= 0; i = this.text.indexOf('\n', i + 1)) {
				count++;
			}
			starts = new int[count];
			int line = 1;
			for (int i = this.text.indexOf('\n'); i >= 0; i = this.text.indexOf('\n', i + 1)) {
				starts[line++] = i + 1;
			}
			this.lineStarts = starts;
		}
		return starts;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
