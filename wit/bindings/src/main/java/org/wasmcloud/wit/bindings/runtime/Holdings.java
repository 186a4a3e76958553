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

package org.wasmcloud.wit.bindings.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.bindings.Mirror;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Tuple;
import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.ListType;
import org.wasmcloud.wit.model.MapType;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.TupleType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Finds what a value holds beside plain data: handles, streams and futures, wherever they
 * stand in it. Values in Java form and in generic form are alike here but for futures.
 */
abstract class Holdings {

	private final GeneratedBinding binding;

	Holdings(GeneratedBinding binding) {
		this.binding = binding;
	}

	/** A handle was found. */
	abstract void handle(HandleType type, Object handle);

	/** A stream was found: a carrier, or one of its views. */
	abstract void stream(Object stream);

	/** A future was found; {@link #settled} visits what comes of it. */
	abstract void future(FutureType type, CompletableFuture<?> future);

	final void visit(@Nullable Type type, @Nullable Object value) {
		if (type == null || value == null || !type.reaches(Holdings::isHeld)) {
			return;
		}
		Type resolved = type.resolved();
		if (resolved instanceof HandleType handle) {
			handle(handle, value);
		}
		else if (resolved instanceof StreamType) {
			stream(value);
		}
		else if (resolved instanceof FutureType future) {
			future(future, Generic.as(value));
		}
		else if (resolved instanceof OptionType option) {
			Generic.<Optional<?>>as(value).ifPresent((some) -> visit(option.some(), some));
		}
		else if (resolved instanceof ListType list) {
			Generic.<List<?>>as(value).forEach((element) -> visit(list.element(), element));
		}
		else if (resolved instanceof MapType map) {
			Generic.<Map<?, ?>>as(value).values().forEach((element) -> visit(map.value(), element));
		}
		else if (resolved instanceof TupleType tuple) {
			List<Object> members = Generic.<Tuple>as(value).toList();
			for (int i = 0; i < members.size(); i++) {
				visit(tuple.members().get(i), members.get(i));
			}
		}
		else if (resolved instanceof ResultType result) {
			visitSide(result, Generic.as(value));
		}
		else if (resolved instanceof TypeDef named) {
			visitNamed(named, Generic.as(value));
		}
	}

	/** Whether there is anything to find in values of a type. */
	static boolean isHeld(Type type) {
		return type instanceof HandleType || type instanceof StreamType || type instanceof FutureType;
	}

	private void visitSide(ResultType type, Result<?, ?> value) {
		if (value instanceof Result.Ok<?, ?> ok) {
			visit(type.ok(), ok.value());
		}
		else if (value instanceof Result.Err<?, ?> err) {
			visit(type.err(), err.error());
		}
	}

	private <T> void visitNamed(TypeDef type, T value) {
		Mirror<T> mirror = Generic.as(this.binding.mirror(type));
		if (type.kind() == TypeDef.Kind.VARIANT) {
			Type payload = type.members().get(mirror.caseOf(value)).type();
			if (payload != null) {
				visit(payload, mirror.part(value, 0));
			}
			return;
		}
		for (int i = 0; i < type.members().size(); i++) {
			visit(type.members().get(i).type(), mirror.part(value, i));
		}
	}

	/**
	 * Visits what a future gave: of a {@code future<result<T, E>>} a {@link Result} in
	 * generic form, the success in Java.
	 */
	final void settled(FutureType type, @Nullable Object value) {
		Type promised = type.value();
		if (promised != null && promised.resolved() instanceof ResultType failing && !(value instanceof Result)) {
			visit(failing.ok(), value);
		}
		else {
			visit(promised, value);
		}
	}

}
