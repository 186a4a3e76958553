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

package org.wasmcloud.spring.keyvalue.bucket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32C;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * Writes cursors so that the application can do nothing with one but hand it back: with
 * the same prefix, to the same bucket. Any instance of the application can go on where
 * another one stopped, so a cursor holds a check sum and no secret; a backend still
 * treats what is inside as untrusted.
 */
final class CursorCodec {

	private final String scope;

	CursorCodec(String scope) {
		this.scope = scope;
	}

	String encode(String prefix, String cursor) {
		byte[] text = cursor.getBytes(StandardCharsets.UTF_8);
		ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + text.length).putInt(sum(prefix, text)).put(text);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
	}

	String decode(String prefix, String cursor) {
		try {
			ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
			int sum = (buffer.remaining() >= Integer.BYTES) ? buffer.getInt() : 0;
			byte[] text = new byte[buffer.remaining()];
			buffer.get(text);
			if (sum == sum(prefix, text)) {
				return new String(text, StandardCharsets.UTF_8);
			}
		}
		catch (IllegalArgumentException ex) {
			// The same answer as for a wrong check sum.
		}
		throw new BackendException(BackendException.Kind.INVALID_ARGUMENT,
				"The cursor is not one that this bucket gave for this prefix.");
	}

	private int sum(String prefix, byte[] text) {
		CRC32C sum = new CRC32C();
		sum.update((this.scope + '\0' + prefix + '\0').getBytes(StandardCharsets.UTF_8));
		sum.update(text);
		return (int) sum.getValue();
	}

}
