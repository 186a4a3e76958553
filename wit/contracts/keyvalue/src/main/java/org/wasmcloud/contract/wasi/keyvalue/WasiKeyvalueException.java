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

package org.wasmcloud.contract.wasi.keyvalue;

import org.wasmcloud.wit.bindings.WitException;

public abstract sealed class WasiKeyvalueException extends WitException {

	private static final long serialVersionUID = 1L;

	private final transient WasiKeyvalueError error;

	private WasiKeyvalueException(WasiKeyvalueError error, String message,
			@org.jspecify.annotations.Nullable Throwable cause) {
		super(message, cause);
		this.error = error;
	}

	public WasiKeyvalueError error() {
		return this.error;
	}

	public static final class NoSuchStore extends WasiKeyvalueException {

		private static final long serialVersionUID = 1L;

		public NoSuchStore() {
			super(new WasiKeyvalueError.NoSuchStore(), "no-such-store", null);
		}

		public NoSuchStore(String message, @org.jspecify.annotations.Nullable Throwable cause) {
			super(new WasiKeyvalueError.NoSuchStore(), message, cause);
		}

	}

	public static final class AccessDenied extends WasiKeyvalueException {

		private static final long serialVersionUID = 1L;

		public AccessDenied() {
			super(new WasiKeyvalueError.AccessDenied(), "access-denied", null);
		}

		public AccessDenied(String message, @org.jspecify.annotations.Nullable Throwable cause) {
			super(new WasiKeyvalueError.AccessDenied(), message, cause);
		}

	}

	public static final class Other extends WasiKeyvalueException {

		private static final long serialVersionUID = 1L;

		public Other(String value) {
			super(new WasiKeyvalueError.Other(value), value, null);
		}

		public Other(String value, String message, @org.jspecify.annotations.Nullable Throwable cause) {
			super(new WasiKeyvalueError.Other(value), message, cause);
		}

	}

}
