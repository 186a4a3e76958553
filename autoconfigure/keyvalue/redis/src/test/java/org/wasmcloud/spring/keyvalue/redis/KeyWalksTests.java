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

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;

import static org.assertj.core.api.Assertions.assertThat;

class KeyWalksTests {

	private final RecordedRedis redis = new RecordedRedis();

	private final AtomicLong clock = new AtomicLong();

	private final KeyWalks walks = new KeyWalks(this.clock::get);

	@Test
	void aScanThatRepeatsInAnyOrderGivesEachKeyOnceInOrder() {
		List<String> keys = keys(5_000);
		List<String> repeated = new ArrayList<>(keys);
		repeated.addAll(keys);
		repeated.addAll(keys.subList(100, 900));
		Collections.shuffle(repeated, new Random(7));
		this.redis.told = repeated.stream().map("b:"::concat).toList();
		assertThat(walk(100)).containsExactlyElementsOf(keys);
	}

	@Test
	void oneScanServesTwentyPages() {
		this.redis.told = keys(400).stream().map("b:"::concat).toList();
		walk(10);
		assertThat(this.redis.commands.stream().filter((command) -> command.startsWith("SCAN"))).hasSize(2);
		assertThat(this.redis.commands).contains("SCAN b:*");
	}

	@Test
	void moreWalksThanFitAllComeToTheirEnd() {
		List<String> keys = keys(100);
		this.redis.told = keys.stream().map("b:"::concat).toList();
		List<List<String>> walked = new ArrayList<>();
		List<@Nullable String> cursors = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			walked.add(new ArrayList<>());
			cursors.add(null);
		}
		for (int page = 0; page < 10; page++) {
			for (int i = 0; i < 20; i++) {
				KeyPage next = page(cursors.get(i), 10);
				walked.get(i).addAll(next.keys());
				cursors.set(i, next.cursor());
			}
		}
		assertThat(cursors).containsOnlyNulls();
		assertThat(walked).allSatisfy((each) -> assertThat(each).containsExactlyElementsOf(keys));
	}

	@Test
	void whatWasKeptTooLongIsScannedAgain() {
		this.redis.told = keys(30).stream().map("b:"::concat).toList();
		String cursor = page(null, 10).cursor();
		this.clock.addAndGet(Duration.ofMinutes(1).toNanos());
		this.redis.told = IntStream.range(1_000, 1_030).filter((i) -> i != 1_012).mapToObj((i) -> "b:key" + i).toList();
		assertThat(page(cursor, 10).keys()).doesNotContain("key1012").hasSize(10);
		assertThat(this.redis.commands).containsExactly("SCAN b:*", "SCAN b:*");
	}

	@Test
	void keysThatNoCallerCouldNameAreLeftOut() {
		this.redis.told = List.of("b:", "b:key");
		assertThat(page(null, 10)).isEqualTo(new KeyPage(List.of("key"), null));
		assertThat(new KeyLayout("b:").key(new byte[] { 'b', ':', (byte) 0xff })).isNull();
	}

	@Test
	void longKeysAreKeptOnlyAsFarAsMemoryReaches() {
		SmallestKeys kept = new SmallestKeys(null, 1_000);
		List<String> large = IntStream.range(0, 10).mapToObj((i) -> i + "x".repeat(1_000_000)).toList();
		large.forEach(kept::add);
		kept.add("1");
		assertThat(kept.isComplete()).isFalse();
		assertThat(kept.inOrder()).containsExactly(large.get(0), "1", large.get(1), large.get(2));
	}

	private List<String> walk(int limit) {
		List<String> walked = new ArrayList<>();
		KeyPage page = page(null, limit);
		walked.addAll(page.keys());
		while (page.cursor() != null) {
			page = page(page.cursor(), limit);
			walked.addAll(page.keys());
		}
		return walked;
	}

	private KeyPage page(@Nullable String cursor, int limit) {
		return this.walks.page(this.redis, new KeyLayout("b:"), new KeyQuery("", cursor, limit)).join();
	}

	private static List<String> keys(int count) {
		return IntStream.range(1_000, 1_000 + count).mapToObj((i) -> "key" + i).toList();
	}

}
