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

import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.phase1.keyvalue.Phase1GetResponse;
import org.wasmcloud.contract.phase1.keyvalue.Phase1IncrementRequest;
import org.wasmcloud.contract.phase1.keyvalue.Phase1KeyValue;
import org.wasmcloud.contract.phase1.keyvalue.Phase1SetRequest;
import org.wasmcloud.contract.wasi.keyvalue.WasiBucket;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueException;
import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.bucket.BucketLayers;
import org.wasmcloud.wit.bindings.Tuple2;
import org.wasmcloud.wit.bindings.WitTrapException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The generations of the contract over the same entries.
 */
interface ParityBehaviours extends Behaviours {

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("PA01 a value written through one generation is read through every other one")
	default void generationsShareTheirEntries(Form form) {
		KeyvalueFixture fixture = fixture();
		Bucket bucket = form.store(fixture.contracts()).open(bucketName("a"));
		WasiBucket wasi = fixture.wasi().store().open(bucketName("a"));
		bucket.set("one", counter(1));
		wasi.set("two", Behaviours.bytes("2"));
		assertThat(wasi.get("one")).hasValueSatisfying((value) -> assertThat(value).isEqualTo(counter(1)));
		Behaviours.assertValue(bucket, "two", "2");
		assertThat(wasi.exists("one")).isTrue();
		assertThat(fixture.wasi().atomics().increment(wasi, "one", 4)).isEqualTo(5);
		assertThat(form.atomics(fixture.contracts()).increment(bucket, "one", 4)).isEqualTo(9);
		fixture.wasi().batch().setMany(wasi, List.of(new Tuple2<>("three", Behaviours.bytes("3"))));
		assertThat(Behaviours.walk(bucket, null)).containsExactlyInAnyOrderElementsOf(wasi.listKeys().keys())
			.containsExactlyInAnyOrder("one", "two", "three");
		fixture.wasi().batch().deleteMany(wasi, List.of("one", "two"));
		assertThat(bucket.exists("one")).isFalse();
		assertThat(fixture.wasi().batch().getMany(wasi, List.of("one", "three"))).hasSize(2)
			.element(0)
			.satisfies((none) -> assertThat(none).isEmpty());
		assertPhase1SharesThem(fixture, bucket, wasi);
	}

	private void assertPhase1SharesThem(KeyvalueFixture fixture, Bucket bucket, WasiBucket wasi) {
		Phase1KeyValue phase1 = fixture.phase1(bucketName("a"));
		phase1.set(new Phase1SetRequest("one", "ä", 0));
		Behaviours.assertValue(bucket, "one", "ä");
		assertThat(wasi.get("one")).hasValueSatisfying((value) -> assertThat(value).asString().isEqualTo("ä"));
		bucket.set("two", Behaviours.bytes("2"));
		assertThat(phase1.get("two")).isEqualTo(new Phase1GetResponse("2", true));
		wasi.set("two", Behaviours.bytes("zwei"));
		assertThat(phase1.get("two")).isEqualTo(new Phase1GetResponse("zwei", true));
		assertThat(phase1.get("four")).isEqualTo(new Phase1GetResponse("", false));
		bucket.set("two", counter(2));
		assertThat(phase1.increment(new Phase1IncrementRequest("two", 3))).isEqualTo(5);
		assertThat(phase1.contains("two")).isTrue();
		assertThat(phase1.del("two")).isTrue();
		assertThat(phase1.del("two")).isFalse();
		assertThat(phase1.contains("two")).isFalse();
		assertThat(bucket.exists("two")).isFalse();
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("PA02 an error of one generation is the mapped error of the others, other(..) with the reason, or a trap with the cause")
	default void errorsAreMapped(Form form) {
		KeyvalueFixture fixture = KeyvalueFixture.only(currentBackend(), bucketName("a"),
				new BucketLayers("", true, Long.MAX_VALUE));
		assertThatExceptionOfType(KeyvalueException.NoSuchStore.class)
			.isThrownBy(() -> form.store(fixture.contracts()).open("unknown"));
		assertThatExceptionOfType(WasiKeyvalueException.NoSuchStore.class)
			.isThrownBy(() -> fixture.wasi().store().open("unknown"));
		Bucket bucket = form.store(fixture.contracts()).open(bucketName("a"));
		WasiBucket wasi = fixture.wasi().store().open(bucketName("a"));
		assertThatExceptionOfType(KeyvalueException.AccessDenied.class).isThrownBy(() -> bucket.delete("key"));
		assertThatExceptionOfType(WasiKeyvalueException.AccessDenied.class).isThrownBy(() -> wasi.delete("key"));
		assertThatExceptionOfType(KeyvalueException.InvalidArgument.class).isThrownBy(() -> bucket.get(""));
		assertThatExceptionOfType(WasiKeyvalueException.Other.class).isThrownBy(() -> wasi.get(""))
			.withMessageContaining("empty");
		Phase1KeyValue phase1 = fixture.phase1(bucketName("a"));
		assertTrap(BackendException.Kind.INVALID_ARGUMENT, () -> phase1.get(""));
		assertTrap(BackendException.Kind.DENIED, () -> phase1.del("key"));
		assertTrap(BackendException.Kind.NOT_FOUND, () -> fixture.phase1("unknown").get("key"));
	}

	private static void assertTrap(BackendException.Kind kind, ThrowingCallable call) {
		assertThatExceptionOfType(WitTrapException.class).isThrownBy(call)
			.havingCause()
			.isInstanceOfSatisfying(BackendException.class, (cause) -> assertThat(cause.kind()).isEqualTo(kind));
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("PA04 a counter that a generation has no number for, and a value that is not its text, are refused and stay")
	default void whatAGenerationCannotSayIsRefused(Form form) {
		KeyvalueFixture fixture = fixture();
		Bucket bucket = form.store(fixture.contracts()).open(bucketName("a"));
		WasiBucket wasi = fixture.wasi().store().open(bucketName("a"));
		form.atomics(fixture.contracts()).increment(bucket, "counter", -5);
		assertThatExceptionOfType(WasiKeyvalueException.Other.class)
			.isThrownBy(() -> fixture.wasi().atomics().increment(wasi, "counter", 2));
		assertCounter(bucket, "counter", -5);
		assertThat(fixture.wasi().atomics().increment(wasi, "counter", 6)).isEqualTo(1);
		assertThatExceptionOfType(WasiKeyvalueException.Other.class)
			.isThrownBy(() -> fixture.wasi().atomics().increment(wasi, "counter", -1))
			.withMessageContaining("18446744073709551615");
		assertCounter(bucket, "counter", 1);
		Phase1KeyValue phase1 = fixture.phase1(bucketName("a"));
		bucket.set("big", counter(Integer.MAX_VALUE));
		assertTrap(BackendException.Kind.CONFLICT, () -> phase1.increment(new Phase1IncrementRequest("big", 1)));
		assertCounter(bucket, "big", Integer.MAX_VALUE);
		bucket.set("binary", new byte[] { (byte) 0xff });
		assertTrap(BackendException.Kind.CONFLICT, () -> phase1.get("binary"));
	}

}
