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

package org.wasmcloud.wit.generator.declaration;

import java.util.ArrayList;
import java.util.List;

/**
 * Doc comments of WIT, which are Markdown, as the text of Javadoc: paragraphs, lists and
 * code. Whatever else is in them stays as it reads.
 */
final class DocText {

	private static final String FENCE = "```";

	private final List<String> lines = new ArrayList<>();

	private boolean inList;

	private boolean inCode;

	private boolean newParagraph;

	private DocText() {
	}

	/**
	 * A doc comment as Javadoc.
	 * @param docs the doc comment
	 * @return lines of Javadoc, separated by {@code \n}
	 */
	static String of(String docs) {
		DocText text = new DocText();
		docs.strip().lines().forEach(text::add);
		text.end();
		return String.join("\n", text.lines);
	}

	/**
	 * A doc comment as the text of a block tag: its first paragraph.
	 * @param docs the doc comment
	 * @return lines of Javadoc, separated by {@code \n}
	 */
	static String firstParagraph(String docs) {
		String stripped = docs.strip();
		int end = stripped.indexOf("\n\n");
		return of((end >= 0) ? stripped.substring(0, end) : stripped);
	}

	/**
	 * A doc comment as the text of a block tag that only has room for its first sentence.
	 * @param docs the doc comment
	 * @return lines of Javadoc, separated by {@code \n}
	 */
	static String firstSentence(String docs) {
		String text = docs.strip();
		boolean code = false;
		for (int i = 0; i < text.length(); i++) {
			code ^= text.charAt(i) == '`';
			if (!code && endsSentence(text, i)) {
				return firstParagraph(text.substring(0, i + 1));
			}
		}
		return firstParagraph(text);
	}

	/** A stop ends a sentence unless it is that of an abbreviation such as 'e.g.'. */
	private static boolean endsSentence(String text, int stop) {
		if (".!?".indexOf(text.charAt(stop)) < 0 || stop + 1 == text.length()
				|| !Character.isWhitespace(text.charAt(stop + 1))) {
			return false;
		}
		boolean goesOn = Character.isLowerCase(text.substring(stop + 1).stripLeading().charAt(0));
		int word = stop;
		while (word > 0 && !Character.isWhitespace(text.charAt(word - 1))) {
			word--;
		}
		boolean abbreviation = text.substring(word, stop).matches("\\(?\\p{L}(\\.\\p{L})+");
		return !goesOn && !abbreviation;
	}

	/**
	 * Text that Javadoc shows as it is.
	 * @param text the text
	 * @return the text with what Javadoc or Java would read otherwise written as entities
	 */
	static String escape(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("@", "&#64;")
			.replace("*/", "*&#47;")
			.replace("\\", "&#92;");
	}

	/**
	 * Code inside a text.
	 * @param code the code
	 * @return the code in the tag that can hold it
	 */
	static String code(String code) {
		boolean plain = code.chars().noneMatch((c) -> c == '{' || c == '}' || c == '\\') && !code.contains("*/");
		return plain ? "{@code " + code + "}" : "<code>" + escape(code) + "</code>";
	}

	private void add(String line) {
		String stripped = line.strip();
		if (stripped.startsWith(FENCE)) {
			toggleCode();
		}
		else if (this.inCode) {
			this.lines.add(escape(line.stripTrailing()));
		}
		else if (stripped.isEmpty()) {
			endList();
			this.newParagraph = !this.lines.isEmpty();
		}
		else if (stripped.startsWith("- ") || stripped.startsWith("* ")) {
			addItem(stripped.substring(2));
		}
		else {
			addText(stripped);
		}
	}

	private void toggleCode() {
		if (this.inCode) {
			this.lines.add("</pre>");
		}
		else {
			endList();
			this.lines.add("<pre>");
		}
		this.inCode = !this.inCode;
		this.newParagraph = false;
	}

	private void addItem(String item) {
		if (!this.inList) {
			this.lines.add("<ul>");
			this.inList = true;
		}
		this.lines.add("<li>" + inline(item));
		this.newParagraph = false;
	}

	private void addText(String text) {
		this.lines.add((this.newParagraph ? "<p>" : "") + inline(text.replaceFirst("^#+ ", "")));
		this.newParagraph = false;
	}

	private void endList() {
		if (this.inList) {
			this.lines.add("</ul>");
			this.inList = false;
		}
	}

	private void end() {
		endList();
		if (this.inCode) {
			this.lines.add("</pre>");
		}
	}

	private static String inline(String text) {
		StringBuilder result = new StringBuilder();
		int start = 0;
		while (start < text.length()) {
			int open = text.indexOf('`', start);
			int close = (open >= 0) ? text.indexOf('`', open + 1) : -1;
			if (close <= open + 1) {
				break;
			}
			result.append(escape(text.substring(start, open))).append(code(text.substring(open + 1, close)));
			start = close + 1;
		}
		return result.append(escape(text.substring(start))).toString();
	}

}
