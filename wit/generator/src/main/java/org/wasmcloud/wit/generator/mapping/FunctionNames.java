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
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.Type;

/**
 * The method names of the functions of one interface or world, resources included.
 */
final class FunctionNames {

	/** Methods of {@code Object} and the number of their parameters. */
	private static final Map<String, Set<Integer>> OBJECT_METHODS = Map.of("getClass", Set.of(0), "hashCode", Set.of(0),
			"equals", Set.of(1), "clone", Set.of(0), "toString", Set.of(0), "notify", Set.of(0), "notifyAll", Set.of(0),
			"wait", Set.of(0, 1, 2), "finalize", Set.of(0));

	private final Map<String, String> names = new HashMap<>();

	/**
	 * Chooses the names.
	 * @param owner the interface or world
	 * @param functions its functions
	 * @throws IllegalArgumentException if a static takes a resource of another owner that
	 * has the name of its own: {@link #placement(Function)} could not tell them apart
	 */
	FunctionNames(InterfaceId owner, List<Function> functions) {
		for (Function function : functions) {
			requireOwn(owner, function);
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

	static Placement placement(Function function) {
		return switch (function.kind()) {
			case FREESTANDING -> Placement.INTERFACE;
			case METHOD -> Placement.INSTANCE;
			case CONSTRUCTOR -> Placement.FACTORY;
			case STATIC -> consumesItself(function) ? Placement.CONSUMING : Placement.FACTORY;
		};
	}

	/**
	 * The parameters that the Java method has: all but the handle it is called on.
	 */
	static List<Member> parameters(Function function) {
		List<Member> params = function.params();
		return switch (placement(function)) {
			case INTERFACE, FACTORY -> params;
			case INSTANCE, CONSUMING -> params.subList(1, params.size());
		};
	}

	/**
	 * Whether a method of {@code Object}, or {@code close()}, has that name and as many
	 * parameters.
	 */
	static boolean meetsInheritedMethod(String name, int parameters) {
		return OBJECT_METHODS.getOrDefault(name, Set.of()).contains(parameters)
				|| ("close".equals(name) && parameters == 0);
	}

	private static boolean consumesItself(Function function) {
		HandleType first = firstHandle(function);
		return first != null && first.owned() && first.resource().name().equals(function.resource());
	}

	private static @Nullable HandleType firstHandle(Function function) {
		Type first = function.params().isEmpty() ? null : function.params().get(0).type();
		return (first != null && first.resolved() instanceof HandleType handle) ? handle : null;
	}

	private static void requireOwn(InterfaceId owner, Function function) {
		HandleType first = firstHandle(function);
		if (first != null && placement(function) == Placement.CONSUMING && !first.resource().owner().sameTrack(owner)) {
			throw new IllegalArgumentException("'" + function.name() + "' of " + owner + " takes the resource '"
					+ first.resource().name() + "' of " + first.resource().owner()
					+ ", which has the name of its own resource: rename one of the two, or let it not come first");
		}
	}

	private static String name(Function function, List<Function> all) {
		Placement placement = placement(function);
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
		int parameters = parameters(function).size();
		boolean closeable = placement == Placement.INSTANCE || placement == Placement.CONSUMING;
		boolean inherited = meetsInheritedMethod(name, parameters) && (closeable || !"close".equals(name));
		return inherited ? name + "_" : name;
	}

	/** Whether another function of the factory is already called {@code create}. */
	private static boolean creates(Function function, List<Function> all) {
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
	private static String shortened(Function function, List<Function> all) {
		String name = function.simpleName();
		String resource = function.resource();
		if (resource == null || !name.startsWith(resource + "-")) {
			return name;
		}
		String rest = name.substring(resource.length() + 1);
		String identifier = JavaWords.lowerCamel(rest);
		boolean usable = !Character.isDigit(rest.charAt(0)) && !JavaWords.isKeyword(identifier)
				&& !meetsInheritedMethod(identifier, parameters(function).size());
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
