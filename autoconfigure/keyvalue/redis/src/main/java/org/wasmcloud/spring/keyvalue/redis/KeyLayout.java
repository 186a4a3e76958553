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

package org.wasmcloud.spring.keyvalue.redis;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the entries of a bucket are: the Redis key is the bucket's prefix followed by the
 * key, in UTF-8.
 */
final class KeyLayout {

	private static final String GLOB_CHARACTERS = "*?[]\\";

	private final String prefix;

	private final byte[] prefixBytes;

	private final boolean mayHoldStamps;

	KeyLayout(String prefix) {
		this.prefix = prefix;
		this.prefixBytes = prefix.getBytes(StandardCharsets.UTF_8);
		this.mayHoldStamps = StampKeys.MARKER.startsWith(prefix);
	}

	String prefix() {
		return this.prefix;
	}

	byte[] stored(String key) {
		byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
		byte[] stored = Arrays.copyOf(this.prefixBytes, this.prefixBytes.length + keyBytes.length);
		System.arraycopy(keyBytes, 0, stored, this.prefixBytes.length, keyBytes.length);
		return stored;
	}

	byte[][] stored(List<String> keys) {
		byte[][] stored = new byte[keys.size()][];
		for (int i = 0; i < stored.length; i++) {
			stored[i] = stored(keys.get(i));
		}
		return stored;
	}

	/** The pattern that all keys of the bucket with a prefix match, and no others. */
	byte[] pattern(String keyPrefix) {
		ByteArrayOutputStream pattern = new ByteArrayOutputStream();
		for (byte each : stored(keyPrefix)) {
			if (GLOB_CHARACTERS.indexOf(each) >= 0) {
				pattern.write('\\');
			}
			pattern.write(each);
		}
		pattern.write('*');
		return pattern.toByteArray();
	}

	/**
	 * The key that stands behind a Redis key of this bucket; {@code null} if it is none
	 * that a caller could name: empty, not in UTF-8, or one of our own stamps.
	 */
	@Nullable String key(byte[] stored) {
		int length = stored.length - this.prefixBytes.length;
		if (length <= 0 || (this.mayHoldStamps && StampKeys.isStampKey(stored))) {
			return null;
		}
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(stored, this.prefixBytes.length, length))
				.toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

}
