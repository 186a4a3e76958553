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

import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The smallest keys behind a position, as far as memory for them reaches, kept up to date
 * by what happens in the stream.
 */
final class KnownKeys {

	private final @Nullable String after;

	private final int limit;

	private final TreeSet<String> keys = new TreeSet<>();

	/** The smallest key that did not fit; nothing is known from here on. */
	private @Nullable String ceiling;

	KnownKeys(@Nullable String after, int limit) {
		this.after = after;
		this.limit = limit;
	}

	void set(String key) {
		if ((this.after != null && key.compareTo(this.after) <= 0)
				|| (this.ceiling != null && key.compareTo(this.ceiling) >= 0)) {
			return;
		}
		this.keys.add(key);
		if (this.keys.size() > this.limit) {
			this.ceiling = this.keys.pollLast();
		}
	}

	void removed(String key) {
		this.keys.remove(key);
	}

	TreeSet<String> inOrder() {
		return this.keys;
	}

	/** Whether no key follows these. */
	boolean isComplete() {
		return this.ceiling == null;
	}

	/** What is known behind one of the keys. */
	KnownKeys behind(String key) {
		KnownKeys rest = new KnownKeys(key, this.limit);
		rest.keys.addAll(this.keys.tailSet(key, false));
		rest.ceiling = this.ceiling;
		return rest;
	}

}
