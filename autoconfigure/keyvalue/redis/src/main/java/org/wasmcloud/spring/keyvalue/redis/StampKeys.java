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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Names the key that keeps the stamp of an expiring entry. On a Redis Cluster both keys
 * have to be in one hash slot, for one script to use them, though the entry's own key is
 * what it is: so the stamp's key has a hash tag that leads to the entry's slot.
 */
final class StampKeys {

	/** No bucket has an empty name, so no entry of a bucket begins like this. */
	static final String MARKER = ":wasmcloud-version:";

	private static final byte[] MARKER_BYTES = MARKER.getBytes(StandardCharsets.US_ASCII);

	private StampKeys() {
	}

	static boolean isStampKey(byte[] stored) {
		return stored.length > MARKER_BYTES.length
				&& Arrays.equals(stored, 0, MARKER_BYTES.length, MARKER_BYTES, 0, MARKER_BYTES.length);
	}

	static byte[] of(byte[] entryKey) {
		HashTag tag = HashTag.of(entryKey);
		ByteArrayOutputStream name = new ByteArrayOutputStream(MARKER_BYTES.length + entryKey.length + 16);
		name.writeBytes(MARKER_BYTES);
		name.write('{');
		name.writeBytes(tag.bytes());
		name.write('}');
		if (!tag.isWholeKey()) {
			name.writeBytes(entryKey);
		}
		return name.toByteArray();
	}

}
