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

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.CasOptions;
import org.wasmcloud.contract.keyvalue.CasResult;
import org.wasmcloud.contract.keyvalue.Entry;
import org.wasmcloud.contract.keyvalue.KeyvalueCas;
import org.wasmcloud.contract.keyvalue.KeyvalueException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Compare and swap.
 */
interface CasBehaviours extends Behaviours {

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV23 current is none for a missing key, else value and version")
	default void currentGivesValueAndVersion(Form form) {
		Bucket bucket = bucket(form);
		assertThat(cas(form).current(bucket, "key")).isEmpty();
		bucket.set("key", Behaviours.bytes("value"));
		Entry entry = current(form, bucket);
		assertThat(entry.value()).asString().isEqualTo("value");
		assertThat(entry.version()).isNotEmpty();
		assertThat(current(form, bucket).version()).isEqualTo(entry.version());
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV24 a swap without a condition is invalid-argument and writes nothing")
	default void aSwapWithoutAConditionIsRefused(Form form) {
		Bucket bucket = bucket(form);
		bucket.set("key", Behaviours.bytes("old"));
		assertThatExceptionOfType(KeyvalueException.InvalidArgument.class)
			.isThrownBy(() -> swap(form, bucket, "new", null, null));
		Behaviours.assertValue(bucket, "key", "old");
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV53 a swap writes if version and value are as required; else it gives the entry as it is")
	default void aStaleSwapGivesTheEntryAsItIs(Form form) {
		Bucket bucket = bucket(form);
		bucket.set("key", Behaviours.bytes("one"));
		String version = current(form, bucket).version();
		assertThat(swap(form, bucket, "two", version, null)).isEqualTo(new CasResult.Swapped());
		Behaviours.assertValue(bucket, "key", "two");
		assertThat(swap(form, bucket, "three", version, null)).isEqualTo(new CasResult.Stale(current(form, bucket)));
		assertThat(swap(form, bucket, "three", null, "one")).isEqualTo(new CasResult.Stale(current(form, bucket)));
		assertThat(swap(form, bucket, "three", version, "two")).isEqualTo(new CasResult.Stale(current(form, bucket)));
		Behaviours.assertValue(bucket, "key", "two");
		assertThat(swap(form, bucket, "three", null, "two")).isEqualTo(new CasResult.Swapped());
		assertThat(swap(form, bucket, "four", current(form, bucket).version(), "three"))
			.isEqualTo(new CasResult.Swapped());
		bucket.delete("key");
		assertThat(swap(form, bucket, "five", null, "four")).isEqualTo(new CasResult.Stale(null));
		assertThat(bucket.exists("key")).isFalse();
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV52 every write gives a version that was never there before")
	default void versionsAreNeverReused(Form form) {
		Bucket bucket = bucket(form);
		Set<String> versions = new HashSet<>();
		for (int i = 0; i < 3; i++) {
			bucket.set("key", counter(1));
			assertThat(versions.add(current(form, bucket).version())).as("after set").isTrue();
			bucket.set("key", counter(2));
			assertThat(versions.add(current(form, bucket).version())).as("after another set").isTrue();
			form.atomics(fixture().contracts()).increment(bucket, "key", 1);
			assertThat(versions.add(current(form, bucket).version())).as("after increment").isTrue();
			assertThat(cas(form).swap(bucket, "key", counter(1), new CasOptions(null, counter(3))))
				.isEqualTo(new CasResult.Swapped());
			assertThat(versions.add(current(form, bucket).version())).as("after swap").isTrue();
			bucket.delete("key");
		}
	}

	private KeyvalueCas cas(Form form) {
		return form.cas(fixture().contracts());
	}

	private Entry current(Form form, Bucket bucket) {
		return cas(form).current(bucket, "key").orElseThrow();
	}

	private CasResult swap(Form form, Bucket bucket, String value, @Nullable String version,
			@Nullable String expected) {
		return cas(form).swap(bucket, "key", Behaviours.bytes(value),
				new CasOptions(version, (expected != null) ? Behaviours.bytes(expected) : null));
	}

}
