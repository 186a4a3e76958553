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

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.Primitive;

/**
 * Which check of the bindings belongs to which primitive type.
 */
public final class Checks {

	private Checks() {
	}

	/**
	 * The check of a type.
	 * @param primitive the type
	 * @return the method, or {@code null} where Java allows nothing that WIT refuses
	 */
	public static @Nullable String method(Primitive primitive) {
		return switch (primitive) {
			case U8 -> "u8";
			case U16 -> "u16";
			case U32 -> "u32";
			case CHAR -> "scalar";
			case STRING -> "string";
			default -> null;
		};
	}

}
