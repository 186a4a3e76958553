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

import java.util.List;
import java.util.stream.Collectors;

/**
 * A WIT {@code tuple}: up to sixteen members {@link Tuple1} to {@link Tuple16}, beyond
 * {@link TupleN}. Members are never {@code null}.
 */
public sealed interface Tuple permits Tuple1, Tuple2, Tuple3, Tuple4, Tuple5, Tuple6, Tuple7, Tuple8, Tuple9, Tuple10,
		Tuple11, Tuple12, Tuple13, Tuple14, Tuple15, Tuple16, TupleN {

	/**
	 * The members in order.
	 * @return an unmodifiable list
	 */
	List<Object> toList();

	/**
	 * The tuple of the given members, of the class that belongs to their number.
	 * @param members the members, at least one
	 * @return the tuple
	 */
	static Tuple ofAll(List<?> members) {
		return Tuples.of(members);
	}

	/**
	 * The text of a tuple.
	 * @param tuple the tuple
	 * @return the members in parentheses
	 */
	static String show(Tuple tuple) {
		return tuple.toList().stream().map(Content::show).collect(Collectors.joining(", ", "(", ")"));
	}

}
