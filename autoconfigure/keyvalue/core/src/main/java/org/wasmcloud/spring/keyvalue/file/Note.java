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

import org.jspecify.annotations.Nullable;

/**
 * What is known about one state of an entry beyond its value.
 *
 * @param modified time of modification of the file that it is about
 * @param size length of that file
 * @param expiresAt when the entry expires, in milliseconds
 * @param version the version; {@code null} where the file itself is unmistakable
 */
record Note(long modified, long size, long expiresAt, @Nullable String version) {

	static final long NEVER = Long.MAX_VALUE;

	boolean isAbout(Stamp stamp) {
		return this.modified == stamp.modified() && this.size == stamp.size();
	}

	String line() {
		return this.modified + " " + this.size + " " + this.expiresAt + " "
				+ ((this.version != null) ? this.version : "-") + "\n";
	}

	static @Nullable Note parse(String line) {
		String[] parts = line.split(" ");
		if (parts.length != 4) {
			return null;
		}
		try {
			return new Note(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]),
					parts[3].equals("-") ? null : parts[3]);
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
