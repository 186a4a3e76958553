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

package org.wasmcloud.wit.language.parser;

import org.jspecify.annotations.Nullable;

/**
 * The form of names: words of letters and digits joined by hyphens, each word all lower
 * or all upper case, the first one beginning with a letter.
 */
final class Kebab {

	private Kebab() {
	}

	/**
	 * Checks a name.
	 * @param name the name, without {@code %}
	 * @return what is wrong with it, or {@code null} if nothing is
	 */
	static @Nullable String problem(String name) {
		boolean wordStart = true;
		boolean lower = false;
		boolean upper = false;
		for (int i = 0; i < name.length(); i++) {
			char ch = name.charAt(i);
			if (ch == '-') {
				if (wordStart) {
					return "has a hyphen where a word is due";
				}
				wordStart = true;
				lower = false;
				upper = false;
				continue;
			}
			boolean digit = ch >= '0' && ch <= '9';
			lower |= ch >= 'a' && ch <= 'z';
			upper |= ch >= 'A' && ch <= 'Z';
			if (!digit && !(ch >= 'a' && ch <= 'z') && !(ch >= 'A' && ch <= 'Z')) {
				return "holds " + RefusedCharacters.describe(name.codePointAt(i));
			}
			if (digit && i == 0) {
				return "begins with a digit";
			}
			if (lower && upper) {
				return "mixes upper and lower case in one word";
			}
			wordStart = false;
		}
		return (wordStart) ? ((name.isEmpty()) ? "is empty" : "ends with a hyphen") : null;
	}

}
