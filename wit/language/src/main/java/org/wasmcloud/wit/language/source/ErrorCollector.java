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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Gathers errors so that one run shows several.
 */
public final class ErrorCollector {

	/** More than this in one run help nobody. */
	private static final int MOST = 50;

	/** Errors are found in the order of dependencies, and read from top to bottom. */
	private static final Comparator<WitError> BY_PLACE = Comparator
		.comparing((WitError error) -> (error.span() != null) ? error.span().source().name() : "")
		.thenComparing((error) -> (error.span() != null) ? error.span().start() : 0);

	private final Set<WitError> errors = new LinkedHashSet<>();

	/**
	 * Adds an error.
	 * @param message what is wrong
	 * @param hint what to do about it, or {@code null}
	 * @param span where, or {@code null}
	 */
	public void add(String message, @Nullable String hint, @Nullable Span span) {
		if (this.errors.size() < MOST) {
			this.errors.add(new WitError(message, hint, span));
		}
	}

	/**
	 * Adds the errors of an exception.
	 * @param exception the exception
	 */
	public void add(InvalidWitException exception) {
		for (WitError error : exception.errors()) {
			add(error.message(), error.hint(), error.span());
		}
	}

	/**
	 * Whether further errors are dropped.
	 * @return {@code true} if they are
	 */
	public boolean isFull() {
		return this.errors.size() >= MOST;
	}

	/**
	 * The number of errors so far.
	 * @return the number
	 */
	public int size() {
		return this.errors.size();
	}

	/**
	 * Goes on only without errors.
	 * @throws InvalidWitException if there is an error
	 */
	public void throwIfAny() {
		if (!this.errors.isEmpty()) {
			List<WitError> all = new ArrayList<>(this.errors);
			all.sort(BY_PLACE);
			throw new InvalidWitException(all);
		}
	}

}
