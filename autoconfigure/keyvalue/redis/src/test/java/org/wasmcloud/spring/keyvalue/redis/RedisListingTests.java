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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks through the keys of a bucket on a real server.
 */
@Tag("server")
class RedisListingTests {

	private final String name = "listing-" + UUID.randomUUID();

	@ParameterizedTest
	@EnumSource(names = { "LETTUCE", "JEDIS", "LETTUCE_CLUSTER" })
	void aWalkGivesEachKeyOnceWhileTheServersTableShrinksAndGrows(TestClient client) {
		BackendBucket bucket = bucket(client);
		BackendBucket crowd = client.backend().bucket(BucketSettings.of("crowd-" + this.name));
		List<String> keys = fill(bucket, 5_000);
		List<String> others = fill(crowd, 40_000);
		List<String> walked = new ArrayList<>();
		String cursor = null;
		for (int step = 0; step == 0 || cursor != null; step++) {
			// Another instance each time: nothing kept helps, each page is a scan.
			KeyPage page = bucket(client).keys(new KeyQuery("", cursor, 1_000));
			walked.addAll(page.keys());
			cursor = page.cursor();
			if (step % 2 == 0) {
				crowd.deleteMany(others.subList(100, others.size()));
			}
			else {
				fill(crowd, 40_000);
			}
		}
		crowd.deleteMany(others);
		assertThat(walked).containsExactlyElementsOf(keys);
		bucket.deleteMany(keys);
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void globCharactersOfNamesAndPrefixesAreOrdinaryOnes(TestClient client) {
		for (String odd : List.of("*", "?", "[a-z]", "\\", "^", "a*", "{x}")) {
			BackendBucket bucket = client.backend().bucket(BucketSettings.of(this.name + odd));
			bucket.set("own", new byte[0], WriteOptions.PLAIN);
			bucket.set(odd + "key", new byte[0], WriteOptions.PLAIN);
			assertThat(bucket.keys(new KeyQuery("", null, 10)).keys()).as(odd)
				.containsExactlyInAnyOrder("own", odd + "key");
			assertThat(bucket.keys(new KeyQuery(odd, null, 10)).keys()).as(odd).containsExactly(odd + "key");
		}
		assertThat(bucket(client).keys(new KeyQuery("", null, 10)).keys()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void aKeyThatIsGoneByTheTimeOfItsPageIsNotListed(TestClient client) {
		BackendBucket bucket = bucket(client);
		List<String> keys = fill(bucket, 100);
		KeyPage first = bucket.keys(new KeyQuery("", null, 10));
		assertThat(first.keys()).containsExactlyElementsOf(keys.subList(0, 10));
		client.foreign().del(this.name + ":" + keys.get(15));
		KeyPage second = bucket.keys(new KeyQuery("", first.cursor(), 10));
		assertThat(second.keys()).doesNotContain(keys.get(15)).hasSize(10).contains(keys.get(20));
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void aCursorCanBeUsedAgain(TestClient client) {
		BackendBucket bucket = bucket(client);
		fill(bucket, 50);
		String cursor = bucket.keys(new KeyQuery("", null, 20)).cursor();
		KeyPage page = bucket.keys(new KeyQuery("", cursor, 20));
		assertThat(bucket.keys(new KeyQuery("", cursor, 20))).isEqualTo(page);
		assertThat(bucket(client).keys(new KeyQuery("", cursor, 20))).isEqualTo(page);
	}

	private BackendBucket bucket(TestClient client) {
		return client.backend().bucket(BucketSettings.of(this.name));
	}

	private static List<String> fill(BackendBucket bucket, int count) {
		List<String> keys = IntStream.range(100_000, 100_000 + count).mapToObj((i) -> "key-" + i).toList();
		byte[] value = "1".getBytes(StandardCharsets.UTF_8);
		for (int from = 0; from < count; from += 10_000) {
			Map<String, byte[]> entries = new HashMap<>();
			keys.subList(from, Math.min(count, from + 10_000)).forEach((key) -> entries.put(key, value));
			bucket.setMany(entries);
		}
		return keys;
	}

}
