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
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.wasi.keyvalue.WasiBucket;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyResponse;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueException;
import org.wasmcloud.spring.keyvalue.bucket.BucketLayers;
import org.wasmcloud.wit.bindings.Tuple2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The generations of the contract over the same entries.
 */
interface ParityBehaviours extends Behaviours {

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("PA01 a value written through one generation is read through the other")
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
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("PA02 an error of one generation is the mapped error of the other, or other(..) with the reason")
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
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("PA04 what an unsigned counter cannot say is refused, and the counter stays")
	default void aNegativeCounterIsNotToldAsUnsigned(Form form) {
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
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV44 a walk with number cursors gives each key exactly once; an unknown number is an error")
	default void aWalkWithNumberCursors(Form form) {
		KeyvalueFixture fixture = fixture();
		Bucket bucket = form.store(fixture.contracts()).open(bucketName("a"));
		List<String> keys = IntStream.range(0, 2_500).mapToObj((i) -> "key-" + i).toList();
		form.batch(fixture.contracts())
			.setMany(bucket, keys.stream().map((key) -> new Tuple2<>(key, new byte[0])).toList());
		WasiBucket wasi = fixture.wasi().store().open(bucketName("a"));
		List<String> walked = new ArrayList<>();
		WasiKeyResponse page = wasi.listKeys();
		walked.addAll(page.keys());
		while (page.cursor() != null) {
			page = wasi.listKeys(page.cursor());
			walked.addAll(page.keys());
		}
		assertThat(walked).containsExactlyInAnyOrderElementsOf(keys);
		assertThatExceptionOfType(WasiKeyvalueException.Other.class).isThrownBy(() -> wasi.listKeys(0L));
		assertThatExceptionOfType(WasiKeyvalueException.Other.class).isThrownBy(() -> wasi.listKeys(-1L));
	}

}
