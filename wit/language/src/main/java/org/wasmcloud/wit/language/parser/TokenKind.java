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

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of tokens.
 */
enum TokenKind {

	END("the end of the text"), ID("a name"), EXPLICIT_ID("a name"), INTEGER("a number"), STRING("a string"),

	EQUALS("'='"), COMMA("','"), COLON("':'"), PERIOD("'.'"), SEMICOLON("';'"), LEFT_PAREN("'('"), RIGHT_PAREN("')'"),
	LEFT_BRACE("'{'"), RIGHT_BRACE("'}'"), LESS_THAN("'<'"), GREATER_THAN("'>'"), ARROW("'->'"), STAR("'*'"), AT("'@'"),
	SLASH("'/'"), PLUS("'+'"), MINUS("'-'"),

	USE, TYPE, FUNC, U8, U16, U32, U64, S8, S16, S32, S64, F32, F64, CHAR, RECORD, RESOURCE, OWN, BORROW, FLAGS,
	VARIANT, ENUM, BOOL, STRING_TYPE("string", true), OPTION, RESULT, FUTURE, STREAM, ERROR_CONTEXT, LIST, MAP,
	UNDERSCORE("_", true), AS, FROM, STATIC, INTERFACE, TUPLE, IMPORT, EXPORT, WORLD, PACKAGE, CONSTRUCTOR, ASYNC,
	INCLUDE, WITH;

	private static final Map<String, TokenKind> KEYWORDS = new HashMap<>();

	static {
		for (TokenKind kind : values()) {
			if (kind.keyword != null) {
				KEYWORDS.put(kind.keyword, kind);
			}
		}
	}

	private final @Nullable String keyword;

	private final String description;

	TokenKind(String description) {
		this.keyword = null;
		this.description = description;
	}

	TokenKind() {
		this.keyword = name().toLowerCase(Locale.ROOT).replace('_', '-');
		this.description = "the keyword '" + this.keyword + "'";
	}

	TokenKind(String keyword, boolean isKeyword) {
		this.keyword = keyword;
		this.description = "the keyword '" + keyword + "'";
	}

	/**
	 * The keyword, or {@code null} for every other token.
	 */
	@Nullable String keyword() {
		return this.keyword;
	}

	/**
	 * How an error names the token.
	 */
	String description() {
		return this.description;
	}

	/**
	 * The kind of a word.
	 */
	static TokenKind ofWord(String word) {
		TokenKind kind = KEYWORDS.get(word);
		return (kind != null) ? kind : ID;
	}

}
