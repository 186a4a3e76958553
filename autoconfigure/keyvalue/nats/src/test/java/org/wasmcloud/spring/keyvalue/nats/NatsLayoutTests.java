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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.KeyValue;
import io.nats.client.api.CompressionOption;
import io.nats.client.api.DiscardPolicy;
import io.nats.client.api.KeyValueConfiguration;
import io.nats.client.api.RetentionPolicy;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is stored where, seen by a client that knows nothing of this project.
 */
@Tag("server")
class NatsLayoutTests {

	private static final byte[] VALUE = bytes("value");

	private final String name = "layout-" + UUID.randomUUID();

	private final Connection foreign = TestServer.NATS.connection();

	private final BackendBucket bucket = bucket(NatsBucketOptions.NONE);

	@Test
	@DisplayName("KV18 a foreign client reads what is written here, and the other way round")
	void aForeignClientSharesTheEntries() throws Exception {
		this.bucket.set("ours/1=a.b", VALUE, WriteOptions.PLAIN);
		KeyValue kv = this.foreign.keyValue(this.name);
		assertThat(kv.get("ours/1=a.b").getValue()).isEqualTo(VALUE);
		kv.put("theirs=3A", bytes("x"));
		assertThat(this.bucket.get("theirs=3A")).isEqualTo(bytes("x"));
		assertThat(this.bucket.keys(new KeyQuery("", null, 10)).keys()).containsExactly("ours/1=a.b", "theirs=3A");
		assertThat(kv.keys()).containsExactlyInAnyOrder("ours/1=a.b", "theirs=3A");
		kv.delete("ours/1=a.b");
		assertThat(this.bucket.exists("ours/1=a.b")).isFalse();
		this.bucket.delete("theirs=3A");
		assertThat(kv.get("theirs=3A")).isNull();
		kv.put("purged", VALUE);
		kv.purge("purged");
		assertThat(this.bucket.get("purged")).isNull();
		assertThat(this.bucket.keys(new KeyQuery("", null, 10)).keys()).isEmpty();
	}

	@Test
	void aVersionIsTheRevision() throws Exception {
		KeyValue kv = open();
		long revision = kv.put("key", VALUE);
		assertThat(this.bucket.current("key")).isNotNull()
			.satisfies((current) -> assertThat(current.version()).isEqualTo(Long.toString(revision)));
		assertThat(this.bucket.swap("key", bytes("2"), new SwapGuard(Long.toString(revision), null)))
			.isEqualTo(SwapResult.SWAPPED);
		assertThat(kv.get("key").getRevision()).isEqualTo(revision + 1);
		kv.put("key", bytes("2"));
		assertThat(this.bucket.swap("key", bytes("3"), new SwapGuard(Long.toString(revision + 1), null)).swapped())
			.isFalse();
		kv.delete("key");
		assertThat(this.bucket.swap("key", bytes("3"), new SwapGuard(Long.toString(revision + 3), null)))
			.as("the revision of a deletion")
			.isEqualTo(SwapResult.stale(null));
	}

	@Test
	void aCounterIsEightBytes() throws Exception {
		this.bucket.increment("counter", Increment.signed(258));
		KeyValue kv = this.foreign.keyValue(this.name);
		assertThat(kv.get("counter").getValue()).containsExactly(0, 0, 0, 0, 0, 0, 1, 2);
		kv.put("counter", new byte[] { -1, -1, -1, -1, -1, -1, -1, -1 });
		assertThat(this.bucket.increment("counter", Increment.signed(-1))).isEqualTo(-2);
	}

	@Test
	void whatIsNoCounterStays() throws Exception {
		KeyValue kv = open();
		for (String text : List.of("", "7", "1234567", "123456789")) {
			kv.put("text", bytes(text));
			assertKind(Kind.CONFLICT, () -> this.bucket.increment("text", Increment.signed(1)));
			assertThat(this.bucket.get("text")).isEqualTo(bytes(text));
		}
	}

