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

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.InvalidUrlException;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder.ParserType;

/**
 * Where a link may lead: a web address with a host. It is read as browsers read it, so
 * that what is stored is plain ASCII and means the same everywhere.
 */
final class WebAddress {

	private static final int LONGEST = 2048;

	private static final Set<String> SCHEMES = Set.of("http", "https");

	/** The names that a machine has for itself. */
	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	private WebAddress() {
	}

	/**
	 * The address as it can be sent in a header.
	 * @param text what somebody entered
	 * @param own where the shortener itself is
	 */
	static String check(@Nullable String text, UriComponents own) {
		if (text == null || text.isBlank()) {
			throw LinkProblem.badAddress("Enter the address that the link should lead to.");
		}
		String stripped = text.strip();
		requireLength(stripped);
		UriComponents components = parse(encodeBeyondTheBasicPlane(stripped));
		String scheme = components.getScheme();
		if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
			throw LinkProblem.badAddress("The address must begin with http:// or https://.");
		}
		if (components.getHost() == null || components.getHost().isBlank()) {
			throw LinkProblem.badAddress("The address has no host name.");
		}
		if (components.getUserInfo() != null) {
			throw LinkProblem.badAddress("The address must not contain a user name or password.");
		}
		if (isSameServer(components, own)) {
			throw LinkProblem.badAddress("The address leads back to this shortener.");
		}
		String address = ascii(components.toUriString());
		requireLength(address);
		return address;
	}

	private static boolean isSameServer(UriComponents one, UriComponents other) {
		String host = String.valueOf(one.getHost()).toLowerCase(Locale.ROOT);
		String otherHost = String.valueOf(other.getHost()).toLowerCase(Locale.ROOT);
		return port(one) == port(other)
				&& (host.equals(otherHost) || (LOOPBACK.contains(host) && LOOPBACK.contains(otherHost)));
	}

	private static int port(UriComponents address) {
		if (address.getPort() != -1) {
			return address.getPort();
		}
		return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
	}

	private static void requireLength(String address) {
		if (address.length() > LONGEST) {
			throw LinkProblem.badAddress("The address is longer than " + LONGEST
					+ " characters, where each that is not plain ASCII counts as it is sent: up to twelve.");
		}
	}

	// The parser takes the two halves of such a character for two characters.
	private static String encodeBeyondTheBasicPlane(String text) {
		StringBuilder encoded = new StringBuilder(text.length());
		text.codePoints().forEach((codePoint) -> {
			if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
				throw LinkProblem.badAddress("The address contains half a character; copy it again.");
			}
			if (Character.isBmpCodePoint(codePoint)) {
				encoded.append((char) codePoint);
			}
			else {
				encoded.append(ascii(Character.toString(codePoint)));
			}
		});
		return encoded.toString();
	}

	private static UriComponents parse(String text) {
		try {
			return UriComponentsBuilder.fromUriString(text, ParserType.WHAT_WG).build();
		}
		catch (InvalidUrlException ex) {
			throw LinkProblem.badAddress("This is not a complete web address, such as https://example.org/page.");
		}
	}

	// What goes into a header must be printable ASCII.
	private static String ascii(String address) {
		StringBuilder ascii = new StringBuilder(address.length());
		for (byte each : address.getBytes(StandardCharsets.UTF_8)) {
			if (each > ' ' && each < 0x7f && "\"<>\\^`{|}".indexOf(each) < 0) {
				ascii.append((char) each);
			}
			else {
				ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
			}
		}
		return ascii.toString();
	}

}
