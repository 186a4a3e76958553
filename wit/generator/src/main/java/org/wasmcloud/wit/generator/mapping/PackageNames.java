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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.WorldDef;
import org.wasmcloud.wit.model.WorldItem;

/**
 * The simple names of the Java types of one package. They depend on the package alone, so
 * that whoever refers to the package finds the names that its own generation chose. No
 * two are equal but for case: on some file systems their class files would be one.
 */
final class PackageNames {

	private final PackageDef definition;

	private final PackageMapping mapping;

	private final Set<String> taken = new HashSet<>();

	private final Map<String, String> interfaces = new LinkedHashMap<>();

	private final Map<String, String> bindings = new HashMap<>();

	private final Map<String, String> worlds = new HashMap<>();

	private final Map<TypeDef, String> types = new LinkedHashMap<>();

	private final Set<TypeDef> fronted = new HashSet<>();

	private final Map<Type, String> exceptions = new LinkedHashMap<>();

	PackageNames(PackageDef definition, PackageMapping mapping) {
		this.definition = definition;
		this.mapping = mapping;
		List<Owner> owners = owners();
		nameInterfaces();
		nameWorlds();
		nameTypes(owners);
		nameExceptions(owners);
		nameBindings();
	}

	PackageMapping mapping() {
		return this.mapping;
	}

	ClassName interfaceName(InterfaceDef face) {
		return name(this.interfaces.get(face.id().name()), "interface", face.id().name());
	}

	ClassName bindingName(InterfaceDef face) {
		return name(this.bindings.get(face.id().name()), "interface", face.id().name());
	}

	ClassName worldName(WorldDef world) {
		return name(this.worlds.get(world.id().name()), "world", world.id().name());
	}

	ClassName typeName(TypeDef type) {
		return name(this.types.get(type), "type", type.name());
	}

	/**
	 * The exceptions of the package.
	 * @return error type (aliases followed) to exception, in order of first use
	 */
	Map<Type, String> exceptions() {
		return this.exceptions;
	}

	ClassName className(String simpleName) {
		return ClassName.get(this.mapping.javaPackage(), simpleName);
	}

	private ClassName name(@Nullable String simpleName, String kind, String witName) {
		if (simpleName == null) {
			throw new IllegalArgumentException(kind + " '" + witName + "' is not one of " + this.definition.id());
		}
		return className(simpleName);
	}

	private List<Owner> owners() {
		List<Owner> owners = new ArrayList<>();
		for (InterfaceDef face : this.definition.interfaces()) {
			owners.add(new Owner(face.id().name(), face.types(), face.functions()));
		}
		for (WorldDef world : this.definition.worlds()) {
			List<Function> functions = new ArrayList<>(world.functions());
			for (List<WorldItem> items : List.of(world.imports(), world.exports())) {
				items.stream().map(WorldItem::function).filter((function) -> function != null).forEach(functions::add);
			}
			owners.add(new Owner(world.id().name(), world.types(), functions));
			for (InterfaceDef face : PackageSet.inlineInterfaces(world)) {
				owners.add(new Owner(face.id().name(), face.types(), face.functions()));
			}
		}
		// The types of interface 'types' keep their names, so they choose first.
		owners.sort((a, b) -> Boolean.compare(b.isTypes(), a.isTypes()));
		return owners;
	}

	private void nameInterfaces() {
		Set<String> bare = new HashSet<>();
		for (InterfaceDef face : this.definition.interfaces()) {
			if (!beginsWithPackage(face.id().name())) {
				bare.add(ownerName(face.id().name()));
			}
		}
		for (InterfaceDef face : this.definition.interfaces()) {
			String name = unreserved(ownerName(face.id().name()));
			if (beginsWithPackage(face.id().name()) && bare.contains(name)) {
				// 'keyvalue-store' beside 'store' of package 'keyvalue'.
				name = packageName() + name;
			}
			name = this.mapping.prefix() + name;
			// Without a free function there is no such type, so the name is left to
			// others.
			this.interfaces.put(face.id().name(), JavaNames.hasType(face) ? claim(name) : name);
		}
	}

	private void nameBindings() {
		this.interfaces.forEach((face, name) -> this.bindings.put(face, claim(name + "Binding")));
	}

	private void nameWorlds() {
		for (WorldDef world : this.definition.worlds()) {
			String name = this.mapping.prefix() + ownerName(world.id().name()) + "World";
			this.worlds.put(world.id().name(), claim(name));
		}
	}

