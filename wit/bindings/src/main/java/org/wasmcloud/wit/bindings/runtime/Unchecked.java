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

package org.wasmcloud.wit.bindings.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.ListType;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Tells which types have Java values that the type refuses and that nobody has looked at
 * yet. The records of named types check their scalars, and the scalars in their lists,
 * when they are built; what lies deeper in them is left.
 */
public final class Unchecked {

	private final Map<TypeDef, Boolean> known = new ConcurrentHashMap<>();

	/**
	 * Whether values of a type have to be checked.
	 * @param type the type, or {@code null} for an absent one
	 * @return {@code true} if they have to
	 */
	public boolean in(@Nullable Type type) {
		if (type == null) {
			return false;
		}
		Type resolved = type.resolved();
		if (resolved instanceof Primitive primitive) {
			return isRestricted(primitive);
		}
		if (resolved instanceof ListType list) {
			return list.length() != null || inElements(list);
		}
		if (resolved instanceof StreamType || resolved instanceof FutureType) {
			// What comes later is checked when it comes.
			return false;
		}
		return (resolved instanceof TypeDef named) ? inNamed(named) : resolved.parts().stream().anyMatch(this::in);
	}

	/**
	 * Whether a stream or a future gives values that have to be checked when they come.
	 * @param type the type, no alias
	 * @return {@code true} if they have to
	 */
	public boolean isToCome(Type type) {
		if (type instanceof StreamType stream) {
			return stream.element() != null && stream.element().resolved() != Primitive.U8 && in(stream.element());
		}
		return type instanceof FutureType future && in(future.value());
	}

	/** A list of bytes is an array: every byte is one. */
	boolean inElements(ListType list) {
		return list.element().resolved() != Primitive.U8 && in(list.element());
	}

	private boolean inNamed(TypeDef named) {
		Boolean before = this.known.get(named);
		if (before == null) {
			before = named.members()
				.stream()
				.map(Member::type)
				.anyMatch((type) -> in(type) && !isCheckedWhenBuilt(type));
			this.known.put(named, before);
		}
		return before;
	}

	private static boolean isCheckedWhenBuilt(@Nullable Type type) {
		Type held = (type != null && type.resolved() instanceof OptionType option) ? option.some() : type;
		return held == null || (held.resolved() instanceof Primitive primitive && primitive != Primitive.STRING);
	}

	private static boolean isRestricted(Primitive primitive) {
		return switch (primitive) {
			case U8, U16, U32, CHAR, STRING -> true;
			default -> false;
		};
	}

}
