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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.mock.env.MockEnvironment;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendOptions;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What stands in Redis, seen and made by a client that knows nothing of this project.
 */
@Tag("server")
class RedisLayoutTests {

	private final String name = "layout-" + UUID.randomUUID();

	@ParameterizedTest
	@EnumSource(TestClient.class)
	@DisplayName("KV18 an entry is a string under name and key, for a foreign client too")
	void anEntryIsAStringUnderNameAndKey(TestClient client) {
		BackendBucket bucket = bucket(client);
		bucket.set("a:b/c", bytes("välue"), WriteOptions.PLAIN);
		assertThat(client.foreign().get(this.name + ":a:b/c")).isEqualTo("välue");
		assertThat(client.foreign().type(this.name + ":a:b/c")).isEqualTo("string");
		assertThat(client.foreign().pttl(this.name + ":a:b/c")).isEqualTo(-1);
		client.foreign().set(this.name + ":ключ", "foreign");
		assertThat(bucket.get("ключ")).asString(StandardCharsets.UTF_8).isEqualTo("foreign");
		assertThat(bucket.exists("ключ")).isTrue();
		assertThat(keys(bucket, "")).containsExactlyInAnyOrder("a:b/c", "ключ");
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void aTimeToLiveIsTheRedisOne(TestClient client) {
		BackendBucket bucket = bucket(client);
		bucket.set("key", bytes("value"), new WriteOptions(Duration.ofMillis(600_500), true));
		assertThat(client.foreign().pttl(this.name + ":key")).isBetween(500_000L, 600_500L);
		assertThat(bucket.set("key", bytes("other"), new WriteOptions(Duration.ofMillis(1), true))).isFalse();
		assertThat(client.foreign().get(this.name + ":key")).isEqualTo("value");
		bucket.current("key");
		assertThat(bucket.set("key", bytes("other"), new WriteOptions(Duration.ofMillis(1), true))).isFalse();
		bucket.set("key", bytes("other"), new WriteOptions(Duration.ofMillis(900_500), false));
		assertThat(client.foreign().pttl(this.name + ":key")).isBetween(800_000L, 900_500L);
		bucket.set("key", bytes("last"), WriteOptions.PLAIN);
		assertThat(client.foreign().pttl(this.name + ":key")).isEqualTo(-1);
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void aCounterIsDecimalTextThatBothAddTo(TestClient client) {
		BackendBucket bucket = bucket(client);
		assertThat(bucket.increment("n", Increment.signed(9_007_199_254_740_993L))).isEqualTo(9_007_199_254_740_993L);
		assertThat(client.foreign().incrby(this.name + ":n", 2)).isEqualTo(9_007_199_254_740_995L);
		assertThat(bucket.increment("n", Increment.signed(1))).isEqualTo(9_007_199_254_740_996L);
		assertThat(client.foreign().get(this.name + ":n")).isEqualTo("9007199254740996");
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void aCounterKeepsItsBounds(TestClient client) {
		BackendBucket bucket = bucket(client);
		client.foreign().set(this.name + ":n", "-5");
		assertConflict(() -> bucket.increment("n", Increment.unsigned(4)));
		assertThat(client.foreign().get(this.name + ":n")).isEqualTo("-5");
		assertThat(bucket.increment("n", Increment.unsigned(5))).isZero();
		assertConflict(() -> bucket.increment("n", new Increment(11, -10, 10)));
		assertConflict(() -> bucket.increment("new", new Increment(-100, -99, 99)));
		assertThat(client.foreign().exists(this.name + ":new")).isZero();
		assertThat(bucket.increment("n", new Increment(-10, -10, 10))).isEqualTo(-10);
		assertThat(bucket.increment("max", new Increment(Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE)))
			.isEqualTo(Long.MAX_VALUE);
		assertConflict(() -> bucket.increment("max", Increment.signed(1)));
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void anotherTypeOfValueIsNoEntryAndIsLeftAlone(TestClient client) {
		BackendBucket bucket = bucket(client);
		client.foreign().rpush(this.name + ":list", "element");
		assertConflict(() -> bucket.get("list"));
		assertConflict(() -> bucket.increment("list", Increment.signed(1)));
		assertConflict(() -> bucket.current("list"));
		assertThat(bucket.getMany(List.of("list"))).containsExactly((byte[]) null);
		assertThat(client.foreign().lrange(this.name + ":list", 0, -1)).containsExactly("element");
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void aKeyPrefixStandsInsteadOfTheName(TestClient client) {
		String prefix = "app:" + UUID.randomUUID() + "/";
		BackendBucket bucket = client.backend().bucket(declared("has:colon", prefix));
		bucket.set("key", bytes("value"), WriteOptions.PLAIN);
		assertThat(client.foreign().get(prefix + "key")).isEqualTo("value");
		client.foreign().set(prefix + "foreign", "1");
		bucket.current("key");
		assertThat(keys(bucket, "")).containsExactlyInAnyOrder("key", "foreign");
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void anEmptyKeyPrefixIsTheFlatKeySpaceWithoutOurStamps(TestClient client) {
		BackendBucket bucket = client.backend().bucket(declared("flat", ""));
		String key = this.name + "/key";
		bucket.set(key, bytes("value"), new WriteOptions(Duration.ofMinutes(1), false));
		bucket.current(key);
		assertThat(client.foreign().get(key)).isEqualTo("value");
		assertThat(client.foreign().exists(":wasmcloud-version:{" + key + "}")).isOne();
		assertThat(keys(bucket, this.name)).containsExactly(key);
		assertThat(keys(bucket, ":wasmcloud-version:{" + this.name)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void aNameWithAColonIsRefused(TestClient client) {
		assertThatExceptionOfType(BackendException.class)
			.isThrownBy(() -> client.backend().bucket(BucketSettings.of("a:b")))
			.withMessageContaining("'a:b'")
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(BackendException.Kind.INVALID_ARGUMENT));
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void severalEntriesAreTheSameAsOneAtATime(TestClient client) {
		BackendBucket bucket = bucket(client);
		bucket.setMany(Map.of("a", bytes("1"), "b", bytes("2"), "c", new byte[0]));
		assertThat(client.foreign().get(this.name + ":b")).isEqualTo("2");
		client.foreign().set(this.name + ":d", "4");
		assertThat(bucket.getMany(List.of("d", "missing", "c", "d"))).containsExactly(bytes("4"), null, new byte[0],
				bytes("4"));
		bucket.deleteMany(List.of("a", "d", "missing"));
		assertThat(client.foreign().exists(this.name + ":a")).isZero();
		assertThat(keys(bucket, "")).containsExactly("b", "c");
	}

	private BackendBucket bucket(TestClient client) {
		return client.backend().bucket(BucketSettings.of(this.name));
	}

	private static BucketSettings declared(String name, String prefix) {
		MockEnvironment environment = new MockEnvironment().withProperty("buckets.x.redis.key-prefix", prefix);
		return new BucketSettings(name, BackendOptions.of(environment, "buckets.x.redis"));
	}

	private static List<String> keys(BackendBucket bucket, String prefix) {
		return bucket.keys(new KeyQuery(prefix, null, 1000)).keys();
	}

	private static void assertConflict(Runnable call) {
		assertThatExceptionOfType(BackendException.class).isThrownBy(call::run)
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(BackendException.Kind.CONFLICT));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
