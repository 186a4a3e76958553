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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.bindings.ElementStream;
import org.wasmcloud.wit.bindings.Mirror;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Tuple;
import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.ListType;
import org.wasmcloud.wit.model.MapType;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.TupleType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Walks a value along its type and replaces what has one form in Java and another one in
 * generic form: handles, and futures of a result. What streams and futures give is
 * checked as it comes. Whatever holds none of these stays the object that it is.
 */
abstract class ValueWalk {

	/**
	 * Where in the value something stands.
	 */
	enum Place {

		/** In no record or variant. */
		PLAIN,

		/**
		 * In an error outside of records: handles are blocking, as in every exception.
		 */
		ERROR,

		/** In a record or variant: futures are in generic form, a mirror gave them. */
		NAMED

	}

	private final GeneratedBinding binding;

	ValueWalk(GeneratedBinding binding) {
		this.binding = binding;
	}

	final GeneratedBinding binding() {
		return this.binding;
	}

	abstract Object handle(HandleType type, Object value, Place place);

	abstract Object failing(ResultType type, CompletableFuture<Object> future, Place place);

	/** Lets go of a value that was not walked, for nobody receives it any more. */
	abstract void late(@Nullable Type type, Object value);

	final Object walk(@Nullable Type type, Object value, Place place) {
		if (type == null) {
			return value;
		}
		Type resolved = type.resolved();
		if (!this.binding.shapes().changes(resolved, place == Place.NAMED)) {
			return value;
		}
		if (resolved instanceof HandleType handle) {
			return handle(handle, value, place);
		}
		if (resolved instanceof OptionType option) {
			return Generic.option(value).map((some) -> walk(option.some(), some, place));
		}
		if (resolved instanceof TupleType tuple) {
			return tuple(tuple, Generic.as(value), place);
		}
		if (resolved instanceof ResultType result) {
			return result(result, Generic.as(value), place);
		}
		if (resolved instanceof ListType list) {
			return Generic.<List<Object>>as(value)
				.stream()
				.map((element) -> walk(list.element(), element, place))
				.toList();
		}
		if (resolved instanceof MapType map) {
			return map(map, Generic.as(value), place);
		}
		if (resolved instanceof StreamType stream) {
			String what = "an element of " + stream;
			return Generic.<ElementStream<Object>>as(value)
				.map((element) -> toCome(stream.element(), element, place, what));
		}
		if (resolved instanceof FutureType future) {
			return future(future, Generic.as(value), place);
		}
		return named((TypeDef) resolved, value);
	}

	private Tuple tuple(TupleType type, Tuple value, Place place) {
		List<Object> members = value.toList();
		Object[] mapped = new Object[members.size()];
		for (int i = 0; i < mapped.length; i++) {
			mapped[i] = walk(type.members().get(i), members.get(i), place);
		}
		return Tuple.ofAll(List.of(mapped));
	}

	private Result<Object, Object> result(ResultType type, Result<Object, Object> value, Place place) {
		return value.fold((ok) -> Result.ok(walk(type.ok(), ok, place)),
				(error) -> Result.err(walk(type.err(), error, place)));
	}

	private Map<Object, Object> map(MapType type, Map<Object, Object> value, Place place) {
		Map<Object, Object> mapped = new LinkedHashMap<>();
		value.forEach((key, element) -> mapped.put(key, walk(type.value(), element, place)));
		return Collections.unmodifiableMap(mapped);
	}

	private Object future(FutureType type, CompletableFuture<Object> value, Place place) {
		Type promised = type.value();
		if (place != Place.NAMED && promised != null && promised.resolved() instanceof ResultType failing) {
			return failing(failing, value, place);
		}
		String what = "the value of " + type;
		return LinkedFuture.of(value, (element) -> toCome(promised, element, place, what),
				(late) -> late(promised, late));
	}

	/** A value that a stream or a future gave. */
	final Object toCome(@Nullable Type type, Object value, Place place, String what) {
		Conformance.check(this.binding, type, value, what);
		return walk(type, value, place);
	}

	private <T> T named(TypeDef type, Object value) {
		Mirror<T> mirror = Generic.as(this.binding.mirror(type));
		T typed = Generic.as(value);
		int index = mirror.caseOf(typed);
		if (type.kind() == TypeDef.Kind.VARIANT) {
			Type payload = type.members().get(index).type();
			return (payload != null) ? mirror.build(index, walk(payload, mirror.part(typed, 0), Place.NAMED)) : typed;
		}
		Object[] parts = new Object[type.members().size()];
		for (int i = 0; i < parts.length; i++) {
			Member member = type.members().get(i);
			parts[i] = walk(member.type(), mirror.part(typed, i), Place.NAMED);
		}
		return mirror.build(index, parts);
	}

}
