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

package org.wasmcloud.wit.language.fuzz;

import org.jspecify.annotations.Nullable;

/**
 * Where this implementation and wasm-tools disagree, each with its reason in
 * docs/wit-language.md.
 */
enum KnownDifference {

	/** An empty record or empty flags: taken here. */
	EMPTY_RECORD_OR_FLAGS(null, "empty record"), EMPTY_FLAGS(null, "empty flags");

	private final @Nullable String ours;

	private final @Nullable String theirs;

	KnownDifference(@Nullable String ours, @Nullable String theirs) {
		this.ours = ours;
		this.theirs = theirs;
	}

	/**
	 * The difference that explains a disagreement.
	 * @param ours what is wrong by this implementation, or {@code null} for nothing
	 * @param theirs what is wrong by wasm-tools, or {@code null} for nothing
	 * @return the difference, or {@code null} for none
	 */
	static @Nullable KnownDifference of(@Nullable String ours, @Nullable String theirs) {
		for (KnownDifference known : values()) {
			if (matches(known.ours, ours) && matches(known.theirs, theirs)) {
				return known;
			}
		}
		return null;
	}

	private static boolean matches(@Nullable String part, @Nullable String message) {
		return (part != null) ? message != null && message.contains(part) : message == null;
	}

}
