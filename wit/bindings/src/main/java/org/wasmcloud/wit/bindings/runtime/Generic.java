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

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.TypeDef;

/**
 * Values in generic form, taken for what the type model says they are.
 */
public final class Generic {

	private Generic() {
	}

	/**
	 * The value as the type that the type model promises. A value that breaks the promise
	 * is a {@link ClassCastException} where it is used.
	 * @param value the value
	 * @param <T> the promised type
	 * @return the value
	 * @throws IllegalArgumentException if the value is {@code null}
	 */
	@SuppressWarnings("unchecked")
	public static <T> T as(@Nullable Object value) {
		if (value == null) {
			throw new IllegalArgumentException("a value is missing: null has no place in the generic form");
		}
		return (T) value;
	}

	/**
	 * The value as an option.
	 * @param value the value
	 * @param <T> the type of what may be there
	 * @return the option
	 */
	public static <T> Optional<T> option(@Nullable Object value) {
		return as(value);
	}

	/**
	 * The value of an option, or {@code null}.
	 * @param value an option
	 * @param <T> the type of what may be there
	 * @return what is there, or {@code null}
	 */
	public static <T> @Nullable T orNull(@Nullable Object value) {
		return Generic.<T>option(value).orElse(null);
	}

	/**
	 * Checks how many parts a value is built from.
	 * @param parts the parts
	 * @param expected how many it takes
	 * @param type the type of the value
	 * @throws IllegalArgumentException if it takes another number
	 */
	public static void parts(Object[] parts, int expected, TypeDef type) {
		if (parts.length != expected) {
			throw new IllegalArgumentException("a value of '" + type.name() + "' of " + type.owner() + " takes "
					+ expected + " parts here, not " + parts.length);
		}
	}

}
