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

package org.wasmcloud.wit.language.source;

/**
 * A stretch of a source.
 *
 * @param source the source
 * @param start the offset of its first character
 * @param end the offset behind its last character
 */
public record Span(Source source, int start, int end) {

	/**
	 * The text of the stretch.
	 * @return the text
	 */
	public String text() {
		return this.source.text().substring(this.start, this.end);
	}

	/**
	 * Where the stretch begins, {@code file:line:column}.
	 * @return the place
	 */
	public String location() {
		return this.source.name() + ":" + this.source.line(this.start) + ":" + this.source.column(this.start);
	}

}