	private void nameTypes(List<Owner> owners) {
		Map<String, Integer> uses = new HashMap<>();
		for (Owner owner : owners) {
			for (TypeDef type : owner.namedTypes()) {
				uses.merge(JavaWords.upperCamel(type.name()), 1, Integer::sum);
			}
		}
		for (Owner owner : owners) {
			for (TypeDef type : owner.namedTypes()) {
				String bare = JavaWords.upperCamel(type.name());
				boolean front = uses.getOrDefault(bare, 0) > 1 && !owner.isTypes();
				String name = unreserved(front ? owner.front() + bare : bare);
				if (!front && isTaken(this.mapping.prefix() + name)) {
					front = true;
					name = unreserved(owner.front() + bare);
				}
				if (front) {
					this.fronted.add(type);
				}
				this.types.put(type, claim(this.mapping.prefix() + name));
			}
		}
	}

	private void nameExceptions(List<Owner> owners) {
		ErrorTypes errors = new ErrorTypes();
		for (Owner owner : owners) {
			owner.types().forEach(errors::add);
			owner.functions().forEach(errors::add);
		}
		// Named types choose first: 'string' gets what they leave.
		for (Type error : errors.found()) {
			if (error instanceof TypeDef type && this.types.containsKey(type)) {
				this.exceptions.put(error, claim(this.mapping.prefix() + unreserved(exceptionName(type))));
			}
		}
		for (Type error : errors.found()) {
			if (!this.exceptions.containsKey(error)) {
				this.exceptions.put(error, claim(this.mapping.prefix() + unreserved(anonymousExceptionName(error))));
			}
		}
	}

	private String exceptionName(TypeDef type) {
		String front = this.fronted.contains(type) ? JavaWords.upperCamel(type.owner().name()) : "";
		String base = front + JavaWords.upperCamel(withoutError(type.name()));
		return (base.isEmpty() ? packageName() : base) + "Exception";
	}

	private String anonymousExceptionName(Type error) {
		if (error == Primitive.STRING && !isTaken(this.mapping.prefix() + packageName() + "Exception")) {
			return packageName() + "Exception";
		}
		if (error instanceof TypeDef foreign) {
			// Its own package throws it nowhere and so has no exception for it.
			String base = withoutError(foreign.name());
			return (base.isEmpty() ? JavaWords.upperCamel(foreign.owner().packageId().name())
					: JavaWords.upperCamel(base)) + "Exception";
		}
		String words = error.toString().replaceAll("[^a-zA-Z0-9]+", "-").replaceAll("^-|-$", "");
		return packageName() + JavaWords.upperCamel(words) + "Exception";
	}

	private static String withoutError(String name) {
		for (String ending : List.of("error-code", "error")) {
			if (name.equalsIgnoreCase(ending)) {
				return "";
			}
			if (name.toLowerCase(Locale.ROOT).endsWith("-" + ending)) {
				return name.substring(0, name.length() - ending.length() - 1);
			}
		}
		return name;
	}

	/**
	 * Package and interface name; the interface name alone where it begins with the
	 * other.
	 */
	private String ownerName(String name) {
		String camel = JavaWords.upperCamel(name);
		return beginsWithPackage(name) ? camel : packageName() + camel;
	}

	private boolean beginsWithPackage(String name) {
		return name.replace("-", "").startsWith(this.definition.id().name().replace("-", ""));
	}

	private String packageName() {
		return JavaWords.upperCamel(this.definition.id().name());
	}

	private String unreserved(String name) {
		return ReservedTypeNames.contains(name) ? packageName() + name : name;
	}

	boolean isTaken(String name) {
		return this.taken.contains(name.toLowerCase(Locale.ROOT));
	}

	private String claim(String name) {
		String free = name;
		while (isTaken(free) || isTaken("Reactive" + free)) {
			free = free + "_";
		}
		this.taken.add(free.toLowerCase(Locale.ROOT));
		this.taken.add(("Reactive" + free).toLowerCase(Locale.ROOT));
		return free;
	}

	/**
	 * Whatever defines types and functions.
	 */
	private record Owner(String name, List<TypeDef> types, List<Function> functions) {

		boolean isTypes() {
			return "types".equals(this.name);
		}

		String front() {
			return JavaWords.upperCamel(this.name);
		}

		List<TypeDef> namedTypes() {
			return this.types.stream().filter((type) -> type.kind() != TypeDef.Kind.ALIAS).toList();
		}

	}

}
