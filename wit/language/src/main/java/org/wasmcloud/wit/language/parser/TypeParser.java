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
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.Name;
import org.wasmcloud.wit.language.ast.TypeRef;
import org.wasmcloud.wit.language.ast.TypeRef.Generic;
import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.language.source.Span;
import org.wasmcloud.wit.model.Primitive;

/**
 * Reads the types of fields, parameters and results.
 */
final class TypeParser {

	/** How deep types may stand in one another. */
	private static final int DEEPEST = 100;

	private static final long LONGEST_LIST = 1L << 30;

	private final TokenReader tokens;

	TypeParser(TokenReader tokens) {
		this.tokens = tokens;
	}

	TypeRef type() {
		return type(0);
	}

	private TypeRef type(int depth) {
		if (depth >= DEEPEST) {
			throw new InvalidWitException("types stand more than " + DEEPEST + " deep in one another here",
					"Give an inner type a name with 'type' and use that.", this.tokens.span());
		}
		Span span = this.tokens.span();
		TokenKind kind = this.tokens.kind();
		Primitive primitive = primitive(kind);
		if (primitive != null) {
			this.tokens.next();
			return new TypeRef.Basic(primitive, span);
		}
		switch (kind) {
			case ID, EXPLICIT_ID -> {
				return new TypeRef.Named(this.tokens.name("a type"));
			}
			case OWN, BORROW -> {
				return handle(kind);
			}
			case LIST, MAP, OPTION, RESULT, TUPLE, STREAM, FUTURE -> {
				this.tokens.next();
				return applied(kind, span, depth);
			}
			default -> throw unexpected(kind);
		}
	}

	private InvalidWitException unexpected(TokenKind kind) {
		String keyword = kind.keyword();
		String hint = "Write the type here: 'u32', 'string', 'list<u8>' or the name of one.";
		if (kind == TokenKind.UNDERSCORE) {
			hint = "'_' stands for an absent type only as the first of 'result<_, e>'.";
		}
		else if (keyword != null) {
			hint = "'" + keyword + "' is a keyword: as the name of a type it is written '%" + keyword + "'.";
		}
		return this.tokens.unexpected("a type", hint);
	}

	private static @Nullable Primitive primitive(TokenKind kind) {
		return switch (kind) {
			case BOOL -> Primitive.BOOL;
			case U8 -> Primitive.U8;
			case U16 -> Primitive.U16;
			case U32 -> Primitive.U32;
			case U64 -> Primitive.U64;
			case S8 -> Primitive.S8;
			case S16 -> Primitive.S16;
			case S32 -> Primitive.S32;
			case S64 -> Primitive.S64;
			case F32 -> Primitive.F32;
			case F64 -> Primitive.F64;
			case CHAR -> Primitive.CHAR;
			case STRING_TYPE -> Primitive.STRING;
			case ERROR_CONTEXT -> Primitive.ERROR_CONTEXT;
			default -> null;
		};
	}

	private TypeRef handle(TokenKind kind) {
		this.tokens.next();
		String hint = "Write '" + kind.keyword() + "<the-resource>'.";
		this.tokens.expect(TokenKind.LESS_THAN, hint);
		Name resource = this.tokens.name("the name of a resource");
		this.tokens.expect(TokenKind.GREATER_THAN, hint);
		return new TypeRef.Handle(resource, kind == TokenKind.OWN);
	}

