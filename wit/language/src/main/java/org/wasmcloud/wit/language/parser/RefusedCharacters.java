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

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.language.source.Source;
import org.wasmcloud.wit.language.source.Span;

/**
 * The characters that no WIT text may hold, comments and strings included: what changes
 * how the text around it looks, what Unicode deprecates, and control characters.
 */
final class RefusedCharacters {

	private RefusedCharacters() {
	}

	/**
	 * Looks for them.
	 * @param source the text
	 * @throws InvalidWitException if there is one
	 */
	static void check(Source source) {
		String text = source.text();
		int length = text.length();
		for (int i = 0; i < length; i++) {
			char ch = text.charAt(i);
			if (ch >= ' ' && ch < 0x7F) {
				continue;
			}
			String reason = reason(text, i, ch);
			if (reason != null) {
				throw new InvalidWitException("character " + describe(ch) + " is not allowed: " + reason, "Remove it.",
						new Span(source, i, i + 1));
			}
			if (Character.isHighSurrogate(ch)) {
				i++;
			}
		}
	}

	private static @Nullable String reason(String text, int index, char ch) {
		if (ch == '\n' || ch == '\r' || ch == '\t') {
			return null;
		}
		if (Character.isISOControl(ch)) {
			return "of the control characters only line feed, carriage return and tab are";
		}
		if ((ch >= 0x202A && ch <= 0x202E) || (ch >= 0x2066 && ch <= 0x2069)) {
			return "it changes the direction of the text around it";
		}
		if (ch == 0x149 || ch == 0x673 || ch == 0xF77 || ch == 0xF79 || ch == 0x17A3 || ch == 0x17A4 || ch == 0x17B4
				|| ch == 0x17B5) {
			return "Unicode advises against its use";
		}
		if (Character.isSurrogate(ch) && (Character.isLowSurrogate(ch) || index + 1 >= text.length()
				|| !Character.isLowSurrogate(text.charAt(index + 1)))) {
			return "it is half a character";
		}
		return null;
	}

	/**
	 * How an error names a character.
	 * @param character the code point
	 * @return its number, and itself where it can be seen
	 */
	static String describe(int character) {
		String number = "U+" + String.format(Locale.ROOT, "%04X", character);
		boolean visible = character > ' ' && character < 0x7F;
		return (visible) ? "'" + (char) character + "'" : number;
	}

}
