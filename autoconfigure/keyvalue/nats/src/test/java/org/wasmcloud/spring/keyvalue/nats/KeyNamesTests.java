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

package org.wasmcloud.spring.keyvalue.nats;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.wasmcloud.spring.core.backend.BackendException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeyNamesTests {

	private final KeyNames names = new KeyNames("b");

	@ParameterizedTest
	@ValueSource(strings = { "key", "a.b.c", "A-1_/=x", "=3A", "a=20b", "/", "-", "=", "0" })
	void aKeyThatNatsCanHoldIsWrittenAsItIs(String key) {
		assertThat(this.names.subject(key)).isEqualTo("$KV.b." + key);
		assertThat(this.names.key("$KV.b." + key)).isEqualTo(key);
	}

	@ParameterizedTest
	@CsvSource({ "a:b,a%3Ab", "'a b',a%20b", "*,%2A", "a.>,a.%3E", "%,%25", "ü,%C3%BC", "🔑,%F0%9F%94%91", ".,%2E",
			".a,%2Ea", "a.,a%2E", "a..b,a.%2Eb", "a...,a.%2E%2E", "..,%2E%2E", "$x,%24x", "a%3Ab,a%253Ab" })
	void whatNatsCannotHoldIsEscaped(String key, String written) {
		assertThat(this.names.subject(key)).isEqualTo("$KV.b." + written);
		assertThat(this.names.key("$KV.b." + written)).isEqualTo(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a%3ab", "a%41", "a%", "a%2", "a%zz", "%C3", "a b", "ü", "a%2Eb", "" })
	void whatNobodyHereHasWrittenIsNoKey(String written) {
		assertThat(this.names.key("$KV.b." + written)).isNull();
		assertThat(this.names.key("$KV.bb." + written)).isNull();
	}

	@Test
	void noTwoKeysAreWrittenAlike() {
		Random random = new Random(42);
		String characters = "ab.%=2E3A: *>ü/";
		Set<String> keys = new HashSet<>();
		Set<String> subjects = new HashSet<>();
		for (int i = 0; i < 200_000; i++) {
			StringBuilder key = new StringBuilder();
			for (int length = 1 + random.nextInt(5); length > 0; length--) {
				key.append(characters.charAt(random.nextInt(characters.length())));
			}
			if (keys.add(key.toString())) {
				String subject = this.names.subject(key.toString());
				assertThat(subjects.add(subject)).as(subject).isTrue();
				assertThat(this.names.key(subject)).isEqualTo(key.toString());
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "'',>", "user,>", "user.,user.>", "user.1,user.>", "a..,a.>", "a.b.c:d,a.b.>", "ü.x,%C3%BC.>", ".,>" })
	void aPrefixIsPushedDownToItsLastDot(String prefix, String filter) {
		assertThat(this.names.filter(prefix)).isEqualTo("$KV.b." + filter);
	}

	@Test
	void aKeyThatDoesNotFitIntoALineIsRefused() {
		assertThat(this.names.subject("k".repeat(3_900))).hasSize(3_906);
		assertThatExceptionOfType(BackendException.class).isThrownBy(() -> this.names.subject("ü".repeat(700)))
			.matches((ex) -> ex.kind() == BackendException.Kind.INVALID_ARGUMENT)
			.withMessageContaining("longer");
	}

}
