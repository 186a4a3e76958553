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

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where this implementation and wasm-tools disagree. The reasons stand in
 * docs/wit-language.md.
 */
enum KnownDifference {

	/** Records and flags without a member are taken here. */
	EMPTY_RECORD_OR_FLAGS("empty record|empty flags") {

		@Override
		boolean explains(String line, String before) {
			return true;
		}

	},

	/** Flags with more than 32 members are taken here. */
	MANY_FLAGS("cannot have more than 32 flags") {

		@Override
		boolean explains(String line, String before) {
			return true;
		}

	},

	/** A type of a world that a gate closes is left out here, as items elsewhere are. */
	CLOSED_TYPE_OF_A_WORLD("reference to a type which is excluded") {

		@Override
		boolean explains(String line, String before) {
			return line.contains("@unstable") || before.contains("@unstable");
		}

	},

	/** Two types without a name that are spelled alike are not one here. */
	ONE_GATE_FOR_ALL_LIKE_TYPES("reference to a type which is excluded") {

		@Override
		boolean explains(String line, String before) {
			return line.contains("<");
		}

	};

	private static final Pattern PLACE = Pattern.compile("--> [^\\n]*/([^/\\n]+):(\\d+):\\d+\\n");

	private final Pattern theirs;

	KnownDifference(String theirs) {
		this.theirs = Pattern.compile(theirs);
	}

	/**
	 * Whether the difference explains an error at a place.
	 * @param line the line of the place, empty if it is not known
	 * @param before the line before it
	 */
	abstract boolean explains(String line, String before);

	/**
	 * The difference that explains a disagreement.
	 * @param ours what is wrong by this implementation, or {@code null} for nothing
	 * @param theirs what is wrong by wasm-tools, or {@code null} for nothing
	 * @param fileName the name of the file that was changed
	 * @param text its text
	 * @return the difference, or {@code null} for none
	 */
	static @Nullable KnownDifference of(@Nullable String ours, @Nullable String theirs, String fileName, String text) {
		if (ours != null || theirs == null) {
			return null;
		}
		String line = "";
		String before = "";
		Matcher place = PLACE.matcher(theirs);
		if (place.find() && place.group(1).equals(fileName)) {
			List<String> lines = text.lines().toList();
			int number = Integer.parseInt(place.group(2));
			line = lines.get(number - 1);
			before = (number > 1) ? lines.get(number - 2) : "";
		}
		for (KnownDifference known : values()) {
			if (known.theirs.matcher(theirs).find() && known.explains(line, before)) {
				return known;
			}
		}
		return null;
	}

}
