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

package org.wasmcloud.wit.language;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.wasmcloud.wit.language.source.InvalidWitException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Characters, comments, depth and length: the rules below the grammar.
 */
class TextRulesTests {

	private static WitPackages load(String text) {
		return WitLoader.create().root("text", Map.of("t.wit", text)).load();
	}

	private static void assertRefused(String text, String message) {
		assertThatExceptionOfType(InvalidWitException.class).isThrownBy(() -> load(text))
			.withMessageContaining(message);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x149, 0x673, 0xF77,
			0xF79, 0x17A3, 0x17A4, 0x17B4, 0x17B5, 0, 1, 8, 0xB, 0xC, 0x1B, 0x7F, 0x80, 0x85, 0x9F })
	void someCharactersAreRefusedInCommentsAndStrings(int character) {
		String shown = Character.toString(character);
		assertRefused("package a:b;\n// " + shown, "t.wit:2:4: character U+");
		assertRefused("package a:b;\ninterface i {\n@external-id(\"" + shown + "\")\nf: func(); }",
				"t.wit:3:15: character U+");
	}

	@Test
	void refusedCharactersAreNotShown() {
		assertThatExceptionOfType(InvalidWitException.class).isThrownBy(() -> load("package a:b;\n// \u202e\u001b[2J"))
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("\u202e").doesNotContain("\u001b"));
	}

	@Test
	void anyOtherUnicodeStandsInCommentsAndStrings() {
		String comment = "/// \u00e4 \u65e5\u672c\u8a9e \ud83d\ude80 \ufeff \u200f \u2028.\n";
		String string = "@external-id(\"\u00e4 \ud83d\ude80\") ";
		WitPackages packages = load("package a:b;\n" + comment + "interface i { " + string + "f: func(); }");
		assertThat(packages.packages().get(0).interfaces().get(0).meta().docs()).contains("\ud83d\ude80");
	}

	@Test
	void loneSurrogateIsRefused() {
		assertRefused("package a:b; // \ud83d", "half a character");
		assertRefused("package a:b; // \ude80", "half a character");
	}

	@Test
	void byteOrderMarkAtTheHeadIsFine() {
		assertThat(load("\ufeffpackage a:b;").roots()).hasSize(1);
		assertRefused("package \ufeffa:b;", "unexpected character U+FEFF");
	}

	@Test
	void linesEndWithLfOrCrLf() {
		assertThat(load("package a:b;\r\n/// One\r\n/// two.\r\ninterface i { }\r\n").packages()
			.get(0)
			.interfaces()
			.get(0)
			.meta()
			.docs()).isEqualTo("One\ntwo.");
		assertRefused("package a:b;\rinterface i { }", "unexpected character U+000D");
	}

	@Test
	void columnsCountCharacters() {
		assertRefused("package a:b; /* \ud83d\ude80\u00e4 */ $", "t.wit:1:23: unexpected character '$'");
	}

	@ParameterizedTest
	@CsvSource({ "0x10, 16", "0XfF, 255", "1_000, 1000", "0b11, digits alone", "16u, digits alone",
			"0x100000000, digits alone" })
	void theLengthOfAListIsDecimal(String length, String hint) {
		assertRefused("package a:b; interface i { type t = list<u8, " + length + ">; }",
				"the length '" + length + "' is not written in decimal digits");
		assertRefused("package a:b; interface i { type t = list<u8, " + length + ">; }",
				"Write " + (hint.startsWith("d") ? hint : "'" + hint + "'"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "% foo: func();", "f: func(%: u8);", "f: func(x: % u8);", "type % = u8;" })
	void aPercentSignStandsRightInFrontOfAName(String item) {
		assertRefused("package a:b; interface i { " + item + " }", "a '%' without a name behind it");
		assertRefused("package a:b; interface i { " + item + " }", "without a space: '%list'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n", "// only this\n", "/// only this\n" })
	void anEmptyTextIsToldHowToBegin(String text) {
		assertRefused(text, "text holds no WIT, not even the name of a package");
		assertRefused(text, "Begin with 'package namespace:name;'");
	}

	@Test
	void blockCommentsNest() {
		assertThat(load("/* a /* b */ c */ package /**/ a:b; /*/ */").roots()).hasSize(1);
		assertRefused("package a:b; /* a /* b */", "t.wit:1:14: this comment has no end");
	}

	@Test
	void docCommentsOfBothFormsAreText() {
		WitPackages packages = load("""
				/// Package.
				package a:b;
				/**
				 * First line.
				 *
				 *   Indented.
				 */
				interface i {
					// no documentation
					/// One,
					///
					/// two.
					@external-id("x")
					f: func();
					//// Slashes.
					g: func();
					/** In one line. */
					h: func();
					/***/
					k: func();
				}
				""");
		assertThat(packages.packages().get(0).docs()).isEqualTo("Package.");
		var definition = packages.packages().get(0).interfaces().get(0);
		assertThat(definition.meta().docs()).isEqualTo("First line.\n\n  Indented.");
		assertThat(definition.functions()).extracting((function) -> function.meta().docs())
			.containsExactly("One,\n\ntwo.", "Slashes.", "In one line.", null);
	}

	@Test
	void docCommentsStandAboveAndBelowAttributes() {
		WitPackages packages = load("""
				package a:b@1.0.0;
				/// Above.
				@since(version = 1.0.0)
				/// Below.
				interface i {
					@since(version = 1.0.0)
					/// Below alone.
					f: func();
				}
				""");
		var definition = packages.packages().get(0).interfaces().get(0);
		assertThat(definition.meta().docs()).isEqualTo("Above.\nBelow.");
		assertThat(definition.functions().get(0).meta().docs()).isEqualTo("Below alone.");
	}

	@Test
	void typesStandAHundredDeepAndNoDeeper() {
		String hundred = "list<".repeat(99) + "u8" + ">".repeat(99);
		assertThat(load("package a:b; interface i { type t = " + hundred + "; }").roots()).hasSize(1);
		assertRefused("package a:b; interface i { type t = list<" + hundred + ">; }", "more than 100 deep");
		assertRefused("package a:b; interface i { type t = " + "list<".repeat(1_000_000), "more than 100 deep");
	}

	@Test
	void packageBlocksDoNotNestHoweverDeep() {
		assertRefused("package a:b;" + "package c:d {".repeat(100_000), "a package block stands in another one");
	}

	@Test
	void commentsNestAsDeepAsTheTextIsLong() {
		int depth = 200_000;
		assertThat(load("/*".repeat(depth) + "*/".repeat(depth) + "package a:b;").roots()).hasSize(1);
	}

	@Test
	void typesStandAHundredDeepThroughNamesAndNoDeeper() {
		StringBuilder text = new StringBuilder("package a:b; interface i { type t0 = u8; ");
		for (int i = 1; i < 100; i++) {
			text.append((i % 2 == 0) ? "type t" + i + " = list<t" + (i - 1) + ">; "
					: "record t" + i + " { t: t" + (i - 1) + " } ");
		}
		assertThat(load(text + "f: func() -> t99; }").packages().get(0).interfaces().get(0).types()).hasSize(100);
		assertRefused(text + "f: func() -> list<t99>; }", "with 't99' types stand more than 100 deep");
		assertRefused(text + "record t100 { t: t99 } }", "with 't99' types stand more than 100 deep");
	}

	@Test
	void chainOfRecordsThatIsTooDeepIsRefused() {
		StringBuilder text = new StringBuilder("package a:b; interface i { resource t0; ");
		for (int i = 1; i <= 20_000; i++) {
			text.append("record t").append(i).append(" { t: t").append(i - 1).append(" } ");
		}
		assertRefused(text + "}", "with 't99' types stand more than 100 deep");
	}

	@Test
	void chainsOfAliasesAreFollowedToTheirEnd() {
		StringBuilder text = new StringBuilder("package a:b; interface i { type t0 = u8; ");
		for (int i = 1; i <= 20_000; i++) {
			text.append("type t").append(i).append(" = t").append(i - 1).append("; ");
		}
		var types = load(text + "}").packages().get(0).interfaces().get(0).types();
		assertThat(types.get(20_000).resolved()).hasToString("u8");
	}

	@Test
	void chainsOfInterfacesAreAsLongAsTheTextIs() {
		StringBuilder text = new StringBuilder("package a:b; interface i0 { type t = u8; } ");
		for (int i = 1; i <= 5_000; i++) {
			text.append("interface i").append(i).append(" { use i").append(i - 1).append(".{t}; } ");
		}
		var worlds = load(text + "world w { import i5000; } world v { export i5000; }").packages().get(0).worlds();
		assertThat(worlds)
			.allSatisfy((world) -> assertThat(world.imports().size() + world.exports().size()).isEqualTo(5_001));
	}

	private static String chainOfWorlds(int worlds, String first, String next) {
		StringBuilder text = new StringBuilder("package a:b;\ninterface i0 { }\nworld w0 { " + first + " }\n");
		for (int i = 1; i < worlds; i++) {
			text.append("interface i%1$d { } world w%1$d { %2$s }\n".formatted(i, next.formatted(i, i - 1)));
		}
		return text.toString();
	}

	@Test
	void worldsRepeatWhatTheyIncludeUpToALimit() {
		var worlds = load(chainOfWorlds(400, "import i0;", "import i%d; include w%d;")).packages().get(0).worlds();
		assertThat(worlds.get(399).imports()).hasSize(400);
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 6_000 })
	void worldsThatRepeatMoreThanThatAreRefusedWhereItIsTooMuch(int worlds) {
		assertRefused(chainOfWorlds(worlds, "import i0;", "import i%d; include w%d;"),
				"t.wit:450:54: with 'w446' the worlds list more than 100,000 items");
	}

	@Test
	void partsOfWhatIsIncludedAreCountedToo() {
		String params = IntStream.range(0, 1_000).mapToObj((i) -> "p" + i + ": u8").collect(Collectors.joining(", "));
		String fields = params.replace("p0:", "other:");
		for (String first : List.of("import f: func(" + params + ");", "record r { " + fields + " }",
				"import x: interface { f: func(" + params + "); record r { " + fields + " } }")) {
			assertRefused(chainOfWorlds(200, first, "include w%2$d;"), "more than 100,000 items");
		}
	}

	@Test
	void namesThatOneIncludeChangesAreNotLimited() {
		StringBuilder text = new StringBuilder("package a:b; world w { ");
		StringBuilder with = new StringBuilder();
		for (int i = 0; i < 5_000; i++) {
			text.append("import g").append(i).append(": func(); ");
			with.append((i > 0) ? ", " : "").append("g").append(i).append(" as h").append(i);
		}
		text.append("} world v { include w with { ").append(with).append(" } }");
		assertThat(load(text.toString()).resolvedFacts()).contains("a:b/v | world import func h0()",
				"a:b/v | world import func h4999()");
	}

	@Test
	void namesThatSeveralIncludesChangeFollowEachOther() {
		assertThat(
				load("""
						package a:b;
						world w { resource r { constructor(); same: func(other: borrow<r>) -> r; } type t = list<r>; }
						world v { include w with { r as s } import f: func() -> u8; type r = string; import g: func(r: r) -> u8; }
						world u { include v with { s as r, r as q, t as k } }
						""")
					.resolvedFacts())
			.contains("a:b/v | resource s | [method]s.same(other: borrow<s>) -> s",
					"a:b/u | resource r | [method]r.same(other: borrow<r>) -> r", "a:b/u | type k = list<r>",
					"a:b/u | type q = string", "a:b/u | world import func g(r: q) -> u8");
	}

	@Test
	void includesThatChangeNamesAreCountedForEachItemTheyPassOn() {
		assertRefused(chainOfWorlds(600, "import g0: func();", "include w%2$d with { g%2$d as g%1$d }"),
				"more than 100,000 items");
	}

	@Test
	void whatInterfacesBringToWorldsIsCountedToo() {
		StringBuilder text = new StringBuilder("package a:b; interface i0 { type t = u8; } ");
		for (int i = 1; i <= 500; i++) {
			text.append("interface i%1$d { use i%2$d.{t}; } ".formatted(i, i - 1));
			text.append("world w%d { import i500; } world v%d { export i500; } ".formatted(i, i));
		}
		assertRefused(text.toString(), "more than 100,000 items");
	}

	@Test
	void whatIsWrittenIsNotLimited() {
		StringBuilder text = new StringBuilder("package a:b; world w { ");
		for (int i = 0; i <= 100_000; i++) {
			text.append("import g").append(i).append(": func(); ");
		}
		assertThat(load(text + "}").packages().get(0).worlds().get(0).imports()).hasSize(100_001);
	}

	@Test
	void beyondFiftyErrorsItIsSaidThatThereAreMore() {
		String unknown = IntStream.range(0, 51)
			.mapToObj((i) -> "g" + i + ": func(x: t" + i + "); ")
			.collect(Collectors.joining());
		String broken = "interface i { f: func(; } ".repeat(51);
		for (String text : List.of("package a:b; interface i { " + unknown + " }", "package a:b; " + broken)) {
			assertThatExceptionOfType(InvalidWitException.class).isThrownBy(() -> load(text))
				.satisfies((ex) -> assertThat(ex.errors()).hasSize(51))
				.satisfies((ex) -> assertThat(ex.errors().get(50).render()).startsWith("and more: "));
		}
		String fifty = "package a:b; " + "interface i { f: func(; } ".repeat(50);
		assertThatExceptionOfType(InvalidWitException.class).isThrownBy(() -> load(fifty))
			.satisfies((ex) -> assertThat(ex.errors()).hasSize(50));
	}

	@Test
	void namesOfAnyLengthAreShownInPart() {
		String name = "n".repeat(1_000_000);
		assertThatExceptionOfType(InvalidWitException.class)
			.isThrownBy(() -> load("package a:b;\ninterface i { f: func(x: " + name + "); }"))
			.satisfies((ex) -> assertThat(ex.getMessage().length()).isLessThan(800))
			.withMessageContaining("unknown type '" + "n".repeat(60) + "...'");
		String shorter = "n".repeat(200);
		assertRefused("package a:b; interface i { f: func(x: " + shorter + "); }", "'" + shorter + "'");
	}

	@Test
	void longLinesAreShownAroundTheError() {
		assertThatExceptionOfType(InvalidWitException.class)
			.isThrownBy(() -> load("package a:b; /*" + " ".repeat(10_000) + "*/ $ /*" + " ".repeat(10_000) + "*/"))
			.satisfies((ex) -> assertThat(ex.getMessage().length()).isLessThan(600));
	}

}
