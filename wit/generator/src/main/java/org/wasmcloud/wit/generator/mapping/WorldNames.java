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
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
				return Optional.ofNullable(inlineNames(world, isImported(world, face)).get(face.id().name()));
			}
		}
		return Optional.empty();
	}

	/**
	 * The names of the inline interfaces of one side, by WIT name. No two are equal but
	 * for case, forms included: the reactive form of {@code foo} is called as
	 * {@code reactive-foo} would be.
	 */
	private Map<String, ClassName> inlineNames(WorldDef world, boolean imported) {
		ClassName outer = functionsName(this.names.worldName(world), imported, Form.BLOCKING);
		boolean hiding = !functions(world, imported).isEmpty();
		Set<String> taken = new HashSet<>();
		Map<String, ClassName> chosen = new HashMap<>();
		for (InterfaceDef face : PackageSet.inlineInterfaces(world)) {
			String wit = face.id().name();
			if (isImported(world, face) != imported || chosen.containsKey(wit)) {
				continue;
			}
			String simple = JavaWords.upperCamel(wit.substring(wit.lastIndexOf('.') + 1));
			if (outer.simpleNames().contains(simple) || (hiding && isDeclared(simple, outer.packageName()))) {
				simple = simple + "_";
			}
			while (!Collections.disjoint(taken, forms(face, simple))) {
				simple = simple + "_";
			}
			taken.addAll(forms(face, simple));
			chosen.put(wit, outer.nestedClass(simple));
		}
		return chosen;
	}

	/** What the Java interfaces of an interface are called, in lower case. */
	private static Set<String> forms(InterfaceDef face, String simple) {
		Set<String> forms = new HashSet<>();
		if (JavaNames.hasType(face)) {
			forms.add(simple.toLowerCase(Locale.ROOT));
		}
		if (JavaNames.isReactive(face)) {
			forms.add(("Reactive" + simple).toLowerCase(Locale.ROOT));
		}
		return forms;
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
