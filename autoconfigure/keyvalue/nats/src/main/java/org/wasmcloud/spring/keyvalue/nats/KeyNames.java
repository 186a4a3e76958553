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

package org.wasmcloud.spring.keyvalue.nats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * How keys are written in subjects. A key that NATS KV can hold is written as it is, for
 * every client to read. In any other one, what NATS KV cannot hold is written as
 * {@code %XX}, byte by byte in UTF-8. No key of NATS KV contains a percent sign, so a
 * written key can never be taken for another one, whoever wrote it.
 */
final class KeyNames {

	private static final String PLAIN = "-/_=";

	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	/** A server's limit for a line of its protocol. */
	private static final int LONGEST_LINE = 4096;

	/** What stands beside the key in the longest line: words, sizes, a reply subject. */
	private static final int LINE_RESERVE = 160;

	private final String bucket;

	private final String subjectPrefix;

	private final int longest;

	KeyNames(String bucket) {
		this.bucket = bucket;
		this.subjectPrefix = "$KV." + bucket + ".";
		this.longest = LONGEST_LINE - LINE_RESERVE - 2 * bucket.length();
	}

	/** The subject of a key. */
	String subject(String key) {
		StringBuilder subject = new StringBuilder(this.subjectPrefix);
		append(subject, key, true);
		if (subject.length() - this.subjectPrefix.length() > this.longest) {
			throw new BackendException(BackendException.Kind.INVALID_ARGUMENT,
					"The key is longer than NATS takes: " + this.longest + " bytes in the bucket '" + this.bucket
							+ "', where characters beyond letters, digits and '-/_=.' take three or more.");
		}
		return subject.toString();
	}

	/**
	 * The subjects of all keys with a prefix and of some others, with a wildcard. A key
	 * that is the prefix itself, ending with a dot, is not among them.
	 */
	String filter(String keyPrefix) {
		StringBuilder filter = new StringBuilder(this.subjectPrefix);
		append(filter, keyPrefix, false);
		filter.setLength(filter.lastIndexOf(".") + 1);
		return filter.append('>').toString();
	}

	/**
	 * The same for one who needs the key that is the prefix too. A prefix that ends with
	 * a dot takes a wider wildcard then, since one filter is all that every server takes.
	 */
	String wideFilter(String keyPrefix) {
		return filter(keyPrefix.endsWith(".") ? keyPrefix.substring(0, keyPrefix.length() - 1) : keyPrefix);
	}

	/**
	 * The key of a subject; {@code null} if it is none that a caller could name.
	 */
	@Nullable String key(String subject) {
		if (!subject.startsWith(this.subjectPrefix)) {
			return null;
		}
		String written = subject.substring(this.subjectPrefix.length());
		String key = (written.indexOf('%') < 0) ? written : decode(written);
		return (key != null && !key.isEmpty() && subject(key).equals(subject)) ? key : null;
	}

	private static void append(StringBuilder written, String key, boolean whole) {
		char previous = '.';
		for (int i = 0; i < key.length(); i++) {
			char character = key.charAt(i);
			boolean last = whole && i == key.length() - 1;
			if (isPlain(character) || (character == '.' && previous != '.' && !last)) {
				written.append(character);
			}
			else {
				int end = Character.isHighSurrogate(character) ? i + 2 : i + 1;
				for (byte each : key.substring(i, Math.min(end, key.length())).getBytes(StandardCharsets.UTF_8)) {
					HEX.toHexDigits(written.append('%'), each);
				}
				i = end - 1;
			}
			previous = character;
		}
	}

	private static boolean isPlain(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9') || PLAIN.indexOf(character) >= 0;
	}

	private static @Nullable String decode(String written) {
		ByteBuffer bytes = ByteBuffer.allocate(written.length());
		for (int i = 0; i < written.length(); i++) {
			char character = written.charAt(i);
			if (character > 0x7f) {
				return null;
			}
			if (character != '%') {
				bytes.put((byte) character);
				continue;
			}
			if (i + 2 >= written.length() || !HexFormat.isHexDigit(written.charAt(i + 1))
					|| !HexFormat.isHexDigit(written.charAt(i + 2))) {
				return null;
			}
			bytes.put((byte) HexFormat.fromHexDigits(written, i + 1, i + 3));
			i += 2;
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

}
