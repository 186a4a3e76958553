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
import java.util.function.Predicate;

/**
 * A WIT type as it stands in a field, a parameter or a result.
 */
public sealed interface Type permits Primitive, ListType, MapType, OptionType, ResultType, TupleType, StreamType,
		FutureType, HandleType, TypeDef {

	/**
	 * The type with every alias followed, at this level only: {@code list<alias>} stays
	 * as it is.
	 * @return a type that is no alias
	 */
	default Type resolved() {
		return this;
	}

	/**
	 * The types that this one is written with, such as the element of a list: what is
	 * absent is left out. A named type and a handle are written with none.
	 * @return the types, in order
	 */
	default List<Type> parts() {
		return List.of();
	}

	/**
	 * Whether a type in this one passes a test: itself or a part at any depth, aliases
	 * followed. The fields and cases of named types are no parts.
	 * @param test the test, given types that are no alias
	 * @return {@code true} if one does
	 */
	default boolean holds(Predicate<? super Type> test) {
		Type type = resolved();
		return test.test(type) || type.parts().stream().anyMatch((part) -> part.holds(test));
	}

	/**
	 * Whether a type in a value of this one passes a test: as {@link #holds}, but with
	 * the fields and cases of named types.
	 * @param test the test, given types that are no alias
	 * @return {@code true} if one does
	 */
	default boolean reaches(Predicate<? super Type> test) {
		return holds((type) -> test.test(type) || (type instanceof TypeDef named && named.members()
			.stream()
			.map(Member::type)
			.anyMatch((member) -> member != null && member.reaches(test))));
	}

}
