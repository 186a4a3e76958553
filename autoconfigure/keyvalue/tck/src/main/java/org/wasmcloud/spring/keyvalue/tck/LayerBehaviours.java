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

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.spring.keyvalue.bucket.BucketLayers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What stands between a declared bucket and its entries.
 */
interface LayerBehaviours extends Behaviours {

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV15 callers with prefixes of their own stay apart in one bucket")
	default void prefixesKeepCallersApart(Form form) {
		Bucket one = layered(form, new BucketLayers("one:", false, Long.MAX_VALUE));
		Bucket other = layered(form, new BucketLayers("other:", false, Long.MAX_VALUE));
		one.set("key", Behaviours.bytes("one"));
		other.set("key", Behaviours.bytes("other"));
		other.set("second", Behaviours.bytes("other"));
		Behaviours.assertValue(one, "key", "one");
		assertThat(Behaviours.walk(one, null)).containsExactly("key");
		assertThat(Behaviours.walk(other, "sec")).containsExactly("second");
		Behaviours.assertValue(bucket(form), "other:second", "other");
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("READONLY every write to a read-only bucket is access-denied")
	default void aReadOnlyBucketIsNotWritten(Form form) {
		bucket(form).set("key", Behaviours.bytes("1"));
		Bucket bucket = layered(form, new BucketLayers("", true, Long.MAX_VALUE));
		assertThatExceptionOfType(KeyvalueException.AccessDenied.class)
			.isThrownBy(() -> bucket.set("key", new byte[0]));
		assertThatExceptionOfType(KeyvalueException.AccessDenied.class).isThrownBy(() -> bucket.delete("key"));
		assertThatExceptionOfType(KeyvalueException.AccessDenied.class)
			.isThrownBy(() -> form.atomics(fixture().contracts()).increment(bucket, "key", 1));
		Behaviours.assertValue(bucket, "key", "1");
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("QUOTA a value above the bucket's limit is quota-exceeded")
	default void aValueAboveTheLimitIsRefused(Form form) {
		Bucket bucket = layered(form, new BucketLayers("", false, 3));
		bucket.set("key", new byte[3]);
		assertThatExceptionOfType(KeyvalueException.QuotaExceeded.class)
			.isThrownBy(() -> bucket.set("key", new byte[4]));
		assertThat(bucket.get("key")).hasValueSatisfying((value) -> assertThat(value).hasSize(3));
	}

	private Bucket layered(Form form, BucketLayers layers) {
		return form.store(KeyvalueFixture.only(currentBackend(), bucketName("a"), layers).contracts())
			.open(bucketName("a"));
	}

}
