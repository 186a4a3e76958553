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

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.bindings.Check;
import org.wasmcloud.wit.bindings.Mirror;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Tuple;
import org.wasmcloud.wit.model.ListType;
import org.wasmcloud.wit.model.MapType;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.TupleType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Whether a value in generic form is one that its type allows: ranges, text and lengths.
 * Of a named type it looks at what its record has not checked when it was built.
 */
public final class Conformance {

	private Conformance() {
	}

	/**
	 * Checks a value.
	 * @param binding the binding that knows the type
	 * @param type its type
	 * @param value the value in generic form
	 * @param what the WIT name of what is checked
	 * @throws IllegalArgumentException if the type refuses the value
	 */
	public static void check(GeneratedBinding binding, @Nullable Type type, @Nullable Object value, String what) {
		if (type == null) {
			return;
		}
		Type resolved = type.resolved();
		if (resolved instanceof Primitive primitive) {
			checkPrimitive(primitive, Generic.as(value), what);
		}
		else if (resolved instanceof ListType list) {
			checkList(binding, list, Generic.as(value), what);
		}
		else if (resolved instanceof OptionType option) {
			Optional<Object> some = Generic.option(value);
			some.ifPresent((present) -> check(binding, option.some(), present, what));
		}
		else if (resolved instanceof TupleType tuple) {
			List<Object> members = Generic.<Tuple>as(value).toList();
			for (int i = 0; i < members.size(); i++) {
				check(binding, tuple.members().get(i), members.get(i), what);
			}
		}
		else if (resolved instanceof ResultType result) {
			checkResult(binding, result, Generic.as(value), what);
		}
		else if (resolved instanceof MapType map) {
			Generic.<Map<Object, Object>>as(value).forEach((key, element) -> {
				check(binding, map.key(), key, what);
				check(binding, map.value(), element, what);
			});
		}
		else if (resolved instanceof TypeDef named && binding.unchecked().in(named)) {
			checkNamed(binding, binding.mirror(named), Generic.as(value), what);
		}
	}

	/**
	 * Checks a value and returns it.
	 * @param binding the binding that knows the type
	 * @param type its type
	 * @param value the value in generic form
	 * @param what the WIT name of what is checked
	 * @param <T> the Java type of the value
	 * @return the value
	 * @throws IllegalArgumentException if the type refuses the value
	 */
	public static <T> T checked(GeneratedBinding binding, Type type, T value, String what) {
		check(binding, type, value, what);
		return value;
	}

	private static <T> void checkNamed(GeneratedBinding binding, Mirror<T> mirror, Object value, String what) {
		T typed = Generic.as(value);
		List<Member> members = mirror.def().members();
		if (mirror.def().kind() == TypeDef.Kind.VARIANT) {
			Member member = members.get(mirror.caseOf(typed));
			if (binding.unchecked().in(member.type())) {
				check(binding, member.type(), mirror.part(typed, 0), what + "." + member.name());
			}
			return;
		}
		for (int i = 0; i < members.size(); i++) {
			Member member = members.get(i);
			if (binding.unchecked().in(member.type())) {
				check(binding, member.type(), mirror.part(typed, i), what + "." + member.name());
			}
		}
	}

	private static void checkResult(GeneratedBinding binding, ResultType type, Result<?, ?> result, String what) {
		if (result instanceof Result.Ok<?, ?> ok) {
			check(binding, type.ok(), ok.value(), what);
		}
		else if (result instanceof Result.Err<?, ?> err) {
			check(binding, type.err(), err.error(), what);
		}
	}

	private static void checkList(GeneratedBinding binding, ListType type, Object value, String what) {
		Long length = type.length();
		if (value instanceof List<?> list) {
			if (length != null) {
				Check.length(list, length, what);
			}
			if (binding.unchecked().inElements(type)) {
				list.forEach((element) -> check(binding, type.element(), element, what));
			}
		}
		else if (length != null) {
			checkArray(value, length, what);
		}
	}

	private static void checkArray(Object value, long length, String what) {
		if (value instanceof byte[] bytes) {
			Check.length(bytes, length, what);
		}
		else if (value instanceof float[] floats) {
			Check.length(floats, length, what);
		}
		else if (value instanceof double[] doubles) {
			Check.length(doubles, length, what);
		}
	}

	private static void checkPrimitive(Primitive type, Object value, String what) {
		switch (type) {
			case U8 -> Check.u8((Integer) value, what);
			case U16 -> Check.u16((Integer) value, what);
			case U32 -> Check.u32((Long) value, what);
			case CHAR -> Check.scalar((Integer) value, what);
			case STRING -> Check.string((String) value, what);
			default -> {
			}
		}
	}

}
