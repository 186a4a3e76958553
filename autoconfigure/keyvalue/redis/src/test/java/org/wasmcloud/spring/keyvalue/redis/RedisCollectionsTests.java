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

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Lists and sets, seen by another client as well.
 */
@Tag("server")
class RedisCollectionsTests {

	private final String name = "collections-" + UUID.randomUUID();

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void aListIsARedisList(TestClient client) {
		RedisBucket bucket = bucket(client);
		assertThat(bucket.listAdd("list", "a")).isOne();
		assertThat(bucket.listAdd("list", "ü")).isEqualTo(2);
		client.foreign().rpush(this.name + ":list", "a", "c");
		assertThat(bucket.listRange("list", 0, -1)).containsExactly("a", "ü", "a", "c");
		assertThat(bucket.listRange("list", -2, 9)).containsExactly("a", "c");
		assertThat(bucket.listRange("list", 3, 1)).isEmpty();
		assertThat(bucket.listDelete("list", "a")).isTrue();
		assertThat(bucket.listDelete("list", "missing")).isFalse();
		assertThat(client.foreign().lrange(this.name + ":list", 0, -1)).containsExactly("ü", "a", "c");
		assertThat(bucket.setClear("list")).isFalse();
		assertThat(bucket.listClear("list")).isTrue();
		assertThat(bucket.listClear("list")).isFalse();
		assertThat(bucket.listRange("list", 0, -1)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void aSetIsARedisSet(TestClient client) {
		RedisBucket bucket = bucket(client);
		assertThat(bucket.setAdd("one", "a")).isTrue();
		assertThat(bucket.setAdd("one", "a")).isFalse();
		client.foreign().sadd(this.name + ":one", "b", "c");
		for (String member : List.of("b", "c", "d")) {
			bucket.setAdd("other", member);
		}
		assertThat(bucket.setMembers("one")).containsExactlyInAnyOrder("a", "b", "c");
		assertThat(bucket.setUnion(List.of("one", "other", "missing"))).containsExactlyInAnyOrder("a", "b", "c", "d");
		assertThat(bucket.setIntersection(List.of("one", "other"))).containsExactlyInAnyOrder("b", "c");
		assertThat(bucket.setIntersection(List.of("one", "missing"))).isEmpty();
		assertThat(bucket.setUnion(List.of())).isEmpty();
		assertThat(bucket.setIntersection(List.of())).isEmpty();
		assertThat(bucket.setDelete("one", "a")).isTrue();
		assertThat(bucket.setDelete("one", "a")).isFalse();
		assertThat(bucket.listClear("one")).isFalse();
		assertThat(bucket.setClear("one")).isTrue();
		assertThat(client.foreign().exists(this.name + ":one")).isZero();
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void listsSetsAndValuesShareTheirKeysAndAreNotTakenForEachOther(TestClient client) {
		RedisBucket bucket = bucket(client);
		bucket.listAdd("list", "a");
		bucket.setAdd("set", "a");
		bucket.set("value", new byte[1], WriteOptions.PLAIN);
		bucket.current("value");
		assertThat(bucket.keys(new KeyQuery("", null, 10)).keys()).containsExactly("list", "set", "value");
		assertThat(bucket.exists("list")).isTrue();
		assertConflict(() -> bucket.get("list"));
		assertConflict(() -> bucket.listAdd("set", "a"));
		assertConflict(() -> bucket.setAdd("value", "a"));
		assertConflict(() -> bucket.setUnion(List.of("set", "list")));
		assertConflict(() -> bucket.setIntersection(List.of("set", "value")));
		assertThat(bucket.set("list", new byte[1], new WriteOptions(null, true))).isFalse();
		assertThat(bucket.remove("list")).isTrue();
		assertThat(bucket.remove("list")).isFalse();
		bucket.set("set", new byte[] { 1 }, WriteOptions.PLAIN);
		assertThat(bucket.get("set")).containsExactly(1);
	}

	private RedisBucket bucket(TestClient client) {
		return (RedisBucket) client.backend().bucket(BucketSettings.of(this.name));
	}

	private static void assertConflict(Runnable call) {
		assertThatExceptionOfType(BackendException.class).isThrownBy(call::run)
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(BackendException.Kind.CONFLICT));
	}

}
