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

package org.wasmcloud.wit.generator.binding;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * The named types that stand in something, aliases and what they stand for both; not what
 * is inside a named type.
 */
final class NamedTypes {

	private final Set<TypeDef> found = new LinkedHashSet<>();

	NamedTypes(InterfaceDef def) {
		def.types().forEach(this::add);
		def.functions().forEach((function) -> {
			function.params().forEach((param) -> visit(param.type()));
			visit(function.result());
		});
	}

	NamedTypes(TypeDef type) {
		add(type);
	}

	private void add(TypeDef type) {
		type.members().forEach((member) -> visit(member.type()));
		visit(type.target());
	}

	Set<TypeDef> all() {
		return this.found;
	}

	private void visit(@Nullable Type type) {
		if (type instanceof TypeDef named) {
			if (this.found.add(named)) {
				visit(named.target());
			}
		}
		else if (type instanceof HandleType handle) {
			this.found.add(handle.resource());
		}
		else if (type != null) {
			type.parts().forEach(this::visit);
		}
	}

}
