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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.lettuce.core.SetArgs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.VersionedValue;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How far the version of an entry can be relied upon.
 */
@Tag("server")
class RedisVersionTests {

	private static final WriteOptions TEN_MINUTES = new WriteOptions(Duration.ofMinutes(10), false);

	private final String name = "versions-" + UUID.randomUUID();

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void aWriteBackToTheOldValueIsSeen(TestClient client) {
		BackendBucket bucket = bucket(client);
		for (WriteOptions options : List.of(WriteOptions.PLAIN, TEN_MINUTES)) {
			bucket.set("key", bytes("a"), options);
			String version = version(bucket);
			bucket.set("key", bytes("b"), options);
			bucket.set("key", bytes("a"), options);
			assertStale(bucket, version, "a");
		}
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void anotherApplicationThatNeverAsksForVersionsIsSeen(TestClient client) {
		BackendBucket bucket = bucket(client);
		for (WriteOptions options : List.of(WriteOptions.PLAIN, TEN_MINUTES)) {
			bucket.set("key", bytes("a"), options);
			String version = version(bucket);
			bucket(client).set("key", bytes("b"), options);
			bucket(client).set("key", bytes("a"), options);
			assertStale(bucket, version, "a");
		}
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void writesWithinOneMillisecondAreToldApart(TestClient client) {
		BackendBucket bucket = bucket(client);
		Set<String> versions = new HashSet<>();
		for (int i = 0; i < 300; i++) {
			bucket(client).set("key", bytes("a"), TEN_MINUTES);
			assertThat(versions.add(version(bucket))).as("write %d", i).isTrue();
		}
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void aWriteThatExpiresInTheVeryMillisecondOfTheOldEntryIsSeen(TestClient client) {
		BackendBucket bucket = bucket(client);
		String stored = this.name + ":key";
		boolean met = false;
		for (int attempt = 0; attempt < 1_000 && !met; attempt++) {
			bucket.set("key", bytes("a"), TEN_MINUTES);
			String version = version(bucket);
			long expiry = client.foreign().pexpiretime(stored);
			Duration rest = Duration.ofMillis(expiry - System.currentTimeMillis());
			bucket.set("key", bytes("a"), new WriteOptions(rest, false));
			met = client.foreign().pexpiretime(stored) == expiry;
			assertStale(bucket, version, "a");
		}
		assertThat(met).as("no write met the millisecond").isTrue();
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void deletionAndCreationAreSeen(TestClient client) {
		BackendBucket bucket = bucket(client);
		for (WriteOptions options : List.of(WriteOptions.PLAIN, TEN_MINUTES)) {
			bucket.set("key", bytes("a"), options);
			String version = version(bucket);
			bucket.delete("key");
			assertThat(bucket.current("key")).isNull();
			assertThat(bucket.swap("key", bytes("new"), new SwapGuard(version, null)))
				.isEqualTo(SwapResult.stale(null));
			bucket.set("key", bytes("a"), new WriteOptions(options.ttl(), true));
			assertStale(bucket, version, "a");
		}
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void everySortOfWriteGivesANewVersion(TestClient client) {
		BackendBucket bucket = bucket(client);
		for (WriteOptions options : List.of(WriteOptions.PLAIN, TEN_MINUTES)) {
			bucket.set("key", bytes("7"), options);
			String version = version(bucket);
			bucket(client).increment("key", Increment.signed(1));
			bucket(client).increment("key", Increment.signed(-1));
			version = assertStale(bucket, version, "7");
			bucket.increment("key", Increment.signed(0));
			version = assertStale(bucket, version, "7");
			bucket.swap("key", bytes("8"), new SwapGuard(null, bytes("7")));
			bucket.swap("key", bytes("7"), new SwapGuard(null, bytes("8")));
			version = assertStale(bucket, version, "7");
			bucket.setMany(Map.of("key", bytes("8"), "other", bytes("1")));
			bucket.setMany(Map.of("key", bytes("7"), "other", bytes("1")));
			assertStale(bucket, version, "7");
		}
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void aForeignClientIsSeenWhereItCanBe(TestClient client) {
		BackendBucket bucket = bucket(client);
		String stored = this.name + ":key";
		for (WriteOptions options : List.of(WriteOptions.PLAIN, TEN_MINUTES)) {
			bucket.set("key", bytes("7"), options);
			String version = version(bucket);
			client.foreign().set(stored, "7");
			version = assertStale(bucket, version, "7");
			client.foreign().set(stored, "7", SetArgs.Builder.px(600_000));
			version = assertStale(bucket, version, "7");
			client.foreign().incr(stored);
			version = assertStale(bucket, version, "8");
			client.foreign().append(stored, "0");
			version = assertStale(bucket, version, "80");
			client.foreign().setrange(stored, 0, "9");
			version = assertStale(bucket, version, "90");
			client.foreign().expire(stored, 500);
			version = assertStale(bucket, version, "90");
			client.foreign().persist(stored);
			version = assertStale(bucket, version, "90");
			client.foreign().del(stored);
			client.foreign().set(stored, "90");
			assertStale(bucket, version, "90");
		}
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void whatIsReadIsUnchangedByReading(TestClient client) {
		BackendBucket bucket = bucket(client);
		bucket.set("key", bytes("a"), WriteOptions.PLAIN);
		String version = version(bucket);
		assertThat(bucket.get("key")).asString().isEqualTo("a");
		assertThat(bucket.exists("key")).isTrue();
		bucket.swap("key", bytes("b"), new SwapGuard(null, bytes("something else")));
		assertThat(version(bucket(client))).isEqualTo(version);
		assertThat(bucket(client).swap("key", bytes("b"), new SwapGuard(version, bytes("a"))))
			.isEqualTo(SwapResult.SWAPPED);
		assertThat(client.foreign().get(this.name + ":key")).isEqualTo("b");
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void afterASwapTheEntryIsAsAnyOther(TestClient client) {
		BackendBucket bucket = bucket(client);
		bucket.set("key", bytes("a"), WriteOptions.PLAIN);
		bucket.swap("key", bytes("b"), new SwapGuard(version(bucket), null));
		assertThat(client.foreign().pttl(this.name + ":key")).isEqualTo(-1);
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void aSwapAndAnIncrementKeepTheExpiry(TestClient client) {
		BackendBucket bucket = bucket(client);
		bucket.set("key", bytes("1"), TEN_MINUTES);
		long expiry = client.foreign().pexpiretime(this.name + ":key");
		for (int i = 0; i < 20; i++) {
			VersionedValue current = current(bucket);
			assertThat(bucket.swap("key", current.value(), new SwapGuard(current.version(), null)).swapped()).isTrue();
			version(bucket);
			bucket.increment("key", Increment.signed(1));
		}
		assertThat(client.foreign().pexpiretime(this.name + ":key")).isEqualTo(expiry);
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void keysWithBracesWork(TestClient client) {
		BackendBucket bucket = bucket(client);
		for (String key : List.of("{tag}rest", "a{tag}", "{}x", "a}b", "a{b", "}{", "{{x}}", "{a}{b}")) {
			bucket.set(key, bytes("a"), TEN_MINUTES);
			VersionedValue current = bucket.current(key);
			assertThat(current).as(key).isNotNull();
			bucket.set(key, bytes("a"), TEN_MINUTES);
			assertThat(bucket.swap(key, bytes("b"), new SwapGuard(current.version(), null)).swapped()).as(key)
				.isFalse();
			assertThat(bucket.increment("n" + key, Increment.signed(3))).as(key).isEqualTo(3);
		}
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void aMadeUpVersionIsStale(TestClient client) {
		BackendBucket bucket = bucket(client);
		bucket.set("key", bytes("a"), WriteOptions.PLAIN);
		for (String version : List.of("", "-", "1", "x-y", "-1-", "0-0", "4503599627370496-0")) {
			assertThat(bucket.swap("key", bytes("b"), new SwapGuard(version, null)).swapped()).as(version).isFalse();
		}
	}

	private BackendBucket bucket(TestClient client) {
		return client.backend().bucket(BucketSettings.of(this.name));
	}

	private static VersionedValue current(BackendBucket bucket) {
		VersionedValue current = bucket.current("key");
		assertThat(current).isNotNull();
		return current;
	}

	private static String version(BackendBucket bucket) {
		return current(bucket).version();
	}

	private static String assertStale(BackendBucket bucket, @Nullable String version, String value) {
		SwapResult result = bucket.swap("key", bytes("new"), new SwapGuard(version, null));
		assertThat(result.swapped()).isFalse();
		assertThat(result.current()).isEqualTo(current(bucket));
		assertThat(result.current().value()).asString().isEqualTo(value);
		assertThat(result.current().version()).isNotEqualTo(version);
		return result.current().version();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
