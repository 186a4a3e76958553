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

package org.wasmcloud.wit.generator.mapping;

import java.util.Locale;

import javax.lang.model.SourceVersion;

/**
 * WIT identifiers as Java identifiers. No two WIT identifiers that may stand side by side
 * become one Java identifier: words keep their border as a capital letter, or as
 * {@code _} in front of a digit.
 */
final class JavaWords {

	private JavaWords() {
	}

	/**
	 * {@code DNS-error} as {@code DnsError}, {@code a-1} as {@code A_1}.
	 * @param name the WIT identifier
	 * @return the name of a type
	 */
	static String upperCamel(String name) {
		StringBuilder result = new StringBuilder();
		for (String word : name.split("[-.$]")) {
			append(result, word);
		}
		return result.toString();
	}

	/**
	 * {@code on-set} as {@code onSet}, {@code DNS-error} as {@code dnsError}.
	 * @param name the WIT identifier
	 * @return the name of a method, a parameter or a component; possibly a keyword
	 */
	static String lowerCamel(String name) {
		int dash = name.indexOf('-');
		String first = ((dash >= 0) ? name.substring(0, dash) : name).toLowerCase(Locale.ROOT);
		StringBuilder result = new StringBuilder(first);
		if (dash >= 0) {
			for (String word : name.substring(dash + 1).split("-")) {
				append(result, word);
			}
		}
		return result.toString();
	}

	/**
	 * {@code no-such-store} as {@code NO_SUCH_STORE}.
	 * @param name the WIT identifier
	 * @return the name of a constant
	 */
	static String constant(String name) {
		return name.toUpperCase(Locale.ROOT).replace('-', '_');
	}

	/**
	 * The identifier, made legal by a trailing {@code _} where it is a keyword.
	 * @param identifier the identifier
	 * @return an identifier that is no keyword
	 */
	static String legal(String identifier) {
		return isKeyword(identifier) ? identifier + "_" : identifier;
	}

	static boolean isKeyword(String identifier) {
		return SourceVersion.isKeyword(identifier, SourceVersion.RELEASE_17);
	}

	private static void append(StringBuilder result, String word) {
		if (word.isEmpty()) {
			return;
		}
		if (!result.isEmpty() && Character.isDigit(word.charAt(0))) {
			result.append('_');
		}
		result.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1).toLowerCase(Locale.ROOT));
	}

}
