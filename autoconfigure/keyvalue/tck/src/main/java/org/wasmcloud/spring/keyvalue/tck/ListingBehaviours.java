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
import org.wasmcloud.contract.keyvalue.KeyResponse;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.wasi.keyvalue.WasiBucket;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyResponse;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueException;
import org.wasmcloud.wit.bindings.Tuple2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Listing keys.
 */
interface ListingBehaviours extends Behaviours {

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV06 an empty bucket lists no key and no cursor")
	default void anEmptyBucketListsNothing(Form form) {
		KeyResponse page = bucket(form).listKeys();
		assertThat(page.keys()).isEmpty();
		assertThat(page.cursor()).isNull();
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV07 a listing has each key once, and no deleted one")
	default void aListingHasEachKeyOnce(Form form) {
		Bucket bucket = bucket(form);
		for (String key : new String[] { "a", "b", "c" }) {
			bucket.set(key, new byte[0]);
		}
		bucket.set("b", new byte[1]);
		bucket.delete("c");
		assertThat(Behaviours.walk(bucket, null)).containsExactlyInAnyOrder("a", "b");
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV22 a listing with a prefix has only keys that begin with it")
	default void aPrefixLimitsTheListing(Form form) {
		Bucket bucket = bucket(form);
		for (String key : new String[] { "user/1", "user/2", "users", "us", "order/1", "User/3" }) {
			bucket.set(key, new byte[0]);
		}
		assertThat(Behaviours.walk(bucket, "user/")).containsExactlyInAnyOrder("user/1", "user/2");
		assertThat(Behaviours.walk(bucket, "us")).containsExactlyInAnyOrder("user/1", "user/2", "users", "us");
		assertThat(Behaviours.walk(bucket, "none")).isEmpty();
		assertThat(Behaviours.walk(bucket, "")).hasSize(6);
		assertThat(Behaviours.walk(bucket, "us*")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV44 a walk over 10,000 keys gives each of them exactly once")
	default void aWalkGivesEachKeyOnce(Form form) {
		Bucket bucket = bucket(form);
		List<String> keys = fill(bucket, form, 10_000);
		assertThat(bucket.listKeys().cursor()).isNotNull();
		assertThat(Behaviours.walk(bucket, null)).containsExactlyInAnyOrderElementsOf(keys);
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV44 more: a walk gives every key that stays, whatever comes and goes meanwhile")
	default void aWalkIsStable(Form form) {
		Bucket bucket = bucket(form);
		List<String> keys = fill(bucket, form, 3_000);
		List<String> walked = new ArrayList<>();
		KeyResponse page = bucket.listKeys();
		walked.addAll(page.keys());
		while (page.cursor() != null) {
			page.keys().stream().limit(10).forEach(bucket::delete);
			bucket.set("another-" + walked.size(), new byte[0]);
			page = bucket.listKeys(null, page.cursor());
			walked.addAll(page.keys());
		}
		assertThat(walked).doesNotHaveDuplicates().containsAll(keys);
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV44 more: a walk by number gives every key that stays exactly once; an unknown number is an error")
	default void aWalkByNumberIsStable(Form form) {
		Bucket bucket = bucket(form);
		List<String> keys = fill(bucket, form, 3_000);
		WasiBucket wasi = fixture().wasi().store().open(bucketName("a"));
		List<String> walked = new ArrayList<>();
		WasiKeyResponse page = wasi.listKeys();
		walked.addAll(page.keys());
		while (page.cursor() != null) {
			page.keys().stream().limit(10).forEach(bucket::delete);
			wasi.set("another-" + walked.size(), new byte[0]);
			WasiKeyResponse next = wasi.listKeys(page.cursor());
			assertThat(wasi.listKeys(page.cursor()).keys()).as("asked again").containsAll(next.keys());
			page = next;
			walked.addAll(page.keys());
		}
		assertThat(walked).doesNotHaveDuplicates().containsAll(keys);
		for (long unknown : new long[] { 0, 1, -1, Long.MIN_VALUE }) {
			assertThatExceptionOfType(WasiKeyvalueException.Other.class).isThrownBy(() -> wasi.listKeys(unknown))
				.withMessageContaining(Long.toUnsignedString(unknown));
		}
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("CURSOR a cursor that the bucket did not give for this prefix is invalid-argument")
	default void aForeignCursorIsRefused(Form form) {
		Bucket bucket = bucket(form);
		fill(bucket, form, 1_500);
		Bucket other = form.store(fixture().contracts()).open(bucketName("b"));
		String cursor = bucket.listKeys().cursor();
		for (String madeUp : new String[] { "", "0", "1000", "YWJj", "%%%", cursor + "A" }) {
			assertThatExceptionOfType(KeyvalueException.InvalidArgument.class)
				.isThrownBy(() -> bucket.listKeys(null, madeUp));
		}
		assertThatExceptionOfType(KeyvalueException.InvalidArgument.class)
			.isThrownBy(() -> other.listKeys(null, cursor));
		assertThatExceptionOfType(KeyvalueException.InvalidArgument.class)
			.isThrownBy(() -> bucket.listKeys("key", cursor));
	}

	private List<String> fill(Bucket bucket, Form form, int count) {
		List<String> keys = IntStream.range(0, count).mapToObj((i) -> "key-" + i).toList();
		KeyvalueBatch batch = form.batch(fixture().contracts());
		batch.setMany(bucket, keys.stream().map((key) -> new Tuple2<>(key, new byte[] { 1 })).toList());
		return keys;
	}

}
