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

package org.wasmcloud.wit.language.printer;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.parser.WitParser;
import org.wasmcloud.wit.model.Meta;

/**
 * A text under way: lines, indented by two spaces a block.
 */
final class Lines {

	private final StringBuilder text = new StringBuilder();

	private int depth;

	/** Set by {@link #blank()}, written only if a line follows in the same block. */
	private boolean blankDue;

	/**
	 * A name as it is written, escaped where it is a keyword.
	 */
	static String name(String name) {
		return WitParser.escaped(name);
	}

	void blank() {
		this.blankDue = true;
	}

	/**
	 * Begins a line; {@link #line} or {@link #open} ends it.
	 */
	void begin(String start) {
		if (this.blankDue) {
			this.text.append('\n');
			this.blankDue = false;
		}
		this.text.append("  ".repeat(this.depth)).append(start);
	}

	/**
	 * Ends the line.
	 */
	void line(String end) {
		this.text.append(end).append('\n');
	}

	void open() {
		line(" {");
		this.depth++;
		this.blankDue = false;
	}

	void close() {
		this.depth--;
		this.blankDue = false;
		begin("}");
		line("");
	}

	void docs(@Nullable String docs) {
		if (docs != null) {
			for (String line : docs.split("\n", -1)) {
				begin((line.isEmpty()) ? "///" : "/// " + line);
				line("");
			}
		}
	}

	void annotations(Meta meta) {
		docs(meta.docs());
		if (meta.since() != null) {
			attribute("since(version = " + meta.since() + ")");
		}
		if (meta.unstable() != null) {
			attribute("unstable(feature = " + name(meta.unstable()) + ")");
		}
		if (meta.deprecated() != null) {
			attribute("deprecated(version = " + meta.deprecated() + ")");
		}
		if (meta.externalId() != null) {
			attribute("external-id(" + quoted(meta.externalId()) + ")");
		}
	}

	private void attribute(String attribute) {
		begin("@" + attribute);
		line("");
	}

	/**
	 * A string in quotation marks. What is not printable ASCII is written as an escape:
	 * some of it is refused in a text, and some of it nobody can tell apart.
	 */
	private static String quoted(String value) {
		StringBuilder quoted = new StringBuilder("\"");
		value.codePoints().forEach((character) -> {
			if (character == '"' || character == '\\') {
				quoted.append('\\').append((char) character);
			}
			else if (character >= ' ' && character < 0x7F) {
				quoted.append((char) character);
			}
			else {
				quoted.append("\\u{").append(String.format(Locale.ROOT, "%x", character)).append('}');
			}
		});
		return quoted.append('"').toString();
	}

	String text() {
		return this.text.toString();
	}

}
