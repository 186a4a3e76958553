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

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.mapping.ErrorType;
import org.wasmcloud.wit.generator.mapping.JavaNames;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.ListType;
import org.wasmcloud.wit.model.MapType;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.TupleType;
import org.wasmcloud.wit.model.Type;

/**
 * The error types that a package throws, and the constants that hold how.
 */
final class ErrorNames {

	private final PackageDef definition;

	private final JavaNames names;

	private final ClassName holder;

	private final Map<Type, ErrorType> errors = new LinkedHashMap<>();

	private final Map<Type, String> constants = new LinkedHashMap<>();

	ErrorNames(PackageDef definition, JavaNames names, Contracts contracts) {
		this.definition = definition;
		this.names = names;
		this.holder = contracts.packageClass(definition.id(), "Errors");
		for (Contract contract : contracts.of(definition)) {
			contract.def().types().forEach((type) -> {
				type.members().forEach((member) -> visit(member.type()));
				visit(type.target());
			});
			contract.def().functions().forEach(this::add);
		}
	}

	private void add(Function function) {
		function.params().forEach((param) -> visit(param.type()));
		Type result = function.result();
		if (result != null && result.resolved() instanceof ResultType failing) {
			add(failing);
		}
		visit(result);
	}

	private void add(ResultType failing) {
		ErrorType error = this.names.error(failing, this.definition.id());
		if (error.error() != null && this.errors.putIfAbsent(error.error(), error) == null) {
			// A name with a capital could be another exception's, and would hide it.
			String exception = error.exception().simpleName();
			String name = exception.substring(0, 1).toLowerCase(Locale.ROOT) + exception.substring(1);
			while (this.constants.values().stream().anyMatch(name::equalsIgnoreCase)) {
				name = name + "_";
			}
			this.constants.put(error.error(), name);
		}
	}

	private void visit(@Nullable Type type) {
		if (type == null) {
			return;
		}
		Type resolved = type.resolved();
		if (resolved instanceof FutureType future) {
			if (future.value() != null && future.value().resolved() instanceof ResultType failing) {
				add(failing);
			}
			visit(future.value());
		}
		else if (resolved instanceof ListType list) {
			visit(list.element());
		}
		else if (resolved instanceof MapType map) {
			visit(map.value());
		}
		else if (resolved instanceof OptionType option) {
			visit(option.some());
		}
		else if (resolved instanceof ResultType result) {
			visit(result.ok());
			visit(result.err());
		}
		else if (resolved instanceof TupleType tuple) {
			tuple.members().forEach(this::visit);
		}
		else if (resolved instanceof StreamType stream) {
			visit(stream.element());
		}
	}

	ClassName holder() {
		return this.holder;
	}

	/** The error types but the untyped one, each with its constant. */
	Map<ErrorType, String> all() {
		Map<ErrorType, String> all = new LinkedHashMap<>();
		this.errors.forEach((type, error) -> all.put(error, this.constants.get(type)));
		return all;
	}

	/** The error of a function, or {@code null} if it returns no {@code result}. */
	@Nullable ErrorType of(Function function) {
		return this.names.error(function, this.definition.id()).orElse(null);
	}

	/** The constant of an error type. */
	CodeBlock mapping(ErrorType error) {
		return (error.error() == null) ? CodeBlock.of("$T.UNTYPED", RuntimeNames.ERROR_MAPPING)
				: CodeBlock.of("$T.$L", this.holder, this.constants.get(error.error()));
	}

}
