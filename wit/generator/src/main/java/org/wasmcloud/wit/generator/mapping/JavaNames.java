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

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.palantir.javapoet.ClassName;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.WorldDef;

/**
 * The Java name of everything that WIT names. All look-ups go by version track.
 */
public final class JavaNames {

	private final PackageSet packages;

	private final Map<PackageSet.TrackKey, PackageNames> names = new LinkedHashMap<>();

	private final Map<PackageSet.OwnerKey, FunctionNames> functions = new HashMap<>();

	private final WorldNames worlds;

	private final Set<String> packageWords = new HashSet<>(Set.of("java", "org", "reactor"));

	/**
	 * Chooses all names.
	 * @param packages every package that is generated or referred to
	 * @param mappings where packages go; one that has none goes to
	 * {@link PackageMapping#of(PackageId)}
	 */
	public JavaNames(PackageSet packages, Collection<PackageMapping> mappings) {
		this.packages = packages;
		this.worlds = new WorldNames(this);
		Map<PackageSet.TrackKey, PackageMapping> byTrack = new HashMap<>();
		for (PackageMapping mapping : mappings) {
			PackageMapping other = byTrack.putIfAbsent(PackageSet.TrackKey.of(mapping.wit()), mapping);
			if (other != null && !(other.javaPackage().equals(mapping.javaPackage())
					&& other.prefix().equals(mapping.prefix()))) {
				throw new IllegalArgumentException("package " + mapping.wit() + " is to go to '" + mapping.javaPackage()
						+ "' and to '" + other.javaPackage() + "': give it one Java package and prefix");
			}
		}
		Map<String, PackageId> places = new HashMap<>();
		for (PackageDef definition : packages.packages()) {
			PackageSet.TrackKey key = PackageSet.TrackKey.of(definition.id());
			PackageMapping mapping = byTrack.computeIfAbsent(key, (missing) -> PackageMapping.of(definition.id()));
			PackageId other = places.putIfAbsent(mapping.javaPackage() + " " + mapping.prefix(), definition.id());
			if (other != null) {
				throw new IllegalArgumentException("packages " + other + " and " + definition.id() + " both go to '"
						+ mapping.javaPackage() + "': give one of them a Java package of its own");
			}
			this.names.put(key, new PackageNames(definition, mapping));
			this.packageWords.add(mapping.javaPackage().split("\\.", 2)[0]);
			definition.interfaces()
				.forEach((face) -> this.functions.put(PackageSet.OwnerKey.of(face.id()),
						new FunctionNames(face.id(), face.functions())));
			definition.worlds().forEach(this::nameFunctions);
		}
	}

	private void nameFunctions(WorldDef world) {
		for (boolean imports : new boolean[] { true, false }) {
			this.functions.put(PackageSet.OwnerKey.of(side(world, imports)),
					new FunctionNames(world.id(), WorldNames.namedFunctions(world, imports)));
		}
		for (InterfaceDef face : PackageSet.inlineInterfaces(world)) {
			this.functions.put(PackageSet.OwnerKey.of(face.id()), new FunctionNames(face.id(), face.functions()));
		}
	}

	/**
	 * The packages that the names were chosen for.
	 * @return the packages
	 */
	public PackageSet packages() {
		return this.packages;
	}

	/**
	 * Where the types of a package are.
	 * @param id the package, in any version of the track
	 * @return its mapping
	 */
	public PackageMapping mapping(PackageId id) {
		return names(id).mapping();
	}

	/**
	 * Whether an interface is a Java interface: whether it has a free function.
	 * @param face the interface
	 * @return {@code true} if it is
	 */
	public static boolean hasType(InterfaceDef face) {
		return face.functions().stream().anyMatch((function) -> function.kind() == Function.Kind.FREESTANDING);
	}

