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

package org.wasmcloud.spring.samples.shortener;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The part of a short address that people type.
 */
final class LinkCode {

	/** What a code looks like, as a path pattern too. */
	static final String PATTERN = "[A-Za-z0-9_-]{1,64}";

	private static final Pattern VALID = Pattern.compile(PATTERN);

	/** Paths of the application itself. */
	private static final Set<String> RESERVED = Set.of("api", "actuator", "error");

	/** Without characters that look like each other. */
	private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";

	private static final int LENGTH = 7;

	private static final SecureRandom RANDOM = new SecureRandom();

	private LinkCode() {
	}

	static String check(String code) {
		if (!VALID.matcher(code).matches()) {
			throw LinkProblem.badCode();
		}
		if (RESERVED.contains(code.toLowerCase(Locale.ROOT))) {
			throw LinkProblem.taken(code);
		}
		return code;
	}

	/** Whether there can be a link of this code. */
	static boolean isValid(@Nullable String code) {
		return code != null && VALID.matcher(code).matches();
	}

	static String random() {
		StringBuilder code = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return code.toString();
	}

}
