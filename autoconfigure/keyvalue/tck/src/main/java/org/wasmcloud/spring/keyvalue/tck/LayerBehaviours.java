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

import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueException;
import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.bucket.BucketLayers;
import org.wasmcloud.wit.bindings.WitTrapException;

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
	@DisplayName("READONLY every write of every generation to a read-only bucket is access-denied, or a trap")
	default void aReadOnlyBucketIsNotWritten(Form form) {
		bucket(form).set("key", Behaviours.bytes("1"));
		KeyvalueFixture fixture = KeyvalueFixture.only(currentBackend(), bucketName("a"),
				new BucketLayers("", true, Long.MAX_VALUE));
		EveryWrite writes = new EveryWrite(fixture, bucketName("a"), "key");
		byte[] value = Behaviours.bytes("2");
		assertRefused(writes.values(form, value), KeyvalueException.AccessDenied.class);
		assertRefused(writes.changes(form), KeyvalueException.AccessDenied.class);
		assertRefused(writes.wasiValues(value), WasiKeyvalueException.AccessDenied.class);
		assertRefused(writes.wasiChanges(), WasiKeyvalueException.AccessDenied.class);
		assertTrapped(writes.phase1Values(value), BackendException.Kind.DENIED);
		assertTrapped(writes.phase1Changes(), BackendException.Kind.DENIED);
		Bucket bucket = form.store(fixture.contracts()).open(bucketName("a"));
		Behaviours.assertValue(bucket, "key", "1");
		assertThat(Behaviours.walk(bucket, null)).containsExactly("key");
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("QUOTA a value above the bucket's limit is quota-exceeded, other(..) or a trap, whatever brings it")
	default void aValueAboveTheLimitIsRefused(Form form) {
		KeyvalueFixture fixture = KeyvalueFixture.only(currentBackend(), bucketName("a"),
				new BucketLayers("", false, 3));
		Bucket bucket = form.store(fixture.contracts()).open(bucketName("a"));
		bucket.set("key", Behaviours.bytes("123"));
		EveryWrite writes = new EveryWrite(fixture, bucketName("a"), "key");
		byte[] value = Behaviours.bytes("1234");
		assertRefused(writes.values(form, value), KeyvalueException.QuotaExceeded.class);
		assertRefused(writes.wasiValues(value), WasiKeyvalueException.Other.class);
		assertTrapped(writes.phase1Values(value), BackendException.Kind.QUOTA_EXCEEDED);
		Behaviours.assertValue(bucket, "key", "123");
		assertThat(Behaviours.walk(bucket, null)).containsExactly("key");
	}

	private static void assertRefused(Map<String, ThrowingCallable> calls, Class<? extends Throwable> refusal) {
		calls.forEach((name, call) -> assertThatExceptionOfType(refusal).as(name).isThrownBy(call));
	}

	private static void assertTrapped(Map<String, ThrowingCallable> calls, BackendException.Kind kind) {
		calls.forEach((name, call) -> assertThatExceptionOfType(WitTrapException.class).as(name)
			.isThrownBy(call)
			.havingCause()
			.isInstanceOfSatisfying(BackendException.class, (cause) -> assertThat(cause.kind()).isEqualTo(kind)));
	}

	private Bucket layered(Form form, BucketLayers layers) {
		return form.store(KeyvalueFixture.only(currentBackend(), bucketName("a"), layers).contracts())
			.open(bucketName("a"));
	}

}
