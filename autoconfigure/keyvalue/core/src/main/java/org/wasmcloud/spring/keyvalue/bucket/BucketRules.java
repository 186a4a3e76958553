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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

/**
 * The checks and layers in front of one bucket, as functions of what comes in and goes
 * out. Both forms of the operations use them, so that they cannot differ.
 */
final class BucketRules {

	/** Large enough to be worth a round trip, small enough for a screenful of memory. */
	static final int PAGE_SIZE = 1000;

	private final BucketLayers layers;

	private final CursorCodec cursors;

	BucketRules(BucketLayers layers, CursorCodec cursors) {
		this.layers = layers;
		this.cursors = cursors;
	}

	String key(@Nullable String key) {
		String checked = text("key", key);
		if (checked.isEmpty()) {
			throw invalid("The key is empty.");
		}
		return this.layers.prefix() + checked;
	}

	List<String> keys(@Nullable List<String> keys) {
		return required("keys", keys).stream().map(this::key).toList();
	}

	byte[] value(byte @Nullable [] value) {
		byte[] checked = required("value", value);
		if (checked.length > this.layers.maxValueSize()) {
			throw new BackendException(BackendException.Kind.QUOTA_EXCEEDED, "The value has " + checked.length
					+ " bytes; the bucket takes at most " + this.layers.maxValueSize() + ".");
		}
		return checked;
	}

	/** An element of a list or a member of a set: text, and no longer than a value. */
	String element(@Nullable String element) {
		String checked = text("value", element);
		value(checked.getBytes(StandardCharsets.UTF_8));
		return checked;
	}

	/** Of one key that occurs more than once, the last value wins. */
	Map<String, byte[]> entries(@Nullable List<? extends Map.@Nullable Entry<String, byte[]>> entries) {
		Map<String, byte[]> checked = new LinkedHashMap<>();
		for (Map.@Nullable Entry<String, byte[]> entry : required("key-values", entries)) {
			Map.Entry<String, byte[]> pair = required("key-values", entry);
			checked.put(key(pair.getKey()), value(pair.getValue()));
		}
		return checked;
	}

	void writable() {
		if (this.layers.readOnly()) {
			throw new BackendException(BackendException.Kind.DENIED, "The bucket is read-only.");
		}
	}

	String reveal(String storedKey) {
		return storedKey.substring(this.layers.prefix().length());
	}

	WriteOptions options(@Nullable Long ttlMillis, boolean ifAbsent) {
		if (ttlMillis == null) {
			return ifAbsent ? new WriteOptions(null, true) : WriteOptions.PLAIN;
		}
		if (ttlMillis <= 0 || ttlMillis > WriteOptions.MAX_TTL.toMillis()) {
			throw invalid("The time to live of " + Long.toUnsignedString(ttlMillis)
					+ " ms is out of range; it is from 1 ms to a hundred years.");
		}
		return new WriteOptions(Duration.ofMillis(ttlMillis), ifAbsent);
	}

	SwapGuard guard(@Nullable String version, byte @Nullable [] value) {
		if (version == null && value == null) {
			throw invalid("A swap needs a version or a value to compare with; use set to write in any case.");
		}
		return new SwapGuard(version, value);
	}

	KeyQuery query(@Nullable String prefix, @Nullable String cursor) {
		String wanted = (prefix != null) ? text("prefix", prefix) : "";
		return new KeyQuery(this.layers.prefix() + wanted,
				(cursor != null) ? this.cursors.decode(wanted, cursor) : null, PAGE_SIZE);
	}

	KeyPage page(KeyPage stored, @Nullable String prefix) {
		List<String> keys = stored.keys().stream().map(this::reveal).toList();
		String cursor = stored.cursor();
		return new KeyPage(keys, (cursor != null) ? this.cursors.encode((prefix != null) ? prefix : "", cursor) : null);
	}

	static <T> T required(String name, @Nullable T argument) {
		if (argument == null) {
			throw invalid("The argument '" + name + "' is null.");
		}
		return argument;
	}

	// A lone surrogate has no UTF-8 form: two different keys could become one.
	static String text(String name, @Nullable String text) {
		String checked = required(name, text);
		for (int i = 0; i < checked.length(); i++) {
			char character = checked.charAt(i);
			if (Character.isHighSurrogate(character) && i + 1 < checked.length()
					&& Character.isLowSurrogate(checked.charAt(i + 1))) {
				i++;
			}
			else if (Character.isSurrogate(character)) {
				throw invalid("The argument '" + name + "' holds half of a character at position " + i + ".");
			}
		}
		return checked;
	}

	private static BackendException invalid(String message) {
		return new BackendException(BackendException.Kind.INVALID_ARGUMENT, message);
	}

}