	/**
	 * Whether an interface has a reactive form: whether a free function is async.
	 * @param face the interface
	 * @return {@code true} if it has
	 */
	public static boolean isReactive(InterfaceDef face) {
		return face.functions()
			.stream()
			.anyMatch((function) -> function.async() && function.kind() == Function.Kind.FREESTANDING);
	}

	/**
	 * Whether a resource has a reactive form: whether one of its functions is async.
	 * @param resource the resource
	 * @return {@code true} if it has
	 */
	public boolean isReactive(TypeDef resource) {
		return this.packages.functions(resource).stream().anyMatch(Function::async);
	}

	/**
	 * The type of an interface, such as {@code KeyvalueStore} or
	 * {@code ReactiveKeyvalueStore}. One without a free function has no such type; its
	 * name still serves as the start of others.
	 * @param face the interface
	 * @param form the form; one that is not there is the blocking one
	 * @return its name
	 */
	public ClassName interfaceName(InterfaceDef face, Form form) {
		Optional<ClassName> inline = this.worlds.inlineName(face);
		ClassName name = inline.orElseGet(() -> names(face.id().packageId()).interfaceName(face));
		return (form == Form.REACTIVE && isReactive(face)) ? reactive(name) : name;
	}

	/**
	 * The binding of an interface, such as {@code KeyvalueStoreBinding}.
	 * @param face the interface; not an inline one of a world
	 * @return its name
	 */
	public ClassName bindingName(InterfaceDef face) {
		return names(face.id().packageId()).bindingName(face);
	}

	/**
	 * The type of a world, such as {@code KeyvalueImportsWorld}.
	 * @param world the world
	 * @return its name
	 */
	public ClassName worldName(WorldDef world) {
		return names(world.id().packageId()).worldName(world);
	}

	/**
	 * The nested type with the free functions that a world imports or exports.
	 * @param world the world
	 * @param imports whether the imports are meant
	 * @param form the form
	 * @return {@code Imports}, {@code ReactiveImports}, {@code Exports} or
	 * {@code ReactiveExports} inside the world's type
	 */
	public ClassName worldFunctions(WorldDef world, boolean imports, Form form) {
		return WorldNames.functionsName(worldName(world), imports, form);
	}

	/**
	 * What has the functions that a world imports or exports itself: both sides may have
	 * one of the same name.
	 * @param world the world
	 * @param imports whether the imports are meant
	 * @return the world's own id for the imports, {@code <world>.$exports} for the
	 * exports
	 */
	public static InterfaceId side(WorldDef world, boolean imports) {
		return WorldNames.side(world, imports);
	}

	/**
	 * The simple names that whatever implements a type inherits: those of the inline
	 * interfaces that are nested in it. There they hide other types of these names.
	 * @param type the type
	 * @param id the package that has it
	 * @return the names, none for most types
	 */
	public String[] inheritedNames(ClassName type, PackageId id) {
		return this.packages.find(id)
			.stream()
			.flatMap((definition) -> definition.worlds().stream())
			.flatMap((world) -> PackageSet.inlineInterfaces(world).stream())
			.flatMap((face) -> Stream.of(Form.values()).map((form) -> interfaceName(face, form)))
			.filter((name) -> type.equals(name.enclosingClassName()))
			.map(ClassName::simpleName)
			.distinct()
			.toArray(String[]::new);
	}

	/**
	 * The type of a record, a variant, an enum, flags or a resource.
	 * @param type the type; not an alias
	 * @param form the form; only a resource that {@link #isReactive(TypeDef)} has two
	 * @return its name
	 */
	public ClassName typeName(TypeDef type, Form form) {
		ClassName name = names(type.owner().packageId()).typeName(type);
		boolean reactive = form == Form.REACTIVE && type.kind() == TypeDef.Kind.RESOURCE && isReactive(type);
		return reactive ? reactive(name) : name;
	}

