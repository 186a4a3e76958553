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

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The names of types that an interface or a world knows, its own and those it uses.
 */
final class TypeScope {

	private final Map<String, NamedType> types = new LinkedHashMap<>();

	void define(String name, NamedType type) {
		this.types.putIfAbsent(name, type);
	}

	@Nullable NamedType get(String name) {
		return this.types.get(name);
	}

	Map<String, NamedType> types() {
		return this.types;
	}

}
