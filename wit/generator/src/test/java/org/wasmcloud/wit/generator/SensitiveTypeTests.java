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
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.wasmcloud.wit.bindings.Tuple2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Types that print as {@code ***}.
 */
class SensitiveTypeTests {

	@Test
	void aSensitiveTypePrintsNothing(@TempDir Path folder) throws Exception {
		String text = """
				package a:b@1.0.0;
				interface s {
					record password { text: string, salt: list<u8> }
					variant secret { text(string), bytes(list<u8>), none }
					flags rights { read }
					record login { name: string, password: password, secrets: list<secret>, pair: tuple<rights, u8> }
					check: func() -> result<_, secret>;
					verify: func() -> result<_, password>;
				}
				""";
		GeneratorSettings settings = GeneratorSettings.DEFAULTS
			.withSensitive(Set.of("a:b/s.password", "a:b/s@1.0.0.secret", "a:b/s.rights"));
		try (Compiled compiled = Generation.compile(Generation.of(settings, text), folder)) {
			Class<?> password = compiled.load("a.b.Password");
			Class<?> rights = compiled.load("a.b.Rights");
			Object mine = password.getConstructor(String.class, byte[].class).newInstance("hunter2", new byte[] { 42 });
			Object told = compiled.load("a.b.Secret$Text").getConstructor(String.class).newInstance("hunter2");
			Object bytes = compiled.load("a.b.Secret$Bytes")
				.getConstructor(byte[].class)
				.newInstance(new byte[] { 42 });
			Object none = compiled.load("a.b.Secret$None").getConstructor().newInstance();
			Object read = rights.getMethod("of", Collection.class)
				.invoke(null, List.of(compiled.load("a.b.Rights$Flag").getEnumConstants()));
			assertThat(List.of(mine, told, bytes, none, read)).extracting(Object::toString)
				.containsExactly("***", "***", "***", "***", "***");
			Object login = compiled.load("a.b.Login")
				.getConstructor(String.class, password, List.class, Tuple2.class)
				.newInstance("me", mine, List.of(told, bytes), Tuple2.of(read, 1));
			assertThat(login.toString()).contains("name=me").contains("***").doesNotContain("hunter2", "42", "READ");
			Object refused = compiled.load("a.b.SecretException$Text")
				.getConstructor(String.class)
				.newInstance("hunter2");
			assertThat(refused.toString()).contains("text").doesNotContain("hunter2");
			Object unverified = compiled.load("a.b.PasswordException").getConstructor(password).newInstance(mine);
			assertThat(unverified.toString()).contains("***").doesNotContain("hunter2");
		}
	}

	@Test
	void aTypeOfAWorldOrOfAnInlineInterfaceIsSensitiveToo(@TempDir Path folder) throws Exception {
		String text = """
				package a:b@1.0.0;
				world w {
					record password { text: string }
					import vault: interface { record secret { text: string } open: func(s: secret); }
					export check: func(p: password);
				}
				""";
		GeneratorSettings settings = GeneratorSettings.DEFAULTS
			.withSensitive(Set.of("a:b/w.password", "a:b/w.vault@1.0.0.secret"));
		try (Compiled compiled = Generation.compile(Generation.of(settings, text), folder)) {
			for (String type : List.of("a.b.Password", "a.b.Secret")) {
				assertThat(compiled.load(type).getConstructor(String.class).newInstance("hunter2")).hasToString("***");
			}
		}
	}

	@Test
	void aSensitiveTypeThatIsNotThereIsRefused() {
		assertThatExceptionOfType(GenerationException.class)
			.isThrownBy(() -> Generation.of(GeneratorSettings.DEFAULTS.withSensitive(Set.of("a:base/types.secret")),
					"package a:base; interface types { record entry { value: string } }"))
			.withMessageContaining("a:base/types.secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "password", "grade", "vault" })
	void aSensitiveTypeWithNoTextOfItsOwnIsRefused(String type) {
		GeneratorSettings settings = GeneratorSettings.DEFAULTS.withSensitive(Set.of("a:b/s." + type));
		assertThatExceptionOfType(GenerationException.class)
			.isThrownBy(() -> Generation.of(settings,
					"package a:b; interface s { type password = string; enum grade { top } resource vault; }"))
			.withMessageContaining("'a:b/s." + type + "'");
	}

}
