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
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/**
 * Tuples of any size.
 */
class TupleTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 40 })
	void theMembersSayWhichClassATupleHas(int size) {
		List<Object> members = IntStream.range(0, size).mapToObj((i) -> (Object) ("m" + i)).toList();
		Tuple tuple = Tuple.ofAll(members);
		assertThat(tuple.toList()).isEqualTo(members);
		assertThat(tuple.getClass().getSimpleName()).isEqualTo((size <= 16) ? "Tuple" + size : "TupleN");
		assertThat(tuple).isEqualTo(Tuple.ofAll(members)).hasSameHashCodeAs(Tuple.ofAll(members));
		assertThat(tuple.toString()).startsWith("(m0").endsWith("m" + (size - 1) + ")");
	}

	@Test
	void membersAreNeverNull() {
		assertThatNullPointerException().isThrownBy(() -> Tuple2.of("a", null)).withMessage("second");
	}

	@Test
	void noTupleIsEmptyAndNoSmallOneIsATupleN() {
		assertThatIllegalArgumentException().isThrownBy(() -> Tuple.ofAll(List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> TupleN.of(1, 2)).withMessageContaining("Tuple2");
	}

}
