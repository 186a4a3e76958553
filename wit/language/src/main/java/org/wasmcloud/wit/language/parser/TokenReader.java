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

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.Name;
import org.wasmcloud.wit.language.ast.SemanticVersion;
import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.language.source.Source;
import org.wasmcloud.wit.language.source.Span;

/**
 * Walks over the tokens of a text: the parts of the grammar that everything else is made
 * of.
 */
final class TokenReader {

	private final Source source;

	private final Tokens tokens;

	private int index;

	TokenReader(Source source, Tokens tokens) {
		this.source = source;
		this.tokens = tokens;
	}

	int index() {
		return this.index;
	}

	void reset(int index) {
		this.index = index;
	}

	Source source() {
		return this.source;
	}

	TokenKind kind() {
		return this.tokens.kind(this.index);
	}

	TokenKind kind(int ahead) {
		int last = this.index;
		for (int i = 0; i < ahead && this.tokens.kind(last) != TokenKind.END; i++) {
			last++;
		}
		return this.tokens.kind(last);
	}

	boolean at(TokenKind kind) {
		return kind() == kind;
	}

	/** Whether a name comes next, escaped or not. */
	boolean atName(int ahead) {
		TokenKind kind = kind(ahead);
		return kind == TokenKind.ID || kind == TokenKind.EXPLICIT_ID;
	}

	Span span() {
		return this.tokens.span(this.index);
	}

	Span spanFrom(int first) {
		return this.tokens.span(first, Math.max(first, this.index - 1));
	}

	@Nullable String docs() {
		return this.tokens.docsBefore(this.index);
	}

	void next() {
		if (!at(TokenKind.END)) {
			this.index++;
		}
	}

	boolean eat(TokenKind kind) {
		if (at(kind)) {
			next();
			return true;
		}
		return false;
	}

	void expect(TokenKind kind, String hint) {
		if (!eat(kind)) {
			throw unexpected(kind.description(), hint);
		}
	}

	String text() {
		return this.tokens.text(this.index);
	}

	String string() {
		if (!at(TokenKind.STRING)) {
			throw unexpected("a string", "Put the text into quotation marks.");
		}
		String value = StringLiteral.value(this.source, this.tokens.start(this.index));
		next();
		return value;
	}

	InvalidWitException unexpected(String expected, String hint) {
		TokenKind found = kind();
		String what = (found == TokenKind.ID || found == TokenKind.EXPLICIT_ID || found == TokenKind.INTEGER)
				? "'" + text() + "'" : found.description();
		return new InvalidWitException("expected " + expected + ", found " + what, hint, span());
	}

	Name name(String what) {
		TokenKind kind = kind();
		if (kind != TokenKind.ID && kind != TokenKind.EXPLICIT_ID) {
			String keyword = kind.keyword();
			if (kind == TokenKind.INTEGER) {
				throw unexpected(what, "A name begins with a letter: 'item-1'.");
			}
			String hint = (keyword != null && !keyword.equals("_"))
					? "'" + keyword + "' is a keyword: as a name it is written '%" + keyword + "'."
					: "Write " + what + " here.";
			throw unexpected(what, hint);
		}
		Span span = span();
		if (kind == TokenKind.EXPLICIT_ID && text().length() == 1) {
			throw new InvalidWitException("a '%' without a name behind it",
					"It stands right in front of a name that is a keyword, without a space: '%list'.", span);
		}
		String text = (kind == TokenKind.EXPLICIT_ID) ? text().substring(1) : text();
		String problem = Kebab.problem(text);
		if (problem != null) {
			throw new InvalidWitException("the name '" + text + "' " + problem,
					"Names are words of letters and digits joined by hyphens, each all lower or all upper case, "
							+ "beginning with a letter: 'get-item'.",
					span);
		}
		next();
		return new Name(text, span);
	}

	/**
	 * A version. Which tokens belong to it follows the reference implementation: whatever
	 * may be part of a version is taken, and a full stop only if more follows, so that
	 * {@code use a:b/c@1.0.0-rc.{d}} reads as meant.
	 */
	String version() {
		int first = this.index;
		number();
		expect(TokenKind.PERIOD, "A version has three numbers: '1.0.0'.");
		number();
		expect(TokenKind.PERIOD, "A version has three numbers: '1.0.0'.");
		int last = this.index;
		number();
		last = identifiers(TokenKind.MINUS, last);
		last = identifiers(TokenKind.PLUS, last);
		Span span = this.tokens.span(first, last);
		String problem = SemanticVersion.problem(span.text());
		if (problem != null) {
			throw new InvalidWitException("'" + span.text() + "' is no semantic version: " + problem,
					"Versions look like '1.0.0', '0.2.0-draft' or '1.0.0-rc.1+build.5'.", span);
		}
		return span.text();
	}

	private void number() {
		if (!eat(TokenKind.INTEGER)) {
			throw unexpected("a number of a version", "A version has three numbers: '1.0.0'.");
		}
	}

	private int identifiers(TokenKind prefix, int last) {
		if (!eat(prefix)) {
			return last;
		}
		int end = last;
		while (true) {
			if (isVersionPart(kind())) {
				end = this.index;
				next();
			}
			else if (at(TokenKind.PERIOD) && isVersionPart(kind(1))) {
				next();
				end = this.index;
				next();
			}
			else {
				return end;
			}
		}
	}

	private static boolean isVersionPart(TokenKind kind) {
		return kind == TokenKind.ID || kind == TokenKind.INTEGER || kind == TokenKind.MINUS;
	}

}
