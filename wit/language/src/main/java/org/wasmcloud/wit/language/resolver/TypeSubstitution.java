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

package org.wasmcloud.wit.language.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.ListType;
import org.wasmcloud.wit.model.MapType;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.TupleType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Copies types from one owner to another and carries the change through everything that
 * mentions them. A type is copied before what mentions it.
 */
final class TypeSubstitution {

	private final Map<TypeDef, TypeDef> copies = new HashMap<>();

	TypeDef copy(TypeDef type, InterfaceId owner, String name) {
		TypeDef copy = new TypeDef(owner, name, type.kind(), members(type.members()), optional(type.target()),
				type.meta());
		this.copies.put(type, copy);
		return copy;
	}

	Function copy(Function function, String name) {
		return new Function(name, function.async(), members(function.params()), optional(function.result()),
				function.meta());
	}

	InterfaceDef copy(InterfaceDef definition, InterfaceId id) {
		List<TypeDef> types = new ArrayList<>(definition.types());
		// Types stand in source order, so one may mention another that is copied only
		// later.
		for (int pending = types.size(), before = pending + 1; pending > 0 && pending < before;) {
			before = pending;
			pending = 0;
			for (TypeDef type : definition.types()) {
				if (!this.copies.containsKey(type)) {
					if (mentionsPending(type, definition)) {
						pending++;
					}
					else {
						copy(type, id, type.name());
					}
				}
			}
		}
		types.replaceAll((type) -> this.copies.getOrDefault(type, type));
		List<Function> functions = new ArrayList<>();
		for (Function function : definition.functions()) {
			functions.add(copy(function, function.name()));
		}
		return new InterfaceDef(id, definition.uses(), types, functions, definition.meta());
	}

	private boolean mentionsPending(TypeDef type, InterfaceDef definition) {
		List<TypeDef> mentioned = new ArrayList<>();
		for (Member member : type.members()) {
			collect(member.type(), mentioned);
		}
		collect(type.target(), mentioned);
		for (TypeDef other : mentioned) {
			if (other.owner().equals(definition.id()) && !this.copies.containsKey(other)) {
				return true;
			}
		}
		return false;
	}

	private static void collect(@Nullable Type type, List<TypeDef> mentioned) {
		if (type instanceof TypeDef definition) {
			mentioned.add(definition);
		}
		else if (type instanceof HandleType handle) {
			mentioned.add(handle.resource());
		}
		else if (type instanceof ListType list) {
			collect(list.element(), mentioned);
		}
		else if (type instanceof MapType map) {
			collect(map.value(), mentioned);
		}
		else if (type instanceof OptionType option) {
			collect(option.some(), mentioned);
		}
		else if (type instanceof ResultType result) {
			collect(result.ok(), mentioned);
			collect(result.err(), mentioned);
		}
		else if (type instanceof TupleType tuple) {
			tuple.members().forEach((member) -> collect(member, mentioned));
		}
		else if (type instanceof StreamType stream) {
			collect(stream.element(), mentioned);
		}
		else if (type instanceof FutureType future) {
			collect(future.value(), mentioned);
		}
	}

	private List<Member> members(List<Member> members) {
		List<Member> copies = new ArrayList<>(members.size());
		for (Member member : members) {
			copies.add(new Member(member.name(), optional(member.type()), member.docs()));
		}
		return copies;
	}

	private @Nullable Type optional(@Nullable Type type) {
		return (type != null) ? substitute(type) : null;
	}

	private Type substitute(Type type) {
		if (type instanceof TypeDef definition) {
			return this.copies.getOrDefault(definition, definition);
		}
		if (type instanceof HandleType handle) {
			return new HandleType(this.copies.getOrDefault(handle.resource(), handle.resource()), handle.owned());
		}
		if (type instanceof ListType list) {
			return new ListType(substitute(list.element()), list.length());
		}
		if (type instanceof MapType map) {
			return new MapType(substitute(map.key()), substitute(map.value()));
		}
		if (type instanceof OptionType option) {
			return new OptionType(substitute(option.some()));
		}
		if (type instanceof ResultType result) {
			return new ResultType(optional(result.ok()), optional(result.err()));
		}
		if (type instanceof TupleType tuple) {
			return new TupleType(tuple.members().stream().map(this::substitute).toList());
		}
		if (type instanceof StreamType stream) {
			return new StreamType(optional(stream.element()));
		}
		if (type instanceof FutureType future) {
			return new FutureType(optional(future.value()));
		}
		return type;
	}

}
