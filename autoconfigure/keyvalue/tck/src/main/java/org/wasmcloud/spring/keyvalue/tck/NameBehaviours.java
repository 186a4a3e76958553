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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What keys and buckets may be called.
 */
interface NameBehaviours extends Behaviours {

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV36 a long key works or is refused; two long keys never become one")
	default void longKeysNeverCollide(Form form) {
		Bucket bucket = bucket(form);
		String ascii = "k".repeat(1023);
		String multiByte = "ü".repeat(127) + "-";
		for (String key : new String[] { ascii, multiByte }) {
			try {
				bucket.set(key + "1", Behaviours.bytes("one"));
				bucket.set(key + "2", Behaviours.bytes("two"));
				Behaviours.assertValue(bucket, key + "1", "one");
				Behaviours.assertValue(bucket, key + "2", "two");
			}
			catch (KeyvalueException.InvalidArgument ex) {
				refused(AllowedRefusal.NAME);
				assertThat(bucket.listKeys().keys()).doesNotContain(key + "1", key + "2");
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	@DisplayName("KV61 keys and bucket names of any characters are data: each is itself and no other one, or is refused")
	default void oddCharactersAreData(Form form) {
		Bucket bucket = bucket(form);
		List<String> keys = new ArrayList<>();
		for (String key : oddNames()) {
			try {
				bucket.set(key, Behaviours.bytes(key));
				keys.add(key);
			}
			catch (KeyvalueException.InvalidArgument ex) {
				refused(AllowedRefusal.NAME);
			}
		}
		keys.forEach((key) -> Behaviours.assertValue(bucket, key, key));
		assertThat(Behaviours.walk(bucket, null)).containsExactlyInAnyOrderElementsOf(keys);
		Map<String, Bucket> buckets = oddBuckets(form);
		buckets.values().forEach((each) -> assertThat(Behaviours.walk(each, null)).containsExactly("key"));
		buckets.forEach((name, each) -> Behaviours.assertValue(each, "key", name));
		buckets.values().forEach((each) -> each.delete("key"));
		assertThat(Behaviours.walk(bucket, null)).hasSameSizeAs(keys);
		form.batch(fixture().contracts()).deleteMany(bucket, keys);
		assertThat(Behaviours.walk(bucket, null)).isEmpty();
	}

	/** Buckets with one entry each, whose value is the name of the bucket. */
	private Map<String, Bucket> oddBuckets(Form form) {
		KeyvalueStore store = form.store(fixture().contracts());
		Map<String, Bucket> buckets = new LinkedHashMap<>();
		List<String> names = new ArrayList<>(oddNames().stream().map((name) -> bucketName("x" + name)).toList());
		names.add(bucketName("x/../") + bucketName("a"));
		names.add("../" + bucketName("a"));
		for (String name : names) {
			try {
				Bucket bucket = store.open(name);
				bucket.set("key", Behaviours.bytes(name));
				buckets.put(name, bucket);
			}
			catch (KeyvalueException.InvalidArgument ex) {
				refused(AllowedRefusal.NAME);
			}
		}
		return buckets;
	}

	/** Names that a store may take for something else, or for one another. */
	private static List<String> oddNames() {
		return List.of("'; DROP TABLE x; --", "\"; x", "a", "A", " a", "a ", "a b", "tab\there", "line\nbreak",
				"a\r\nDEL b\r\n", "nul\u0000", ".", "..", "../up", "/a", "a/", "a//b", "a/../b", ".a", "a.", "a.b", "*",
				"a*c", "?", "[x]", "{x}", ">", "a:b", "%", "%41", "_", "$", "a\\b", "\u00e9", "e\u0301", "ключ", "🔑",
				"\ud7ff", "\uffff", "x".repeat(255), "x".repeat(256), "x".repeat(5_000));
	}

}
