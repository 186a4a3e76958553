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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.wasmcloud.wit.generator.GeneratedFiles;
import org.wasmcloud.wit.generator.GeneratorSettings;
import org.wasmcloud.wit.generator.JavaGenerator;
import org.wasmcloud.wit.generator.PackageIndex;
import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.language.WitPackages;
import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.PackageId;

/**
 * One run of the goal, without Maven.
 *
 * @param roots the files and folders that are generated
 * @param dependencies jars and class folders whose packages are used
 * @param mappings where packages go
 * @param sharedMappings whether some of these may be for packages that are not here
 * @param features the features whose unstable items are generated
 * @param sensitive the types whose values are not printed
 * @param sources the folder for Java source
 * @param resources the folder for resources
 * @param execution what tells this run from others of the same build
 */
record WitGeneration(List<Path> roots, List<Path> dependencies, List<PackageMapping> mappings, boolean sharedMappings,
		Set<String> features, Set<String> sensitive, Path sources, Path resources, String execution) {

	/**
	 * Generates, unless nothing that goes in has changed since the last time.
	 * @return what was done
	 * @throws IOException if a file cannot be read or written
	 */
	Outcome run() throws IOException {
		DependencyPackages provided = DependencyPackages.read(this.dependencies);
		GenerationState state = GenerationState.of(this.execution, this.resources);
		String inputs = Inputs.fingerprint(this, provided);
		if (state.isCurrent(inputs, this.sources)) {
			return new Outcome(0, true);
		}
		GeneratedFiles files = generate(provided);
		state.clear(files, this.sources);
		new GeneratedFiles(files.sources(), state.joined(files.resources())).writeTo(this.sources, this.resources);
		state.save(inputs, files, this.sources);
		return new Outcome(files.sources().size(), false);
	}

	private GeneratedFiles generate(DependencyPackages provided) throws IOException {
		WitPackages packages = load(provided, severalVersions(provided.mappings(), List.of()));
		List<PackageId> texts = packages.packages().stream().map(PackageDef::id).toList();
		List<String> several = severalVersions(provided.mappings(), texts);
		if (!several.equals(severalVersions(provided.mappings(), List.of()))) {
			packages = load(provided, several);
		}
		GeneratorSettings settings = GeneratorSettings.DEFAULTS.withMappings(this.mappings)
			.withSharedMappings(this.sharedMappings)
			.withProvided(provided.mappings())
			.withSensitive(this.sensitive);
		return new JavaGenerator(settings).generate(packages);
	}

	/**
	 * Loads the packages.
	 * @param several the folders of those provided packages that are not the only version
	 * of their track
	 */
	private WitPackages load(DependencyPackages provided, List<String> several) throws IOException {
		// Of a dependency's package there is one Java, whatever older version the WIT
		// names.
		WitLoader loader = WitLoader.create()
			.features(this.features)
			.standIns(provided.mappings().stream().map(PackageMapping::wit).toList());
		this.roots.forEach(loader::root);
		for (Path beside : depsBeside(this.roots)) {
			libraries(beside).forEach(loader::library);
		}
		provided.texts().forEach((name, texts) -> {
			// Java types come from the newest version of a track, so that one has to be
			// read too.
			if (several.stream().anyMatch(name::endsWith)) {
				loader.root(name, texts);
			}
			else {
				loader.library(name, texts);
			}
		});
		try {
			return loader.load();
		}
		catch (InvalidWitException ex) {
			throw new MissingPackages(this.roots, provided).explain(ex);
		}
	}

	/** The folders {@code deps} beside the files that are generated. */
	static List<Path> depsBeside(List<Path> roots) {
		return roots.stream()
			.filter(Files::isRegularFile)
			.map((file) -> file.resolveSibling("deps"))
			.filter(Files::isDirectory)
			.distinct()
			.toList();
	}

	private static List<Path> libraries(Path deps) throws IOException {
		List<Path> libraries = new ArrayList<>();
		try (Stream<Path> children = Files.list(deps)) {
			for (Path child : children.sorted().toList()) {
				if (isWit(child) || (Files.isDirectory(child) && hasWit(child))) {
					libraries.add(child);
				}
			}
		}
		return libraries;
	}

	private static boolean hasWit(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.anyMatch(WitGeneration::isWit);
		}
	}

	/**
	 * Folders of provided packages of whose tracks there is another version, provided or
	 * among other texts.
	 */
	private static List<String> severalVersions(List<PackageMapping> mappings, List<PackageId> others) {
		List<PackageId> provided = mappings.stream().map(PackageMapping::wit).distinct().toList();
		return provided.stream()
			.filter((id) -> Stream.concat(provided.stream(), others.stream())
				.anyMatch((other) -> !other.equals(id) && other.sameTrack(id)))
			.map((id) -> PackageIndex.witFolder(id).replaceFirst("/$", ""))
			.toList();
	}

	static boolean isWit(Path file) {
		return file.toString().endsWith(".wit") && Files.isRegularFile(file);
	}

	/**
	 * What a run did.
	 *
	 * @param files the number of source files that it made
	 * @param unchanged whether there was nothing to do
	 */
	record Outcome(int files, boolean unchanged) {

		String describe(Path folder) {
			return this.unchanged ? "The WIT is unchanged, nothing to generate"
					: "Generated " + this.files + " files in '" + folder + "'";
		}

	}

}
