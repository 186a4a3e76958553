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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.palantir.javapoet.ClassName;

import org.wasmcloud.wit.generator.mapping.BindingNames;
import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.JavaNames;
import org.wasmcloud.wit.generator.mapping.PackageSet;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.WorldDef;
import org.wasmcloud.wit.model.WorldItem;

/**
 * Finds the contracts of packages and the names of their classes. What a world imports
 * itself goes by the world's own id, as its types do; what it exports itself by
 * {@code <world>.$exports}.
 */
final class Contracts {

	private final JavaNames names;

	private final BindingNames bindings;

	Contracts(JavaNames names) {
		this.names = names;
		this.bindings = new BindingNames(names);
	}

	BindingNames bindings() {
		return this.bindings;
	}

	/**
	 * The contracts of a package.
	 * @param definition the package
	 * @return interfaces first, each before those that use it
	 */
	List<Contract> of(PackageDef definition) {
		List<Contract> contracts = new ArrayList<>();
		definition.interfaces().forEach((face) -> contracts.add(of(face)));
		for (WorldDef world : definition.worlds()) {
			Set<InterfaceId> seen = new LinkedHashSet<>();
			for (InterfaceDef face : PackageSet.inlineInterfaces(world)) {
				if (seen.add(face.id())) {
					contracts.add(of(face));
				}
			}
			if (!world.types().isEmpty() || !functions(world.imports()).isEmpty()) {
				contracts.add(side(world, true));
			}
			if (!functions(world.exports()).isEmpty()) {
				contracts.add(side(world, false));
			}
		}
		return contracts;
	}

	private Contract of(InterfaceDef face) {
		ClassName name = this.names.interfaceName(face, Form.BLOCKING);
		return new Contract(face.id(), face, base(name), this.bindings.of(face), JavaNames.hasType(face) ? name : null,
				JavaNames.isReactive(face) ? this.names.interfaceName(face, Form.REACTIVE) : null);
	}

	private Contract side(WorldDef world, boolean imports) {
		List<Function> free = functions(imports ? world.imports() : world.exports());
		List<Function> functions = new ArrayList<>(free);
		if (imports) {
			functions.addAll(world.functions());
		}
		InterfaceId id = JavaNames.side(world, imports);
		InterfaceDef def = new InterfaceDef(id, imports ? world.uses() : List.of(), imports ? world.types() : List.of(),
				functions, world.meta());
		ClassName blocking = this.names.worldFunctions(world, imports, Form.BLOCKING);
		boolean reactive = free.stream().anyMatch(Function::async);
		return new Contract(id, def, base(blocking), this.bindings.of(world, imports), free.isEmpty() ? null : blocking,
				reactive ? this.names.worldFunctions(world, imports, Form.REACTIVE) : null);
	}

	private static List<Function> functions(List<WorldItem> items) {
		List<Function> functions = new ArrayList<>();
		for (WorldItem item : items) {
			if (item.function() != null) {
				functions.add(item.function());
			}
		}
		return functions;
	}

	/**
	 * The bindings of the owners of all types that a contract names, its own left out.
	 * @param contract the contract
	 * @return the bindings
	 */
	Set<ClassName> uses(Contract contract) {
		Set<ClassName> uses = new LinkedHashSet<>();
		for (TypeDef type : new NamedTypes(contract.def()).all()) {
			uses.add(this.bindings.of(type.owner()));
		}
		uses.remove(contract.binding());
		return uses;
	}

	/**
	 * A class of a package that belongs to the whole package.
	 * @param id the package
	 * @param suffix what its name ends with
	 * @return its name
	 */
	ClassName packageClass(PackageId id, String suffix) {
		String words = Arrays.stream(id.name().split("-"))
			.map((word) -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT))
			.collect(Collectors.joining());
		return this.names.internalName(id, this.names.mapping(id).prefix() + words + suffix);
	}

	private static String base(ClassName name) {
		return String.join("", name.simpleNames());
	}

}
