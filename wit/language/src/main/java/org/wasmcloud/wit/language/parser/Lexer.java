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

import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.language.source.Source;
import org.wasmcloud.wit.language.source.Span;

/**
 * Cuts a text into tokens. Comments go; doc comments stay with the token behind them.
 */
final class Lexer {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final Source source;

	private final String text;

	private final Tokens tokens;

	private int position;

	/** The doc comments since the last token. */
	private @Nullable DocComment docs;

	private Lexer(Source source) {
		this.source = source;
		this.text = source.text();
		this.tokens = new Tokens(source);
	}

	/**
	 * Reads all tokens of a text.
	 * @param source the text
	 * @return the tokens; the last one is {@link TokenKind#END}
	 * @throws InvalidWitException if the text holds something that is no token
	 */
	static Tokens tokens(Source source) {
		RefusedCharacters.check(source);
		Lexer lexer = new Lexer(source);
		lexer.run();
		return lexer.tokens;
	}

	private void run() {
		if (peek(0) == BYTE_ORDER_MARK) {
			this.position++;
		}
		while (this.position < this.text.length()) {
			char ch = this.text.charAt(this.position);
			if (ch == ' ' || ch == '\n' || ch == '\t' || (ch == '\r' && peek(1) == '\n')) {
				this.position++;
			}
			else if (ch == '/' && peek(1) == '/') {
				lineComment();
			}
			else if (ch == '/' && peek(1) == '*') {
				blockComment();
			}
			else {
				token(ch);
			}
		}
		add(TokenKind.END, this.text.length(), this.text.length());
	}

	private char peek(int ahead) {
		int index = this.position + ahead;
		return (index < this.text.length()) ? this.text.charAt(index) : '\0';
	}

	private void add(TokenKind kind, int start, int end) {
		if (this.docs != null) {
			String content = this.docs.content();
			if (content != null) {
				this.tokens.docs(content);
			}
			this.docs = null;
		}
		this.tokens.add(kind, start, end);
		this.position = end;
	}

	private void lineComment() {
		int end = this.text.indexOf('\n', this.position);
		end = (end >= 0) ? end : this.text.length();
		if (peek(2) == '/') {
			docs().addLine(this.text.substring(this.position, end));
		}
		this.position = end;
	}

	private void blockComment() {
		int start = this.position;
		int depth = 0;
		int at = start;
		do {
			if (at + 1 >= this.text.length()) {
				throw new InvalidWitException("this comment has no end", "Close it with '*/'; comments nest.",
						new Span(this.source, start, start + 2));
			}
			char ch = this.text.charAt(at);
			char next = this.text.charAt(at + 1);
			if (ch == '/' && next == '*') {
				depth++;
				at += 2;
			}
			else if (ch == '*' && next == '/') {
				depth--;
				at += 2;
			}
			else {
				at++;
			}
		}
		while (depth > 0);
		if (at - start > 4 && this.text.charAt(start + 2) == '*') {
			docs().addBlock(this.text.substring(start, at));
		}
		this.position = at;
	}

	private DocComment docs() {
		if (this.docs == null) {
			this.docs = new DocComment();
		}
		return this.docs;
	}

	private void token(char ch) {
		int start = this.position;
		switch (ch) {
			case '=' -> add(TokenKind.EQUALS, start, start + 1);
			case ',' -> add(TokenKind.COMMA, start, start + 1);
			case ':' -> add(TokenKind.COLON, start, start + 1);
			case '.' -> add(TokenKind.PERIOD, start, start + 1);
			case ';' -> add(TokenKind.SEMICOLON, start, start + 1);
			case '(' -> add(TokenKind.LEFT_PAREN, start, start + 1);
			case ')' -> add(TokenKind.RIGHT_PAREN, start, start + 1);
			case '{' -> add(TokenKind.LEFT_BRACE, start, start + 1);
			case '}' -> add(TokenKind.RIGHT_BRACE, start, start + 1);
			case '<' -> add(TokenKind.LESS_THAN, start, start + 1);
			case '>' -> add(TokenKind.GREATER_THAN, start, start + 1);
			case '*' -> add(TokenKind.STAR, start, start + 1);
			case '@' -> add(TokenKind.AT, start, start + 1);
			case '/' -> add(TokenKind.SLASH, start, start + 1);
			case '+' -> add(TokenKind.PLUS, start, start + 1);
			case '-' -> {
				boolean arrow = peek(1) == '>';
				add((arrow) ? TokenKind.ARROW : TokenKind.MINUS, start, (arrow) ? start + 2 : start + 1);
			}
			case '%' -> add(TokenKind.EXPLICIT_ID, start, (startsWord(start + 1)) ? wordEnd(start + 1) : start + 1);
			case '"' -> add(TokenKind.STRING, start, StringLiteral.end(this.source, start));
			default -> word(ch, start);
		}
	}

	private void word(char ch, int start) {
		if (ch >= '0' && ch <= '9') {
			int end = start;
			while (end < this.text.length() && this.text.charAt(end) >= '0' && this.text.charAt(end) <= '9') {
				end++;
			}
			add(TokenKind.INTEGER, start, end);
		}
		else if (startsWord(start)) {
			int end = wordEnd(start);
			add(TokenKind.ofWord(this.text.substring(start, end)), start, end);
		}
		else {
			int character = this.text.codePointAt(start);
			throw new InvalidWitException("unexpected character " + RefusedCharacters.describe(character),
					(character == '\r') ? "End lines with LF or with CR and LF."
							: "Remove it, or put it into a comment.",
					new Span(this.source, start, start + Character.charCount(character)));
		}
	}

	/** Takes in more than names may hold, so that an error shows the whole word. */
	private boolean startsWord(int index) {
		if (index >= this.text.length()) {
			return false;
		}
		int ch = this.text.codePointAt(index);
		return ch == '_' || ch == '-' || Character.isUnicodeIdentifierStart(ch);
	}

	private int wordEnd(int start) {
		int end = start;
		while (end < this.text.length()) {
			char ch = this.text.charAt(end);
			if ((ch >= 'a' && ch <= 'z') || (ch >= '0' && ch <= '9') || ch == '-' || (ch >= 'A' && ch <= 'Z')) {
				end++;
				continue;
			}
			int character = this.text.codePointAt(end);
			if (Character.isIdentifierIgnorable(character) || !Character.isUnicodeIdentifierPart(character)) {
				break;
			}
			end += Character.charCount(character);
		}
		return end;
	}

}
