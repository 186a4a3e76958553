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

package org.wasmcloud.spring.keyvalue.tck;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.SetOptions;
import org.wasmcloud.contract.phase1.keyvalue.Phase1GetResponse;
import org.wasmcloud.contract.phase1.keyvalue.Phase1KeyValue;
import org.wasmcloud.contract.phase1.keyvalue.Phase1SetRequest;
import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueFeature;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;
import org.wasmcloud.wit.bindings.WitTrapException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Entries that expire.
 */
interface ExpiryBehaviours extends Behaviours {

	/** The most that phase 1 can say: 2^32-1 seconds. */
	long LARGEST_EXPIRES = (1L << 32) - 1;

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV56 a plain set removes the time to live; one of 0 or of 2^64-1 ms is invalid-argument")
	default void aPlainSetRemovesTheTimeToLive(Form form) {
		Bucket bucket = bucket(form);
		for (long ttl : new long[] { 0, -1, Long.MAX_VALUE, Long.MIN_VALUE }) {
			assertThatExceptionOfType(KeyvalueException.InvalidArgument.class)
				.isThrownBy(() -> bucket.set("key", new byte[0], new SetOptions(ttl, false)));
		}
		if (!can(KeyvalueFeature.EXPIRY, AllowedRefusal.TIME_TO_LIVE)) {
			assertTimeToLiveIsRefused(bucket);
			return;
		}
		bucket.set("kept", Behaviours.bytes("old"), new SetOptions(1500L, false));
		bucket.set("kept", Behaviours.bytes("new"));
		bucket.set("gone", Behaviours.bytes("value"), new SetOptions(1500L, false));
		awaitAbsence(bucket, "gone");
		Behaviours.assertValue(bucket, "kept", "new");
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@Timeout(60)
	@DisplayName("TTL an entry expires: it is not listed, and its key can be set anew with if-not-exists")
	default void anExpiredEntryIsGone(Form form) {
		Bucket bucket = bucket(form);
		if (!can(KeyvalueFeature.EXPIRY, AllowedRefusal.TIME_TO_LIVE)) {
			assertTimeToLiveIsRefused(bucket);
			return;
		}
		bucket.set("long", Behaviours.bytes("value"), new SetOptions(Duration.ofDays(1).toMillis(), true));
		bucket.set("short", Behaviours.bytes("value"), new SetOptions(1000L, true));
		awaitAbsence(bucket, "short");
		assertThat(Behaviours.walk(bucket, null)).containsExactly("long");
		assertThat(bucket.exists("short")).isFalse();
		bucket.set("short", Behaviours.bytes("again"), new SetOptions(null, true));
		Behaviours.assertValue(bucket, "short", "again");
		Behaviours.assertValue(bucket, "long", "value");
	}

	@Test
	@Timeout(60)
	@DisplayName("EXPIRES an entry of phase 1 expires after its seconds, however many; what cannot be held is a trap")
	default void anEntryOfPhase1Expires() {
		Phase1KeyValue phase1 = fixture().phase1(bucketName("a"));
		for (long seconds : new long[] { WriteOptions.MAX_TTL.toSeconds() + 1, LARGEST_EXPIRES }) {
			assertThat(isHeld(phase1, seconds)).as("%d seconds", seconds).isFalse();
		}
		if (!can(KeyvalueFeature.EXPIRY, AllowedRefusal.TIME_TO_LIVE)) {
			assertThat(isHeld(phase1, 1)).isFalse();
			return;
		}
		// Some are close to nothing, or negative, in 32 bits of seconds or milliseconds.
		List<Long> held = Stream.of(600L, 2_147_484L, 4_294_968L, 2_147_483_648L, WriteOptions.MAX_TTL.toSeconds())
			.filter((seconds) -> isHeld(phase1, seconds))
			.toList();
		assertThat(held).contains(600L);
		phase1.set(new Phase1SetRequest("kept", "old", 1));
		phase1.set(new Phase1SetRequest("kept", "new", 0));
		phase1.set(new Phase1SetRequest("gone", "value", 1));
		awaitAbsence(bucket(Form.BLOCKING), "gone");
		assertThat(phase1.get("gone")).isEqualTo(new Phase1GetResponse("", false));
		assertThat(phase1.contains("gone")).isFalse();
		assertThat(phase1.get("kept")).isEqualTo(new Phase1GetResponse("new", true));
		for (long seconds : held) {
			assertThat(phase1.get("for " + seconds)).isEqualTo(new Phase1GetResponse("value", true));
		}
	}

	/**
	 * Either the entry is written, or the call traps with the reason and writes nothing.
	 */
	private static boolean isHeld(Phase1KeyValue phase1, long seconds) {
		String key = "for " + seconds;
		try {
			phase1.set(new Phase1SetRequest(key, "value", seconds));
			return true;
		}
		catch (WitTrapException ex) {
			assertThat(ex).cause()
				.isInstanceOfSatisfying(BackendException.class, (cause) -> assertThat(cause.kind())
					.isIn(BackendException.Kind.INVALID_ARGUMENT, BackendException.Kind.UNSUPPORTED));
			assertThat(phase1.contains(key)).isFalse();
			return false;
		}
	}

	private static void assertTimeToLiveIsRefused(Bucket bucket) {
		for (boolean ifNotExists : new boolean[] { false, true }) {
			assertThatExceptionOfType(KeyvalueException.Other.class)
				.isThrownBy(() -> bucket.set("key", new byte[0], new SetOptions(1000L, ifNotExists)))
				.matches(Behaviours::isUnsupported);
		}
		assertThat(bucket.exists("key")).isFalse();
	}

	private static void awaitAbsence(Bucket bucket, String key) {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (bucket.exists(key)) {
			assertThat(System.nanoTime()).as("'%s' has not expired", key).isLessThan(deadline);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
	}

}
