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

package org.wasmcloud.wit.language.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Changes WIT texts at random: some changes break the grammar, some keep it and break a
 * rule, and some keep the text right.
 */
public final class WitMutator {

	private static final String[] TOKENS = { "use", "type", "func", "u8", "u32", "u64", "s32", "f64", "char", "record",
			"resource", "own", "borrow", "flags", "variant", "enum", "bool", "string", "option", "result", "future",
			"stream", "error-context", "list", "map", "_", "as", "from", "static", "interface", "tuple", "import",
			"export", "world", "package", "constructor", "async", "include", "with", "{", "}", "(", ")", "<", ">", ",",
			":", ";", ".", "@", "/", "=", "->", "-", "+", "%", "*", "1.0.0", "0", "\"s\"", "//", "/*", "*/", "$", "\\",
			"\u00e9", "\r" };

	private static final String[] TYPES = { "u8", "string", "list<u8>", "list<u16, 4>", "list<u8, 0>", "option<string>",
			"result", "result<u8>", "result<_, string>", "tuple<u8, u8>", "tuple<>", "stream<u8>", "stream", "future",
			"future<string>", "map<string, u8>", "map<f32, u8>", "error-context", "float32", "list<", "stream<char>" };

	private static final String[] MEMBERS = { "resource zz;", "resource zz { constructor(); f: func(); }",
			"type zz = u8;", "record zz { a: u8, A: u8 }", "record zz { a: u8, b: string }", "variant zz { }",
			"enum zz { a, b }", "flags zz { a }", "zz: func();", "ZZ: func();", "zz: async func() -> string;",
			"use types.{error};", "use zz.{a};", "import zz: func();", "export zz: func();",
			"import zz: interface { f: func(); }", "export zz: interface { }", "include zz;", "include imports;",
			"@unstable(feature = zz)", "@since(version = 0.0.1)", "@since(version = 99.0.0)",
			"@deprecated(version = 0.1.0)", "@external-id(\"zz\")", "/// text", "interface zz { }", "world zz { }",
			"package z:z { }", "package z:z { interface zz { type t = u8; } }", "resource zz { zz: func(); }",
			"resource zz { f: func(); f: static func(); }", "resource zz { constructor() -> result<zz, string>; }",
			"resource zz { constructor() -> zz; }", "zz: func() -> borrow<zz>; resource zz;", "type zz = zz;",
			"import zz; interface zz { }", "use z:z/zz.{t};", "use a:b/c;", "type zz = map<u8, string>;",
			"record zz { }", "flags zz { }", "use kinds.{point};", "use kinds.{full as zz};", "import kinds;",
			"export kinds;", "import zz: kinds;", "export zz: kinds;", "include base with { run as zz }",
			"include base with { log as zz, run as yy, pair as xx, own-resource as ww, start as vv }", "include w;",
			"export types;", "import types;", "import zz: types;", "include imports with { a as b }",
			"f: func(a: list<borrow<full>>);", "type zz = option<borrow<full>>;", "type zz = stream<point>;",
			"@unstable(feature = zz) type zz = list<u8>;", "@unstable(feature = zz) use kinds.{point as zz};",
			"@unstable(feature = zz) include base;", "@since(version = 0.1.0) @deprecated(version = 0.1.0)" };

	private final Random random;

	/**
	 * Creates a mutator.
	 * @param random where chance comes from
	 */
	public WitMutator(Random random) {
		this.random = random;
	}

	/**
	 * Changes a text in one to three places.
	 * @param text the text
	 * @return another text
	 */
	public String mutate(String text) {
		String mutant = text;
		int changes = 1 + this.random.nextInt(8) / 6 + this.random.nextInt(8) / 7;
		for (int i = 0; i < changes; i++) {
			mutant = change(mutant);
		}
		return mutant;
	}

	/**
	 * A text of random tokens.
	 * @param tokens how many
	 * @return the text
	 */
	public String tokens(int tokens) {
		StringBuilder text = new StringBuilder((this.random.nextBoolean()) ? "package a:b; interface i { " : "");
		for (int i = 0; i < tokens; i++) {
			String token = (this.random.nextInt(4) == 0) ? "a" + this.random.nextInt(4) : pick(TOKENS);
			text.append(token).append((this.random.nextInt(6) == 0) ? "" : " ");
		}
		return text.toString();
	}

