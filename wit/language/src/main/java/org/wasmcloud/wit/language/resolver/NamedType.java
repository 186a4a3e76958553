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

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * What a name of a type stands for in an interface or a world.
 *
 * @param definition the type; {@code null} where an error was reported or where it is not
 * there because of a gate
 * @param resource the resource that the type is or is an alias of, or {@code null}
 * @param borrows whether a value of the type holds a borrowed handle
 * @param depth how deep types stand in one another in it; 1 for one without parts
 * @param closedBy the feature that keeps the type away, or {@code null}
 */
record NamedType(@Nullable TypeDef definition, @Nullable TypeDef resource, boolean borrows, int depth,
		@Nullable String closedBy) {

	/** Stands where an error was reported already. */
	static final NamedType UNKNOWN = new NamedType(null, null, false, 1, null);

	/**
	 * A type that a gate keeps away.
	 */
	static NamedType closed(String feature) {
		return new NamedType(null, null, false, 1, feature);
	}

	/**
	 * The type as it stands in a field, a parameter or a result: a resource is an owned
	 * handle there.
	 */
	@Nullable Type reference() {
		if (this.definition != null && this.definition.kind() == TypeDef.Kind.RESOURCE) {
			return new HandleType(this.definition, true);
		}
		return this.definition;
	}

}
