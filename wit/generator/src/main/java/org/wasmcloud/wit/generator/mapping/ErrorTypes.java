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

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Collects the error types that are thrown: those of a {@code result} that a function
 * returns and of a {@code result} in a future, wherever that stands.
 */
final class ErrorTypes {

	private final Set<Type> found = new LinkedHashSet<>();

	Set<Type> found() {
		return this.found;
	}

	/**
	 * What stands for an error type: aliases followed, of a handle the resource.
	 */
	static Type key(Type error) {
		Type resolved = error.resolved();
		return (resolved instanceof HandleType handle) ? handle.resource() : resolved;
	}

	/**
	 * The error type that a key stands for.
	 */
	static Type error(Type key) {
		boolean resource = key instanceof TypeDef type && type.kind() == TypeDef.Kind.RESOURCE;
		return resource ? new HandleType((TypeDef) key, true) : key;
	}

	void add(Function function) {
		Type result = function.result();
		if (result != null && result.resolved() instanceof ResultType thrown) {
			addError(thrown);
			visit(thrown.ok());
			visit(thrown.err());
		}
		else {
			visit(result);
		}
		function.params().forEach((param) -> visit(param.type()));
	}

	void add(TypeDef type) {
		for (Member member : type.members()) {
			visit(member.type());
		}
		visit(type.target());
	}

	private void addError(ResultType result) {
		if (result.err() != null) {
			this.found.add(key(result.err()));
		}
	}

	private void visit(@Nullable Type type) {
		if (type == null) {
			return;
		}
		Type resolved = type.resolved();
		if (resolved instanceof FutureType future && future.value() != null
				&& future.value().resolved() instanceof ResultType failing) {
			addError(failing);
		}
		resolved.parts().forEach(this::visit);
	}

}
