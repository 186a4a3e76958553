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

package org.wasmcloud.benchmarks.wit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.wasmcloud.wit.generator.GeneratorSettings;
import org.wasmcloud.wit.generator.JavaGenerator;
import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.language.WitPackages;
import org.wasmcloud.wit.language.ast.SourceFile;
import org.wasmcloud.wit.language.parser.WitParser;
import org.wasmcloud.wit.language.resolver.PackageAssembler;
import org.wasmcloud.wit.language.resolver.ParsedPackage;
import org.wasmcloud.wit.language.source.Source;
import org.wasmcloud.wit.model.PackageId;

/**
 * The {@code .wit} files of all packages, in memory: what is measured warm is the
 * language and not the disk.
 *
 * @param packages for each folder its texts by file name
 */
record ContractTexts(Map<String, Map<String, String>> packages) {

	/** The folder of the packages, seen from the top of the project. */
	static final Path FOLDER = Path.of("wit", "packages");

	static ContractTexts read(Path folder) {
		Map<String, Map<String, String>> packages = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".wit")).toList()) {
				packages.computeIfAbsent(String.valueOf(file.getParent()), (name) -> new TreeMap<>())
					.put(file.toString(), Files.readString(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ContractTexts(packages);
	}

	List<ParsedPackage> parse() {
		List<ParsedPackage> parsed = new ArrayList<>();
		this.packages.forEach((folder, texts) -> {
			List<SourceFile> files = new ArrayList<>();
			texts.forEach((name, text) -> files.add(WitParser.parse(new Source(name, text))));
			parsed.addAll(PackageAssembler.assemble(files, folder));
		});
		return parsed;
	}

	WitPackages load() {
		WitLoader loader = WitLoader.create();
		this.packages.forEach(loader::root);
		return loader.load();
	}

	/** A generator that gives every package a Java package of its own. */
	static JavaGenerator generator(WitPackages loaded) {
		return new JavaGenerator(GeneratorSettings.DEFAULTS.withMappings(mappings(loaded.roots())));
	}

	static List<PackageMapping> mappings(List<PackageId> packages) {
		List<PackageMapping> mappings = new ArrayList<>();
		for (PackageId id : packages) {
			String name = id.namespace() + "_" + id.name() + "_" + id.track();
			mappings.add(new PackageMapping(id, "measured." + name.replaceAll("[^a-z0-9]", "_"), ""));
		}
		return mappings;
	}

}
