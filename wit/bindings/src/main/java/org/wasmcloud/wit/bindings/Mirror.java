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

package org.wasmcloud.wit.bindings;

import org.wasmcloud.wit.model.TypeDef;

/**
 * Reads and builds the Java values of one record, variant, enum or flags without
 * reflection. Parts are in generic form, see {@link Target}.
 *
 * @param <T> the Java type
 */
public interface Mirror<T> {

	/**
	 * The type as WIT has it.
	 * @return a record, variant, enum or flags
	 */
	TypeDef def();

	/**
	 * The Java type.
	 * @return the class whose instances this mirror reads and builds
	 */
	Class<T> type();

	/**
	 * Which case a value is.
	 * @param value the value
	 * @return an index into the members of {@link #def()} for a variant and an enum, 0
	 * for a record and flags
	 */
	int caseOf(T value);

	/**
	 * A part of a value.
	 * @param value the value
	 * @param index the index of a field or a flag; 0 for the payload of a variant's case
	 * @return the part in generic form; of a flag a {@link Boolean}
	 * @throws IndexOutOfBoundsException if the value has no such part
	 */
	Object part(T value, int index);

	/**
	 * Builds a value.
	 * @param caseIndex the case of a variant or an enum, 0 for a record and flags
	 * @param parts every field in order, the payload if the case has one, a
	 * {@link Boolean} a flag; all in generic form
	 * @return the value
	 * @throws IndexOutOfBoundsException if there is no such case
	 * @throws IllegalArgumentException if the number of parts is wrong, or the type
	 * refuses a part
	 * @throws ClassCastException if a part has another Java type
	 */
	T build(int caseIndex, Object... parts);

}