	@Test
	void aBucketIsMadeAsAHostMakesIt() throws Exception {
		this.bucket.get("key");
		StreamConfiguration made = this.foreign.jetStreamManagement()
			.getStreamInfo("KV_" + this.name)
			.getConfiguration();
		assertThat(made.getSubjects()).containsExactly("$KV." + this.name + ".>");
		assertThat(made.getStorageType()).isEqualTo(StorageType.File);
		assertThat(made.getReplicas()).isEqualTo(1);
		assertThat(made.getMaxMsgsPerSubject()).isEqualTo(1);
		assertThat(made.getMaxAge()).isEqualTo(Duration.ZERO);
		assertThat(made.getMaxBytes()).isEqualTo(-1);
		assertThat(made.getMaxMsgs()).isEqualTo(-1);
		assertThat(made.getMaximumMessageSize()).isEqualTo(-1);
		assertThat(made.getMaxConsumers()).isEqualTo(-1);
		assertThat(made.getDiscardPolicy()).isEqualTo(DiscardPolicy.New);
		assertThat(made.getRetentionPolicy()).isEqualTo(RetentionPolicy.Limits);
		assertThat(made.getAllowDirect()).isTrue();
		assertThat(made.getAllowRollup()).isTrue();
		assertThat(made.getDenyDelete()).isTrue();
		assertThat(made.getDenyPurge()).isFalse();
		assertThat(made.getDuplicateWindow()).isEqualTo(Duration.ofMinutes(2));
		assertThat(made.getDescription()).isNull();
		assertThat(made.getCompressionOption()).isEqualTo(CompressionOption.None);
		assertThat(made.getAllowMessageTtl()).isFalse();
		assertThat(made.getSubjectDeleteMarkerTtl()).isNull();
		// What a host does: to create it over the one that is there.
		this.foreign.keyValueManagement().create(KeyValueConfiguration.builder().name(this.name).build());
	}

	@Test
	void aBucketThatIsThereIsUsedAsItIs() throws Exception {
		this.foreign.keyValueManagement()
			.create(KeyValueConfiguration.builder(this.name).maxHistoryPerKey(3).description("theirs").build());
		this.bucket.set("key", VALUE, WriteOptions.PLAIN);
		assertThat(this.foreign.keyValue(this.name).get("key").getValue()).isEqualTo(VALUE);
		assertKind(Kind.UNSUPPORTED,
				() -> this.bucket.set("key", VALUE, new WriteOptions(Duration.ofSeconds(5), false)));
	}

	@Test
	void aBucketWithoutDirectReadsIsRead() throws Exception {
		this.foreign.jetStreamManagement()
			.addStream(StreamConfiguration.builder()
				.name("KV_" + this.name)
				.subjects("$KV." + this.name + ".>")
				.maxMessagesPerSubject(1)
				.build());
		assertThat(this.bucket.get("key")).isNull();
		this.bucket.set("key", VALUE, WriteOptions.PLAIN);
		assertThat(this.bucket.get("key")).isEqualTo(VALUE);
		assertThat(this.bucket.getMany(List.of("none", "key"))).containsExactly(null, VALUE);
	}

	@Test
	void anOptionMakesAnotherBucketWhichAHostRefuses() throws Exception {
		bucket(new NatsBucketOptions(4, Duration.ofHours(1), Duration.ofMinutes(5), StorageType.Memory, 1, "ours"))
			.get("key");
		StreamConfiguration made = this.foreign.jetStreamManagement()
			.getStreamInfo("KV_" + this.name)
			.getConfiguration();
		assertThat(made.getMaxMsgsPerSubject()).isEqualTo(4);
		assertThat(made.getMaxAge()).isEqualTo(Duration.ofHours(1));
		assertThat(made.getAllowMessageTtl()).isTrue();
		assertThat(made.getSubjectDeleteMarkerTtl()).isEqualTo(Duration.ofMinutes(5));
		assertThat(made.getStorageType()).isEqualTo(StorageType.Memory);
		assertThat(made.getDescription()).isEqualTo("ours");
		assertThatExceptionOfType(JetStreamApiException.class).isThrownBy(
				() -> this.foreign.keyValueManagement().create(KeyValueConfiguration.builder().name(this.name).build()))
			.matches((ex) -> ex.getApiErrorCode() == 10058);
	}

