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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;

class RedisEntriesTests {

	private static final WriteOptions TEN_MINUTES = new WriteOptions(Duration.ofMinutes(10), false);

	private final RecordedRedis redis = new RecordedRedis();

	private final VersionedBuckets versioned = new VersionedBuckets();

	@Test
	void aBucketWithoutVersionsConsistsOfPlainCommands() {
		RedisEntries entries = entries("a:");
		entries.set("key", new byte[0], WriteOptions.PLAIN);
		entries.set("key", new byte[0], TEN_MINUTES);
		entries.set("key", new byte[0], new WriteOptions(Duration.ofMinutes(10), true));
		entries.get("key");
		entries.exists("key");
		entries.delete("key");
		entries.getMany(List.of("a", "b"));
		entries.setMany(Map.of("a", new byte[0]));
		entries.deleteMany(List.of("a", "b"));
		assertThat(this.redis.commands).containsExactly("SET", "SET PX", "SET PX NX", "GET", "EXISTS", "DEL", "MGET",
				"MSET", "DEL");
	}

	@Test
	void onlyTheBucketWhoseVersionsAreAskedForWritesExpiringEntriesByScript() {
		entries("a:").current("key");
		entries("a:").set("key", new byte[0], TEN_MINUTES);
		entries("a:").set("key", new byte[0], WriteOptions.PLAIN);
		entries("b:").set("key", new byte[0], TEN_MINUTES);
		assertThat(this.redis.commands).containsExactly("CURRENT", "SET_EXPIRING", "SET", "SET PX");
	}

	@Test
	void nothingIsSentForNoEntries() {
		assertThat(entries("a:").getMany(List.of())).isCompletedWithValue(List.of());
		assertThat(entries("a:").setMany(Map.of())).isCompleted();
		assertThat(entries("a:").deleteMany(List.of())).isCompleted();
		assertThat(this.redis.commands).isEmpty();
	}

	@Test
	void aMissingAnswerIsUnavailabilityWhileTheConnectionIsLost() {
		assertThat(entries("a:").failure(new TimeoutException()).kind()).isEqualTo(BackendException.Kind.TIMEOUT);
		this.redis.disconnected = true;
		assertThat(entries("a:").failure(new TimeoutException()).kind()).isEqualTo(BackendException.Kind.UNAVAILABLE);
	}

	@Test
	void aPartialBatchSaysHowFarItCame() {
		BackendException failure = entries("a:")
			.failure(new PartialBatchException(3, 5, new IllegalArgumentException("OOM command not allowed")));
		assertThat(failure.kind()).isEqualTo(BackendException.Kind.QUOTA_EXCEEDED);
		assertThat(failure).hasMessageContaining("Of 5 entries, 3 were");
	}

	private RedisEntries entries(String prefix) {
		return new RedisEntries(this.redis, new KeyLayout(prefix), new KeyWalks(), this.versioned);
	}

}
