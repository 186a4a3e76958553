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
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.wit.bindings.Tuple2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Several entries in one call.
 */
interface BatchBehaviours extends Behaviours {

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV10 get-many keeps the order and number of the keys, with none for missing ones")
	default void getManyKeepsTheOrder(Form form) {
		Bucket bucket = bucket(form);
		bucket.set("a", Behaviours.bytes("1"));
		bucket.set("c", Behaviours.bytes("3"));
		List<Optional<Tuple2<String, byte[]>>> found = batch(form).getMany(bucket, List.of("c", "b", "a"));
		assertThat(found).containsExactly(Optional.of(new Tuple2<>("c", Behaviours.bytes("3"))), Optional.empty(),
				Optional.of(new Tuple2<>("a", Behaviours.bytes("1"))));
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV11 set-many writes all pairs, delete-many removes all and skips missing ones")
	default void setManyAndDeleteMany(Form form) {
		Bucket bucket = bucket(form);
		batch(form).setMany(bucket, List.of(pair("a", "1"), pair("b", "2"), pair("c", "3")));
		Behaviours.assertValue(bucket, "a", "1");
		Behaviours.assertValue(bucket, "c", "3");
		batch(form).deleteMany(bucket, List.of("a", "missing", "b"));
		assertThat(Behaviours.walk(bucket, null)).containsExactly("c");
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV49 a key may occur twice: get-many gives it twice, of set-many the last wins; nothing is fine too")
	default void aKeyMayOccurTwice(Form form) {
		Bucket bucket = bucket(form);
		batch(form).setMany(bucket, List.of(pair("a", "first"), pair("b", "2"), pair("a", "last")));
		assertThat(batch(form).getMany(bucket, List.of("a", "a"))).containsExactly(Optional.of(pair("a", "last")),
				Optional.of(pair("a", "last")));
		batch(form).setMany(bucket, List.of());
		batch(form).deleteMany(bucket, List.of());
		assertThat(batch(form).getMany(bucket, List.of())).isEmpty();
		batch(form).deleteMany(bucket, List.of("b", "b"));
		assertThat(Behaviours.walk(bucket, null)).containsExactly("a");
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV50 set-many with a bad pair writes nothing")
	default void setManyWithABadPairWritesNothing(Form form) {
		Bucket bucket = bucket(form);
		assertThatExceptionOfType(KeyvalueException.InvalidArgument.class)
			.isThrownBy(() -> batch(form).setMany(bucket, List.of(pair("a", "1"), pair("", "2"), pair("c", "3"))));
		assertThatExceptionOfType(KeyvalueException.InvalidArgument.class)
			.isThrownBy(() -> batch(form).deleteMany(bucket, List.of("a", "")));
		assertThat(Behaviours.walk(bucket, null)).isEmpty();
	}

	private KeyvalueBatch batch(Form form) {
		return form.batch(fixture().contracts());
	}

	private static Tuple2<String, byte[]> pair(String key, String value) {
		return new Tuple2<>(key, Behaviours.bytes(value));
	}

}
