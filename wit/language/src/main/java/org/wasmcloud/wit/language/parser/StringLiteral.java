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

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.language.source.Source;
import org.wasmcloud.wit.language.source.Span;

/**
 * A string in quotation marks, with the escapes of the WebAssembly text format. Escapes
 * write bytes, which together must be UTF-8.
 */
final class StringLiteral {

	private static final String ESCAPES = "Write \\t, \\n, \\r, \\\", \\', \\\\, \\u{1F600} or two hexadecimal digits of a byte.";

	private final Source source;

	private final String text;

	private final int start;

	private int position;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private StringLiteral(Source source, int start) {
		this.source = source;
		this.text = source.text();
		this.start = start;
		this.position = start + 1;
	}

	/**
	 * Checks a literal.
	 * @param source the text
	 * @param start where its quotation mark is
	 * @return the offset behind the closing quotation mark
	 */
	static int end(Source source, int start) {
		StringLiteral literal = new StringLiteral(source, start);
		literal.read();
		return literal.position;
	}

	/**
	 * The value of a literal.
	 * @param source the text
	 * @param start where its quotation mark is
	 * @return the characters
	 */
	static String value(Source source, int start) {
		return new StringLiteral(source, start).read();
	}

	private String read() {
		while (true) {
			int character = next();
			if (character == '"') {
				return decode();
			}
			if (character == '\\') {
				escape();
			}
			else if (character == '\n' || character == '\r') {
				throw error("this string does not end on its line",
						"Close it with '\"'; a line end in it is written \\n.", this.start);
			}
			else if (character < ' ' || character == 0x7F) {
				throw error("a string may not hold " + RefusedCharacters.describe(character),
						"Write it as an escape, such as \\t.", this.position - 1);
			}
			else {
				this.bytes.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
			}
		}
	}

	private int next() {
		if (this.position >= this.text.length()) {
			throw error("this string has no end", "Close it with '\"'.", this.start);
		}
		int character = this.text.codePointAt(this.position);
		this.position += Character.charCount(character);
		return character;
	}

	private void escape() {
		int at = this.position - 1;
		int character = next();
		switch (character) {
			case 't' -> this.bytes.write('\t');
			case 'n' -> this.bytes.write('\n');
			case 'r' -> this.bytes.write('\r');
			case '"', '\'', '\\' -> this.bytes.write(character);
			case 'u' -> unicodeEscape(at);
			default -> {
				int high = digit(character);
				int low = (high >= 0) ? digit(next()) : -1;
				if (low < 0) {
					throw error("unknown escape in a string", ESCAPES, at);
				}
				this.bytes.write(high * 16 + low);
			}
		}
	}

	private void unicodeEscape(int at) {
		if (next() != '{') {
			throw error("unknown escape in a string", ESCAPES, at);
		}
		long value = 0;
		int last = 0;
		for (int character = next(); character != '}'; character = next()) {
			int digit = digit(character);
			if (digit < 0 && (character != '_' || last == 0)) {
				throw error("unknown escape in a string", ESCAPES, at);
			}
			if (digit >= 0) {
				value = Math.min(value * 16 + digit, Integer.MAX_VALUE);
			}
			last = character;
		}
		if (last == 0 || last == '_') {
			throw error("an escape in a string has no digit where one is due", ESCAPES, at);
		}
		if (value > Character.MAX_CODE_POINT
				|| (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE)) {
			throw error("an escape in a string names no Unicode character", ESCAPES, at);
		}
		this.bytes.writeBytes(Character.toString((int) value).getBytes(StandardCharsets.UTF_8));
	}

	private static int digit(int character) {
		return (character < 0x7F) ? Character.digit(character, 16) : -1;
	}

	private String decode() {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(this.bytes.toByteArray())).toString();
		}
		catch (CharacterCodingException ex) {
			throw error("the bytes of this string are no UTF-8", "Write characters as \\u{...}.", this.start);
		}
	}

	private InvalidWitException error(String message, String hint, int at) {
		return new InvalidWitException(message, hint, new Span(this.source, at, Math.min(at + 1, this.text.length())));
	}

}
