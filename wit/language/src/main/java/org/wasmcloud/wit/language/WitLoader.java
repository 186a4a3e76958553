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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.wasmcloud.wit.language.ast.SourceFile;
import org.wasmcloud.wit.language.parser.WitParser;
import org.wasmcloud.wit.language.resolver.Features;
import org.wasmcloud.wit.language.resolver.PackageAssembler;
import org.wasmcloud.wit.language.resolver.PackageNeeds;
import org.wasmcloud.wit.language.resolver.ParsedPackage;
import org.wasmcloud.wit.language.resolver.Resolver;
import org.wasmcloud.wit.language.resolver.StandIns;
import org.wasmcloud.wit.language.source.ErrorCollector;
import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.language.source.Source;
import org.wasmcloud.wit.model.PackageId;

/**
 * Loads WIT packages.
 *
 * <ul>
 * <li>A <em>root</em> is a file, a folder of WIT files (one package, with what it needs
 * in its folder {@code deps}), or a folder of such folders. All of it is loaded.</li>
 * <li>A <em>library</em> is the same, or texts from elsewhere, such as a jar; of it is
 * loaded what the roots need.</li>
 * </ul>
 *
 * Everything that is wrong is reported as {@link InvalidWitException}, files that cannot
 * be read included.
 */
public final class WitLoader {

	private final List<PackageTexts> roots = new ArrayList<>();

	private final List<PackageTexts> libraries = new ArrayList<>();

	private final ErrorCollector errors = new ErrorCollector();

	private Features features = Features.NONE;

	private boolean neighbours;

	private StandIns standIns = StandIns.none();

	private WitLoader() {
	}

	/**
	 * Starts.
	 * @return a loader without roots
	 */
	public static WitLoader create() {
		return new WitLoader();
	}

	/**
	 * Loads all packages of some roots.
	 * @param roots files or folders
	 * @param features the features whose {@code @unstable} items are taken
	 * @return the packages
	 * @throws InvalidWitException if the language refuses them or they cannot be read
	 */
	public static WitPackages load(List<Path> roots, Set<String> features) {
		WitLoader loader = create().features(features);
		roots.forEach(loader::root);
		return loader.load();
	}

	/**
	 * Takes features.
	 * @param features the features whose {@code @unstable} items are taken
	 * @return this loader
	 */
	public WitLoader features(Set<String> features) {
		this.features = Features.of(features);
		return this;
	}

	/**
	 * Takes every feature.
	 * @return this loader
	 */
	public WitLoader allFeatures() {
		this.features = Features.ALL;
		return this;
	}

	/**
	 * Adds a root.
	 * @param path a file or a folder
	 * @return this loader
	 */
	public WitLoader root(Path path) {
		return add(path, this.roots);
	}

	/**
	 * Adds a root that is in memory.
	 * @param name how errors name the package
	 * @param texts the texts of one package by their names
	 * @return this loader
	 */
	public WitLoader root(String name, Map<String, String> texts) {
		this.roots.add(PackageTexts.of(name, texts, false));
		return this;
	}

	/**
	 * Adds packages that roots may need.
	 * @param path a file or a folder
	 * @return this loader
	 */
	public WitLoader library(Path path) {
		return add(path, this.libraries);
	}

	/**
	 * Adds a package that roots may need and that is in memory.
	 * @param name how errors name the package
	 * @param texts the texts of one package by their names
	 * @return this loader
	 */
	public WitLoader library(String name, Map<String, String> texts) {
		this.libraries.add(PackageTexts.of(name, texts, true));
		return this;
	}

	/**
	 * Takes the packages in the folders beside the folder of a root as libraries, as they
	 * lie in a folder of packages. One that is no WIT is passed over, for nobody named
	 * it, unless it says that it is a package that is needed and not there.
	 * @return this loader
	 */
	public WitLoader neighbours() {
		this.neighbours = true;
		return this;
	}

	/**
	 * Lets packages stand in for older versions of their tracks: where a version is
	 * needed of which there is no text, the newest of these is taken.
	 * @param packages the packages; their texts are roots or libraries
	 * @return this loader
	 */
	public WitLoader standIns(Collection<PackageId> packages) {
		this.standIns = new StandIns(packages);
		return this;
	}

	private WitLoader add(Path path, List<PackageTexts> to) {
		try {
			to.addAll(PackageFolders.read(path));
		}
		catch (InvalidWitException ex) {
			this.errors.add(ex);
		}
		return this;
	}

