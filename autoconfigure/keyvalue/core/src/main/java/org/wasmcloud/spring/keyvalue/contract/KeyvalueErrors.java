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

package org.wasmcloud.spring.keyvalue.contract;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.spring.core.backend.BackendException;

/**
 * The errors of {@code wasmcloud:keyvalue@0.2.0}.
 */
final class KeyvalueErrors {

	private KeyvalueErrors() {
	}

	static <T extends @Nullable Object> T translate(Supplier<T> action) {
		try {
			return action.get();
		}
		catch (BackendException ex) {
			throw of(ex);
		}
	}

	static void translate(Runnable action) {
		KeyvalueErrors.<@Nullable Void>translate(() -> {
			action.run();
			return null;
		});
	}

	static KeyvalueException of(BackendException failure) {
		String message = String.valueOf(failure.getMessage());
		return switch (failure.kind()) {
			case NOT_FOUND -> new KeyvalueException.NoSuchStore(message, failure);
			case DENIED -> new KeyvalueException.AccessDenied(message, failure);
			case INVALID_ARGUMENT -> new KeyvalueException.InvalidArgument(message, failure);
			case PRECONDITION_FAILED -> new KeyvalueException.PreconditionFailed(message, failure);
			case TIMEOUT -> new KeyvalueException.Timeout(message, failure);
			case UNAVAILABLE -> new KeyvalueException.StoreUnavailable(message, failure);
			case QUOTA_EXCEEDED -> new KeyvalueException.QuotaExceeded(message, failure);
			case CONFLICT, UNSUPPORTED, FAILED -> new KeyvalueException.Other(message, message, failure);
		};
	}

}
