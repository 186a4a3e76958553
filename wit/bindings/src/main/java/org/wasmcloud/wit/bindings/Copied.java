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

package org.wasmcloud.wit.bindings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Copies of the lists and maps in a value, also of those inside others, inside options,
 * tuples and results: nobody can change them any more. Arrays are not copied, and
 * whatever needs no copy stays the object that it is.
 */
public final class Copied {

	private Copied() {
	}

	/**
	 * A value whose lists and maps are unmodifiable; maps keep their order.
	 * @param value the value
	 * @param <T> the type of the value
	 * @return the value or a copy of it
	 * @throws NullPointerException if it, an element, a key or a value in it is
	 * {@code null}
	 */
	public static <T> T of(T value) {
		Objects.requireNonNull(value, "value");
		@SuppressWarnings("unchecked")
		T copy = (T) copy(value);
		return copy;
	}

	private static Object copy(Object value) {
		if (value instanceof List<?> list) {
			return list(List.copyOf(list));
		}
		if (value instanceof Map<?, ?> map) {
			return map(map);
		}
		if (value instanceof Optional<?> option && option.isPresent()) {
			Object copy = copy(option.get());
			return (copy != option.get()) ? Optional.of(copy) : value;
		}
		if (value instanceof Tuple tuple) {
			List<Object> members = tuple.toList();
			List<?> copies = list(members);
			return (copies != members) ? Tuple.ofAll(copies) : value;
		}
		if (value instanceof Result.Ok<?, ?> ok) {
			Object copy = copy(ok.value());
			return (copy != ok.value()) ? Result.ok(copy) : value;
		}
		if (value instanceof Result.Err<?, ?> err) {
			Object copy = copy(err.error());
			return (copy != err.error()) ? Result.err(copy) : value;
		}
		return value;
	}

	/** The list itself, which is unmodifiable, unless an element had to be copied. */
	private static List<?> list(List<?> elements) {
		List<Object> copies = new ArrayList<>(elements.size());
		boolean copied = false;
		for (Object element : elements) {
			Object copy = copy(element);
			copied |= copy != element;
			copies.add(copy);
		}
		return copied ? List.copyOf(copies) : elements;
	}

	private static Map<?, ?> map(Map<?, ?> entries) {
		Map<Object, Object> copies = new LinkedHashMap<>();
		entries.forEach((key, value) -> copies.put(Objects.requireNonNull(key, "key"),
				copy(Objects.requireNonNull(value, "value"))));
		return Collections.unmodifiableMap(copies);
	}

}
