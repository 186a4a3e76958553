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

package org.wasmcloud.spring.keyvalue.autoconfigure;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeyPatternsTests {

	@ParameterizedTest
	@CsvSource(delimiter = ' ',
			value = { "* any/thing true", "user/* user/ true", "user/* users/1 false", "user/?? user/12 true",
					"user/?? user/1 false", "a.b a.b true", "a.b axb false", "[a] [a] true", "[a] a false",
					"*/x a/b/x true", "\\Qa* \\Qab true" })
	void aPatternHasTwoSpecialCharactersOnly(String pattern, String key, boolean matches) {
		assertThat(new KeyPatterns(List.of(pattern)).match(key)).isEqualTo(matches);
	}

	@Test
	void withoutPatternsEveryKeyIsMeant() {
		KeyPatterns all = new KeyPatterns(List.of());
		assertThat(all.match("anything\nat all")).isTrue();
		assertThat(all.prefix()).isEmpty();
	}

	@Test
	void onePatternOfSeveralIsEnough() {
		KeyPatterns two = new KeyPatterns(List.of("user/*", "order/*"));
		assertThat(List.of(two.match("user/1"), two.match("order/1"), two.match("other/1"))).containsExactly(true, true,
				false);
	}

	@Test
	void thePrefixIsWhatAllPatternsBeginWith() {
		assertThat(new KeyPatterns(List.of("user/*")).prefix()).isEqualTo("user/");
		assertThat(new KeyPatterns(List.of("user/1?", "user/1", "user/12*")).prefix()).isEqualTo("user/1");
		assertThat(new KeyPatterns(List.of("user/*", "order/*")).prefix()).isEmpty();
	}

	@Test
	void thePrefixNeverEndsWithinACharacter() {
		assertThat(new KeyPatterns(List.of("a\uD83D\uDE00*", "a\uD83D\uDE01*")).prefix()).isEqualTo("a");
	}

}
