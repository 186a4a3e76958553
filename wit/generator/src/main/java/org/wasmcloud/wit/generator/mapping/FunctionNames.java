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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceId;

/**
 * The method names of the functions of one interface or world, resources included.
 */
final class FunctionNames {

	/** Methods of {@code Object} and the number of their parameters. */
	private static final Map<String, Set<Integer>> OBJECT_METHODS = Map.of("getClass", Set.of(0), "hashCode", Set.of(0),
			"equals", Set.of(1), "clone", Set.of(0), "toString", Set.of(0), "notify", Set.of(0), "notifyAll", Set.of(0),
			"wait", Set.of(0, 1, 2), "finalize", Set.of(0));

	/** The static method of a type that has two forms. */
	private static final String CONVERSION = "from";

	private final InterfaceId owner;

	private final Map<String, String> names = new HashMap<>();

	/**
	 * Chooses the names.
	 * @param owner the interface or world
	 * @param functions its functions
	 */
	FunctionNames(InterfaceId owner, List<Function> functions) {
		this.owner = owner;
		for (Function function : functions) {
			this.names.put(function.name(), name(function, functions));
		}
	}

	String name(Function function) {
		String name = this.names.get(function.name());
		if (name == null) {
			throw new IllegalArgumentException("function '" + function.name() + "' is of another owner");
		}
		return name;
	}

	/**
	 * Whether a method of {@code Object}, or {@code close()}, has that name and as many
	 * parameters.
	 */
	static boolean meetsInheritedMethod(String name, int parameters) {
		return OBJECT_METHODS.getOrDefault(name, Set.of()).contains(parameters)
				|| ("close".equals(name) && parameters == 0);
	}

	private String name(Function function, List<Function> all) {
		Placement placement = Placement.of(this.owner, function);
		if (function.kind() == Function.Kind.CONSTRUCTOR) {
			return "create";
		}
		String witName = shortened(function, all);
		if (placement == Placement.FACTORY) {
			if ("new".equals(witName) && !creates(function, all)) {
				return "create";
			}
			if ("create".equals(witName) && hasConstructor(function, all)) {
				return "create_";
			}
		}
		String name = JavaWords.legal(JavaWords.lowerCamel(witName));
		int parameters = Placement.parameters(this.owner, function).size();
		boolean closeable = placement == Placement.INSTANCE || placement == Placement.CONSUMING;
		boolean inherited = meetsInheritedMethod(name, parameters) && (closeable || !"close".equals(name));
		return (inherited || meetsConversion(name, function, all)) ? name + "_" : name;
	}

	/**
	 * Whether a method would meet the static {@code from} that makes one form of its type
	 * of the other one: as an overload, a call of the two with {@code null} is ambiguous.
	 */
	private static boolean meetsConversion(String name, Function function, List<Function> all) {
		return CONVERSION.equals(name)
				&& all.stream().anyMatch((other) -> other.async() && sameOwner(function.resource(), other.resource()));
	}

	/** Whether another function of the factory is already called {@code create}. */
	private boolean creates(Function function, List<Function> all) {
		return hasConstructor(function, all)
				|| siblings(function, all).stream().anyMatch((sibling) -> "create".equals(shortened(sibling, all)));
	}

	private static boolean hasConstructor(Function function, List<Function> all) {
		return siblings(function, all).stream().anyMatch((sibling) -> sibling.kind() == Function.Kind.CONSTRUCTOR);
	}

	/**
	 * The WIT name without the resource's own name at its front, where that leaves a name
	 * that is free and no keyword.
	 */
	private String shortened(Function function, List<Function> all) {
		String name = function.simpleName();
		String resource = function.resource();
		if (resource == null || !name.startsWith(resource + "-")) {
			return name;
		}
		String rest = name.substring(resource.length() + 1);
		String identifier = JavaWords.lowerCamel(rest);
		boolean usable = !Character.isDigit(rest.charAt(0)) && !JavaWords.isKeyword(identifier)
				&& !meetsInheritedMethod(identifier, Placement.parameters(this.owner, function).size())
				&& !meetsConversion(identifier, function, all);
		boolean free = siblings(function, all).stream()
			.noneMatch((sibling) -> JavaWords.lowerCamel(sibling.simpleName()).equals(identifier));
		return (usable && free) ? rest : name;
	}

	private static List<Function> siblings(Function function, List<Function> all) {
		String resource = function.resource();
		return all.stream()
			.filter((other) -> !other.name().equals(function.name()) && sameOwner(resource, other.resource()))
			.toList();
	}

	private static boolean sameOwner(@Nullable String resource, @Nullable String other) {
		return (resource != null) ? resource.equals(other) : other == null;
	}

}
