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

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the smallest of the keys that it is told, each once, and no more than a bounded
 * memory holds. It is told by one thread at a time.
 */
final class SmallestKeys {

	/** Keys may be long: with this many characters the keys of a walk take some 8 MB. */
	private static final int MAX_CHARACTERS = 4_000_000;

	private final @Nullable String after;

	private final int max;

	private final TreeSet<String> keys = new TreeSet<>();

	private long characters;

	private boolean complete = true;

	/**
	 * Creates it empty.
	 * @param after only larger keys count, {@code null} for all
	 * @param max number of keys to keep
	 */
	SmallestKeys(@Nullable String after, int max) {
		this.after = after;
		this.max = max;
	}

	void add(String key) {
		if (this.after != null && key.compareTo(this.after) <= 0) {
			return;
		}
		if (!this.complete && key.compareTo(this.keys.last()) > 0) {
			return;
		}
		if (this.keys.add(key)) {
			this.characters += key.length();
		}
		while (this.keys.size() > 1 && (this.keys.size() > this.max || this.characters > MAX_CHARACTERS)) {
			this.characters -= this.keys.pollLast().length();
			this.complete = false;
		}
	}

	/** Whether no key was left out for want of room. */
	boolean isComplete() {
		return this.complete;
	}

	List<String> inOrder() {
		return new ArrayList<>(this.keys);
	}

}
