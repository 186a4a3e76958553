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

package org.wasmcloud.wit.bindings;

import java.util.Collection;

/**
 * What WIT types refuse and their Java types do not. Each check returns what it was given
 * or throws an {@link IllegalArgumentException} that names the value.
 */
public final class Check {

	private static final long MAX_U32 = 0xFFFF_FFFFL;

	private Check() {
	}

	/**
	 * A {@code u8}, 0 to 255.
	 * @param value the value
	 * @param what the WIT name of what is checked
	 * @return the value
	 */
	public static int u8(int value, String what) {
		if (value < 0 || value > 0xFF) {
			throw outOfRange(value, what, "u8", 0xFF);
		}
		return value;
	}

	/**
	 * A {@code u16}, 0 to 65535.
	 * @param value the value
	 * @param what the WIT name of what is checked
	 * @return the value
	 */
	public static int u16(int value, String what) {
		if (value < 0 || value > 0xFFFF) {
			throw outOfRange(value, what, "u16", 0xFFFF);
		}
		return value;
	}

	/**
	 * A {@code u32}, 0 to 4294967295.
	 * @param value the value
	 * @param what the WIT name of what is checked
	 * @return the value
	 */
	public static long u32(long value, String what) {
		if (value < 0 || value > MAX_U32) {
			throw outOfRange(value, what, "u32", MAX_U32);
		}
		return value;
	}

	private static IllegalArgumentException outOfRange(long value, String what, String type, long max) {
		return new IllegalArgumentException(what + " is " + value + ", but a " + type + " is 0 to " + max);
	}

	/**
	 * A {@code char}: a Unicode scalar value, so no surrogate.
	 * @param value the code point
	 * @param what the WIT name of what is checked
	 * @return the value
	 */
	public static int scalar(int value, String what) {
		if (!Character.isValidCodePoint(value)
				|| (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE)) {
			throw new IllegalArgumentException(
					what + " is 0x" + Integer.toHexString(value) + ", but a char is a Unicode scalar value");
		}
		return value;
	}

	/**
	 * A {@code string}: no lone surrogates.
	 * @param value the text
	 * @param what the WIT name of what is checked
	 * @return the text
	 */
	public static String string(String value, String what) {
		int length = value.length();
		for (int i = 0; i < length; i++) {
			char c = value.charAt(i);
			if (Character.isSurrogate(c)) {
				if (Character.isLowSurrogate(c) || i + 1 == length || !Character.isLowSurrogate(value.charAt(i + 1))) {
					throw new IllegalArgumentException(
							what + " has a lone surrogate at index " + i + ", but a string is Unicode text");
				}
				i++;
			}
		}
		return value;
	}

	/**
	 * A list of fixed length.
	 * @param value the list
	 * @param length the length that the type demands
	 * @param what the WIT name of what is checked
	 * @param <C> the type of the list
	 * @return the list
	 */
	public static <C extends Collection<?>> C length(C value, long length, String what) {
		length(value.size(), length, what);
		return value;
	}

	/**
	 * A {@code list<u8>} of fixed length.
	 * @param value the bytes
	 * @param length the length that the type demands
	 * @param what the WIT name of what is checked
	 * @return the bytes
	 */
	public static byte[] length(byte[] value, long length, String what) {
		length(value.length, length, what);
		return value;
	}

	/**
	 * A {@code list<f32>} of fixed length.
	 * @param value the numbers
	 * @param length the length that the type demands
	 * @param what the WIT name of what is checked
	 * @return the numbers
	 */
	public static float[] length(float[] value, long length, String what) {
		length(value.length, length, what);
		return value;
	}

	/**
	 * A {@code list<f64>} of fixed length.
	 * @param value the numbers
	 * @param length the length that the type demands
	 * @param what the WIT name of what is checked
	 * @return the numbers
	 */
	public static double[] length(double[] value, long length, String what) {
		length(value.length, length, what);
		return value;
	}

	private static void length(int actual, long length, String what) {
		if (actual != length) {
			throw new IllegalArgumentException(
					what + " has " + actual + " elements, but its type demands exactly " + length);
		}
	}

}
