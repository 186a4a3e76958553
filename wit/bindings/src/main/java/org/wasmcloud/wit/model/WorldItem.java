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

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An import or export of a world: an interface, or a function. Exactly one of
 * {@code instance} and {@code function} is set.
 *
 * @param label the plain name it goes by: of a function, of an inline interface, or given
 * to an interface by the author; {@code null} where the interface's own name is used
 * @param instance the interface, or {@code null}
 * @param function the function, or {@code null}
 * @param meta comment and attributes
 */
public record WorldItem(@Nullable String label, @Nullable InterfaceDef instance, @Nullable Function function,
		Meta meta) {

	public WorldItem {
		Objects.requireNonNull(meta, "meta");
		if ((instance == null) == (function == null)) {
			throw new IllegalArgumentException("a world item is either an interface or a function");
		}
		if (instance == null && label == null) {
			throw new IllegalArgumentException("a function of a world has a label");
		}
	}

	/**
	 * What the item is called outside of the component.
	 * @return the text of {@code @external-id}, or {@code null}
	 */
	public @Nullable String externalId() {
		return this.meta.externalId();
	}

}
