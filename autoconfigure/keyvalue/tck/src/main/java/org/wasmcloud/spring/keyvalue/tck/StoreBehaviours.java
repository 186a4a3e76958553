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

import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.SetOptions;
import org.wasmcloud.spring.keyvalue.bucket.BucketLayers;
import org.wasmcloud.wit.bindings.ClosedHandleException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Single entries: reading, writing, conditions.
 */
interface StoreBehaviours extends Behaviours {

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV01 get of a key that was never set is empty")
	default void getOfAMissingKeyIsEmpty(Form form) {
		assertThat(bucket(form).get("missing")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV02 get gives the bytes that were set")
	default void getGivesTheBytesThatWereSet(Form form) {
		Bucket bucket = bucket(form);
		byte[] everyByte = new byte[256];
		for (int i = 0; i < everyByte.length; i++) {
			everyByte[i] = (byte) i;
		}
		bucket.set("every", everyByte);
		bucket.set("none", new byte[0]);
		assertThat(bucket.get("every")).hasValueSatisfying((value) -> assertThat(value).isEqualTo(everyByte));
		assertThat(bucket.get("none")).hasValueSatisfying((value) -> assertThat(value).isEmpty());
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV03 set on an existing key replaces the value whole")
	default void setReplacesTheValueWhole(Form form) {
		Bucket bucket = bucket(form);
		bucket.set("key", Behaviours.bytes("a long value"));
		bucket.set("key", Behaviours.bytes("short"));
		Behaviours.assertValue(bucket, "key", "short");
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV04 exists is true after set, false before and after delete")
	default void existsBetweenSetAndDelete(Form form) {
		Bucket bucket = bucket(form);
		assertThat(bucket.exists("key")).isFalse();
		bucket.set("key", new byte[0]);
		assertThat(bucket.exists("key")).isTrue();
		bucket.delete("key");
		assertThat(bucket.exists("key")).isFalse();
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV05 delete removes the key, and of a missing key is no error")
	default void deleteRemovesTheKey(Form form) {
		Bucket bucket = bucket(form);
		bucket.set("key", Behaviours.bytes("value"));
		bucket.delete("key");
		bucket.delete("key");
		assertThat(bucket.get("key")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV08 open of an unknown name is no-such-store")
	default void openOfAnUnknownNameIsNoSuchStore(Form form) {
		KeyvalueFixture fixture = KeyvalueFixture.only(currentBackend(), bucketName("a"), BucketLayers.NONE);
		KeyvalueStore store = form.store(fixture.contracts());
		assertThatExceptionOfType(KeyvalueException.NoSuchStore.class).isThrownBy(() -> store.open("unknown"))
			.withMessageContaining("unknown");
		assertThatExceptionOfType(KeyvalueException.NoSuchStore.class).isThrownBy(() -> store.open(""));
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV09 a caller that may not open a bucket does not learn whether it exists")
	default void aRefusalDoesNotTellWhetherABucketExists(Form form) {
		KeyvalueFixture fixture = KeyvalueFixture.only(currentBackend(), bucketName("a"), BucketLayers.NONE)
			.granted(Set.of("other"));
		KeyvalueStore store = form.store(fixture.contracts());
		KeyvalueException existing = catchThrowableOfType(KeyvalueException.AccessDenied.class,
				() -> store.open(bucketName("a")));
		KeyvalueException missing = catchThrowableOfType(KeyvalueException.AccessDenied.class,
				() -> store.open("missing"));
		assertThat(existing).isNotNull();
		assertThat(missing).hasMessage(existing.getMessage());
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV14 two buckets do not see each other's keys")
	default void bucketsAreApart(Form form) {
		KeyvalueStore store = form.store(fixture().contracts());
		Bucket one = store.open(bucketName("a"));
		Bucket other = store.open(bucketName("ab"));
		one.set("key", Behaviours.bytes("one"));
		assertThat(other.exists("key")).isFalse();
		other.set("key", Behaviours.bytes("other"));
		other.delete("key");
		Behaviours.assertValue(one, "key", "one");
		assertThat(Behaviours.walk(other, null)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV16 opening a bucket again keeps its entries")
	default void openingAgainKeepsTheEntries(Form form) {
		bucket(form).set("key", Behaviours.bytes("value"));
		Behaviours.assertValue(bucket(form), "key", "value");
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV21 set with if-not-exists on an existing key is precondition-failed and changes nothing")
	default void ifNotExistsOnAnExistingKeyFails(Form form) {
		Bucket bucket = bucket(form);
		bucket.set("key", Behaviours.bytes("first"), new SetOptions(null, true));
		assertThatExceptionOfType(KeyvalueException.PreconditionFailed.class)
			.isThrownBy(() -> bucket.set("key", Behaviours.bytes("second"), new SetOptions(null, true)));
		Behaviours.assertValue(bucket, "key", "first");
		bucket.delete("key");
		bucket.set("key", Behaviours.bytes("third"), new SetOptions(null, true));
		Behaviours.assertValue(bucket, "key", "third");
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV25 a closed handle cannot be used, other handles can")
	default void aClosedHandleCannotBeUsed(Form form) {
		KeyvalueStore store = form.store(fixture().contracts());
		Bucket closed = store.open(bucketName("a"));
		Bucket other = store.open(bucketName("a"));
		closed.set("key", Behaviours.bytes("value"));
		closed.close();
		closed.close();
		assertThatExceptionOfType(ClosedHandleException.class).isThrownBy(() -> closed.get("key"));
		assertThatExceptionOfType(ClosedHandleException.class)
			.isThrownBy(() -> form.atomics(fixture().contracts()).increment(closed, "key", 1));
		Behaviours.assertValue(other, "key", "value");
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV35 an empty key is invalid-argument")
	default void anEmptyKeyIsRefused(Form form) {
		Bucket bucket = bucket(form);
		assertThatExceptionOfType(KeyvalueException.InvalidArgument.class).isThrownBy(() -> bucket.get(""));
		assertThatExceptionOfType(KeyvalueException.InvalidArgument.class)
			.isThrownBy(() -> bucket.set("", new byte[0]));
		assertThatExceptionOfType(KeyvalueException.InvalidArgument.class).isThrownBy(() -> bucket.delete(""));
		assertThatExceptionOfType(KeyvalueException.InvalidArgument.class).isThrownBy(() -> bucket.exists(""));
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV59 arrays that go in and come out are copies")
	default void arraysAreCopies(Form form) {
		Bucket bucket = bucket(form);
		byte[] value = Behaviours.bytes("value");
		bucket.set("key", value);
		value[0] = 'X';
		bucket.get("key").orElseThrow()[1] = 'X';
		Behaviours.assertValue(bucket, "key", "value");
	}

}