	@Test
	void aBucketThatSomebodyRemovedIsMadeAgain() throws Exception {
		this.bucket.set("key", VALUE, WriteOptions.PLAIN);
		this.foreign.keyValueManagement().delete(this.name);
		assertThat(this.bucket.get("key")).isNull();
		this.foreign.keyValueManagement().delete(this.name);
		this.bucket.set("key", VALUE, WriteOptions.PLAIN);
		assertThat(this.bucket.get("key")).isEqualTo(VALUE);
		this.foreign.keyValueManagement().delete(this.name);
		assertThat(this.bucket.keys(new KeyQuery("", null, 10)).keys()).isEmpty();
	}

	@Test
	void aDeletionOfWhatIsNotThereLeavesNoTrace() throws Exception {
		this.bucket.delete("missing");
		this.bucket.deleteMany(List.of("missing", "missing", "other"));
		assertThat(this.foreign.keyValueManagement().getStatus(this.name).getEntryCount()).isZero();
	}

	@ParameterizedTest
	@EnumSource(TestServer.class)
	void aServerThatIsTooOldRefusesToLetEntriesExpire(TestServer server) {
		BackendBucket expiring = server.backend(NatsLimitMarkerKeyvalueTests.OPTIONS)
			.bucket(BucketSettings.of(this.name));
		WriteOptions options = new WriteOptions(Duration.ofHours(1), false);
		if (server == TestServer.NATS_OLD) {
			assertKind(Kind.UNSUPPORTED, () -> expiring.set("key", VALUE, options));
			assertThat(expiring.exists("key")).isFalse();
		}
		else {
			expiring.set("key", VALUE, options);
			assertThat(expiring.get("key")).isEqualTo(VALUE);
		}
	}

	@Test
	void aKeyThatNatsCannotHoldIsAnEntryLikeAnyOther() {
		for (String key : List.of("a:b", "a..b", ".", "user.", "%", "*", "ключ")) {
			this.bucket.set(key, bytes(key), WriteOptions.PLAIN);
		}
		assertThat(this.bucket.keys(new KeyQuery("", null, 10)).keys()).containsExactly("%", "*", ".", "a..b", "a:b",
				"user.", "ключ");
		assertThat(this.bucket.keys(new KeyQuery("user.", null, 10)).keys()).containsExactly("user.");
		assertThat(this.bucket.keys(new KeyQuery("a.", null, 10)).keys()).containsExactly("a..b");
		assertThat(this.bucket.keys(new KeyQuery("a..", null, 10)).keys()).containsExactly("a..b");
	}

	@Test
	void aValueAboveTheServersLimitIsAQuota() {
		assertKind(Kind.QUOTA_EXCEEDED, () -> this.bucket.set("key", new byte[2 << 20], WriteOptions.PLAIN));
		this.bucket.set("key", VALUE, WriteOptions.PLAIN);
		assertKind(Kind.QUOTA_EXCEEDED, () -> this.bucket.setMany(Map.of("other", new byte[2 << 20])));
	}

	@Test
	void aBucketWithoutRoomIsAQuota() throws Exception {
		this.foreign.keyValueManagement().create(KeyValueConfiguration.builder(this.name).maxBucketSize(1_000).build());
		assertKind(Kind.QUOTA_EXCEEDED, () -> this.bucket.set("key", new byte[2_000], WriteOptions.PLAIN));
		assertThat(this.bucket.exists("key")).isFalse();
	}

	private BackendBucket bucket(NatsBucketOptions options) {
		return TestServer.NATS.backend(options).bucket(BucketSettings.of(this.name));
	}

	private KeyValue open() throws Exception {
		this.bucket.get("key");
		return this.foreign.keyValue(this.name);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static void assertKind(Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		BackendException failure = catchThrowableOfType(BackendException.class, call);
		assertThat(failure).isNotNull();
		assertThat(failure.kind()).isEqualTo(kind);
	}

}
