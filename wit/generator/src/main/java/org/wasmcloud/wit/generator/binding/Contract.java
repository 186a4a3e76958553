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

import java.util.List;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.Placement;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.TypeDef;

/**
 * What one binding is for: an interface, or what a world imports or exports itself.
 *
 * @param owner who names the functions: the interface or the side of the world
 * @param def the definition that the binding carries
 * @param base what the names of its classes begin with
 * @param binding the binding
 * @param type the Java interface of the free functions, or {@code null} for none
 * @param reactiveType its reactive form, or {@code null} for none
 */
record Contract(InterfaceId owner, InterfaceDef def, String base, ClassName binding, @Nullable ClassName type,
		@Nullable ClassName reactiveType) {

	List<TypeDef> resources() {
		return this.def.types().stream().filter((type) -> type.kind() == TypeDef.Kind.RESOURCE).toList();
	}

	List<Function> freeFunctions() {
		return this.def.functions()
			.stream()
			.filter((function) -> Placement.of(this.owner, function) == Placement.INTERFACE)
			.toList();
	}

	List<Function> methods(TypeDef resource) {
		return functions(resource).stream()
			.filter((function) -> Placement.of(this.owner, function) != Placement.FACTORY)
			.toList();
	}

	List<Function> made(TypeDef resource) {
		return functions(resource).stream()
			.filter((function) -> Placement.of(this.owner, function) == Placement.FACTORY)
			.toList();
	}

	private List<Function> functions(TypeDef resource) {
		return this.def.functions().stream().filter((function) -> resource.name().equals(function.resource())).toList();
	}

	int index(Function function) {
		return this.def.indexOf(function.name());
	}

	@Nullable ClassName type(Form form) {
		return (form == Form.REACTIVE) ? this.reactiveType : this.type;
	}

}
