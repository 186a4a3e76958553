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

package org.wasmcloud.wit.generator.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.WorldDef;
import org.wasmcloud.wit.model.WorldItem;

/**
 * All packages that a generation sees, those it only refers to among them: one a version
 * track, looked up by track.
 */
public final class PackageSet {

	private final Map<TrackKey, PackageDef> packages = new LinkedHashMap<>();

	private final Map<OwnerKey, InterfaceDef> interfaces = new LinkedHashMap<>();

	private final Map<OwnerKey, WorldDef> worlds = new LinkedHashMap<>();

	/**
	 * Creates the set.
	 * @param packages the packages, at most one a version track
	 */
	public PackageSet(Collection<PackageDef> packages) {
		for (PackageDef definition : packages) {
			PackageDef other = this.packages.putIfAbsent(TrackKey.of(definition.id()), definition);
			if (other != null) {
				throw new IllegalArgumentException(
						other.id() + " and " + definition.id() + " are of one version track: merge them first");
			}
			for (InterfaceDef face : definition.interfaces()) {
				this.interfaces.put(OwnerKey.of(face.id()), face);
			}
			for (WorldDef world : definition.worlds()) {
				this.worlds.put(OwnerKey.of(world.id()), world);
				for (InterfaceDef face : inlineInterfaces(world)) {
					this.interfaces.putIfAbsent(OwnerKey.of(face.id()), face);
				}
			}
		}
	}

	/**
	 * The packages.
	 * @return one a version track, in the order given
	 */
	public Collection<PackageDef> packages() {
		return List.copyOf(this.packages.values());
	}

	/**
	 * The package of a version track.
	 * @param id any version of the track
	 * @return the package that is there for the track, or empty
	 */
	public Optional<PackageDef> find(PackageId id) {
		return Optional.ofNullable(this.packages.get(TrackKey.of(id)));
	}

	/**
	 * The interface of a name, inline interfaces of worlds included.
	 * @param id the name, in any version of the track
	 * @return the interface, or empty
	 */
	public Optional<InterfaceDef> findInterface(InterfaceId id) {
		return Optional.ofNullable(this.interfaces.get(OwnerKey.of(id)));
	}

	/**
	 * The functions of a resource: constructor, methods and statics, in WIT order.
	 * @param resource the resource
	 * @return its functions
	 */
	public List<Function> functions(TypeDef resource) {
		List<Function> all = functions(resource.owner());
		return all.stream().filter((function) -> resource.name().equals(function.resource())).toList();
	}

	private List<Function> functions(InterfaceId owner) {
		InterfaceDef face = this.interfaces.get(OwnerKey.of(owner));
		if (face != null) {
			return face.functions();
		}
		WorldDef world = this.worlds.get(OwnerKey.of(owner));
		if (world != null) {
			return world.functions();
		}
		throw new IllegalArgumentException(
				"no package with " + owner + " is known; it has to be among the packages or their dependencies");
	}

	/**
	 * The interfaces that are written inline in a world.
	 * @param world the world
	 * @return the interfaces, imports before exports
	 */
	public static List<InterfaceDef> inlineInterfaces(WorldDef world) {
		List<InterfaceDef> found = new ArrayList<>();
		for (List<WorldItem> items : List.of(world.imports(), world.exports())) {
			for (WorldItem item : items) {
				if (item.instance() != null && isInline(item.instance().id(), world)) {
					found.add(item.instance());
				}
			}
		}
		return found;
	}

	private static boolean isInline(InterfaceId id, WorldDef world) {
		return id.packageId().sameTrack(world.id().packageId()) && id.name().startsWith(world.id().name() + ".");
	}

	/**
	 * A package by version track.
	 */
	record TrackKey(String namespace, String name, String track) {

		static TrackKey of(PackageId id) {
			return new TrackKey(id.namespace(), id.name(), id.track());
		}

	}

	/**
	 * An interface or a world by version track.
	 */
	record OwnerKey(TrackKey packageKey, String name) {

		static OwnerKey of(InterfaceId id) {
			return new OwnerKey(TrackKey.of(id.packageId()), id.name());
		}

	}

}
