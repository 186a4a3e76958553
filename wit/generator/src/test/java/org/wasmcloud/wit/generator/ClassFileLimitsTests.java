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

package org.wasmcloud.wit.generator;

import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Shapes that are as large as a Java class can be, and larger.
 */
class ClassFileLimitsTests {

	@Test
	void theLargestShapesCompile(@TempDir Path folder) {
		String text = "package a:b; interface i { record wide { " + members(127, "u64") + " } record narrow { "
				+ members(254, "option<u64>") + " } enum one { " + names(2000) + " } f: async func("
				+ members(127, "f64") + "); }";
		try (Compiled compiled = Generation.compile(Generation.of(GeneratorSettings.DEFAULTS, text), folder)) {
			assertThat(compiled.load("a.b.Wide").getRecordComponents()).hasSize(127);
			assertThat(compiled.load("a.b.One").getEnumConstants()).hasSize(2000);
		}
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "u64, 128, record 'wide'", "u8, 255, record 'wide'",
			"u32, 128, function 'f'", "string, 255, function 'f'", "'', 2001, 'many'" })
	void whatIsLargerIsRefusedWithASentence(String type, int count, String what) {
		String item = what.startsWith("record") ? "record wide { " + members(count, type) + " }"
				: what.startsWith("function") ? "f: func(" + members(count, type) + ");"
						: "enum many { " + names(count) + " }";
		assertRefused("package a:b; interface i { " + item + " }", what);
		assertRefused("package a:b; world w { import i: interface { " + item + " } }", what);
		if (!what.startsWith("function")) {
			assertRefused("package a:b; world w { " + item + " }", what);
		}
		else {
			assertRefused("package a:b; world w { import " + item + " }", what);
			assertRefused("package a:b; world w { export " + item + " }", what);
		}
	}

	private static void assertRefused(String text, String what) {
		assertThatExceptionOfType(GenerationException.class)
			.isThrownBy(() -> Generation.of(GeneratorSettings.DEFAULTS, text))
			.withMessageStartingWith(what + " of a:b/");
	}

	private static String members(int count, String type) {
		return numbered(count, (index) -> "m" + index + ": " + type);
	}

	private static String names(int count) {
		return numbered(count, (index) -> "a-member-with-a-name-" + index);
	}

	private static String numbered(int count, IntFunction<String> member) {
		return IntStream.range(0, count).mapToObj(member).collect(Collectors.joining(", "));
	}

}
