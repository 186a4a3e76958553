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

package org.wasmcloud.spring.keyvalue.file;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNamesTests {

	private static final String ALPHABET = "abAB12%=#./\\ :*?\"<>|~\u0000\t\n\u007fäÄßéкИ中\uD83D\uDD11-_conux";

	@ParameterizedTest
	@ValueSource(strings = { "a", "User-1", "a b", "100%", "a%2fb", "a:b", "*", "ключ", "\uD83D\uDD11", ".hidden",
			"con", "x.", "a\\b", "...", "~", "A" })
	void whatCanBeANameIsItsOwnName(String text) {
		assertThat(FileNames.VERBATIM.name(text)).isEqualTo(text);
		assertThat(FileNames.VERBATIM.text(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "user/1, %=user%2f1", "., %=.", ".., %=..", "../up, %=..%2fup", "/etc/passwd, %=%2fetc%2fpasswd",
			"%=a, %=%25=a", "%#a, %=%25#a", "a/100%, %=a%2f100%25", ".nfs01, %=.nfs01" })
	void whatCannotBeANameIsEscaped(String text, String name) {
		assertThat(FileNames.VERBATIM.name(text)).isEqualTo(name);
		assertThat(FileNames.VERBATIM.text(name)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "User, %=%55ser", "con, %=con", "nul.txt, %=nul.txt", "a., %=a%2e", "'a ', %=a%20", "a:b, %=a%3ab",
			"é, %=%c3%a9" })
	void aPortableNameFitsEveryFileSystem(String text, String name) {
		assertThat(FileNames.PORTABLE.name(text)).isEqualTo(name);
		assertThat(FileNames.PORTABLE.text(name)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%=", "%=a", "%=%2F", "%=a/", "%=%zz", "%=%2", "%=%+1", "%=%c3", "%#abc", ".", ".." })
	void aNameThatThisBackendDoesNotGiveIsNoText(String name) {
		assertThat(FileNames.VERBATIM.text(name)).isNull();
	}

	@Test
	void aTextThatIsTooLongIsAHash() {
		String fits = "k".repeat(255);
		assertThat(FileNames.VERBATIM.name(fits)).isEqualTo(fits);
		assertThat(FileNames.VERBATIM.name(fits + "k")).startsWith("%#").hasSize(66);
		assertThat(FileNames.isHashed(FileNames.VERBATIM.name("ü".repeat(128)))).isTrue();
		assertThat(FileNames.VERBATIM.text(FileNames.VERBATIM.name(fits + "k"))).isNull();
	}

	@Test
	void aBucketIsNeverCalledLikeTheStateDirectory() {
		assertThat(FileNames.VERBATIM.name(".wasmcloud", ".wasmcloud")).isEqualTo("%=.wasmcloud");
		assertThat(FileNames.VERBATIM.name(".WasmCloud", ".wasmcloud")).isEqualTo("%=.WasmCloud");
		assertThat(FileNames.VERBATIM.name("wasmcloud", ".wasmcloud")).isEqualTo("wasmcloud");
	}

	@ParameterizedTest
	@EnumSource(FileNames.class)
	void noTwoTextsShareANameAndEachNameLeadsBack(FileNames names) {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		int[] alphabet = ALPHABET.codePoints().toArray();
		Map<String, String> texts = new HashMap<>();
		for (int i = 0; i < 20_000; i++) {
			StringBuilder builder = new StringBuilder();
			int length = 1 + random.nextInt((random.nextInt(50) == 0) ? 300 : 6);
			for (int j = 0; j < length; j++) {
				builder.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
			}
			String text = builder.toString();
			String name = names.name(text);
			assertThat(name.getBytes(StandardCharsets.UTF_8).length).as("seed %d, '%s'", seed, text).isBetween(1, 255);
			assertThat(name).as("seed %d, '%s'", seed, text).isNotIn(".", "..").doesNotContain("/", "\0");
			if (!FileNames.isHashed(name)) {
				assertThat(names.text(name)).as("seed %d", seed).isEqualTo(text);
			}
			String folded = (names == FileNames.PORTABLE) ? name.toLowerCase(Locale.ROOT) : name;
			String other = texts.put(folded, text);
			assertThat(other == null || other.equals(text)).as("seed %d, '%s' and '%s'", seed, text, other).isTrue();
		}
	}

}
