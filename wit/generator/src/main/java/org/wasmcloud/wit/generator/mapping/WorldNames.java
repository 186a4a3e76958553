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
import java.util.Set;

import com.palantir.javapoet.ClassName;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
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
				ClassName outer = functionsName(this.names.worldName(world), isImported(world, face), Form.BLOCKING);
				String simple = JavaWords.upperCamel(name.substring(name.lastIndexOf('.') + 1));
				return Optional.of(outer.nestedClass(unlikeOuter(simple, outer)));
			}
		}
		return Optional.empty();
	}

	static ClassName functionsName(ClassName world, boolean imports, Form form) {
		return world.nestedClass(((form == Form.REACTIVE) ? "Reactive" : "") + (imports ? "Imports" : "Exports"));
	}

	static List<Function> functions(WorldDef world) {
		List<Function> functions = new ArrayList<>(world.functions());
		for (List<WorldItem> items : List.of(world.imports(), world.exports())) {
			for (WorldItem item : items) {
				if (item.function() != null) {
					functions.add(item.function());
				}
			}
		}
		return functions;
	}

	private static boolean isImported(WorldDef world, InterfaceDef face) {
		return world.imports()
			.stream()
			.anyMatch((item) -> item.instance() != null && item.instance().id().equals(face.id()));
	}

	private static String unlikeOuter(String simple, ClassName outer) {
		Set<String> around = Set.copyOf(outer.simpleNames());
		return around.contains(simple) ? simple + "_" : simple;
	}

}
