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
 * {@code list<T>} or {@code list<T, N>}.
 *
 * @param element the element type
 * @param length the fixed number of elements (greater than 0), or {@code null} for any
 */
public record ListType(Type element, @Nullable Long length) implements Type {

	public ListType {
		Objects.requireNonNull(element, "element");
	}

	public ListType(Type element) {
		this(element, null);
	}

	@Override
	public List<Type> parts() {
		return List.of(this.element);
	}

	@Override
	public String toString() {
		return "list<" + this.element + ((this.length != null) ? ", " + this.length : "") + ">";
	}

}
