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

package org.wasmcloud.spring.keyvalue.redis;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import io.lettuce.core.cluster.SlotHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HashTagTests {

	@ParameterizedTest
	@ValueSource(strings = { "links:abc", "a:{user}:1", "a:{}", "a:}", "a:{", "a:}{", "a:{{x}}", "a:{x}{y}", "a:{}{x}",
			"a:ключ}", "123456789" })
	void theStampOfAnEntryIsInTheSlotOfTheEntry(String key) {
		byte[] entry = key.getBytes(StandardCharsets.UTF_8);
		byte[] stamp = StampKeys.of(entry);
		assertThat(SlotHash.getSlot(stamp)).isEqualTo(SlotHash.getSlot(entry));
		assertThat(StampKeys.isStampKey(stamp)).isTrue();
	}

	@Test
	void noTwoEntriesShareAStamp() {
		Random random = new Random(3);
		Set<String> entries = new HashSet<>();
		Set<String> stamps = new HashSet<>();
		for (int i = 0; i < 20_000; i++) {
			String entry = random.ints(1 + random.nextInt(6), 0, 4)
				.mapToObj((index) -> "a{}b".substring(index, index + 1))
				.reduce("", String::concat);
			byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
			byte[] stamp = StampKeys.of(bytes);
			assertThat(SlotHash.getSlot(stamp)).as(entry).isEqualTo(SlotHash.getSlot(bytes));
			entries.add(entry);
			stamps.add(new String(stamp, StandardCharsets.UTF_8));
		}
		assertThat(stamps).hasSameSizeAs(entries);
	}

	@Test
	void aStampIsNoKeyOfAnyBucket() {
		String stamp = new String(StampKeys.of("links:abc".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
		assertThat(stamp).isEqualTo(":wasmcloud-version:{links:abc}");
	}

}