	private TypeRef applied(TokenKind kind, Span span, int depth) {
		List<@Nullable TypeRef> arguments = new ArrayList<>(2);
		Long length = null;
		switch (kind) {
			case LIST -> {
				open("list<t>");
				arguments.add(type(depth + 1));
				length = (this.tokens.eat(TokenKind.COMMA)) ? length() : null;
				close("list<t>");
			}
			case MAP -> {
				open("map<k, v>");
				arguments.add(type(depth + 1));
				this.tokens.expect(TokenKind.COMMA, "Write 'map<k, v>'.");
				arguments.add(type(depth + 1));
				close("map<k, v>");
			}
			case OPTION -> {
				open("option<t>");
				arguments.add(type(depth + 1));
				close("option<t>");
			}
			case RESULT -> {
				if (this.tokens.eat(TokenKind.LESS_THAN)) {
					result(arguments, depth);
				}
			}
			case TUPLE -> tuple(arguments, span, depth);
			default -> {
				if (this.tokens.eat(TokenKind.LESS_THAN)) {
					arguments.add(type(depth + 1));
					close(kind.keyword() + "<t>");
				}
			}
		}
		Generic generic = Generic.valueOf(kind.name());
		return new TypeRef.Applied(generic, Collections.unmodifiableList(arguments), length, span);
	}

	private void open(String form) {
		this.tokens.expect(TokenKind.LESS_THAN, "Write '" + form + "'.");
	}

	private void close(String form) {
		this.tokens.expect(TokenKind.GREATER_THAN, "Write '" + form + "'.");
	}

	private void result(List<@Nullable TypeRef> arguments, int depth) {
		String form = "result<t, e>";
		if (this.tokens.eat(TokenKind.UNDERSCORE)) {
			arguments.add(null);
			this.tokens.expect(TokenKind.COMMA, "Without an error type write 'result'.");
			arguments.add(type(depth + 1));
		}
		else {
			arguments.add(type(depth + 1));
			if (this.tokens.eat(TokenKind.COMMA)) {
				arguments.add(type(depth + 1));
			}
		}
		close(form);
	}

	private void tuple(List<@Nullable TypeRef> arguments, Span span, int depth) {
		open("tuple<t, u>");
		while (!this.tokens.eat(TokenKind.GREATER_THAN)) {
			arguments.add(type(depth + 1));
			if (!this.tokens.eat(TokenKind.COMMA)) {
				close("tuple<t, u>");
				break;
			}
		}
		if (arguments.isEmpty()) {
			throw new InvalidWitException("a tuple has at least one member", "Put a type into its brackets.", span);
		}
	}

	private Long length() {
		if (!this.tokens.at(TokenKind.INTEGER)) {
			throw this.tokens.unexpected("the length of the list", "Write 'list<t, 4>'.");
		}
		Span span = this.tokens.span();
		requireDecimal(span);
		String digits = this.tokens.text();
		int start = 0;
		while (start < digits.length() - 1 && digits.charAt(start) == '0') {
			start++;
		}
		long length = (digits.length() - start <= 10) ? Long.parseLong(digits.substring(start)) : Long.MAX_VALUE;
		if (length == 0 || length > LONGEST_LIST) {
			throw new InvalidWitException(
					(length == 0) ? "a list of fixed length has at least one element"
							: "a list has at most " + LONGEST_LIST + " elements",
					"Write a length from 1 to " + LONGEST_LIST + ".", span);
		}
		this.tokens.next();
		return length;
	}

	/** That the number is the whole word: {@code 0x10} and {@code 1_000} go on. */
	private static void requireDecimal(Span number) {
		String text = number.source().text();
		int end = number.end();
		while (end < text.length() && (text.charAt(end) == '_' || Character.isLetterOrDigit(text.charAt(end)))) {
			end++;
		}
		if (end > number.end()) {
			String word = text.substring(number.start(), end);
			throw new InvalidWitException("the length '" + word + "' is not written in decimal digits",
					"Write " + decimal(word) + ".", new Span(number.source(), number.start(), end));
		}
	}

	private static String decimal(String word) {
		String digits = word.replace("_", "");
		if (digits.matches("0[xX][0-9a-fA-F]{1,7}")) {
			return "'" + Integer.parseInt(digits.substring(2), 16) + "'";
		}
		return digits.matches("[0-9]+") ? "'" + digits + "'" : "digits alone, such as '16'";
	}

}
