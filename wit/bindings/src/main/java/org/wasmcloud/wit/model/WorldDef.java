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

/**
 * A resolved world: includes are flattened and the imports that others imply are there.
 *
 * @param id its name
 * @param uses the names it takes from interfaces
 * @param types the types it defines itself
 * @param functions the functions of the resources it defines itself
 * @param imports what it needs
 * @param exports what it gives
 * @param meta comment and attributes
 */
public record WorldDef(InterfaceId id, List<Use> uses, List<TypeDef> types, List<Function> functions,
		List<WorldItem> imports, List<WorldItem> exports, Meta meta) {

	public WorldDef {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(meta, "meta");
		uses = List.copyOf(uses);
		types = List.copyOf(types);
		functions = List.copyOf(functions);
		imports = List.copyOf(imports);
		exports = List.copyOf(exports);
	}

}