	/**
	 * The class that is one form of a type over the other one; not public.
	 * @param blocking the blocking type: an interface, a resource or a factory
	 * @param form the form that the class has
	 * @return its name, such as {@code BlockingBucketAdapter}
	 */
	public ClassName adapterName(ClassName blocking, Form form) {
		String front = (form == Form.REACTIVE) ? "Reactive" : "Blocking";
		String name = front + joined(blocking) + "Adapter";
		return ClassName.get(blocking.packageName(), isTaken(blocking.packageName(), name) ? name + "_" : name);
	}

	/**
	 * The names of a type and of those that it is nested in, as one. It may be that of
	 * another type, such as {@code ConnectionFactory}: then a {@code _} stands between
	 * them, where no other name has one.
	 */
	private String joined(ClassName type) {
		List<String> names = type.simpleNames();
		for (int end = 2; end <= names.size(); end++) {
			if (isTaken(type.packageName(), String.join("", names.subList(0, end)))) {
				return String.join("_", names);
			}
		}
		return String.join("", names);
	}

	/** Whether a declaration in a Java package has a name. */
	boolean isTaken(String javaPackage, String name) {
		return this.names.values()
			.stream()
			.anyMatch((names) -> names.mapping().javaPackage().equals(javaPackage) && names.isTaken(name));
	}

	/**
	 * A class that is no declaration of the package, but belongs to it: a binding, a
	 * model.
	 * @param id the package
	 * @param name the name that it would like to have
	 * @return that name, with a trailing {@code _} where a declaration has it
	 */
	public ClassName internalName(PackageId id, String name) {
		PackageNames names = names(id);
		return names.className(names.isTaken(name) ? name + "_" : name);
	}

	/**
	 * Whether a resource has a {@code Factory}: a constructor, or a static that is no
	 * instance method.
	 * @param resource the resource
	 * @return {@code true} if it has
	 */
	public boolean hasFactory(TypeDef resource) {
		return this.packages.functions(resource)
			.stream()
			.anyMatch((function) -> Placement.of(resource.owner(), function) == Placement.FACTORY);
	}

	/**
	 * The {@code Factory} of a resource.
	 * @param resource the resource
	 * @param form the form
	 * @return its name, nested in the type of the resource
	 */
	public ClassName factoryName(TypeDef resource, Form form) {
		return typeName(resource, form).nestedClass("Factory");
	}

	/**
	 * The record of one case of a variant.
	 * @param variant the variant
	 * @param member the case
	 * @return its name, nested in the type of the variant
	 */
	public ClassName caseName(TypeDef variant, Member member) {
		return CaseNames.nested(typeName(variant, Form.BLOCKING), variant, member);
	}

	/**
	 * The enum that the flags of a flags type are constants of.
	 * @param flags the flags type
	 * @return {@code Flag}, nested in the type
	 */
	public ClassName flagName(TypeDef flags) {
		return typeName(flags, Form.BLOCKING).nestedClass("Flag");
	}

	/**
	 * The method of a function.
	 * @param owner the interface, or the side of a world, that has the function
	 * @param function the function
	 * @return its name
	 */
	public String method(InterfaceId owner, Function function) {
		FunctionNames names = this.functions.get(PackageSet.OwnerKey.of(owner));
		if (names == null) {
			throw new IllegalArgumentException(owner + " is not among the packages");
		}
		return names.name(function);
	}

	/**
	 * The name of a parameter. It is no first word of a Java package that generated code
	 * may have to write in full, for there it would hide the package.
	 * @param parameter the parameter
	 * @return its name
	 */
	public String parameter(Member parameter) {
		String name = JavaWords.legal(JavaWords.lowerCamel(parameter.name()));
		return this.packageWords.contains(name) ? name + "_" : name;
	}

	private static ClassName reactive(ClassName name) {
		return name.peerClass("Reactive" + name.simpleName());
	}

	PackageNames names(PackageId id) {
		PackageNames names = this.names.get(PackageSet.TrackKey.of(id));
		if (names == null) {
			throw new IllegalArgumentException("package " + id + " is neither generated nor a dependency");
		}
		return names;
	}

}
