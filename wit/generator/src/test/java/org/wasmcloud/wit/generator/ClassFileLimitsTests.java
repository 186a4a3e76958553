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

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.Mirror;
import org.wasmcloud.wit.bindings.Target;
import org.wasmcloud.wit.model.TypeDef;

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

	@Test
	void aLongVariantIsBuiltAndRead(@TempDir Path folder) throws Exception {
		String text = "package a:b; interface i { variant one { "
				+ numbered(1900, (index) -> "m" + index + "(option<string>)") + " } f: func(x: one); }";
		try (Compiled compiled = Generation.compile(Generation.of(GeneratorSettings.DEFAULTS, text), folder)) {
			Binding binding = binding(compiled);
			TypeDef one = binding.def().types().get(0);
			assertThat(one.members()).hasSize(1900)
				.last()
				.satisfies((member) -> assertThat(member.name()).isEqualTo("m1899"));
			assertEachCaseIsBuiltAndRead(binding.mirror(one));
		}
	}

	@Test
	void eachFunctionOfALongInterfaceIsCalled(@TempDir Path folder) throws Exception {
		String type = "list<list<list<string>>>";
		String text = "package a:b; interface i { " + IntStream.range(0, 510)
			.mapToObj((index) -> "n%1$d: func(a: %2$s, b: %2$s, c: %2$s, d: %2$s) -> u32;".formatted(index, type))
			.collect(Collectors.joining(" ")) + " }";
		try (Compiled compiled = Generation.compile(Generation.of(GeneratorSettings.DEFAULTS, text), folder)) {
			Binding binding = binding(compiled);
			Object bean = Proxy.newProxyInstance(compiled.loader(), new Class<?>[] { binding.type().orElseThrow() },
					(proxy, method, args) -> Long.valueOf(method.getName().substring(1)));
			Target target = binding.target(bean);
			assertThat(binding.def().functions()).hasSize(510);
			for (int i = 0; i < 510; i++) {
				assertThat(binding.def().functions().get(i).name()).isEqualTo("n" + i);
				assertThat(target.call(binding.def(), i, List.of(), List.of(), List.of(), List.of())
					.toCompletableFuture()
					.join()).isEqualTo((long) i);
			}
		}
	}

	private static Binding binding(Compiled compiled) throws ReflectiveOperationException {
		return (Binding) compiled.load("a.b.BIBinding").getField("INSTANCE").get(null);
	}

	private static <T> void assertEachCaseIsBuiltAndRead(Mirror<T> mirror) {
		for (int i = 0; i < mirror.def().members().size(); i++) {
			Optional<String> part = Optional.of("part " + i);
			T value = mirror.build(i, part);
			assertThat(value.getClass().getSimpleName()).isEqualTo("M" + i);
			assertThat(mirror.caseOf(value)).isEqualTo(i);
			assertThat(mirror.part(value, 0)).isEqualTo(part);
			assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> mirror.part(value, 1));
		}
		for (int outside : new int[] { -1, mirror.def().members().size() }) {
			assertThatExceptionOfType(IndexOutOfBoundsException.class)
				.isThrownBy(() -> mirror.build(outside, Optional.empty()));
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
