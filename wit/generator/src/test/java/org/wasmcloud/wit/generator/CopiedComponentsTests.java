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

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Tuple2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The lists and maps of a record are its own.
 */
class CopiedComponentsTests {

	private static final String WIT = """
			package test:copied@1.0.0;
			interface things {
				record flat { names: list<string> }
				record rows { rows: list<list<string>> }
				record table { by-name: map<string, list<u32>> }
				record pair { pair: tuple<list<string>, u8> }
				record either { either: result<list<string>, map<u8, string>> }
				record twice { maybe: option<option<list<string>>> }
				record bytes { many: list<list<u8>> }
				variant shape { names(list<option<list<string>>>) }
				put: func(a: flat, b: rows, c: table, d: pair, e: either, f: twice, g: bytes, h: shape);
			}
			""";

	private static Compiled compiled;

	@BeforeAll
	static void compile(@TempDir Path folder) {
		compiled = Generation.compile(Generation.of(WIT, "test.copied"), folder);
	}

	@AfterAll
	static void close() {
		compiled.close();
	}

	@Test
	void listsInsideListsAreCopied() {
		List<String> row = new ArrayList<>(List.of("a"));
		List<List<String>> rows = new ArrayList<>(List.of(row));
		List<List<String>> copy = component("Rows", rows);
		row.add("b");
		rows.add(row);
		assertThat(copy).isEqualTo(List.of(List.of("a")));
		assertUnmodifiable(copy.get(0));
	}

	@Test
	void aMapIsCopiedInItsOrderWithTheListsInIt() {
		List<Long> numbers = new ArrayList<>(List.of(1L));
		Map<String, List<Long>> map = new LinkedHashMap<>();
		map.put("z", numbers);
		map.put("a", List.of());
		map.put("z", numbers);
		Map<String, List<Long>> copy = component("Table", map);
		numbers.add(2L);
		map.clear();
		assertThat(copy.keySet()).containsExactly("z", "a");
		assertThat(copy.get("z")).containsExactly(1L);
		assertThatThrownBy(() -> copy.put("b", List.of())).isInstanceOf(UnsupportedOperationException.class);
		assertUnmodifiable(copy.get("z"));
	}

	@Test
	void listsInsideTuplesResultsAndOptionsAreCopied() {
		List<String> names = new ArrayList<>(List.of("a"));
		Tuple2<List<String>, Integer> pair = component("Pair", Tuple2.of(names, 1));
		Result<List<String>, Object> either = component("Either", Result.ok(names));
		Optional<List<String>> twice = component("Twice", Optional.of(names));
		List<Optional<List<String>>> shape = component("Shape$Names", List.of(Optional.of(names)));
		names.clear();
		assertThat(pair).isEqualTo(Tuple2.of(List.of("a"), 1));
		assertThat(either).isEqualTo(Result.ok(List.of("a")));
		assertThat(twice).contains(List.of("a"));
		assertThat(shape).containsExactly(Optional.of(List.of("a")));
	}

	@Test
	void whatNeedsNoCopyIsNotCopied() {
		byte[] bytes = { 1 };
		assertThat(CopiedComponentsTests.<List<byte[]>>component("Bytes", List.of(bytes)).get(0)).isSameAs(bytes);
		List<List<String>> rows = List.of(List.of("a"));
		assertThat(CopiedComponentsTests.<Object>component("Rows", rows)).isSameAs(rows);
		Tuple2<List<String>, Integer> pair = Tuple2.of(List.of("a"), 1);
		assertThat(CopiedComponentsTests.<Object>component("Pair", pair)).isSameAs(pair);
	}

	@Test
	void nullIsRefusedWhereverItStands() {
		assertRefused("Flat", Collections.singletonList(null));
		assertRefused("Rows", Arrays.asList(List.of(), null));
		assertRefused("Rows", List.of(Collections.singletonList(null)));
		assertRefused("Table", Collections.singletonMap(null, List.of()));
		assertRefused("Table", Collections.singletonMap("a", null));
		assertRefused("Table", Map.of("a", Collections.singletonList(null)));
		assertRefused("Pair", new Object[] { null });
	}

	private static void assertUnmodifiable(List<?> list) {
		assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
	}

	private static void assertRefused(String record, Object... component) {
		assertThatNullPointerException().isThrownBy(() -> component(record, component));
	}

	/** What a record has as its component that was given a value. */
	private static <T> T component(String record, Object... value) {
		Class<?> type = compiled.load("test.copied." + record);
		try {
			Object made = type.getDeclaredConstructors()[0].newInstance(value);
			return Java.get(made, type.getRecordComponents()[0].getName());
		}
		catch (InvocationTargetException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw new AssertionError(ex);
		}
		catch (ReflectiveOperationException ex) {
			throw new AssertionError(ex);
		}
	}

}