	/**
	 * Loads the packages.
	 * @return the packages
	 * @throws InvalidWitException if the language refuses them or they cannot be read
	 */
	public WitPackages load() {
		List<PackageId> rootIds = new ArrayList<>();
		List<ParsedPackage> packages = new ArrayList<>();
		// The folder that a root is in may be a library too; that is not a second text.
		Set<Path> places = new HashSet<>();
		for (PackageTexts root : this.roots) {
			if (root.place() != null && !places.add(root.place())) {
				continue;
			}
			List<ParsedPackage> parsed = parse(root);
			packages.addAll(parsed);
			if (!parsed.isEmpty() && !root.dependency()) {
				rootIds.add(parsed.get(0).id());
			}
		}
		List<ParsedPackage> available = new ArrayList<>();
		for (PackageTexts library : this.libraries) {
			if (library.place() == null || places.add(library.place())) {
				available.addAll(parse(library));
			}
		}
		this.errors.throwIfAny();
		packages.addAll(needed(packages, available));
		if (this.neighbours) {
			packages.addAll(neededNeighbours(packages, places));
		}
		return new WitPackages(Resolver.resolve(packages, this.features, this.standIns), rootIds, this.features);
	}

	private List<ParsedPackage> parse(PackageTexts texts) {
		List<SourceFile> files = new ArrayList<>();
		boolean whole = true;
		for (Source source : texts.sources()) {
			try {
				files.add(WitParser.parse(source));
			}
			catch (InvalidWitException ex) {
				this.errors.add(ex);
				whole = false;
			}
		}
		if (whole) {
			try {
				return PackageAssembler.assemble(files, texts.name());
			}
			catch (InvalidWitException ex) {
				this.errors.add(ex);
			}
		}
		return List.of();
	}

	private List<ParsedPackage> neededNeighbours(List<ParsedPackage> packages, Set<Path> places) {
		Set<PackageId> known = new HashSet<>();
		packages.forEach((next) -> known.add(next.id()));
		if (packages.stream().allMatch((next) -> known.containsAll(PackageNeeds.of(next).keySet()))) {
			return List.of();
		}
		List<ParsedPackage> available = new ArrayList<>();
		Map<PackageTexts, InvalidWitException> broken = new LinkedHashMap<>();
		for (PackageTexts root : this.roots) {
			for (PackageTexts neighbour : PackageFolders.beside(root)) {
				if (neighbour.place() != null && places.add(neighbour.place())) {
					WitLoader loader = new WitLoader();
					available.addAll(loader.parse(neighbour));
					loader.errors.asException().ifPresent((ex) -> broken.put(neighbour, ex));
				}
			}
		}
		available.removeIf((next) -> known.contains(next.id()));
		List<ParsedPackage> taken = needed(packages, available);
		refuseBroken(broken, packages, taken);
		return taken;
	}

	/**
	 * Without a word of what is wrong with it, a needed neighbour would be an unknown
	 * package, though it is there to see.
	 */
	private void refuseBroken(Map<PackageTexts, InvalidWitException> broken, List<ParsedPackage> packages,
			List<ParsedPackage> taken) {
		Set<PackageId> there = new HashSet<>();
		Set<PackageId> missing = new TreeSet<>(Comparator.comparing(PackageId::toString));
		for (List<ParsedPackage> some : List.of(packages, taken)) {
			some.forEach((next) -> there.add(next.id()));
			some.forEach((next) -> missing.addAll(PackageNeeds.of(next).keySet()));
		}
		missing.removeAll(there);
		broken.forEach((texts, ex) -> {
			if (missing.stream().anyMatch(texts::mentions)) {
				this.errors.add(ex);
			}
		});
		this.errors.throwIfAny();
	}

	/**
	 * What of the libraries the roots need. A package that a root has too is taken as
	 * well: that there are two texts of it is for the resolver to say.
	 */
	private List<ParsedPackage> needed(List<ParsedPackage> roots, List<ParsedPackage> available) {
		Map<PackageId, List<ParsedPackage>> byId = new HashMap<>();
		for (ParsedPackage next : available) {
			byId.computeIfAbsent(next.id(), (id) -> new ArrayList<>()).add(next);
		}
		List<ParsedPackage> taken = new ArrayList<>();
		List<ParsedPackage> open = new ArrayList<>(roots);
		Set<PackageId> there = new HashSet<>(byId.keySet());
		roots.forEach((root) -> there.add(root.id()));
		Set<PackageId> seen = new HashSet<>();
		while (!open.isEmpty()) {
			ParsedPackage next = open.remove(open.size() - 1);
			Set<PackageId> ids = new HashSet<>();
			ids.add(next.id());
			for (PackageId need : PackageNeeds.of(next).keySet()) {
				boolean missing = !there.contains(need);
				ids.add(missing ? this.standIns.choose(need, there::contains).orElse(need) : need);
			}
			for (PackageId id : ids) {
				if (seen.add(id)) {
					List<ParsedPackage> found = byId.getOrDefault(id, List.of());
					taken.addAll(found);
					open.addAll(found);
				}
			}
		}
		return taken;
	}

}
