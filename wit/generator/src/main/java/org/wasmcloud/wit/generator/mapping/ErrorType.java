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

package org.wasmcloud.wit.generator.mapping;

import java.util.Objects;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.Type;

/**
 * The error of a {@code result} as Java throws it.
 *
 * @param kind how the exception carries the error
 * @param exception the exception
 * @param error the WIT type of the error, aliases followed, or {@code null} for none
 */
public record ErrorType(Kind kind, ClassName exception, @Nullable Type error) {

	public ErrorType {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(exception, "exception");
	}

	/**
	 * How an exception carries its error.
	 */
	public enum Kind {

		/** No error type: {@code UntypedErrorException}. */
		UNTYPED,

		/** A string: one final class with {@code String error()}. */
		TEXT,

		/** A variant or an enum: a sealed class with a nested subclass for each case. */
		CASES,

		/** Any other type: one final class with {@code error()}. */
		VALUE

	}

}
