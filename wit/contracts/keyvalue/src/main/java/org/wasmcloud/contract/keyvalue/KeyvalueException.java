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

package org.wasmcloud.contract.keyvalue;

import org.wasmcloud.wit.bindings.WitException;

public abstract sealed class KeyvalueException extends WitException {

	private static final long serialVersionUID = 1L;

	private final transient KeyvalueError error;

	private KeyvalueException(KeyvalueError error, String message, @org.jspecify.annotations.Nullable Throwable cause) {
		super(message, cause);
		this.error = error;
	}

	public KeyvalueError error() {
		return this.error;
	}

	public static final class NoSuchStore extends KeyvalueException {

		private static final long serialVersionUID = 1L;

		public NoSuchStore() {
			super(new KeyvalueError.NoSuchStore(), "no-such-store", null);
		}

		public NoSuchStore(String message, @org.jspecify.annotations.Nullable Throwable cause) {
			super(new KeyvalueError.NoSuchStore(), message, cause);
		}

	}

	public static final class AccessDenied extends KeyvalueException {

		private static final long serialVersionUID = 1L;

		public AccessDenied() {
			super(new KeyvalueError.AccessDenied(), "access-denied", null);
		}

		public AccessDenied(String message, @org.jspecify.annotations.Nullable Throwable cause) {
			super(new KeyvalueError.AccessDenied(), message, cause);
		}

	}

	public static final class InvalidArgument extends KeyvalueException {

		private static final long serialVersionUID = 1L;

		public InvalidArgument() {
			super(new KeyvalueError.InvalidArgument(), "invalid-argument", null);
		}

		public InvalidArgument(String message, @org.jspecify.annotations.Nullable Throwable cause) {
			super(new KeyvalueError.InvalidArgument(), message, cause);
		}

	}

	public static final class PreconditionFailed extends KeyvalueException {

		private static final long serialVersionUID = 1L;

		public PreconditionFailed() {
			super(new KeyvalueError.PreconditionFailed(), "precondition-failed", null);
		}

		public PreconditionFailed(String message, @org.jspecify.annotations.Nullable Throwable cause) {
			super(new KeyvalueError.PreconditionFailed(), message, cause);
		}

	}

	public static final class Timeout extends KeyvalueException {

		private static final long serialVersionUID = 1L;

		public Timeout() {
			super(new KeyvalueError.Timeout(), "timeout", null);
		}

		public Timeout(String message, @org.jspecify.annotations.Nullable Throwable cause) {
			super(new KeyvalueError.Timeout(), message, cause);
		}

	}

	public static final class StoreUnavailable extends KeyvalueException {

		private static final long serialVersionUID = 1L;

		public StoreUnavailable() {
			super(new KeyvalueError.StoreUnavailable(), "store-unavailable", null);
		}

		public StoreUnavailable(String message, @org.jspecify.annotations.Nullable Throwable cause) {
			super(new KeyvalueError.StoreUnavailable(), message, cause);
		}

	}

	public static final class QuotaExceeded extends KeyvalueException {

		private static final long serialVersionUID = 1L;

		public QuotaExceeded() {
			super(new KeyvalueError.QuotaExceeded(), "quota-exceeded", null);
		}

		public QuotaExceeded(String message, @org.jspecify.annotations.Nullable Throwable cause) {
			super(new KeyvalueError.QuotaExceeded(), message, cause);
		}

	}

	public static final class Other extends KeyvalueException {

		private static final long serialVersionUID = 1L;

		public Other(String value) {
			super(new KeyvalueError.Other(value), value, null);
		}

		public Other(String value, String message, @org.jspecify.annotations.Nullable Throwable cause) {
			super(new KeyvalueError.Other(value), message, cause);
		}

	}

}
