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
import java.util.List;
import java.util.Optional;

import com.palantir.javapoet.ClassName;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.WorldDef;
import org.wasmcloud.wit.model.WorldItem;

/**
 * The names of what a world says itself: its free functions and inline interfaces, nested
 * in {@code Imports} or {@code Exports} of the world's type.
 */
final class WorldNames {

	private final JavaNames names;

	WorldNames(JavaNames names) {
		this.names = names;
	}

	Optional<ClassName> inlineName(InterfaceDef face) {
		String name = face.id().name();
		int dot = name.indexOf('.');
		if (dot < 0) {
			return Optional.empty();
		}
		PackageDef owner = this.names.packages().find(face.id().packageId()).orElseThrow();
		for (WorldDef world : owner.worlds()) {
			if (world.id().name().equals(name.substring(0, dot))) {
				boolean imported = isImported(world, face);
				ClassName outer = functionsName(this.names.worldName(world), imported, Form.BLOCKING);
				String simple = JavaWords.upperCamel(name.substring(name.lastIndexOf('.') + 1));
				boolean hides = outer.simpleNames().contains(simple)
						|| (!functions(world, imported).isEmpty() && isDeclared(simple, outer.packageName()));
				return Optional.of(outer.nestedClass(hides ? simple + "_" : simple));
			}
		}
		return Optional.empty();
	}

	static ClassName functionsName(ClassName world, boolean imports, Form form) {
		return world.nestedClass(((form == Form.REACTIVE) ? "Reactive" : "") + (imports ? "Imports" : "Exports"));
	}

	/**
	 * The free functions that a world imports or exports itself.
	 */
	private static List<Function> functions(WorldDef world, boolean imports) {
		List<Function> functions = new ArrayList<>();
		for (WorldItem item : imports ? world.imports() : world.exports()) {
			if (item.function() != null) {
				functions.add(item.function());
			}
		}
		return functions;
	}

	/**
	 * The functions that are named together: those of one side, and with the imports
	 * those of the world's resources.
	 */
	static List<Function> namedFunctions(WorldDef world, boolean imports) {
		List<Function> functions = new ArrayList<>(imports ? world.functions() : List.of());
		functions.addAll(functions(world, imports));
		return functions;
	}

	/** Imports go by the world's own id, as its types do. */
	static InterfaceId side(WorldDef world, boolean imports) {
		return imports ? world.id() : new InterfaceId(world.id().packageId(), world.id().name() + ".$exports");
	}

	private static boolean isImported(WorldDef world, InterfaceDef face) {
		return world.imports()
			.stream()
			.anyMatch((item) -> item.instance() != null && item.instance().id().equals(face.id()));
	}

	/**
	 * Whether a declaration of the package has a name. What implements the functions of a
	 * world could not name it beside a nested type of that name.
	 */
	private boolean isDeclared(String simple, String javaPackage) {
		return this.names.isTaken(javaPackage, simple) || this.names.isTaken(javaPackage, "Reactive" + simple);
	}

}
