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

/**
 * The one place that knows which tuple class belongs to how many members.
 */
final class Tuples {

	private Tuples() {
	}

	static Tuple of(List<?> m) {
		return switch (m.size()) {
			case 0 -> throw new IllegalArgumentException("a tuple has at least one member");
			case 1 -> new Tuple1<>(m.get(0));
			case 2 -> new Tuple2<>(m.get(0), m.get(1));
			case 3 -> new Tuple3<>(m.get(0), m.get(1), m.get(2));
			case 4 -> new Tuple4<>(m.get(0), m.get(1), m.get(2), m.get(3));
			case 5 -> new Tuple5<>(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4));
			case 6 -> new Tuple6<>(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5));
			case 7 -> new Tuple7<>(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5), m.get(6));
			case 8 -> new Tuple8<>(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5), m.get(6), m.get(7));
			case 9 ->
				new Tuple9<>(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5), m.get(6), m.get(7), m.get(8));
			case 10 -> new Tuple10<>(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5), m.get(6), m.get(7),
					m.get(8), m.get(9));
			case 11 -> new Tuple11<>(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5), m.get(6), m.get(7),
					m.get(8), m.get(9), m.get(10));
			case 12 -> new Tuple12<>(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5), m.get(6), m.get(7),
					m.get(8), m.get(9), m.get(10), m.get(11));
			case 13 -> new Tuple13<>(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5), m.get(6), m.get(7),
					m.get(8), m.get(9), m.get(10), m.get(11), m.get(12));
			case 14 -> new Tuple14<>(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5), m.get(6), m.get(7),
					m.get(8), m.get(9), m.get(10), m.get(11), m.get(12), m.get(13));
			case 15 -> new Tuple15<>(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5), m.get(6), m.get(7),
					m.get(8), m.get(9), m.get(10), m.get(11), m.get(12), m.get(13), m.get(14));
			case 16 -> new Tuple16<>(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5), m.get(6), m.get(7),
					m.get(8), m.get(9), m.get(10), m.get(11), m.get(12), m.get(13), m.get(14), m.get(15));
			default -> new TupleN(List.copyOf(m));
		};
	}

}
