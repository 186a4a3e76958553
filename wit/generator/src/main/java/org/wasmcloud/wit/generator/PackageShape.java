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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.WorldDef;
import org.wasmcloud.wit.model.WorldItem;

/**
 * What a package has, each item by a name for messages and with what makes it the same in
 * another version of the package.
 */
final class PackageShape {

	private final Map<String, String> items = new LinkedHashMap<>();

	private PackageShape() {
	}

	static Map<String, String> of(PackageDef definition) {
		PackageShape shape = new PackageShape();
		for (InterfaceDef face : definition.interfaces()) {
			String name = "interface '" + face.id().name() + "'";
			shape.items.put(name, "");
			shape.add(name, face.types(), face.functions());
		}
		definition.worlds().forEach(shape::add);
		return shape.items;
	}

	private void add(WorldDef world) {
		String name = "world '" + world.id().name() + "'";
		this.items.put(name, "");
		add(name, world.types(), world.functions());
		world.imports().forEach((item) -> add("import", item, name));
		world.exports().forEach((item) -> add("export", item, name));
	}

	private void add(String role, WorldItem item, String world) {
		InterfaceDef face = item.instance();
		if (item.function() != null) {
			this.items.put(role + " '" + item.label() + "' of " + world, shape(item.function()));
		}
		else if (face != null) {
			// Only an interface that is written inline has a dot in its name.
			boolean inline = face.id().name().indexOf('.') >= 0;
			String label = (item.label() != null) ? item.label() : track(face.id());
			String name = role + " '" + label + "' of " + world;
			this.items.put(name, inline ? "" : track(face.id()));
			if (inline) {
				add(name, face.types(), face.functions());
			}
		}
	}

	private void add(String owner, List<TypeDef> types, List<Function> functions) {
		for (TypeDef type : types) {
			this.items.put("'" + type.name() + "' of " + owner,
					type.kind() + " " + shape(type.members()) + " " + shape(type.target()));
		}
		for (Function function : functions) {
			this.items.put("'" + function.name() + "' of " + owner, shape(function));
		}
	}

	private static String shape(Function function) {
		return function.async() + " " + shape(function.params()) + " " + shape(function.result());
	}

	private static String shape(List<Member> members) {
		return members.stream().map((member) -> member.name() + ": " + shape(member.type())).toList().toString();
	}

	/** A type as it is written, and where the named types in it come from. */
	private static String shape(@Nullable Type type) {
		List<String> owners = new ArrayList<>();
		if (type != null) {
			addOwners(type, owners);
		}
		return type + " of " + owners;
	}

	private static void addOwners(Type type, List<String> owners) {
		if (type instanceof TypeDef named) {
			owners.add(track(named.owner()));
		}
		else if (type instanceof HandleType handle) {
			addOwners(handle.resource(), owners);
		}
		else {
			type.parts().forEach((part) -> addOwners(part, owners));
		}
	}

	private static String track(InterfaceId id) {
		PackageId owner = id.packageId();
		return new InterfaceId(new PackageId(owner.namespace(), owner.name(), owner.track()), id.name()).toString();
	}

}
