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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text that, as the hash tag of another key, puts that key into the same hash slot of
 * a Redis Cluster.
 *
 * @param bytes the text; it has no closing brace
 * @param isWholeKey whether it is the key itself
 */
record HashTag(byte[] bytes, boolean isWholeKey) {

	static final int SLOTS = 16384;

	/** What the Redis Cluster specification calls CRC16: XMODEM, polynomial 0x1021. */
	private static final int POLYNOMIAL = 0x1021;

	/**
	 * Finds the tag of a key by the rules of the Redis Cluster specification: what stands
	 * between the first opening brace and the next closing one, if that is something; the
	 * whole key otherwise.
	 */
	static HashTag of(byte[] key) {
		int open = indexOf(key, '{', 0);
		int close = (open >= 0) ? indexOf(key, '}', open + 1) : -1;
		if (close > open + 1) {
			return new HashTag(Arrays.copyOfRange(key, open + 1, close), false);
		}
		if (indexOf(key, '}', 0) < 0) {
			return new HashTag(key, true);
		}
		// The whole key counts, yet inside a tag its brace would end the tag.
		return new HashTag(TagOfSlot.TAGS[slot(key)], false);
	}

	private static int indexOf(byte[] text, char wanted, int from) {
		for (int i = from; i < text.length; i++) {
			if (text[i] == wanted) {
				return i;
			}
		}
		return -1;
	}

	static int slot(byte[] hashed) {
		int crc = 0;
		for (byte each : hashed) {
			crc ^= (each & 0xff) << 8;
			for (int bit = 0; bit < Byte.SIZE; bit++) {
				crc = ((crc & 0x8000) != 0) ? (crc << 1) ^ POLYNOMIAL : crc << 1;
			}
			crc &= 0xffff;
		}
		return crc % SLOTS;
	}

	/** The smallest number that hashes to each slot; made when first needed. */
	private static final class TagOfSlot {

		private static final byte[][] TAGS = new byte[SLOTS][];

		static {
			int missing = SLOTS;
			for (int number = 0; missing > 0; number++) {
				byte[] tag = Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
				int slot = slot(tag);
				if (TAGS[slot] == null) {
					TAGS[slot] = tag;
					missing--;
				}
			}
		}

	}

}
