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
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.nats.client.api.MessageInfo;
import io.nats.client.impl.Headers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.SwapResult;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Times to live of single entries.
 */
@Tag("server")
@Timeout(60)
class NatsExpiryTests {

	private static final byte[] VALUE = "value".getBytes(StandardCharsets.UTF_8);

	private final String name = "expiry-" + UUID.randomUUID();

	private final BackendBucket bucket = TestServer.NATS.backend(NatsLimitMarkerKeyvalueTests.OPTIONS)
		.bucket(BucketSettings.of(this.name));

	@Test
	void aTimeToLiveIsRoundedUpToSeconds() throws Exception {
		set("key", Duration.ofMillis(1));
		assertThat(headers("key").getFirst("Nats-TTL")).isEqualTo("1s");
		set("key", Duration.ofMillis(90_001));
		assertThat(headers("key").getFirst("Nats-TTL")).isEqualTo("91s");
		set("key", WriteOptions.MAX_TTL);
		assertThat(this.bucket.exists("key")).isTrue();
	}

	@Test
	void anIncrementKeepsTheMomentOfExpiry() throws Exception {
		this.bucket.set("counter", Counter.format(1), new WriteOptions(Duration.ofMinutes(10), true));
		Instant expires = message("counter").getTime().toInstant().plus(Duration.ofMinutes(10));
		for (int i = 0; i < 5; i++) {
			this.bucket.increment("counter", Increment.signed(1));
			Headers headers = headers("counter");
			assertThat(headers.getFirst("Wasmcloud-Expires")).isEqualTo(Long.toString(expires.toEpochMilli()));
			assertThat(headers.getFirst("Nats-TTL")).isIn("599s", "600s");
		}
		assertThat(this.bucket.get("counter")).isEqualTo(Counter.format(6));
	}

	@Test
	void aSwapKeepsTheMomentOfExpiryAndASetRemovesIt() throws Exception {
		set("key", Duration.ofMinutes(10));
		assertThat(this.bucket.swap("key", VALUE, new SwapGuard(null, VALUE))).isEqualTo(SwapResult.SWAPPED);
		assertThat(headers("key").getFirst("Nats-TTL")).isIn("599s", "600s");
		this.bucket.set("key", VALUE, WriteOptions.PLAIN);
		assertThat(message("key").getHeaders()).satisfiesAnyOf((none) -> assertThat(none).isNull(),
				(headers) -> assertThat(headers.isEmpty()).isTrue());
	}

	@Test
	void aCounterThatIsIncrementedAllTheTimeExpires() {
		this.bucket.set("counter", Counter.format(1_000_000), new WriteOptions(Duration.ofSeconds(2), false));
		long last = 1_000_000;
		for (long now = last; now >= last; now = this.bucket.increment("counter", Increment.signed(1))) {
			last = now;
		}
		assertThat(this.bucket.get("counter")).as("begun anew").isEqualTo(Counter.format(1));
	}

	@Test
	void anExpiryIsTold() throws Exception {
		BlockingQueue<String> told = new LinkedBlockingQueue<>();
		try (WatchableBucket.Watch watch = ((WatchableBucket) this.bucket).watch("", new Recorder(told))) {
			assertThat(watch).isNotNull();
			set("key", Duration.ofSeconds(1));
			assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("set key");
			assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("delete key");
		}
	}

	@ParameterizedTest
	@CsvSource({ "30,PT30S", "1m30s,PT1M30S", "2h,PT2H", "1500ms,PT1.5S", "1h0m0.5s,PT1H0.5S" })
	void theTimeToLiveOfAForeignClientIsUnderstood(String header, Duration ttl) {
		Instant stored = Instant.ofEpochSecond(1_000);
		assertThat(Expiry.of(new Slot(1, VALUE, new Headers().put("Nats-TTL", header), stored)))
			.isEqualTo(stored.plus(ttl));
	}

	@Test
	void neverIsNoMoment() {
		assertThat(Expiry.of(new Slot(1, VALUE, new Headers().put("Nats-TTL", "never"), Instant.EPOCH))).isNull();
		assertThat(Expiry.of(new Slot(1, VALUE, null, Instant.EPOCH))).isNull();
	}

	private void set(String key, Duration ttl) {
		this.bucket.set(key, VALUE, new WriteOptions(ttl, false));
	}

	private Headers headers(String key) throws Exception {
		return message(key).getHeaders();
	}

	private MessageInfo message(String key) throws Exception {
		return TestServer.NATS.connection()
			.jetStreamManagement()
			.getLastMessage("KV_" + this.name, "$KV." + this.name + "." + key);
	}

	private record Recorder(BlockingQueue<String> told) implements WatchListener {

		@Override
		public void onSet(String key, byte[] value) {
			this.told.add("set " + key);
		}

		@Override
		public void onDelete(String key) {
			this.told.add("delete " + key);
		}

	}

}
