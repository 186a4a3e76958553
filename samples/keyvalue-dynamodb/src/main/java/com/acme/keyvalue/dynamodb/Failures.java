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

package com.acme.keyvalue.dynamodb;

import java.util.function.Supplier;

import com.acme.dynamodb.DynamoDbException;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

/**
 * What the client throws, in the words of the capability.
 */
final class Failures {

	private Failures() {
	}

	static <T extends @Nullable Object> T translate(Supplier<T> call) {
		try {
			return call.get();
		}
		catch (DynamoDbException ex) {
			throw new BackendException(kind(ex.code()), "DynamoDB refused the call: " + ex.code() + ".", ex);
		}
	}

	static void translate(Runnable call) {
		translate(() -> {
			call.run();
			return null;
		});
	}

	private static Kind kind(String code) {
		return switch (code) {
			case "ApiCallTimeout" -> Kind.TIMEOUT;
			case "Unreachable", "InternalServerError" -> Kind.UNAVAILABLE;
			case "AccessDeniedException" -> Kind.DENIED;
			case "ThrottlingException", "ItemTooLarge" -> Kind.QUOTA_EXCEEDED;
			case "ResourceNotFoundException" -> Kind.NOT_FOUND;
			default -> Kind.FAILED;
		};
	}

}
