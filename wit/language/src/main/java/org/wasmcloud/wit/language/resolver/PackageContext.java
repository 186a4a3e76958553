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

package org.wasmcloud.wit.language.resolver;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.InterfaceItem;
import org.wasmcloud.wit.language.ast.UsePath;
import org.wasmcloud.wit.language.resolver.NameTable.Target;
import org.wasmcloud.wit.language.source.ErrorCollector;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.PackageId;

/**
 * What is known while one package is resolved: the packages before it and what of it is
 * resolved already.
 */
final class PackageContext {

	private final ParsedPackage parsed;

	private final NameTable names;

	private final Gates gates;

	private final ErrorCollector errors;

	private final Map<PackageId, ResolvedPackage> packages;

	private final StandIns standIns;

	private final WorldGrowth growth;

	private final Map<String, ResolvedInterface> interfaces = new HashMap<>();

	private final Map<String, String> closedInterfaces = new HashMap<>();

	private final Map<String, ResolvedWorld> worlds = new HashMap<>();

	PackageContext(ParsedPackage parsed, Features features, Map<PackageId, ResolvedPackage> packages, StandIns standIns,
			WorldGrowth growth, ErrorCollector errors) {
		this.parsed = parsed;
		this.errors = errors;
		this.names = new NameTable(parsed, errors);
		this.gates = new Gates(parsed.id(), features, errors);
		this.packages = packages;
		this.standIns = standIns;
		this.growth = growth;
	}

	ParsedPackage parsed() {
		return this.parsed;
	}

	NameTable names() {
		return this.names;
	}

	Gates gates() {
		return this.gates;
	}

	ErrorCollector errors() {
		return this.errors;
	}

	WorldGrowth growth() {
		return this.growth;
	}

	void add(ResolvedInterface resolved, @Nullable String closedBy) {
		String name = resolved.definition().id().name();
		this.interfaces.put(name, resolved);
		if (closedBy != null) {
			this.closedInterfaces.put(name, closedBy);
		}
	}

	void add(ResolvedWorld resolved) {
		this.worlds.put(resolved.id().name(), resolved);
	}

	/**
	 * The interface that a path names.
	 * @param scope the file of the path
	 * @param path the path
	 * @param open whether the item with the path is there
	 * @param wholly whether the item takes the interface itself, not only types of it
	 * @return the interface, or {@code null} after an error was reported or where the
	 * item is not there
	 */
	@Nullable ResolvedInterface findInterface(FileScope scope, UsePath path, boolean open, boolean wholly) {
		Target target = this.names.find(scope.file(), path);
		if (target == null) {
			return null;
		}
		if (target.item() != null) {
			if (!(target.item() instanceof InterfaceItem)) {
				this.errors.add("'" + path.name() + "' is a world, not an interface", "Name an interface here.",
						path.span());
				return null;
			}
			String name = target.id().name();
			String feature = this.closedInterfaces.get(name);
			if (feature != null && open && wholly) {
				closed(path, feature);
				return null;
			}
			return this.interfaces.get(name);
		}
		ResolvedPackage found = findPackage(target.id(), path);
		if (found == null || !open) {
			return null;
		}
		ResolvedInterface resolved = found.interfaceNamed(target.id().name());
		if (resolved == null) {
			missing(target.id(), path, found.worldNamed(target.id().name()) != null, "interface");
		}
		return resolved;
	}

	/**
	 * The world that a path names.
	 * @param scope the file of the path
	 * @param path the path
	 * @param open whether the item with the path is there
	 * @return the world, or {@code null} after an error was reported or where the item is
	 * not there
	 */
	@Nullable ResolvedWorld findWorld(FileScope scope, UsePath path, boolean open) {
		Target target = this.names.find(scope.file(), path);
		if (target == null) {
			return null;
		}
		if (target.item() instanceof InterfaceItem) {
			this.errors.add("'" + path.name() + "' is an interface, not a world",
					"Only worlds are included; write 'import " + path.name() + ";' or 'export " + path.name() + ";'.",
					path.span());
			return null;
		}
		if (target.topLevel()) {
			this.errors.add("'" + path.name() + "' is brought in by 'use', which names interfaces of other packages",
					"Write the world's full name here: 'include " + target.id() + ";'.", path.span());
			return null;
		}
		if (target.item() != null) {
			ResolvedWorld world = this.worlds.get(target.id().name());
			if (world != null && world.closedBy() != null && open) {
				closed(path, world.closedBy());
				return null;
			}
			return world;
		}
		ResolvedPackage found = findPackage(target.id(), path);
		if (found == null || !open) {
			return null;
		}
		ResolvedWorld world = found.worldNamed(target.id().name());
		if (world == null) {
			missing(target.id(), path, found.interfaceNamed(target.id().name()) != null, "world");
		}
		return world;
	}

	private @Nullable ResolvedPackage findPackage(InterfaceId id, UsePath path) {
		ResolvedPackage found = this.packages.get(this.standIns.of(id.packageId()));
		if (found == null) {
			this.errors.add("unknown package '" + id.packageId() + "'",
					PackageHints.forMissing(id.packageId(), this.packages, this.standIns), path.span());
		}
		return found;
	}

	private void missing(InterfaceId id, UsePath path, boolean otherKind, String wanted) {
		String other = (wanted.equals("world")) ? "an interface" : "a world";
		this.errors.add("package " + id.packageId() + " has no " + wanted + " '" + id.name() + "'",
				(otherKind) ? "'" + id.name() + "' is " + other + " there."
						: "Check the name; if it is there behind '@unstable', take its feature.",
				path.span());
	}

	private void closed(UsePath path, String feature) {
		this.errors.add("'" + path.name() + "' is there only with the feature '" + feature + "'",
				"Put '@unstable(feature = " + feature + ")' on this item too, or take the feature.", path.span());
	}

}
