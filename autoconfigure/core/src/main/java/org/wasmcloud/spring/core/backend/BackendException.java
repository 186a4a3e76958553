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

package org.wasmcloud.spring.core.backend;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The one way in which a backend reports that a call failed. The portable types map the
 * {@linkplain #kind() kind} to the error of each contract generation, so a backend needs
 * to know no contract.
 * <p>
 * The message reaches the application and its logs: it says what went wrong and never
 * repeats an address, a credential or a value.
 */
public final class BackendException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Kind kind;

	/**
	 * Creates a failure without a cause.
	 * @param kind what sort of failure it is
	 * @param message what went wrong
	 */
	public BackendException(Kind kind, String message) {
		this(kind, message, null);
	}

	/**
	 * Creates a failure.
	 * @param kind what sort of failure it is
	 * @param message what went wrong
	 * @param cause what the client library threw
	 */
	public BackendException(Kind kind, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.kind = Objects.requireNonNull(kind, "kind");
	}

	/**
	 * What sort of failure this is.
	 * @return the kind
	 */
	public Kind kind() {
		return this.kind;
	}

	/**
	 * The sorts of failure that callers can tell apart.
	 */
	public enum Kind {

		/** The bucket, container or other named thing is not there. */
		NOT_FOUND,

		/** The caller may not do this. */
		DENIED,

		/** The request cannot be right, whatever the state of the backend. */
		INVALID_ARGUMENT,

		/** A condition of the request did not hold; nothing was changed. */
		PRECONDITION_FAILED,

		/** What is stored does not allow the request; nothing was changed. */
		CONFLICT,

		/** No answer within the time limit; a write may or may not have happened. */
		TIMEOUT,

		/** The backend cannot be reached; the same call may succeed later. */
		UNAVAILABLE,

		/** A limit on size, number or rate was exceeded. */
		QUOTA_EXCEEDED,

		/** The backend cannot do what was asked, now or later. */
		UNSUPPORTED,

		/** Anything else. */
		FAILED;

		/**
		 * Whether the same call may succeed when it is made again.
		 * @return {@code true} for a time-out and for a backend that is unavailable
		 */
		public boolean isTransient() {
			return this == TIMEOUT || this == UNAVAILABLE;
		}

	}

}
