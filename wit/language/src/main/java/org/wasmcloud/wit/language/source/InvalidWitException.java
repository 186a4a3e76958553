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

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * WIT that the language refuses, with every error that was found.
 */
public final class InvalidWitException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<WitError> errors;

	/**
	 * Creates an exception.
	 * @param errors what is wrong, at least one thing
	 */
	public InvalidWitException(List<WitError> errors) {
		this.errors = List.copyOf(errors);
	}

	/**
	 * Creates an exception for one error.
	 * @param message what is wrong
	 * @param hint what to do about it, or {@code null}
	 * @param span where, or {@code null}
	 */
	public InvalidWitException(String message, @Nullable String hint, @Nullable Span span) {
		this(List.of(new WitError(message, hint, span)));
	}

	/**
	 * What is wrong.
	 * @return the errors, by file and place
	 */
	public List<WitError> errors() {
		return this.errors;
	}

	/** Made when it is asked for: whoever gathers errors needs no text of each. */
	@Override
	public String getMessage() {
		StringBuilder text = new StringBuilder();
		for (WitError error : this.errors) {
			if (!text.isEmpty()) {
				text.append("\n\n");
			}
			text.append(error.render());
		}
		return text.toString();
	}

}