	private String change(String text) {
		List<int[]> words = words(text);
		if (words.size() < 2) {
			return text + pick(TOKENS);
		}
		int[] word = words.get(this.random.nextInt(words.size()));
		int[] other = words.get(this.random.nextInt(words.size()));
		return switch (this.random.nextInt(20)) {
			case 0 -> replace(text, word, "");
			case 1 -> replace(text, word, pick(TOKENS));
			case 2, 3, 4 -> replace(text, word, text.substring(other[0], other[1]));
			case 5 -> replace(text, word, otherCase(text.substring(word[0], word[1])));
			case 6, 7 -> replaceType(text);
			case 8, 9, 10, 11, 12, 13, 14 -> insertLine(text, pick(MEMBERS));
			case 15 -> moveLine(text);
			case 16 -> duplicateOrDropLine(text);
			case 17 -> changeCharacter(text);
			default -> renameName(text, words);
		};
	}

	/**
	 * Replaces a name by another one of the text, so that what is meant changes and not
	 * the grammar.
	 */
	private String renameName(String text, List<int[]> words) {
		for (int i = 0; i < 20; i++) {
			int[] word = words.get(this.random.nextInt(words.size()));
			int[] other = words.get(this.random.nextInt(words.size()));
			if (Character.isLetter(text.charAt(word[0])) && Character.isLetter(text.charAt(other[0]))) {
				return replace(text, word, text.substring(other[0], other[1]));
			}
		}
		return text;
	}

	private String pick(String[] choices) {
		return choices[this.random.nextInt(choices.length)];
	}

	private static String replace(String text, int[] word, String by) {
		return text.substring(0, word[0]) + by + text.substring(word[1]);
	}

	private String otherCase(String word) {
		if (this.random.nextBoolean()) {
			return word.toUpperCase(Locale.ROOT);
		}
		int hyphen = word.indexOf('-');
		return (hyphen > 0) ? word.substring(0, hyphen).toUpperCase(Locale.ROOT) + word.substring(hyphen)
				: word.toLowerCase(Locale.ROOT);
	}

	/**
	 * Words, and every other visible character by itself. Comments are left out, they
	 * hide changes.
	 */
	private static List<int[]> words(String text) {
		List<int[]> words = new ArrayList<>();
		int i = 0;
		while (i < text.length()) {
			if (text.startsWith("//", i)) {
				int end = text.indexOf('\n', i);
				i = (end >= 0) ? end : text.length();
				continue;
			}
			int end = i;
			while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
				end++;
			}
			if (end == i && !Character.isWhitespace(text.charAt(i))) {
				end = i + 1;
			}
			if (end > i) {
				words.add(new int[] { i, end });
			}
			i = Math.max(end, i + 1);
		}
		return words;
	}

	/** Replaces what stands behind a colon, an arrow or an angle bracket. */
	private String replaceType(String text) {
		List<Integer> places = new ArrayList<>();
		for (int i = 1; i < text.length() - 1; i++) {
			if ((text.charAt(i) == ' ' && (text.charAt(i - 1) == ':' || text.charAt(i - 1) == '>'))
					|| text.charAt(i - 1) == '<') {
				places.add((text.charAt(i) == ' ') ? i + 1 : i);
			}
		}
		if (places.isEmpty()) {
			return text + pick(TYPES);
		}
		int start = places.get(this.random.nextInt(places.size()));
		int end = start;
		while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
			end++;
		}
		return replace(text, new int[] { start, end }, pick(TYPES));
	}

	private String insertLine(String text, String line) {
		List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
		lines.add(this.random.nextInt(lines.size()), line);
		return String.join("\n", lines);
	}

	private String moveLine(String text) {
		List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
		String line = lines.remove(this.random.nextInt(lines.size()));
		lines.add(this.random.nextInt(lines.size() + 1), line);
		return String.join("\n", lines);
	}

	private String duplicateOrDropLine(String text) {
		List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
		int index = this.random.nextInt(lines.size());
		String line = lines.remove(index);
		if (this.random.nextBoolean()) {
			lines.add(index, line);
			lines.add(this.random.nextInt(lines.size() + 1), line);
		}
		return String.join("\n", lines);
	}

	private String changeCharacter(String text) {
		int index = this.random.nextInt(text.length());
		int character = switch (this.random.nextInt(4)) {
			case 0 -> this.random.nextInt(0x80);
			case 1 -> 0x2020 + this.random.nextInt(0x60);
			case 2 -> this.random.nextInt(0xD800);
			default -> text.charAt(this.random.nextInt(text.length()));
		};
		return text.substring(0, index) + (char) character + text.substring(index + this.random.nextInt(2));
	}

}
