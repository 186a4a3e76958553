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

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a WIT text.
 *
 * @param message what is wrong
 * @param hint what to do about it, or {@code null} where the message says it
 * @param span where it is wrong, or {@code null} where it is about no place in a text
 */
public record WitError(String message, @Nullable String hint, @Nullable Span span) {

	/** A name longer than this is shown in part; no name of a file is that long. */
	private static final int LONGEST_NAME = 255;

	/** What is shown of it. */
	private static final int SHOWN_OF_A_NAME = 60;

	/** A line longer than this is shown around the error only. */
	private static final int WIDEST_LINE = 160;

	/**
	 * Creates an error.
	 * @param message what is wrong; names of any length in it are shortened
	 * @param hint what to do about it, or {@code null}
	 * @param span where, or {@code null}
	 */
	public WitError {
		message = shortened(message);
		hint = (hint != null) ? shortened(hint) : null;
	}

	/**
	 * The error as a person reads it: the place and the message, the line with a mark
	 * under the place, and what to do.
	 * @return the text, several lines without an end of line behind the last
	 */
	public String render() {
		StringBuilder text = new StringBuilder();
		if (this.span != null) {
			text.append(this.span.location()).append(": ");
		}
		text.append(this.message);
		if (this.span != null) {
			appendLine(text, this.span);
		}
		if (this.hint != null) {
			text.append("\n  ").append(this.hint);
		}
		return text.toString();
	}

	/** A text can hold a name of megabytes, and a message says it more than once. */
	private static String shortened(String text) {
		if (text.length() <= LONGEST_NAME) {
			return text;
		}
		StringBuilder shown = new StringBuilder();
		for (int i = 0; i < text.length();) {
			int end = i;
			while (end < text.length() && isOfAName(text.charAt(end))) {
				end++;
			}
			boolean cut = end - i > LONGEST_NAME;
			shown.append(text, i, (cut) ? i + SHOWN_OF_A_NAME : end).append((cut) ? "..." : "");
			if (end < text.length()) {
				shown.append(text.charAt(end));
			}
			i = end + 1;
		}
		return shown.toString();
	}

	private static boolean isOfAName(char ch) {
		return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') || (ch >= '0' && ch <= '9') || ch == '-'
				|| ch == '.' || ch == '+';
	}

	private static void appendLine(StringBuilder text, Span span) {
		Source source = span.source();
		int number = source.line(span.start());
		String line = source.lineText(number);
		int column = Math.min(source.column(span.start()) - 1, line.codePointCount(0, line.length()));
		int mark = line.offsetByCodePoints(0, column);
		int end = Math.min(line.length(), mark + Math.max(1, span.end() - span.start()));
		int from = 0;
		if (line.length() > WIDEST_LINE) {
			from = Math.max(0, mark - WIDEST_LINE / 2);
			line = line.substring(from, Math.min(line.length(), from + WIDEST_LINE));
			end = Math.min(end - from, line.length()) + from;
		}
		String gutter = " ".repeat(Integer.toString(number).length());
		text.append("\n ").append(number).append(" | ").append(visible(line));
		text.append("\n ").append(gutter).append(" | ");
		for (int i = from; i < mark; i++) {
			text.append((line.charAt(i - from) == '\t') ? '\t' : ' ');
		}
		text.append("^".repeat(Math.max(1, end - mark)));
	}

	/**
	 * A line may hold the very characters that are refused because a terminal obeys them.
	 */
	private static String visible(String line) {
		StringBuilder shown = new StringBuilder(line.length());
		for (int i = 0; i < line.length(); i++) {
			char ch = line.charAt(i);
			boolean plain = ch == '\t' || !(Character.isISOControl(ch) || (ch >= 0x202A && ch <= 0x202E)
					|| (ch >= 0x2066 && ch <= 0x2069));
			shown.append((plain) ? ch : '\uFFFD');
		}
		return shown.toString();
	}

	@Override
	public String toString() {
		return render();
	}

}
