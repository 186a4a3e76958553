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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.wasmcloud.wit.language.source.InvalidWitException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What is refused about files and folders.
 */
class RejectedPackagesTests {

	@TempDir
	private Path folder;

	private String name;

	@BeforeEach
	void nameFolder() {
		this.name = this.folder.toString();
	}

	private void write(String file, String text) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private String refused() {
		try {
			WitLoader.load(List.of(this.folder), Set.of());
		}
		catch (InvalidWitException ex) {
			return ex.getMessage().replace(this.name, "ROOT");
		}
		throw new AssertionError("was not refused");
	}

	@Test
	void filesOfOneFolderNameOnePackage() throws IOException {
		write("a.wit", "package a:b;");
		write("b.wit", "package a:c;");
		assertThat(refused()).isEqualTo("""
				ROOT/b.wit:1:9: this file is of package a:c, but ROOT/a.wit:1:9 says a:b
				 1 | package a:c;
				   |         ^^^
				  The files of one folder are one package: move one of them, or make it a block 'package a:c { }'.""");
	}

	@Test
	void packageHasOneDocComment() throws IOException {
		write("a.wit", "/// One.\npackage a:b;");
		write("b.wit", "/// Two.\npackage a:b;");
		assertThat(refused()).contains("ROOT/b.wit:2:9: the package has a doc comment here and at ROOT/a.wit:2:9");
	}

	@Test
	void twoTextsOfOnePackageAreNamedBoth() throws IOException {
		write("a.wit", "package a:b;");
		write("deps/c/c.wit", "package c:d;");
		write("deps/e.wit", "package c:d;");
		assertThat(refused()).contains("ROOT/deps/e.wit:1:9: package c:d is here and at ROOT/deps/c/c.wit:1:9");
	}

	@Test
	void textInALibraryOfAPackageOfTheRootIsASecondText() throws IOException {
		write("a.wit", "package a:b;");
		WitLoader loader = WitLoader.create()
			.root(this.folder)
			.library("lib", Map.of("lib.jar!/a.wit", "package a:b;"));
		assertThatExceptionOfType(InvalidWitException.class).isThrownBy(loader::load)
			.withMessageContaining("lib.jar!/a.wit:1:9: package a:b is here and at " + this.name + "/a.wit:1:9");
	}

	@Test
	void libraryThatHoldsTheRootIsNoSecondText() throws IOException {
		write("one/a.wit", "package a:b;\nworld w { import c:d/e; }");
		write("two/a.wit", "package c:d;\ninterface e { }");
		WitLoader loader = WitLoader.create().root(this.folder.resolve("one")).library(this.folder);
		assertThat(loader.load().packages()).extracting((next) -> next.id().toString()).containsExactly("c:d", "a:b");
	}

	@Test
	void binaryAmongTheDependenciesIsCalledThat() throws IOException {
		write("a.wit", "package a:b;");
		write("deps/c.wasm", "\0asm");
		assertThat(refused()).startsWith("'ROOT/deps/c.wasm' is a WebAssembly binary, which is not read here");
	}

	@Test
	void binaryInAFolderAmongTheDependenciesIsCalledThat() throws IOException {
		write("a.wit", "package a:b;\nworld w { import foo:foo/i; }");
		write("deps/foo/foo.wasm", "\0asm");
		assertThat(refused()).startsWith("'ROOT/deps/foo/foo.wasm' is a WebAssembly binary, which is not read here");
	}

	@Test
	void binaryBesideTheTextOfADependencyOrBelowItIsCalledThat() throws IOException {
		write("a.wit", "package a:b;");
		write("deps/foo/foo.wit", "package foo:foo;");
		write("deps/foo/build/foo.wat", "(component)");
		assertThat(refused()).startsWith("'ROOT/deps/foo/build/foo.wat' is a WebAssembly binary");
	}

	@Test
	void binaryWithTheNameOfATextIsCalledThat() throws IOException {
		write("a.wit", "\0asm\1\0\0\0");
		assertThat(refused()).startsWith("'ROOT/a.wit' is a WebAssembly binary");
	}

	@Test
	void fileThatIsNoUtf8IsRefusedWhereItIsNot() throws IOException {
		byte[] text = "package a:b;\n// \u00e9".getBytes(StandardCharsets.UTF_8);
		text[text.length - 1] = 'x';
		Files.write(this.folder.resolve("a.wit"), text);
		assertThat(refused()).startsWith("ROOT/a.wit:2:4: the file is not UTF-8 from here on");
	}

	@Test
	void folderWithoutWitIsRefused() {
		assertThat(refused()).startsWith("there is no WIT in 'ROOT'");
	}

	@Test
	void fileThatIsNotThereIsRefused() {
		Path missing = this.folder.resolve("missing.wit");
		assertThatExceptionOfType(InvalidWitException.class)
			.isThrownBy(() -> WitLoader.load(List.of(missing), Set.of()))
			.withMessageStartingWith("there is no file or folder '" + missing + "'");
	}

	@Test
	void errorsOfSeveralFilesAreShownTogether() throws IOException {
		write("a.wit", "package a:b;\ninterface i {");
		write("b.wit", "interface 1 { }");
		assertThat(refused()).contains("ROOT/a.wit:2:14: ").contains("ROOT/b.wit:1:11: ");
	}

	@Test
	void otherFilesBesideThePackageAreNotRead() throws IOException {
		write("a.wit", "package a:b;");
		write("README.md", "# no WIT");
		write("deps/NOTES", "no WIT");
		write("other/x.wit", "no WIT");
		assertThatNoException().isThrownBy(() -> WitLoader.load(List.of(this.folder), Set.of()));
	}

}
