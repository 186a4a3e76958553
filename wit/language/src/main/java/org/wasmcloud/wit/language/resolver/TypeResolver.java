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
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.Name;
import org.wasmcloud.wit.language.ast.TypeRef;
import org.wasmcloud.wit.language.source.ErrorCollector;
import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.ListType;
import org.wasmcloud.wit.model.MapType;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.TupleType;
import org.wasmcloud.wit.model.Type;

/**
 * Turns one written type into a type of the model. One resolver serves one item: it
 * gathers what is to be known about all types of the item.
 */
final class TypeResolver {

	/**
	 * How deep types may stand in one another. What walks over values and types goes as
	 * deep.
	 */
	private static final int DEEPEST = 100;

	/** Stands for a type that could not be resolved; an error was reported. */
	private static final Type PLACEHOLDER = Primitive.BOOL;

	private final TypeScope scope;

	private final ErrorCollector errors;

	/** Whether the item itself is there; what is not there may name what is not there. */
	private final boolean open;

	private boolean borrows;

	private boolean complete = true;

	/** How deep the types resolved so far stand in one another, through names too. */
	private int depth;

	TypeResolver(TypeScope scope, ErrorCollector errors, boolean open) {
		this.scope = scope;
		this.errors = errors;
		this.open = open;
	}

	/**
	 * Whether a type resolved so far holds a borrowed handle.
	 */
	boolean borrows() {
		return this.borrows;
	}

	/**
	 * Whether every type resolved so far is there.
	 */
	boolean complete() {
		return this.complete;
	}

	/**
	 * How deep the types resolved so far stand in one another.
	 */
	int depth() {
		return this.depth;
	}

	/**
	 * Resolves a type.
	 * @param ref the type
	 * @param level how deep it stands in the item: 1 for a parameter, 2 for a field
	 */
	Type resolve(TypeRef ref, int level) {
		this.depth = Math.max(this.depth, level);
		if (ref instanceof TypeRef.Basic basic) {
			return basic.primitive();
		}
		if (ref instanceof TypeRef.Named named) {
			return named(named.name(), level);
		}
		if (ref instanceof TypeRef.Handle handle) {
			return handle(handle);
		}
		return applied((TypeRef.Applied) ref, level + 1);
	}

	private @Nullable Type optional(@Nullable TypeRef ref, int level) {
		return (ref != null) ? resolve(ref, level) : null;
	}

	private Type named(Name name, int level) {
		NamedType type = lookUp(name);
		int reached = level + type.depth() - 1;
		if (reached > DEEPEST) {
			this.errors.add("with '" + name + "' types stand more than " + DEEPEST + " deep in one another here",
					"Refer to the inner value by an index, a name or a resource.", name.span());
		}
		else {
			this.depth = Math.max(this.depth, reached);
		}
		this.borrows |= type.borrows();
		Type reference = type.reference();
		if (reference == null) {
			this.complete = false;
		}
		return (reference != null) ? reference : PLACEHOLDER;
	}

	/**
	 * What a name stands for; an unknown name and one that a gate keeps away are errors.
	 */
	NamedType lookUp(Name name) {
		NamedType type = this.scope.get(name.text());
		if (type == null) {
			unknown(name);
			return NamedType.UNKNOWN;
		}
		if (type.closedBy() != null && this.open) {
			this.errors.add("'" + name + "' is there only with the feature '" + type.closedBy() + "'",
					"Put '@unstable(feature = " + type.closedBy() + ")' on this item too, or take the feature.",
					name.span());
		}
		return type;
	}

	private void unknown(Name name) {
		String hint = "Define it here, or take it from another interface: 'use the-interface.{" + name + "};'.";
		if (name.text().equals("float32") || name.text().equals("float64")) {
			hint = "It is called 'f" + name.text().substring(5) + "' now.";
		}
		this.errors.add("unknown type '" + name + "'", hint, name.span());
	}

	private Type handle(TypeRef.Handle handle) {
		NamedType type = lookUp(handle.resource());
		this.borrows |= !handle.owned();
		if (type.resource() != null) {
			return new HandleType(type.resource(), handle.owned());
		}
		this.complete = false;
		if (type.definition() != null) {
			String form = (handle.owned()) ? "own" : "borrow";
			this.errors.add(
					"'" + handle.resource() + "' is no resource, so there is no '" + form + "<" + handle.resource()
							+ ">'",
					"Write '" + handle.resource() + "' alone; only resources have handles.", handle.span());
		}
		return PLACEHOLDER;
	}

	private Type applied(TypeRef.Applied type, int level) {
		return switch (type.generic()) {
			case LIST -> new ListType(resolve(type.required(0), level), type.length());
			case MAP -> map(type, level);
			case OPTION -> new OptionType(resolve(type.required(0), level));
			case RESULT -> new ResultType(optional(type.argument(0), level), optional(type.argument(1), level));
			case TUPLE -> tuple(type, level);
			case STREAM -> stream(type, level);
			case FUTURE -> new FutureType(payload(type, level));
		};
	}

	private Type tuple(TypeRef.Applied type, int level) {
		List<Type> members = new ArrayList<>(type.arguments().size());
		for (TypeRef argument : type.arguments()) {
			members.add(resolve(Objects.requireNonNull(argument), level));
		}
		return new TupleType(members);
	}

	private Type map(TypeRef.Applied type, int level) {
		TypeRef keyRef = type.required(0);
		Type key = resolve(keyRef, level);
		Type value = resolve(type.required(1), level);
		boolean allowed = keyRef instanceof TypeRef.Basic basic && switch (basic.primitive()) {
			case F32, F64, ERROR_CONTEXT -> false;
			default -> true;
		};
		if (!allowed) {
			this.errors.add("'" + keyRef + "' cannot be the key of a map",
					"Keys are bool, the integer types, char and string, written out and not through an alias.",
					keyRef.span());
		}
		return new MapType(key, value);
	}

	private Type stream(TypeRef.Applied type, int level) {
		Type element = payload(type, level);
		if (element != null && element.resolved() == Primitive.CHAR) {
			this.errors.add("there is no 'stream<char>' yet", "Send the bytes of the text: 'stream<u8>'.", type.span());
		}
		return new StreamType(element);
	}

	private @Nullable Type payload(TypeRef.Applied type, int level) {
		boolean before = this.borrows;
		this.borrows = false;
		Type payload = optional(type.argument(0), level);
		if (this.borrows) {
			this.errors.add("a borrowed handle cannot be sent through a '" + type.generic().keyword() + "'",
					"A borrow ends with the call; send an owned handle.", type.span());
		}
		this.borrows |= before;
		return payload;
	}

}
