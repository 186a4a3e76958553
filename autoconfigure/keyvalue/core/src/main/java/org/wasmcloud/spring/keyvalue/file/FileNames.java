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

package org.wasmcloud.spring.keyvalue.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which file name a text has, and the way back. Most texts are their own name, as for
 * wasmCloud's hosts. One that cannot be is escaped: {@code %=}, then its UTF-8 form with
 * {@code %} and two hexadecimal digits for what cannot stand in a name. One that is too
 * long for that is {@code %#} and a hash, and has to be kept elsewhere. A text that looks
 * like either is escaped itself, so no two texts share a name.
 */
enum FileNames {

	/** For a case-sensitive file system that takes every byte but the slash. */
	VERBATIM,

	/**
	 * For a file system that folds case, normalises Unicode, or gives some names a
	 * meaning of their own.
	 */
	PORTABLE;

	/** What all common file systems take, in bytes. */
	private static final int LONGEST = 255;

	/** What a Java character has in UTF-8 at most, in bytes. */
	private static final int LONGEST_CHARACTER = 3;

	private static final String ESCAPED = "%=";

	private static final String HASHED = "%#";

	/** A file that was deleted while a client of NFS had it open. */
	private static final String NFS_REMAINS = ".nfs";

	private static final String NOT_PORTABLE = "<>:\"\\|?*";

	private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

	private static final HexFormat HEX = HexFormat.of();

	String name(String text) {
		String name = mustBeEscaped(text) ? ESCAPED + escape(text) : text;
		return (name.length() * LONGEST_CHARACTER <= LONGEST || utf8(name).length <= LONGEST) ? name
				: HASHED + hash(text);
	}

	/** The name of a directory beside one that is reserved. */
	String name(String text, String reserved) {
		return text.toLowerCase(Locale.ROOT).equals(reserved) ? ESCAPED + escape(text) : name(text);
	}

	static boolean isHashed(String name) {
		return name.startsWith(HASHED);
	}

	/**
	 * The text that has a name.
	 * @return the text; {@code null} if there is none, or the name is a hash
	 */
	@Nullable String text(String name) {
		if (isHashed(name)) {
			return null;
		}
		String text = name.startsWith(ESCAPED) ? unescape(name.substring(ESCAPED.length())) : name;
		return (text != null && !text.isEmpty() && name(text).equals(name)) ? text : null;
	}

	private boolean mustBeEscaped(String text) {
		return text.equals(".") || text.equals("..") || text.startsWith(ESCAPED) || text.startsWith(HASHED)
				|| text.startsWith(NFS_REMAINS) || (this == PORTABLE && DEVICE.matcher(text).matches())
				|| anyCannotStand(text) || endsBadly(text);
	}

	private boolean anyCannotStand(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (cannotStand(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private boolean cannotStand(int character) {
		return character < ' ' || character == 0x7f || character == '/' || (this == PORTABLE
				&& (character > 0x7f || character >= 'A' && character <= 'Z' || NOT_PORTABLE.indexOf(character) >= 0));
	}

	private boolean endsBadly(String text) {
		return this == PORTABLE && (text.endsWith(".") || text.endsWith(" "));
	}

	private String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().forEach((character) -> {
			String one = Character.toString(character);
			escaped.append((character == '%' || cannotStand(character)) ? hex(one) : one);
		});
		if (endsBadly(text)) {
			escaped.replace(escaped.length() - 1, escaped.length(), hex(text.substring(text.length() - 1)));
		}
		return escaped.toString();
	}

	private static String hex(String text) {
		StringBuilder hex = new StringBuilder();
		for (byte each : utf8(text)) {
			hex.append('%').append(HEX.toHexDigits(each));
		}
		return hex.toString();
	}

	private static @Nullable String unescape(String escaped) {
		byte[] from = utf8(escaped);
		byte[] to = new byte[from.length];
		int length = 0;
		for (int i = 0; i < from.length; i++) {
			if (from[i] != '%') {
				to[length++] = from[i];
				continue;
			}
			if (i + 2 >= from.length || !HexFormat.isHexDigit(from[i + 1]) || !HexFormat.isHexDigit(from[i + 2])) {
				return null;
			}
			to[length++] = (byte) (HexFormat.fromHexDigit(from[i + 1]) * 16 + HexFormat.fromHexDigit(from[i + 2]));
			i += 2;
		}
		return new String(to, 0, length, StandardCharsets.UTF_8);
	}

	private static String hash(String text) {
		try {
			return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(utf8(text)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
