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

package org.wasmcloud.benchmarks.wit;

import java.nio.charset.StandardCharsets;

/**
 * A WIT text of any size: one package whose interfaces all have the shape of a real
 * contract, each a few thousand bytes.
 */
final class LargeText {

	private static final String HEAD = """
			package measured:large@1.0.0;

			/// What all interfaces share.
			interface types {
			  /// Why a call failed.
			  variant error {
			    no-such-store,
			    access-denied,
			    other(string),
			  }
			}
			""";

	private static final String INTERFACE = """

			/// Entries of the kind that has the number %1$d, stored under keys.
			///
			/// What a caller wrote, the same caller reads; other callers may lag behind.
			interface store-%1$d {
			  use types.{error};

			  /// How an entry is written.
			  record options {
			    /// Milliseconds from now after which the entry is gone.
			    time-to-live: option<u64>,
			    if-not-exists: bool,
			    labels: list<tuple<string, string>>,
			  }

			  enum kind { text, binary, number-%1$d }

			  flags rights { read, write, list-keys, delete-%1$d }

			  /// One page of keys.
			  record page {
			    keys: list<string>,
			    cursor: option<string>,
			  }

			  variant outcome {
			    written,
			    /// The entry as it is now.
			    stale(option<list<u8>>),
			  }

			  type version = string;

			  /// A handle; closing it does not touch the entries.
			  resource bucket {
			    constructor(name: string);
			    /// The value of a key, or none if there is no such key.
			    get: async func(key: string) -> result<option<list<u8>>, error>;
			    set: async func(key: string, value: list<u8>, options: option<options>) -> result<_, error>;
			    list-keys: async func(prefix: option<string>, cursor: option<string>) -> result<page, error>;
			    watch: func() -> stream<tuple<string, kind>>;
			    rights: func() -> rights;
			  }

			  /// Opens a bucket. Opening touches no entry.
			  open: async func(identifier: string) -> result<bucket, error>;

			  /// Writes the value if the entry still has the version, in one indivisible step.
			  swap: async func(bucket: borrow<bucket>, key: string, value: list<u8>, version: version)
			    -> result<outcome, error>;

			  /// Several keys in one call; the order of the answer is that of the question.
			  get-many: async func(bucket: borrow<bucket>, keys: list<string>)
			    -> result<list<option<tuple<string, list<u8>>>>, error>;
			}
			""";

	private LargeText() {
	}

	/**
	 * A text of at least some size, by at most one interface more.
	 * @param bytes the size in bytes of UTF-8
	 * @return the text
	 */
	static String ofAtLeast(int bytes) {
		StringBuilder text = new StringBuilder(bytes + INTERFACE.length() * 2).append(HEAD);
		for (int i = 0; text.length() < bytes; i++) {
			text.append(INTERFACE.formatted(i));
		}
		return text.toString();
	}

	static int size(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
