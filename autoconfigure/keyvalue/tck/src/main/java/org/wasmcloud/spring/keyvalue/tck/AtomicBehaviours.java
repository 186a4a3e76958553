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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.phase1.keyvalue.Phase1IncrementRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1KeyValue;
import org.wasmcloud.contract.wasi.keyvalue.WasiBucket;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueAtomics;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueException;
import org.wasmcloud.wit.bindings.WitTrapException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Counters.
 */
interface AtomicBehaviours extends Behaviours {

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV12 increment of a missing key creates it and returns the delta")
	default void incrementOfAMissingKeyCreatesIt(Form form) {
		Bucket bucket = bucket(form);
		assertThat(atomics(form).increment(bucket, "counter", 7)).isEqualTo(7);
		assertThat(bucket.exists("counter")).isTrue();
		assertThat(atomics(form).increment(bucket, "zero", 0)).isZero();
		assertThat(bucket.exists("zero")).isTrue();
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV13 increment returns the new value, which get then gives in the form that the backend documents")
	default void incrementReturnsTheNewValue(Form form) {
		Bucket bucket = bucket(form);
		bucket.set("counter", counter(5));
		assertThat(atomics(form).increment(bucket, "counter", 1)).isEqualTo(6);
		assertCounter(bucket, "counter", 6);
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV13 more: of 1,000 concurrent increments none is lost")
	default void concurrentIncrementsAreNotLost(Form form) throws Exception {
		Bucket bucket = bucket(form);
		ExecutorService threads = Executors.newFixedThreadPool(16);
		try {
			List<Callable<Long>> calls = new ArrayList<>();
			for (int i = 0; i < 1_000; i++) {
				calls.add(() -> atomics(form).increment(bucket, "counter", 1));
			}
			List<Long> results = new ArrayList<>();
			for (Future<Long> result : threads.invokeAll(calls)) {
				results.add(result.get());
			}
			assertThat(results).doesNotHaveDuplicates();
		}
		finally {
			threads.shutdownNow();
		}
		assertCounter(bucket, "counter", 1000);
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV39 an increment out of the signed 64-bit range is refused in every generation and changes nothing")
	default void overflowIsRefused(Form form) {
		Bucket bucket = bucket(form);
		atomics(form).increment(bucket, "max", Long.MAX_VALUE);
		atomics(form).increment(bucket, "min", Long.MIN_VALUE);
		assertThatExceptionOfType(KeyvalueException.Other.class)
			.isThrownBy(() -> atomics(form).increment(bucket, "max", 1));
		assertThatExceptionOfType(KeyvalueException.Other.class)
			.isThrownBy(() -> atomics(form).increment(bucket, "min", -1));
		assertCounter(bucket, "max", 9223372036854775807L);
		assertCounter(bucket, "min", -9223372036854775808L);
		assertUnsignedOverflowIsRefused(bucket);
		Phase1KeyValue phase1 = fixture().phase1(bucketName("a"));
		for (Phase1IncrementRequest beyond : List.of(new Phase1IncrementRequest("max", 1),
				new Phase1IncrementRequest("min", -1))) {
			assertThatExceptionOfType(WitTrapException.class).isThrownBy(() -> phase1.increment(beyond));
		}
		assertCounter(bucket, "max", 9223372036854775807L);
		assertCounter(bucket, "min", -9223372036854775808L);
		assertThat(atomics(form).increment(bucket, "max", Long.MIN_VALUE)).isEqualTo(-1);
	}

	/** Numbers of {@code wasi:keyvalue} go to 2^64-1, those of a counter to 2^63-1. */
	private void assertUnsignedOverflowIsRefused(Bucket bucket) {
		WasiBucket wasi = fixture().wasi().store().open(bucketName("a"));
		WasiKeyvalueAtomics atomics = fixture().wasi().atomics();
		bucket.set("five", counter(5));
		for (long delta : new long[] { Long.MAX_VALUE - 4, Long.MAX_VALUE, Long.MIN_VALUE, -1 }) {
			assertThatExceptionOfType(WasiKeyvalueException.Other.class).as(Long.toUnsignedString(delta))
				.isThrownBy(() -> atomics.increment(wasi, "five", delta));
		}
		assertThatExceptionOfType(WasiKeyvalueException.Other.class)
			.isThrownBy(() -> atomics.increment(wasi, "max", 1));
		assertThatExceptionOfType(WasiKeyvalueException.Other.class)
			.isThrownBy(() -> atomics.increment(wasi, "missing", Long.MIN_VALUE));
		assertThat(bucket.exists("missing")).isFalse();
		assertCounter(bucket, "five", 5);
		assertThat(atomics.increment(wasi, "five", Long.MAX_VALUE - 5)).isEqualTo(Long.MAX_VALUE);
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV42 a value that is not a canonical number is refused and stays as it is")
	default void aValueThatIsNoCounterIsRefused(Form form) {
		Bucket bucket = bucket(form);
		for (String value : new String[] { "", "007", " 7", "7 ", "+7", "7\n", "-0", "7.0", "seven", "0x7", "٧",
				"9223372036854775808", "-9223372036854775809", "00000000000000000000000000000007" }) {
			bucket.set("key", Behaviours.bytes(value));
			assertThatExceptionOfType(KeyvalueException.Other.class).as("value '%s'", value)
				.isThrownBy(() -> atomics(form).increment(bucket, "key", 1));
			Behaviours.assertValue(bucket, "key", value);
		}
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV43 a negative delta goes below zero")
	default void aNegativeDeltaGoesBelowZero(Form form) {
		Bucket bucket = bucket(form);
		atomics(form).increment(bucket, "counter", 2);
		assertThat(atomics(form).increment(bucket, "counter", -5)).isEqualTo(-3);
		assertCounter(bucket, "counter", -3);
	}

	private KeyvalueAtomics atomics(Form form) {
		return form.atomics(fixture().contracts());
	}

}
