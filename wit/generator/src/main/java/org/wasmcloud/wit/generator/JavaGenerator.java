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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

import org.wasmcloud.wit.generator.binding.BindingGenerator;
import org.wasmcloud.wit.generator.declaration.PackageWriter;
import org.wasmcloud.wit.generator.declaration.Scope;
import org.wasmcloud.wit.generator.mapping.JavaNames;
import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.generator.mapping.PackageSet;
import org.wasmcloud.wit.language.WitPackages;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Generates Java from resolved packages.
 */
public final class JavaGenerator {

	private final GeneratorSettings settings;

	/**
	 * Creates a generator.
	 * @param settings what it is told beside the packages
	 */
	public JavaGenerator(GeneratorSettings settings) {
		this.settings = settings;
	}

	/**
	 * Generates the packages that no dependency has.
	 * @param packages all packages: those to generate and those they refer to
	 * @return the files
	 * @throws GenerationException if the packages cannot be generated together
	 */
	public GeneratedFiles generate(WitPackages packages) {
		GeneratedFiles files = generate(packages.packages());
		TreeMap<String, String> resources = new TreeMap<>(files.resources());
		resources.putAll(WitCopies.of(packages.resolved(), (id) -> !isProvided(id)));
		return new GeneratedFiles(files.sources(), resources);
	}

	/**
	 * Generates the packages that no dependency has, from their models alone: without
	 * copies of their texts.
	 * @param packages all packages: those to generate and those they refer to
	 * @return the files
	 * @throws GenerationException if the packages cannot be generated together
	 */
	public GeneratedFiles generate(Collection<PackageDef> packages) {
		new SettingsCheck(this.settings, packages).check();
		List<PackageDef> newest = VersionTracks.newest(packages);
		JavaNames names = names(newest);
		Predicate<TypeDef> sensitive = SensitiveTypes.find(this.settings.sensitive(), newest);
		TreeMap<String, String> sources = new TreeMap<>();
		TreeMap<String, String> resources = new TreeMap<>();
		List<PackageMapping> generated = new ArrayList<>();
		TreeSet<String> catalogs = new TreeSet<>();
		for (PackageDef definition : newest) {
			if (isProvided(definition.id())) {
				continue;
			}
			ClassFileLimits.check(definition);
			PackageMapping mapping = names.mapping(definition.id());
			BindingGenerator bindings = new BindingGenerator(names, definition);
			Scope scope = Scope.of(names, definition, sensitive);
			for (TypeSpec type : new PackageWriter(scope, bindings::world).write()) {
				add(sources, definition, mapping, type);
			}
			bindings.write().forEach((type) -> add(sources, definition, mapping, type));
			catalogs.add(bindings.catalog());
			sources.putIfAbsent(path(mapping.javaPackage(), "package-info"), PackageInfo.text(definition, mapping));
		}
		for (PackageDef definition : packages) {
			if (!isProvided(definition.id())) {
				PackageMapping mapping = names.mapping(definition.id());
				generated.add(new PackageMapping(definition.id(), mapping.javaPackage(), mapping.prefix()));
			}
		}
		resources.put(PackageIndex.PATH, PackageIndex.of(generated).write());
		resources.put(BindingGenerator.SERVICE_FILE, String.join("\n", catalogs) + "\n");
		return new GeneratedFiles(sources, resources);
	}

	private JavaNames names(List<PackageDef> newest) {
		List<PackageMapping> mappings = new ArrayList<>(this.settings.provided());
		this.settings.mappings().stream().filter((mapping) -> !isProvided(mapping.wit())).forEach(mappings::add);
		try {
			return new JavaNames(new PackageSet(newest), mappings);
		}
		catch (IllegalArgumentException ex) {
			throw new GenerationException(String.valueOf(ex.getMessage()));
		}
	}

	private boolean isProvided(PackageId id) {
		return this.settings.provided().stream().anyMatch((mapping) -> mapping.wit().sameTrack(id));
	}

	private static void add(TreeMap<String, String> sources, PackageDef definition, PackageMapping mapping,
			TypeSpec type) {
		String text = JavaFile.builder(mapping.javaPackage(), type)
			.addFileComment("Generated from $L. Do not edit.", definition.id())
			.skipJavaLangImports(true)
			.indent("\t")
			.build()
			.toString();
		String path = path(mapping.javaPackage(), type.name());
		if (sources.putIfAbsent(path, text) != null) {
			throw new GenerationException("two packages have a Java type '" + mapping.javaPackage() + "." + type.name()
					+ "'; give " + definition.id() + " a Java package or a prefix of its own");
		}
	}

	private static String path(String javaPackage, String type) {
		return javaPackage.replace('.', '/') + "/" + type + ".java";
	}

}
