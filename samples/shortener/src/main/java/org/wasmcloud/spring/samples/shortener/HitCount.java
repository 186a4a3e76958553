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

package org.wasmcloud.spring.samples.shortener;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads a counter as it is stored.
 * <p>
 * An increment by 0 would give the number too, on every backend alike; but it writes, and
 * a watcher that writes what it watches never comes to an end.
 */
final class HitCount {

	private static final Pattern DECIMAL = Pattern.compile("\\d{1,19}");

	private HitCount() {
	}

	/**
	 * The number in a stored counter: decimal digits, or eight bytes on NATS. Eight
	 * digits read as bytes would be more hits than any link will have.
	 */
	static long of(byte[] counter) {
		String text = new String(counter, StandardCharsets.US_ASCII);
		if (DECIMAL.matcher(text).matches()) {
			return Long.parseLong(text);
		}
		if (counter.length == Long.BYTES) {
			return ByteBuffer.wrap(counter).getLong();
		}
		throw new IllegalStateException("A counter of " + counter.length + " bytes has neither of the two forms");
	}

}
