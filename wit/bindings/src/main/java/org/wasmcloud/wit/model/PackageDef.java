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

import org.jspecify.annotations.Nullable;

/**
 * A resolved package.
 *
 * @param id its name and version
 * @param interfaces its interfaces, those it uses before those that use them
 * @param worlds its worlds
 * @param docs its doc comment, or {@code null}
 */
public record PackageDef(PackageId id, List<InterfaceDef> interfaces, List<WorldDef> worlds, @Nullable String docs) {

	public PackageDef {
		Objects.requireNonNull(id, "id");
		interfaces = List.copyOf(interfaces);
		worlds = List.copyOf(worlds);
	}

}
