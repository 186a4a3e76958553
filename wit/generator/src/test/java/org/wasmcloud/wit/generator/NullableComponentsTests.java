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

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What may be {@code null} says so in the class file, where null checks of callers look.
 */
class NullableComponentsTests {

	private static final String WIT = """
			package test:nullable@1.0.0;
			interface things {
				record checked { n: u32, body: option<list<u8>>, name: option<string> }
				record plain { body: option<list<u8>> }
				record whole { n: u32, body: list<u8> }
				put: func(one: checked, two: plain, three: whole);
			}
			""";

	@Test
	void anOptionalComponentMayBeNullInTheConstructor(@TempDir Path folder) throws Exception {
		try (Compiled compiled = Generation.compile(Generation.of(WIT, "test.nullable"), folder)) {
			assertThat(nullable(compiled, "Checked")).containsExactly(false, true, true);
			assertThat(nullable(compiled, "Plain")).containsExactly(true);
			assertThat(nullable(compiled, "Whole")).containsExactly(false, false);
		}
	}

	@Test
	void aConstructorInFullChecksAndKeepsItsValues(@TempDir Path folder) throws Exception {
		try (Compiled compiled = Generation.compile(Generation.of(WIT, "test.nullable"), folder)) {
			Constructor<?> constructor = constructor(compiled, "Checked");
			byte[] body = { 1 };
			assertThat(constructor.newInstance(1L, body, "a")).isEqualTo(constructor.newInstance(1L, body.clone(), "a"))
				.isNotEqualTo(constructor.newInstance(1L, null, "a"));
			assertThatIllegalArgumentException().isThrownBy(() -> {
				try {
					constructor.newInstance(-1L, body, "a");
				}
				catch (ReflectiveOperationException ex) {
					throw ex.getCause();
				}
			});
		}
	}

	private static Boolean[] nullable(Compiled compiled, String name) {
		AnnotatedType[] parameters = constructor(compiled, name).getAnnotatedParameterTypes();
		Boolean[] nullable = new Boolean[parameters.length];
		for (int i = 0; i < parameters.length; i++) {
			nullable[i] = parameters[i].isAnnotationPresent(Nullable.class);
		}
		return nullable;
	}

	private static Constructor<?> constructor(Compiled compiled, String name) {
		return compiled.load("test.nullable." + name).getDeclaredConstructors()[0];
	}

}
