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

package org.wasmcloud.wit.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A resolved interface.
 *
 * @param id its name
 * @param uses the names it takes from other interfaces, in source order
 * @param types the types it defines, in source order
 * @param functions its functions, in source order, those of its resources among them
 * @param meta comment and attributes
 */
public record InterfaceDef(InterfaceId id, List<Use> uses, List<TypeDef> types, List<Function> functions, Meta meta) {

	public InterfaceDef {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(meta, "meta");
		uses = List.copyOf(uses);
		types = List.copyOf(types);
		functions = List.copyOf(functions);
	}

	/**
	 * The function of a name.
	 * @param name the name as in a component binary
	 * @return its index in {@link #functions()}, or -1
	 */
	public int indexOf(String name) {
		for (int i = 0; i < this.functions.size(); i++) {
			if (this.functions.get(i).name().equals(name)) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * The type of a name that this interface defines.
	 * @param name the WIT name
	 * @return the type, or empty
	 */
	public Optional<TypeDef> type(String name) {
		return this.types.stream().filter((type) -> type.name().equals(name)).findFirst();
	}

}
