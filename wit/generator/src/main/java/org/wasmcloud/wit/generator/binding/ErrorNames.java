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

package org.wasmcloud.wit.generator.binding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.mapping.ErrorType;
import org.wasmcloud.wit.generator.mapping.ExceptionNames;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.Type;

/**
 * The error types that a package throws, and the constants that hold how.
 */
final class ErrorNames {

	private final PackageId id;

	private final ExceptionNames exceptions;

	private final ClassName holder;

	private final Map<Type, String> constants = new HashMap<>();

	ErrorNames(PackageId id, ExceptionNames exceptions, Contracts contracts) {
		this.id = id;
		this.exceptions = exceptions;
		this.holder = contracts.packageClass(id, "Errors");
		exceptions.thrown(id).forEach(this::add);
	}

	private void add(ErrorType error) {
		// A name with a capital could be another exception's, and would hide it.
		String exception = error.exception().simpleName();
		String name = exception.substring(0, 1).toLowerCase(Locale.ROOT) + exception.substring(1);
		while (this.constants.values().stream().anyMatch(name::equalsIgnoreCase)) {
			name = name + "_";
		}
		this.constants.put(Objects.requireNonNull(error.error()), name);
	}

	ClassName holder() {
		return this.holder;
	}

	/** The error types but the untyped one, each with its constant. */
	Map<ErrorType, String> all() {
		Map<ErrorType, String> all = new LinkedHashMap<>();
		this.exceptions.thrown(this.id).forEach((error) -> all.put(error, this.constants.get(error.error())));
		return all;
	}

	/** The error of a function, or {@code null} if it returns no {@code result}. */
	@Nullable ErrorType of(Function function) {
		return this.exceptions.error(function, this.id).orElse(null);
	}

	/** The constant of an error type. */
	CodeBlock mapping(ErrorType error) {
		return (error.error() == null) ? CodeBlock.of("$T.UNTYPED", RuntimeNames.ERROR_MAPPING)
				: CodeBlock.of("$T.$L", this.holder, this.constants.get(error.error()));
	}

}
