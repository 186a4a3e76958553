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

package org.wasmcloud.spring.keyvalue.jdbc;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What names and values a database holds, and how it lists them.
 */
abstract class NameBehaviours extends DatabaseFixture {

	NameBehaviours(TestDatabase database) {
		super(database);
	}

	@Test
	void theBucketsNameIsData() {
		for (String name : new String[] { "audit_log", "x'; DROP TABLE " + this.table + "; --", "", "B", "b ", "ä",
				"%" }) {
			BackendBucket other = backend().bucket(BucketSettings.of(name));
			assertThat(other.exists("key")).isFalse();
			other.set("key", bytes(name), WriteOptions.PLAIN);
			assertThat(other.get("key")).isEqualTo(bytes(name));
		}
		assertThat(this.bucket.exists("key")).isFalse();
	}

	@Test
	void namesThatDifferInAnythingAreDifferent() {
		String[] keys = { "key", "KEY", "key ", "key  ", " key", "kéy", "ke\u0301y", "key\t", "ключ", "🔑", "ＫＥＹ" };
		for (String key : keys) {
			assertThat(this.bucket.set(key, bytes(key), new WriteOptions(null, true))).as("'%s'", key).isTrue();
		}
		for (String key : keys) {
			assertValue(key, key);
		}
		assertThat(this.bucket.keys(new KeyQuery("", null, 100)).keys()).containsExactlyInAnyOrder(keys);
	}

	@Test
	void aKeyOf2048BytesWorksAndALongerOneIsRefused() {
		BackendBucket longest = backend().bucket(BucketSettings.of(random(255)));
		String key = random(2047);
		longest.set(key + "1", bytes("one"), WriteOptions.PLAIN);
		longest.set(key + "2", bytes("two"), WriteOptions.PLAIN);
		assertThat(longest.get(key + "1")).isEqualTo(bytes("one"));
		assertThat(longest.get(key + "2")).isEqualTo(bytes("two"));
		assertKind(Kind.INVALID_ARGUMENT, () -> longest.set("ü".repeat(1025), bytes("x"), WriteOptions.PLAIN));
		assertKind(Kind.INVALID_ARGUMENT, () -> longest.getMany(List.of("k".repeat(2049))));
		assertKind(Kind.INVALID_ARGUMENT, () -> backend().bucket(BucketSettings.of("ü".repeat(128))));
	}

	@Test
	void aValueOf8MebibytesWorks() {
		byte[] value = new byte[8 << 20];
		new Random(1).nextBytes(value);
		this.bucket.set("key", value, WriteOptions.PLAIN);
		assertThat(this.bucket.get("key")).isEqualTo(value);
	}

	@Test
	void aPrefixIsNoPatternAndEndsAtItsLastCharacter() {
		String[] keys = { "a", "a%", "a%b", "a_", "ab", "a\ud7ffx", "a\ue000x", "a\uffff", "a\uffffx", "a🔑",
				"a\udbff\udfff", "a\udbff\udfffx", "b", "a'" };
		for (String key : keys) {
			this.bucket.set(key, bytes(key), WriteOptions.PLAIN);
		}
		for (String prefix : new String[] { "a", "a%", "a_", "a\ud7ff", "a\uffff", "a🔑", "a\udbff\udfff", "a'",
				"\udbff\udfff" }) {
			assertThat(this.bucket.keys(new KeyQuery(prefix, null, 100)).keys()).as(prefix)
				.containsExactlyInAnyOrder(
						Arrays.stream(keys).filter((key) -> key.startsWith(prefix)).toArray(String[]::new));
		}
	}

	@Test
	void aListingGoesOnBehindItsCursorWhateverHappens() {
		for (String key : new String[] { "a", "b", "c", "d" }) {
			this.bucket.set(key, bytes(key), WriteOptions.PLAIN);
		}
		KeyPage first = this.bucket.keys(new KeyQuery("", null, 2));
		assertThat(first.keys()).containsExactly("a", "b");
		this.bucket.delete("b");
		this.bucket.set("aa", bytes("x"), WriteOptions.PLAIN);
		KeyPage second = this.bucket.keys(new KeyQuery("", first.cursor(), 2));
		assertThat(second.keys()).containsExactly("c", "d");
		assertThat(second.cursor()).isNull();
		assertKind(Kind.INVALID_ARGUMENT, () -> this.bucket.keys(new KeyQuery("x", "a", 2)));
	}

	private static String random(int length) {
		return new Random(length).ints('0', 'z' + 1)
			.limit(length)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
