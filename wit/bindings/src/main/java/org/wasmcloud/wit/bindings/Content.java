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

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * Equality, hash and text of values by content. It looks through lists, options and maps
 * into {@code byte[]}, {@code float[]} and {@code double[]}; tuples, results and
 * generated records use it themselves. Of an array the text shows the length, never the
 * content.
 */
public final class Content {

	private Content() {
	}

	/**
	 * Whether both values have the same content.
	 * @param one a value, or {@code null}
	 * @param other a value, or {@code null}
	 * @return {@code true} if they do
	 */
	public static boolean equal(@Nullable Object one, @Nullable Object other) {
		if (one == other) {
			return true;
		}
		if (one == null || other == null) {
			return false;
		}
		if (one instanceof byte[] bytes) {
			return other instanceof byte[] that && Arrays.equals(bytes, that);
		}
		if (one instanceof List<?> list) {
			return other instanceof List<?> that && equalLists(list, that);
		}
		if (one instanceof Optional<?> option) {
			return other instanceof Optional<?> that && equal(option.orElse(null), that.orElse(null));
		}
		if (one instanceof Map<?, ?> map) {
			return other instanceof Map<?, ?> that && equalMaps(map, that);
		}
		if (one instanceof float[] floats) {
			return other instanceof float[] that && Arrays.equals(floats, that);
		}
		if (one instanceof double[] doubles) {
			return other instanceof double[] that && Arrays.equals(doubles, that);
		}
		return one.equals(other);
	}

	private static boolean equalLists(List<?> one, List<?> other) {
		if (one.size() != other.size()) {
			return false;
		}
		Iterator<?> others = other.iterator();
		for (Object element : one) {
			if (!equal(element, others.next())) {
				return false;
			}
		}
		return true;
	}

	private static boolean equalMaps(Map<?, ?> one, Map<?, ?> other) {
		if (one.size() != other.size()) {
			return false;
		}
		return one.entrySet()
			.stream()
			.allMatch(
					(entry) -> other.containsKey(entry.getKey()) && equal(entry.getValue(), other.get(entry.getKey())));
	}

	/**
	 * A hash of the content of one value.
	 * @param value a value, or {@code null}
	 * @return the hash; equal content has equal hashes
	 */
	public static int hash(@Nullable Object value) {
		if (value == null) {
			return 0;
		}
		if (value instanceof byte[] bytes) {
			return Arrays.hashCode(bytes);
		}
		if (value instanceof List<?> list) {
			int hash = 1;
			for (Object element : list) {
				hash = 31 * hash + hash(element);
			}
			return hash;
		}
		if (value instanceof Optional<?> option) {
			return hash(option.orElse(null));
		}
		if (value instanceof Map<?, ?> map) {
			return map.entrySet().stream().mapToInt((entry) -> hash(entry.getKey()) ^ hash(entry.getValue())).sum();
		}
		if (value instanceof float[] floats) {
			return Arrays.hashCode(floats);
		}
		if (value instanceof double[] doubles) {
			return Arrays.hashCode(doubles);
		}
		return value.hashCode();
	}

	/**
	 * A hash of the content of several values, in order.
	 * @param values the values, each may be {@code null}
	 * @return the hash
	 */
	public static int hashAll(@Nullable Object... values) {
		int hash = 1;
		for (Object value : values) {
			hash = 31 * hash + hash(value);
		}
		return hash;
	}

	/**
	 * The text of one value.
	 * @param value a value, or {@code null}
	 * @return the text; of an array its length
	 */
	public static String show(@Nullable Object value) {
		if (value instanceof byte[] bytes) {
			return count(bytes.length, "byte");
		}
		if (value instanceof float[] floats) {
			return count(floats.length, "float");
		}
		if (value instanceof double[] doubles) {
			return count(doubles.length, "double");
		}
		if (value instanceof List<?> list) {
			StringJoiner joiner = new StringJoiner(", ", "[", "]");
			list.forEach((element) -> joiner.add(show(element)));
			return joiner.toString();
		}
		if (value instanceof Map<?, ?> map) {
			StringJoiner joiner = new StringJoiner(", ", "{", "}");
			map.forEach((key, element) -> joiner.add(show(key) + "=" + show(element)));
			return joiner.toString();
		}
		if (value instanceof Optional<?> option) {
			return (option.isPresent()) ? "Optional[" + show(option.get()) + "]" : "Optional.empty";
		}
		return String.valueOf(value);
	}

	private static String count(int length, String what) {
		return length + " " + what + ((length != 1) ? "s" : "");
	}

	/**
	 * The text of a record.
	 * @param name the record's name
	 * @param namesAndValues names of components and their values in turn
	 * @return the text, such as {@code Entry[value=3 bytes, version=7]}
	 */
	public static String show(String name, @Nullable Object... namesAndValues) {
		StringJoiner joiner = new StringJoiner(", ", name + "[", "]");
		for (int i = 0; i < namesAndValues.length; i += 2) {
			joiner.add(namesAndValues[i] + "=" + show(namesAndValues[i + 1]));
		}
		return joiner.toString();
	}

}
