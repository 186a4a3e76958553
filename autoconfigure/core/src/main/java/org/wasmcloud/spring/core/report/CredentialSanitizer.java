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

package org.wasmcloud.spring.core.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/**
 * Keeps the credentials of this project's properties out of Spring Boot's endpoints, also
 * where {@code show-values} lets all values through: what a key calls a credential, and
 * user and password within an address.
 */
public final class CredentialSanitizer implements SanitizingFunction {

	private static final String OURS = "wasmcloud";

	/** What the last words of a key are, without what separates them. */
	private static final List<String> CREDENTIALS = List.of("password", "passphrase", "secret", "token", "nkey", "seed",
			"credentials", "accesskey", "secretkey", "apikey", "privatekey");

	private static final Pattern INDEX = Pattern.compile("(\\[\\d*]|_\\d+)$");

	private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]");

	private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^\\s,]*@");

	@Override
	public SanitizableData apply(SanitizableData data) {
		String key = data.getKey().toLowerCase(Locale.ROOT);
		if (!key.startsWith(OURS) || data.getValue() == null) {
			return data;
		}
		String words = SEPARATORS.matcher(INDEX.matcher(key).replaceFirst("")).replaceAll("");
		if (CREDENTIALS.stream().anyMatch(words::endsWith)) {
			return data.withSanitizedValue();
		}
		String value = data.getValue().toString();
		String shown = USER_INFO.matcher(value).replaceAll(SanitizableData.SANITIZED_VALUE + "@");
		return shown.equals(value) ? data : data.withValue(shown);
	}

}
