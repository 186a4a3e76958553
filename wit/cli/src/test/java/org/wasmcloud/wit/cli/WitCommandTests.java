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

package org.wasmcloud.wit.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands as a person calls them.
 */
class WitCommandTests {

	private static final Path PACKAGES = Path.of("../packages");

	@TempDir
	private Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private int wit(Object... args) {
		String[] texts = new String[args.length];
		for (int i = 0; i < args.length; i++) {
			texts[i] = args[i].toString();
		}
		return new WitCommand(new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8))
			.run(texts);
	}

	private String out() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	private String err() {
		return this.err.toString(StandardCharsets.UTF_8);
	}

	private Path write(String file, String text) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.getParent());
		return Files.writeString(path, text);
	}

	@Test
	void checkOfARightPackagePrintsNothing() {
		assertThat(wit("check", PACKAGES)).isZero();
		assertThat(out()).isEmpty();
		assertThat(err()).isEmpty();
	}

	@Test
	void checkOfAWrongPackagePrintsTheErrorsOnStandardError() throws IOException {
		Path file = write("a.wit", "package a:b;\ninterface i {\n  f: func(x: foo);\n}\n");
		assertThat(wit("check", file)).isOne();
		assertThat(out()).isEmpty();
		assertThat(err()).isEqualTo(file + """
				:3:14: unknown type 'foo'
				 3 |   f: func(x: foo);
				   |              ^^^
				  Define it here, or take it from another interface: 'use the-interface.{foo};'.
				""");
	}

	@Test
	void factsAsWrittenOfAFolderOfPackages() throws IOException {
		assertThat(wit("facts", PACKAGES, "--as-written")).isZero();
		assertThat(out().lines())
			.contains("wasi:clocks/timezone@0.3.0 | gate iana-id @unstable(feature = clocks-timezone)")
			.isSorted();
	}

	@Test
	void factsOfOnePackageAndThoseItNeedsFromTheFoldersBesideIt() {
		assertThat(wit("facts", PACKAGES.resolve("wasi-config@0.2.0-rc.1"))).isZero();
		assertThat(out()).contains("wasi:config/store@0.2.0-rc.1 | interface").doesNotContain("wasi:io/");
		assertThat(wit("facts", PACKAGES.resolve("wasi-clocks@0.2.12"))).isZero();
		assertThat(out()).contains("wasi:io/poll@0.2.12 | interface").doesNotContain("wasi:http/");
	}

	@Test
	void factsOfSeveralPathsAreThoseOfAll() throws IOException {
		Path one = write("one/a.wit", "package a:b;\ninterface i { use c:d/e.{t}; }\n");
		Path two = write("two/c.wit", "package c:d;\ninterface e { type t = u8; }\n");
		assertThat(wit("facts", one, two.getParent())).isZero();
		assertThat(out().lines()).containsExactly("a:b/i | interface", "a:b/i | use c:d/e.{t}", "c:d/e | interface",
				"c:d/e | type t = u8");
	}

	@Test
	void aPathThatIsGivenTwiceCountsOnce() throws IOException {
		Path file = write("one/a.wit", "package a:b;\ninterface i { }\n");
		assertThat(wit("facts", file, file)).isZero();
		assertThat(out().lines()).containsExactly("a:b/i | interface");
		assertThat(wit("check", file.getParent(), this.folder.resolve("one/../one"), this.folder)).isZero();
		assertThat(err()).isEmpty();
	}

	@Test
	void twoPathsWithTextsOfOnePackageAreRefusedWithBothPlaces() throws IOException {
		Path one = write("one/a.wit", "package a:b;\n");
		Path two = write("two/c.wit", "\npackage a:b;\n");
		assertThat(wit("facts", one.getParent(), two.getParent())).isOne();
		assertThat(err()).startsWith(two + ":2:9: package a:b is here and at " + one + ":1:9");
		assertThat(out()).isEmpty();
	}

	@Test
	void aNeighbourThatIsNeededAndBrokenIsShownWithItsErrors() throws IOException {
		Path one = write("one/a.wit", "package a:b;\nworld w { import c:d/e; }\n");
		Path two = write("two/c.wit", "package c:d;\ninterface e {\n");
		write("three/x.wit", "no WIT");
		Files.write(write("four/y.wit", ""), new byte[] { (byte) 0xff });
		assertThat(wit("check", one.getParent())).isOne();
		assertThat(err()).startsWith(two + ":3:1: expected ").doesNotContain("x.wit").doesNotContain("unknown package");
		Files.writeString(two, "package c:d;\ninterface e {}\n");
		this.err.reset();
		assertThat(wit("check", one.getParent())).isZero();
	}

	@Test
	void featuresBringTheirItems() {
		wit("facts", PACKAGES.resolve("wasi-clocks@0.3.0"));
		assertThat(out()).doesNotContain("iana-id");
		wit("facts", "--features", "other,clocks-timezone", PACKAGES.resolve("wasi-clocks@0.3.0"));
		assertThat(out()).contains("wasi:clocks/timezone@0.3.0 | func iana-id() -> option<string>");
		this.out.reset();
		wit("facts", "--all-features", PACKAGES.resolve("wasi-clocks@0.3.0"));
		assertThat(out()).contains("iana-id");
	}

	@Test
	void whatPrintPrintsHasTheFactsOfItsInput() throws IOException {
		assertThat(wit("print", PACKAGES.resolve("wasi-http@0.3.0"))).isZero();
		Path printed = write("printed/p.wit", out());
		this.out.reset();
		assertThat(wit("diff", PACKAGES.resolve("wasi-http@0.3.0"), printed)).isZero();
		assertThat(out()).isEmpty();
	}

	@Test
	void diffPrintsWhatEachSays() throws IOException {
		Path left = write("left/a.wit", "package a:b;\ninterface i {\n  f: func();\n  g: func();\n}\n");
		Path right = write("right/a.wit", "package a:b;\ninterface i {\n  g: func();\n  f: func(x: u8);\n}\n");
		assertThat(wit("diff", left, right)).isOne();
		assertThat(out().lines()).containsExactly("- a:b/i | func f()", "+ a:b/i | func f(x: u8)");
		assertThat(err()).isEmpty();
	}

	@Test
	void twoVersionsThatSayTheSameDifferByTheirVersionsOnly() {
		Path left = PACKAGES.resolve("wasi-io@0.2.1");
		Path right = PACKAGES.resolve("wasi-io@0.2.12");
		assertThat(wit("diff", left, right)).isOne();
		this.out.reset();
		assertThat(wit("diff", "--ignore-versions", left, right)).isZero();
		assertThat(out()).isEmpty();
	}

	@Test
	void diffTellsErrorsFromDifferences() throws IOException {
		Path right = write("right/a.wit", "package a:b;\n");
		Path wrong = write("wrong/a.wit", "package a:b;\ninterface i {\n");
		assertThat(wit("diff", right, wrong)).isEqualTo(2);
		assertThat(err()).startsWith(wrong + ":3:1: ");
		assertThat(wit("diff", right, this.folder.resolve("missing"))).isEqualTo(2);
		assertThat(out()).isEmpty();
	}

	@Test
	void javaBelowAFileIsBadUsage() throws IOException {
		Path file = write("a.wit", "package a:b;\ninterface i { f: func(); }\n");
		for (Path target : List.of(file, file.resolve("below/it"))) {
			this.err.reset();
			assertThat(wit("java", file, "--out", target)).isEqualTo(2);
			assertThat(err()).startsWith("wit: '--out " + target + "' needs a folder, but '" + file + "' is a file;");
		}
	}

	@Test
	void whatCannotBeWrittenIsSaidInASentence() throws IOException {
		Path file = write("a.wit", "package a:b;\ninterface i { f: func(); }\n");
		Files.createDirectories(this.folder.resolve("java/a/b/BI.java"));
		assertThat(wit("java", file, "--out", this.folder.resolve("java"))).isOne();
		assertThat(err()).startsWith("wit: cannot write '").contains("BI.java': ").doesNotContain("Exception");
	}

	@Test
	void whatCannotBeReadIsSaidInASentence() throws IOException {
		Path link = this.folder.resolve("p/a.wit");
		Files.createDirectories(link.getParent());
		Files.createSymbolicLink(link, link);
		assertThat(wit("check", link.getParent())).isOne();
		assertThat(err()).startsWith("cannot read '" + link + "': ").doesNotContain("Exception");
		Files.delete(link);
		Files.createSymbolicLink(link, this.folder.resolve("nowhere"));
		this.err.reset();
		assertThat(wit("check", link.getParent())).isOne();
		assertThat(err()).startsWith("cannot read '" + link + "': what it links to is not there");
	}

	@Test
	void aMappingOfNoPackageNamesThoseThatThereAre() throws IOException {
		Path file = write("a.wit", "package acme:inventory@1.0.0;\ninterface stock { count: func() -> u32; }\n");
		Path target = this.folder.resolve("java");
		assertThat(wit("java", file, "--out", target, "--map", "acme:inventory=com.acme.stock")).isOne();
		assertThat(err()).contains("no package is called acme:inventory,").contains("there is acme:inventory@1.0.0");
		assertThat(target).doesNotExist();
	}

	@Test
	void javaIsWrittenBelowTheFolderWithTheMapping() throws IOException {
		Path file = write("a.wit", "package acme:inventory@1.0.0;\ninterface stock { count: func() -> u32; }\n");
		Path target = this.folder.resolve("java");
		assertThat(wit("java", file, "--out", target, "--map", "acme:inventory@1.0.0=com.acme.stock:My")).isZero();
		assertThat(target.resolve("com/acme/stock/MyInventoryStock.java")).content()
			.contains("interface MyInventoryStock")
			.contains("long count()");
		assertThat(wit("java", file, "--out", target)).isZero();
		assertThat(target.resolve("acme/inventory/InventoryStock.java")).exists();
	}

	@Test
	void aPackageThatWouldGoToTheJdksIsRefusedUntilItIsMapped() throws IOException {
		Path file = write("a.wit", "package java:lang@1.0.0;\ninterface words { count: func() -> u32; }\n");
		Path target = this.folder.resolve("java");
		assertThat(wit("java", file, "--out", target)).isOne();
		assertThat(err()).startsWith("the types of java:lang@1.0.0 cannot go to the Java package 'java.lang'")
			.contains("'--map java:lang@1.0.0=com.acme.lang'");
		assertThat(target).doesNotExist();
		for (String place : List.of("java.acme", "java")) {
			this.err.reset();
			assertThat(wit("java", file, "--out", target, "--map", "java:lang@1.0.0=" + place)).isEqualTo(2);
			assertThat(err()).contains("cannot go to the Java package '" + place + "'");
		}
		assertThat(wit("java", file, "--out", target, "--map", "java:lang@1.0.0=javax0.lang")).isZero();
		assertThat(target.resolve("javax0/lang/LangWords.java")).exists();
	}

	@Test
	void versionsThatBeginAlikeAreIgnoredWhole() throws IOException {
		String text = "package a:b@%s;\ninterface i { use c:d/e@%s.{t}; f: func(x: t); }\n"
				+ "package c:d@%2$s { interface e { type t = u8; } }\n";
		Path left = write("left/a.wit", text.formatted("0.2.0-rc", "0.2.0-rc.1"));
		Path right = write("right/a.wit", text.formatted("0.3.0", "0.4.0"));
		wit("diff", "--ignore-versions", left, right);
		assertThat(out()).isEmpty();
	}

	@Test
	void phasesListEveryPackage() throws IOException {
		assertThat(wit("phases")).isZero();
		assertThat(out()).contains("retained", "wasmcloud:keyvalue@0.2.0", "[keyvalue]", "lossy: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "check", "facts", "print", "java", "diff", "phases" })
	void everyCommandExplainsItself(String command) {
		assertThat(wit(command, "--help")).isZero();
		assertThat(out()).startsWith("Usage: wit " + command).contains("--help");
		this.out.reset();
		assertThat(wit("--help")).isZero();
		assertThat(out()).contains("\n  " + command + " ");
	}

	@Test
	void aCommandLineThatMakesNoSenseIsBadUsage() {
		List<List<Object>> lines = List.of(List.of(), List.of("eat"), List.of("check"),
				List.of("check", "--fast", PACKAGES), List.of("facts", "--features"), List.of("diff", PACKAGES),
				List.of("diff", "a", "b", "c"), List.of("java", PACKAGES),
				List.of("java", PACKAGES, "--out", "a", "--out", "b"),
				List.of("java", PACKAGES, "--out", "a", "--map", "x"), List.of("phases", "now"),
				List.of("print", "--all-features=no", PACKAGES), List.of("check", "a\0b"));
		for (List<Object> line : lines) {
			this.err.reset();
			assertThat(wit(line.toArray())).as("status of %s", line).isEqualTo(2);
			assertThat(err()).as("errors of %s", line).startsWith("wit: ").contains(" --help' says how it is used");
			assertThat(out()).isEmpty();
		}
	}

	@Test
	void whatStandsBehindTwoDashesIsNoOption() {
		assertThat(wit("check", "--", "--help")).isOne();
		assertThat(err()).startsWith("there is no file or folder '--help'");
	}

}
