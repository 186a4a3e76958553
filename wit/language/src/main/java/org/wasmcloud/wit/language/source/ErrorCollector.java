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
import java.util.Optional;
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

	private boolean more;

	/**
	 * Adds an error.
	 * @param message what is wrong
	 * @param hint what to do about it, or {@code null}
	 * @param span where, or {@code null}
	 */
	public void add(String message, @Nullable String hint, @Nullable Span span) {
		WitError error = new WitError(message, hint, span);
		if (this.errors.size() < MOST) {
			this.errors.add(error);
		}
		else if (!this.errors.contains(error)) {
			this.more = true;
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
	 * Whether errors were dropped, and more would be.
	 * @return {@code true} if they were
	 */
	public boolean isFull() {
		return this.more;
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
		Optional<InvalidWitException> exception = asException();
		if (exception.isPresent()) {
			throw exception.get();
		}
	}

	/**
	 * The errors so far.
	 * @return the errors, or nothing if there is none
	 */
	public Optional<InvalidWitException> asException() {
		if (!this.errors.isEmpty()) {
			List<WitError> all = new ArrayList<>(this.errors);
			all.sort(BY_PLACE);
			if (this.more) {
				all.add(new WitError("and more: these are the first " + MOST + " errors that were found",
						"Mend these and check again.", null));
			}
			return Optional.of(new InvalidWitException(all));
		}
		return Optional.empty();
	}

}
