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

package org.wasmcloud.wit.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.Catalog;
import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.JavaNames;
import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.generator.mapping.PackageSet;
import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Packages that were generated, compiled and loaded, as their catalogues show them.
 *
 * @param catalog all bindings
 * @param names the names that the generator chose
 * @param loader loads the generated classes
 */
record BoundPackages(Catalog catalog, JavaNames names, ClassLoader loader) {

	private static final Lazy CONTRACTS = new Lazy(
			() -> bind(ContractPackages.generateAll(), load(Path.of("../packages")), ContractPackages.mappings()));

	private static final Lazy CONSTRUCTS = new Lazy(
			() -> bind(load(Path.of("src/test/resources/bindings")), List.of()));

	private static final Lazy AWKWARD = new Lazy(() -> bind(Generation.load(awkwardText()).packages(), List.of()));

	private static final Lazy VERSIONS = new Lazy(() -> bind(load(Path.of("src/test/resources/versions")),
			Stream
				.of("test:store@0.1.0=test.store.v01:V01", "test:store@0.2.0=test.store.v02:V02",
						"test:store@0.3.0-draft=test.store")
				.map(PackageMapping::parse)
				.toList()));

	/** All packages of the contracts. */
	static BoundPackages contracts() {
		return CONTRACTS.get();
	}

	/** Packages that have every construct. */
	static BoundPackages constructs() {
		return CONSTRUCTS.get();
	}

	/** A package whose names Java has other ideas about, and shapes of unusual size. */
	static BoundPackages awkward() {
		return AWKWARD.get();
	}

	/** One package in three versions, two texts of one of them, and a user of all. */
	static BoundPackages versions() {
		return VERSIONS.get();
	}

	/** The text of {@link #awkward()}. */
	static String awkwardText() {
		try {
			return Files.readString(Path.of("src/test/resources/wit/awkward.wit"))
				.replace("/*97 cases*/", numbered(97, (index) -> "case-" + index + ((index % 2 == 0) ? "(u32)" : "")))
				.replace("/*70 flags*/", numbered(70, (index) -> "flag" + index));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String numbered(int count, IntFunction<String> member) {
		return IntStream.range(0, count).mapToObj(member).collect(Collectors.joining(", "));
	}

	private static BoundPackages bind(List<PackageDef> packages, List<PackageMapping> mappings) {
		GeneratorSettings settings = GeneratorSettings.DEFAULTS.withMappings(mappings);
		return bind(new JavaGenerator(settings).generate(packages), packages, mappings);
	}

	private static List<PackageDef> load(Path folder) {
		return WitLoader.load(List.of(folder), Set.of()).packages();
	}

	private static BoundPackages bind(GeneratedFiles files, List<PackageDef> packages, List<PackageMapping> mappings) {
		try {
			Path folder = Files.createTempDirectory("bound");
			files.writeTo(folder.resolve("sources"), folder.resolve("classes"));
			ClassLoader loader = Compiled
				.of(files.sources(), folder.resolve("classes"), BoundPackages.class.getClassLoader())
				.loader();
			JavaNames names = new JavaNames(new PackageSet(VersionTracks.newest(packages)), mappings);
			return new BoundPackages(Catalog.load(loader), names, loader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Binding binding(String id) {
		return this.catalog.find(InterfaceId.parse(id)).orElseThrow();
	}

	/** The Java type of a resource; the blocking one where there is no other. */
	Class<?> resource(TypeDef resource, boolean reactive) {
		return load(this.names.typeName(resource, reactive ? Form.REACTIVE : Form.BLOCKING).reflectionName());
	}

	Class<?> load(String name) {
		try {
			return this.loader.loadClass(name);
		}
		catch (ClassNotFoundException ex) {
			throw new AssertionError("there is no class '" + name + "'", ex);
		}
	}

	/**
	 * Bound when first asked for: it takes seconds.
	 */
	private static final class Lazy {

		private final Supplier<BoundPackages> maker;

		private BoundPackages made;

		Lazy(Supplier<BoundPackages> maker) {
			this.maker = maker;
		}

		synchronized BoundPackages get() {
			if (this.made == null) {
				this.made = this.maker.get();
			}
			return this.made;
		}

	}

}
