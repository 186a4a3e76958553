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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What WIT types refuse and their Java types do not.
 */
class CheckTests {

	@Test
	void integersWithinTheirRangePass() {
		assertThat(Check.u8(0, "n")).isZero();
		assertThat(Check.u8(255, "n")).isEqualTo(255);
		assertThat(Check.u16(65535, "n")).isEqualTo(65535);
		assertThat(Check.u32(4294967295L, "n")).isEqualTo(4294967295L);
	}

	@Test
	void integersOutOfTheirRangeAreRefusedByNameAndRange() {
		assertThatIllegalArgumentException().isThrownBy(() -> Check.u8(256, "level"))
			.withMessage("level is 256, but a u8 is 0 to 255");
		assertThatIllegalArgumentException().isThrownBy(() -> Check.u8(-1, "n"));
		assertThatIllegalArgumentException().isThrownBy(() -> Check.u16(65536, "n"));
		assertThatIllegalArgumentException().isThrownBy(() -> Check.u16(-1, "n"));
		assertThatIllegalArgumentException().isThrownBy(() -> Check.u32(4294967296L, "n"));
		assertThatIllegalArgumentException().isThrownBy(() -> Check.u32(-1, "n"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 0x41, 0xD7FF, 0xE000, 0x10FFFF })
	void scalarValuesPass(int value) {
		assertThat(Check.scalar(value, "c")).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0xD800, 0xDFFF, 0x110000 })
	void codePointsThatAreNoScalarValuesAreRefused(int value) {
		assertThatIllegalArgumentException().isThrownBy(() -> Check.scalar(value, "c"))
			.withMessageContaining("Unicode scalar value");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "\uD83D\uDE00", "a\uD83D\uDE00b", "\u0000" })
	void textPasses(String text) {
		assertThat(Check.string(text, "s")).isSameAs(text);
	}

	@Test
	void loneSurrogatesAreRefusedWhereTheyStand() {
		assertThatIllegalArgumentException().isThrownBy(() -> Check.string("\uD83D", "key"))
			.withMessage("key has a lone surrogate at index 0, but a string is Unicode text");
		assertThatIllegalArgumentException().isThrownBy(() -> Check.string("a\uDE00", "s"))
			.withMessageContaining("index 1");
		assertThatIllegalArgumentException().isThrownBy(() -> Check.string("\uD83D\uDE00\uD83Dx", "s"))
			.withMessageContaining("index 2");
		assertThatIllegalArgumentException().isThrownBy(() -> Check.string("\uDE00\uD83D", "s"))
			.withMessageContaining("index 0");
	}

	@Test
	void lengthsAreExact() {
		assertThat(Check.length(List.of(1, 2), 2, "l")).hasSize(2);
		assertThatIllegalArgumentException().isThrownBy(() -> Check.length(List.of(1), 2, "l"))
			.withMessage("l has 1 elements, but its type demands exactly 2");
		assertThatIllegalArgumentException().isThrownBy(() -> Check.length(new byte[3], 2, "l"));
		assertThatIllegalArgumentException().isThrownBy(() -> Check.length(new float[3], 2, "l"));
		assertThatIllegalArgumentException().isThrownBy(() -> Check.length(new double[3], 2, "l"));
	}

}
