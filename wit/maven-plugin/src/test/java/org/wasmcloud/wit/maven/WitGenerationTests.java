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

package org.wasmcloud.wit.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.wasmcloud.wit.generator.GenerationException;
import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.language.source.InvalidWitException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WitGenerationTests {

	private static final String STORE = """
			package test:store@1.0.0;
			interface types {
				resource bucket { get: func(key: string) -> option<string>; }
			}
			""";

	private static final String STOCK = """
			package acme:inventory@1.0.0;
			interface stock {
				use test:store/types@1.0.0.{bucket};
				reserve: func(ledger: borrow<bucket>, item: string) -> u32;
			}
			""";

	@TempDir
	private Path folder;

	private Path wit;

	private Path sources;

	private Path resources;

	@BeforeEach
	void folders() {
		this.wit = this.folder.resolve("src/main/wit");
		this.sources = this.folder.resolve("target/generated-sources/wit");
		this.resources = this.folder.resolve("target/generated-resources/wit");
	}

	@Test
	void aPackageAndWhatIsInItsDepsIsGenerated() throws IOException {
		write(this.wit.resolve("stock.wit"), STOCK);
		write(this.wit.resolve("deps/store/types.wit"), STORE);
		assertThat(run().unchanged()).isFalse();
		assertThat(this.sources.resolve("com/acme/InventoryStock.java")).exists();
		assertThat(this.sources.resolve("test/store/Bucket.java")).exists();
		assertThat(this.resources.resolve("META-INF/wit/acme-inventory@1.0.0/stock.wit")).hasContent(STOCK);
		assertThat(this.resources.resolve("META-INF/wit/test-store@1.0.0/types.wit")).hasContent(STORE);
		assertThat(this.resources.resolve("META-INF/wit/index.tsv"))
			.hasContent("acme:inventory@1.0.0\tcom.acme\t\ntest:store@1.0.0\ttest.store\t\n");
	}

	@Test
	void unchangedWitIsNotGeneratedAgain() throws IOException {
		write(this.wit.resolve("types.wit"), STORE);
		run();
		Path made = this.sources.resolve("test/store/Bucket.java");
		FileTime longAgo = FileTime.fromMillis(1_000_000);
		Files.setLastModifiedTime(made, longAgo);
		assertThat(run().unchanged()).isTrue();
		assertThat(Files.getLastModifiedTime(made)).isEqualTo(longAgo);
	}

	@Test
	void aChangeIsGeneratedAndTouchesNoFileThatStaysAsItIs() throws IOException {
		write(this.wit.resolve("types.wit"), STORE.replace("resource", "record gone { x: u8 } resource"));
		run();
		Path made = this.sources.resolve("test/store/Bucket.java");
		FileTime longAgo = FileTime.fromMillis(1_000_000);
		Files.setLastModifiedTime(made, longAgo);
		assertThat(this.sources.resolve("test/store/Gone.java")).exists();
		write(this.wit.resolve("types.wit"), STORE.replace("resource", "record come { x: u8 } resource"));
		assertThat(run().unchanged()).isFalse();
		assertThat(this.sources.resolve("test/store/Gone.java")).doesNotExist();
		assertThat(this.sources.resolve("test/store/Come.java")).exists();
		assertThat(Files.getLastModifiedTime(made)).isEqualTo(longAgo);
	}

	@Test
	void aBinaryThatCameToTheDepsIsRefused() throws IOException {
		write(this.wit.resolve("types.wit"), STORE);
		for (String file : List.of("deps/foo.wasm", "deps/foo/foo.wasm", "deps/foo/foo.wat")) {
			run();
			Path binary = this.wit.resolve(file);
			write(binary, "(component)");
			assertThatExceptionOfType(InvalidWitException.class).as(file)
				.isThrownBy(this::run)
				.withMessageContaining("'" + binary + "' is a WebAssembly binary");
			Files.delete(binary);
		}
	}

	@Test
	void whatIsMissingIsGeneratedAgain() throws IOException {
		write(this.wit.resolve("types.wit"), STORE);
		run();
		Files.delete(this.sources.resolve("test/store/Bucket.java"));
		assertThat(run().unchanged()).isFalse();
		assertThat(this.sources.resolve("test/store/Bucket.java")).exists();
	}

	@Test
	void anotherConfigurationIsGeneratedAgain() throws IOException {
		write(this.wit.resolve("types.wit"), STORE);
		run();
		WitGeneration other = new WitGeneration(List.of(this.wit), List.of(),
				List.of(PackageMapping.parse("test:store@1.0.0=other")), false, Set.of(), Set.of(), this.sources,
				this.resources, "default");
		assertThat(other.run().unchanged()).isFalse();
		assertThat(this.sources.resolve("other/Bucket.java")).exists();
		assertThat(this.sources.resolve("test/store/Bucket.java")).doesNotExist();
	}

	@Test
	void aPackageOfAClassFolderIsUsedAndNotGenerated() throws IOException {
		Path classes = dependency();
		write(this.wit.resolve("stock.wit"), STOCK);
		run(classes);
		assertThat(this.sources.resolve("com/acme/InventoryStock.java")).content()
			.contains("import com.store.OldBucket;");
		assertThat(this.sources.resolve("com/store")).doesNotExist();
	}

	@Test
	void aPackageOfAJarIsUsedAndNotGenerated() throws IOException {
		Path jar = jar(dependency());
		write(this.wit.resolve("stock.wit"), STOCK);
		run(jar, this.folder.resolve("no-such.jar"));
		assertThat(this.sources.resolve("com/acme/InventoryStock.java")).content()
			.contains("import com.store.OldBucket;");
		assertThat(this.resources.resolve("META-INF/wit/index.tsv")).hasContent("acme:inventory@1.0.0\tcom.acme\t\n");
	}

	@Test
	void anOlderVersionThanADependencyHasIsTheDependencys() throws IOException {
		Path classes = dependency(STORE.replace("1.0.0", "1.3.0"), "test:store@1.3.0");
		write(this.wit.resolve("stock.wit"), """
				package acme:inventory@1.0.0;
				interface stock {
					use test:store/types@1.2.0.{bucket};
					reserve: func(ledger: borrow<bucket>) -> u32;
				}
				world w { import test:store/types@1.0.0; export stock; }
				""");
		run(classes);
		assertThat(this.sources.resolve("com/acme/InventoryStock.java")).content()
			.contains("import com.store.OldBucket;");
		assertThat(this.resources.resolve("META-INF/wit/index.tsv")).hasContent("acme:inventory@1.0.0\tcom.acme\t\n");
	}

	@Test
	void anOlderVersionIsThatOfAnyVersionThatDependenciesHave() throws IOException {
		Path older = dependency(STORE.replace("1.0.0", "1.1.0"), "test:store@1.1.0");
		Path newer = dependency(STORE.replace("1.0.0", "1.10.0"), "test:store@1.10.0");
		write(this.wit.resolve("stock.wit"), STOCK.replace("types@1.0.0", "types@1.9.0"));
		run(older, newer);
		assertThat(this.sources.resolve("com/acme/InventoryStock.java")).content()
			.contains("import com.store.OldBucket;");
	}

	@Test
	void anOlderTextInTheDepsIsTheDependencysTooAndMustNotDiffer() throws IOException {
		String newer = "package test:store@1.3.0; interface a { record t { x: u8 } } interface b { record t { y: u8 } }";
		Path classes = dependency(newer, "test:store@1.3.0");
		write(this.wit.resolve("stock.wit"), """
				package acme:inventory@1.0.0;
				interface stock { use test:store/a@1.1.0.{t}; f: func(x: t) -> t; }
				""");
		Path older = this.wit.resolve("deps/store/a.wit");
		write(older, "package test:store@1.1.0; interface a { record t { x: u8 } }");
		run(classes);
		assertThat(this.sources.resolve("com/acme/InventoryStock.java")).content().contains("import com.store.OldAT;");
		write(older, "package test:store@1.1.0; interface a { record t { x: string } }");
		assertThatExceptionOfType(GenerationException.class).isThrownBy(() -> run(classes))
			.withMessageContaining("test:store@1.1.0 and test:store@1.3.0")
			.withMessageContaining("'t' of interface 'a'");
	}

	@Test
	void aFileThatIsGeneratedFindsTheDepsBesideIt() throws IOException {
		Path file = this.wit.resolve("stock.wit");
		write(file, STOCK);
		write(this.wit.resolve("other.wit"), "package acme:inventory@1.0.0; interface other { f: func(); }");
		assertThatExceptionOfType(InvalidWitException.class).isThrownBy(() -> runFile(file))
			.withMessageContaining("not in '" + this.wit.resolve("deps") + "'");
		write(this.wit.resolve("deps/store.wit"), STORE);
		runFile(file);
		assertThat(this.sources.resolve("test/store/Bucket.java")).exists();
		assertThat(this.sources.resolve("acme/inventory/InventoryOther.java")).doesNotExist();
		write(this.wit.resolve("deps/store.wit"), STORE.replace("resource", "record come { x: u8 } resource"));
		runFile(file);
		assertThat(this.sources.resolve("test/store/Come.java")).exists();
	}

	private void runFile(Path file) throws IOException {
		new WitGeneration(List.of(file), List.of(), List.of(), false, Set.of(), Set.of(), this.sources, this.resources,
				"default")
			.run();
	}

	@Test
	void aNewerVersionThanADependencyHasIsRefusedWithBoth() throws IOException {
		Path classes = dependency(STORE.replace("1.0.0", "1.3.0"), "test:store@1.3.0");
		write(this.wit.resolve("stock.wit"), STOCK.replace("types@1.0.0", "types@1.4.0"));
		assertThatExceptionOfType(InvalidWitException.class).isThrownBy(() -> run(classes))
			.withMessageContaining("test:store@1.4.0")
			.withMessageContaining("There is test:store@1.3.0");
		write(this.wit.resolve("deps/store/types.wit"), STORE.replace("1.0.0", "1.4.0"));
		assertThatExceptionOfType(GenerationException.class).isThrownBy(() -> run(classes))
			.withMessageContaining("test:store@1.4.0")
			.withMessageContaining("test:store@1.3.0");
	}

	@Test
	void anotherTrackThanADependencyHasIsAnotherPackage() throws IOException {
		Path classes = dependency(STORE.replace("1.0.0", "2.0.0"), "test:store@2.0.0");
		write(this.wit.resolve("stock.wit"), STOCK);
		assertThatExceptionOfType(InvalidWitException.class).isThrownBy(() -> run(classes))
			.withMessageContaining("unknown package 'test:store@1.0.0'");
	}

	@Test
	void twoTextsOfOnePackageAreRefusedWithBothPlaces() throws IOException {
		Path jar = jar(dependency());
		write(this.wit.resolve("stock.wit"), STOCK);
		write(this.wit.resolve("deps/store/types.wit"), STORE.replace("string)", "u8)"));
		assertThatExceptionOfType(InvalidWitException.class).isThrownBy(() -> run(jar))
			.withMessageContaining("test:store@1.0.0")
			.withMessageContaining(this.wit.resolve("deps/store/types.wit").toString())
			.withMessageContaining(jar + "!/META-INF/wit/test-store@1.0.0/types.wit");
	}

	@Test
	void aMappingOfNoPackageIsRefusedUnlessTheListIsShared() throws IOException {
		write(this.wit.resolve("types.wit"), STORE);
		WitGeneration misspelt = new WitGeneration(List.of(this.wit), List.of(),
				List.of(PackageMapping.parse("test:stroe@1.0.0=other")), false, Set.of(), Set.of(), this.sources,
				this.resources, "default");
		assertThatExceptionOfType(GenerationException.class).isThrownBy(misspelt::run)
			.withMessageContaining("test:stroe@1.0.0")
			.withMessageContaining("test:store@1.0.0");
		assertThat(run().unchanged()).isFalse();
	}

	@Test
	void twoExecutionsKeepTheirStatesApartAndShareTheirLists() throws IOException {
		WitGeneration first = execution("first", STORE);
		WitGeneration second = execution("se/cond", STORE.replace("test:store", "test:other"));
		assertThat(first.run().unchanged()).isFalse();
		assertThat(second.run().unchanged()).isFalse();
		assertThat(first.run().unchanged()).isTrue();
		assertThat(second.run().unchanged()).isTrue();
		assertLists("test:other@1.0.0\ttest.other\t\ntest:store@1.0.0\ttest.store\t\n",
				"test.other.OtherCatalog\ntest.store.StoreCatalog\n");
		execution("first", STORE.replace("bucket", "pail")).run();
		assertThat(this.sources.resolve("test/store/Bucket.java")).doesNotExist();
		assertThat(this.sources.resolve("test/other/Bucket.java")).exists();
		assertThat(second.run().unchanged()).isTrue();
		assertLists("test:other@1.0.0\ttest.other\t\ntest:store@1.0.0\ttest.store\t\n",
				"test.other.OtherCatalog\ntest.store.StoreCatalog\n");
	}

	@Test
	void whatAnExecutionMadeGoesWithIt() throws IOException {
		WitGeneration gone = execution("gone", STORE);
		WitGeneration stays = execution("stays", STORE.replace("test:store", "test:other"));
		gone.run();
		stays.run();
		GenerationState.retain(List.of("gone", "stays"), this.resources);
		assertThat(gone.run().unchanged()).isTrue();
		GenerationState.retain(List.of("stays", "new"), this.resources);
		stays.run();
		assertThat(this.sources.resolve("test/store/Bucket.java")).doesNotExist();
		assertThat(this.sources.resolve("test/other/Bucket.java")).exists();
		assertThat(this.resources.resolve("META-INF/wit/test-store@1.0.0/types.wit")).doesNotExist();
		assertLists("test:other@1.0.0\ttest.other\t\n", "test.other.OtherCatalog\n");
	}

	@Test
	void whatARenamedExecutionMakesAgainStays() throws IOException {
		execution("before", STORE).run();
		WitGeneration renamed = execution("after", STORE);
		GenerationState.retain(List.of("after"), this.resources);
		renamed.run();
		assertThat(this.sources.resolve("test/store/Bucket.java")).exists();
		GenerationState.retain(List.of("after"), this.resources);
		assertThat(renamed.run().unchanged()).isTrue();
		assertLists("test:store@1.0.0\ttest.store\t\n", "test.store.StoreCatalog\n");
	}

	@Test
	void aListWithoutTheLinesOfAnExecutionIsWrittenAgain() throws IOException {
		WitGeneration first = execution("first", STORE);
		first.run();
		Files.writeString(this.resources.resolve("META-INF/wit/index.tsv"), "");
		assertThat(first.run().unchanged()).isFalse();
		assertThat(this.resources.resolve("META-INF/wit/index.tsv")).hasContent("test:store@1.0.0\ttest.store\t\n");
	}

	private void assertLists(String index, String catalogs) {
		assertThat(this.resources.resolve("META-INF/wit/index.tsv")).hasContent(index);
		assertThat(this.resources.resolve("META-INF/services/org.wasmcloud.wit.bindings.Catalog")).hasContent(catalogs);
	}

	private WitGeneration execution(String id, String text) throws IOException {
		Path root = this.wit.resolve(id.replace('/', '-'));
		write(root.resolve("types.wit"), text);
		return new WitGeneration(List.of(root), List.of(), List.of(), false, Set.of(), Set.of(), this.sources,
				this.resources, id);
	}

	@Test
	void aPackageOfThisProjectThatIsMissingNamesItsDependency() throws IOException {
		write(this.wit.resolve("stock.wit"), STOCK.replace("test:store/types@1.0.0", "wasmcloud:keyvalue/types@0.2.0"));
		assertThatExceptionOfType(InvalidWitException.class).isThrownBy(this::run)
			.withMessageContaining("unknown package 'wasmcloud:keyvalue@0.2.0'")
			.withMessageContaining("Add the dependency 'wasmcloud-contracts-keyvalue'");
	}

	@Test
	void anyOtherPackageThatIsMissingSaysWhereItWasLookedFor() throws IOException {
		write(this.wit.resolve("stock.wit"), STOCK.replace("test:store", "test:nowhere"));
		assertThatExceptionOfType(InvalidWitException.class).isThrownBy(this::run)
			.withMessageContaining("unknown package 'test:nowhere@1.0.0'")
			.withMessageContaining("not in '" + this.wit.resolve("deps") + "'")
			.withMessageContaining("no dependency of the project has WIT");
		Path classes = dependency();
		Path jar = jar(classes);
		assertThatExceptionOfType(InvalidWitException.class).isThrownBy(() -> run(jar))
			.withMessageContaining("not among the WIT of the dependencies 'dependency.jar'");
		assertThatExceptionOfType(InvalidWitException.class).isThrownBy(() -> run(classes))
			.withMessageContaining("not among the WIT of the dependencies '" + classes + "'");
	}

	@Test
	void everyPackageOfTheContractsNamesItsArtifact() throws IOException {
		Map<String, String> artifacts = new TreeMap<>();
		try (Stream<Path> modules = Files.list(Path.of("../contracts")).filter(Files::isDirectory)) {
			for (Path module : modules.filter((folder) -> Files.exists(folder.resolve("pom.xml"))).toList()) {
				Matcher includes = Pattern.compile("<include>([^-]+)-([^@<]+)")
					.matcher(Files.readString(module.resolve("pom.xml")));
				while (includes.find()) {
					artifacts.put(includes.group(1) + ":" + includes.group(2),
							"wasmcloud-contracts-" + module.getFileName());
				}
			}
		}
		assertThat(artifacts).isNotEmpty();
		assertThat(MissingPackages.contracts()).isEqualTo(artifacts);
	}

	@Test
	void aVersionWhoseTypeComesFromElsewhereIsAnother() throws IOException {
		String text = """
				package acme:inventory@1.0.0;
				interface x { record t { a: u8 } }
				interface y { record t { b: string } }
				interface stock { use x.{t}; f: func(x: list<t>); }
				""";
		write(this.wit.resolve("one/a.wit"), text);
		write(this.wit.resolve("two/a.wit"), text.replace("1.0.0", "1.1.0"));
		run();
		write(this.wit.resolve("two/a.wit"), text.replace("1.0.0", "1.1.0").replace("use x", "use y"));
		assertThatExceptionOfType(GenerationException.class).isThrownBy(this::run)
			.withMessageContaining("'f' of interface 'stock'");
	}

	@Test
	void anErrorShowsItsLineAndWhatToDo() throws IOException {
		write(this.wit.resolve("stock.wit"), "package a:b;\ninterface s {\n  f: func(x: nothing);\n}\n");
		assertThatExceptionOfType(InvalidWitException.class).isThrownBy(this::run)
			.withMessageContaining("stock.wit:3:14")
			.withMessageContaining("  f: func(x: nothing);")
			.withMessageContaining("^^^^^^^");
	}

	private WitGeneration.Outcome run(Path... dependencies) throws IOException {
		return new WitGeneration(List.of(this.wit), List.of(dependencies),
				List.of(PackageMapping.parse("acme:inventory@1.0.0=com.acme")), true, Set.of(), Set.of(), this.sources,
				this.resources, "default")
			.run();
	}

	private Path dependency() throws IOException {
		return dependency(STORE, "test:store@1.0.0");
	}

	/** The class folder of a project that was generated from the store's package. */
	private Path dependency(String text, String id) throws IOException {
		Path project = this.folder.resolve("dependency-" + id.substring(id.indexOf('@') + 1));
		write(project.resolve("wit/types.wit"), text);
		new WitGeneration(List.of(project.resolve("wit")), List.of(),
				List.of(PackageMapping.parse(id + "=com.store:Old")), false, Set.of(), Set.of(),
				project.resolve("sources"), project.resolve("classes"), "default")
			.run();
		return project.resolve("classes");
	}

	private Path jar(Path classes) throws IOException {
		Path jar = this.folder.resolve("dependency.jar");
		try (OutputStream out = Files.newOutputStream(jar);
				JarOutputStream entries = new JarOutputStream(out);
				Stream<Path> files = Files.walk(classes)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
				entries.write(Files.readAllBytes(file));
				entries.closeEntry();
			}
		}
		return jar;
	}

	private static void write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

}
