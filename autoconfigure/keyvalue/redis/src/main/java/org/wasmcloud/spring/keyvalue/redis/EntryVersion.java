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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The version of an entry as callers see it: a stamp, which every write through this
 * backend takes away, and a digest of the value, which shows a foreign client's change in
 * place.
 *
 * @param stamp a number in decimal digits
 * @param digest SHA-1 of the value, in hexadecimal digits; it has to tell values apart
 * and protects nothing
 */
record EntryVersion(String stamp, String digest) {

	/** No entry has it. */
	static final EntryVersion NONE = new EntryVersion("0", "0");

	/**
	 * The first stamp. Stamps are also points in time at which an entry would expire, in
	 * milliseconds: this one is some 142,000 years away. Up to twice this number the
	 * floating-point numbers of a script are exact.
	 */
	static final long FIRST_STAMP = 1L << 52;

	private static final char SEPARATOR = '-';

	/**
	 * A stamp that the entry never had before, but for one chance in 2^52.
	 */
	static byte[] newStamp() {
		long stamp = ThreadLocalRandom.current().nextLong(FIRST_STAMP, FIRST_STAMP << 1);
		return Long.toString(stamp).getBytes(StandardCharsets.US_ASCII);
	}

	static EntryVersion of(byte[] stamp, byte[] value) {
		return new EntryVersion(new String(stamp, StandardCharsets.US_ASCII), digest(value));
	}

	/** Whatever a caller may have made up instead is a version that no entry has. */
	static EntryVersion parse(String version) {
		int separator = version.indexOf(SEPARATOR);
		return (separator > 0) ? new EntryVersion(version.substring(0, separator), version.substring(separator + 1))
				: NONE;
	}

	private static String digest(byte[] value) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(value));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-1", ex);
		}
	}

	@Override
	public String toString() {
		return this.stamp + SEPARATOR + this.digest;
	}

}
