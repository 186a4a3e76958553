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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.Type;
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
			PackageMapping mapping = byTrack.getOrDefault(key, PackageMapping.of(definition.id()));
			PackageId other = places.putIfAbsent(mapping.javaPackage() + " " + mapping.prefix(), definition.id());
			if (other != null) {
				throw new IllegalArgumentException("packages " + other + " and " + definition.id() + " both go to '"
						+ mapping.javaPackage() + "': give one of them a Java package of its own");
			}
			this.names.put(key, new PackageNames(definition, mapping));
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
		String name = front + String.join("", blocking.simpleNames()) + "Adapter";
		return ClassName.get(blocking.packageName(), isTaken(blocking.packageName(), name) ? name + "_" : name);
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
			.anyMatch((function) -> placement(resource.owner(), function) == Placement.FACTORY);
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
	 * The exception of one case of an error that is a variant or an enum.
	 * @param error the error, of kind {@link ErrorType.Kind#CASES}
	 * @param member the case
	 * @return its name, nested in the exception of the error
	 */
	public ClassName exceptionCaseName(ErrorType error, Member member) {
		if (!(error.error() instanceof TypeDef type)) {
			throw new IllegalArgumentException(error + " has no cases");
		}
		return CaseNames.nested(error.exception(), type, member);
	}

	/**
	 * The constant of a case of an enum, or of a flag.
	 * @param member the case or the flag
	 * @return its name
	 */
	public static String constant(Member member) {
		return JavaWords.constant(member.name());
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
	 * The component of a record that a field becomes.
	 * @param field the field
	 * @return its name
	 */
	public static String component(Member field) {
		String name = JavaWords.legal(JavaWords.lowerCamel(field.name()));
		boolean forbidden = FunctionNames.meetsInheritedMethod(name, 0) && !"close".equals(name);
		return forbidden ? name + "_" : name;
	}

	/**
	 * The name of a parameter.
	 * @param parameter the parameter
	 * @return its name
	 */
	public static String parameter(Member parameter) {
		return JavaWords.legal(JavaWords.lowerCamel(parameter.name()));
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
	 * Where the method of a function stands.
	 * @param owner the interface, or the side of a world, that has the function
	 * @param function the function
	 * @return its place
	 */
	public static Placement placement(InterfaceId owner, Function function) {
		return FunctionNames.placement(owner, function);
	}

	/**
	 * The parameters that the method of a function has: all but the handle it is called
	 * on.
	 * @param owner the interface, or the side of a world, that has the function
	 * @param function the function
	 * @return its parameters
	 */
	public static List<Member> parameters(InterfaceId owner, Function function) {
		return FunctionNames.parameters(owner, function);
	}

	/**
	 * Whether a method would meet one that every object, or a resource, has already.
	 * @param name the method's name
	 * @param parameters the number of its parameters
	 * @return {@code true} if it would
	 */
	public static boolean meetsInheritedMethod(String name, int parameters) {
		return FunctionNames.meetsInheritedMethod(name, parameters);
	}

	/**
	 * What a function throws.
	 * @param function the function
	 * @param user the package that the function is in
	 * @return its error, or empty if it returns no {@code result}
	 */
	public Optional<ErrorType> error(Function function, PackageId user) {
		Type result = function.result();
		return (result != null && result.resolved() instanceof ResultType failing) ? Optional.of(error(failing, user))
				: Optional.empty();
	}

	/**
	 * What stands for the error of a {@code result} that is thrown or fails a future.
	 * @param result the {@code result}
	 * @param user the package in which it stands
	 * @return its error
	 */
	public ErrorType error(ResultType result, PackageId user) {
		if (result.err() == null) {
			return new ErrorType(ErrorType.Kind.UNTYPED, RuntimeTypes.UNTYPED_ERROR_EXCEPTION, null);
		}
		Type error = ErrorTypes.key(result.err());
		return new ErrorType(kind(error), exception(error, user), result.err().resolved());
	}

	/**
	 * The errors whose exceptions belong to a package.
	 * @param id the package
	 * @return the errors, in order of first use
	 */
	public List<ErrorType> exceptions(PackageId id) {
		PackageNames names = names(id);
		return names.exceptions()
			.entrySet()
			.stream()
			.filter((entry) -> isAt(entry.getKey(), id))
			.map((entry) -> new ErrorType(kind(entry.getKey()), names.className(entry.getValue()),
					ErrorTypes.error(entry.getKey())))
			.toList();
	}

	private ClassName exception(Type error, PackageId user) {
		if (error instanceof TypeDef type) {
			PackageNames owner = names(type.owner().packageId());
			String name = owner.exceptions().get(type);
			if (name != null) {
				return owner.className(name);
			}
		}
		PackageNames names = names(user);
		String name = names.exceptions().get(error);
		if (name == null) {
			throw new IllegalArgumentException("no function of " + user + " fails with " + error);
		}
		return names.className(name);
	}

	/** Whether an exception that a package has a name for is its own and no other's. */
	private boolean isAt(Type error, PackageId id) {
		return exception(error, id).packageName().equals(mapping(id).javaPackage())
				&& exception(error, id).simpleName().equals(names(id).exceptions().get(error));
	}

	private static ErrorType.Kind kind(@Nullable Type error) {
		if (error == Primitive.STRING) {
			return ErrorType.Kind.TEXT;
		}
		boolean cases = error instanceof TypeDef type
				&& (type.kind() == TypeDef.Kind.VARIANT || type.kind() == TypeDef.Kind.ENUM);
		return cases ? ErrorType.Kind.CASES : ErrorType.Kind.VALUE;
	}

	private static ClassName reactive(ClassName name) {
		return name.peerClass("Reactive" + name.simpleName());
	}

	private PackageNames names(PackageId id) {
		PackageNames names = this.names.get(PackageSet.TrackKey.of(id));
		if (names == null) {
			throw new IllegalArgumentException("package " + id + " is neither generated nor a dependency");
		}
		return names;
	}

}
