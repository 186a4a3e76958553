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

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.wasmcloud.wit.generator.mapping.PackageSet;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.WorldDef;

/**
 * The types whose values are not printed. A name that would hide nothing is refused:
 * whoever gives one relies on it.
 */
final class SensitiveTypes {

	private final Set<String> unknown;

	private final Set<TypeDef> found = new HashSet<>();

	private SensitiveTypes(Set<String> names) {
		this.unknown = new TreeSet<>(names);
	}

	/**
	 * Finds types by their names.
	 * @param names the names, each {@code namespace:package/interface.type}, with or
	 * without the version; a world stands in the place of an interface, and an interface
	 * that is inline in one is {@code world.interface}
	 * @param packages the packages
	 * @return whether a type is one of them
	 * @throws GenerationException if there is no type of a name, or it has no Java values
	 * of its own that could print
	 */
	static Predicate<TypeDef> find(Set<String> names, Collection<PackageDef> packages) {
		SensitiveTypes types = new SensitiveTypes(names);
		packages.forEach(types::take);
		if (!types.unknown.isEmpty()) {
			throw new GenerationException("no type is called " + types.unknown
					+ ", which is to be sensitive; expected 'namespace:package/interface.type', or "
					+ "'world.type' or 'world.interface.type' after the '/' for what a world has itself");
		}
		return types.found::contains;
	}

	private void take(PackageDef definition) {
		definition.interfaces().forEach((face) -> take(face.id(), face.types()));
		for (WorldDef world : definition.worlds()) {
			take(world.id(), world.types());
			PackageSet.inlineInterfaces(world).forEach((face) -> take(face.id(), face.types()));
		}
	}

	private void take(InterfaceId owner, List<TypeDef> defined) {
		PackageId id = owner.packageId();
		for (TypeDef type : defined) {
			String bare = id.namespace() + ":" + id.name() + "/" + owner.name() + "." + type.name();
			if (this.unknown.remove(bare) | this.unknown.remove(owner + "." + type.name())) {
				requireValues(type, bare);
				this.found.add(type);
			}
		}
	}

	private static void requireValues(TypeDef type, String name) {
		String instead = switch (type.kind()) {
			case RECORD, VARIANT, FLAGS -> "";
			case ALIAS -> "name the records and variants that hold such values";
			case ENUM -> "its values are names that are in the WIT; name the records that hold them";
			case RESOURCE -> "a handle prints nothing of what it stands for; leave it out";
		};
		if (!instead.isEmpty()) {
			throw new GenerationException("'" + name + "', which is to be sensitive, is of the kind "
					+ type.kind().name().toLowerCase(Locale.ROOT) + " and has no text of its own that could be hidden: "
					+ instead);
		}
	}

}
