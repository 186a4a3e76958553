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
import java.util.stream.Collectors;

/**
 * {@code tuple<...>}.
 *
 * @param members the member types, at least one
 */
public record TupleType(List<Type> members) implements Type {

	public TupleType {
		members = List.copyOf(members);
	}

	@Override
	public List<Type> parts() {
		return this.members;
	}

	@Override
	public String toString() {
		return this.members.stream().map(Type::toString).collect(Collectors.joining(", ", "tuple<", ">"));
	}

}
