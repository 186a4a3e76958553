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

import java.util.Optional;

/**
 * The key of a link's counter. A link that is made anew under an old code has another id,
 * and so begins at 0.
 *
 * @param code the code of the link
 * @param id the link's id
 */
record CounterKey(String code, String id) {

	private static final char SEPARATOR = '.';

	/**
	 * The key that a text is, if it is the key of a counter.
	 */
	static Optional<CounterKey> parse(String text) {
		// In no code and in no id.
		int separator = text.indexOf(SEPARATOR);
		return (separator > 0)
				? Optional.of(new CounterKey(text.substring(0, separator), text.substring(separator + 1)))
				: Optional.empty();
	}

	@Override
	public String toString() {
		return this.code + SEPARATOR + this.id;
	}

}
