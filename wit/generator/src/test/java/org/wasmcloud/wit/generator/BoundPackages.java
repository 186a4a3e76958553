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
import java.util.function.Supplier;

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

	private static final Lazy CONSTRUCTS = new Lazy(() -> bind(Path.of("src/test/resources/bindings")));

	/** All packages of the contracts. */
	static BoundPackages contracts() {
		return CONTRACTS.get();
	}

	/** Packages that have every construct. */
	static BoundPackages constructs() {
		return CONSTRUCTS.get();
	}

	private static BoundPackages bind(Path folder) {
		List<PackageDef> packages = load(folder);
		return bind(new JavaGenerator(GeneratorSettings.DEFAULTS).generate(packages), packages, List.of());
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
