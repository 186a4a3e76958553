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

package org.wasmcloud.wit.generator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.ByteStream;
import org.wasmcloud.wit.bindings.ElementStream;
import org.wasmcloud.wit.bindings.ErrorContext;
import org.wasmcloud.wit.bindings.Mirror;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Tuple;
import org.wasmcloud.wit.bindings.Unit;
import org.wasmcloud.wit.bindings.runtime.Shapes;
import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.ListType;
import org.wasmcloud.wit.model.MapType;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.TupleType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Values in generic form, made of nothing but the type model and mirrors. The same seed
 * makes the same value again, with handles that stay the objects they are.
 */
final class Samples {

	private final Binding binding;

	private final HandleMaker handles;

	private final Shapes shapes;

	private final Map<String, Object> made = new LinkedHashMap<>();

	Samples(Binding binding, HandleMaker handles) {
		this.binding = binding;
		this.handles = handles;
		this.shapes = new Shapes(binding.def().id().packageId());
	}

	Object of(Type type, int seed) {
		return of(type, seed, false);
	}

	private Object of(Type type, int seed, boolean named) {
		if (type == null) {
			return Unit.UNIT;
		}
		Type resolved = type.resolved();
		if (resolved instanceof Primitive primitive) {
			return primitive(primitive, seed);
		}
		if (resolved instanceof ListType list) {
			return list(list, seed, named);
		}
		if (resolved instanceof MapType map) {
			return map(map, seed, named);
		}
		if (resolved instanceof OptionType option) {
			return (seed % 4 != 3) ? Optional.of(of(option.some(), seed, named)) : Optional.empty();
		}
		if (resolved instanceof ResultType result) {
			return (seed % 2 == 0) ? Result.ok(of(result.ok(), seed, named))
					: Result.err(of(result.err(), seed, named));
		}
		if (resolved instanceof TupleType tuple) {
			return Tuple
				.ofAll(indexes(tuple.members().size()).mapToObj((i) -> of(tuple.members().get(i), seed + i, named))
					.toList());
		}
		if (resolved instanceof StreamType stream) {
			return stream(stream, seed, named);
		}
		if (resolved instanceof FutureType future) {
			return CompletableFuture.completedFuture(promised(future, seed, named));
		}
		if (resolved instanceof HandleType handle) {
			return handle(handle, seed, named);
		}
		TypeDef definition = (TypeDef) resolved;
		return named(definition, (definition.members().isEmpty()) ? 0 : seed % definition.members().size(), seed);
	}

	/**
	 * A value of a case: of a variant or enum the given one, else the index does not
	 * count.
	 */
	Object named(TypeDef type, int caseIndex, int seed) {
		Mirror<?> mirror = this.binding.mirror(type);
		List<Member> members = type.members();
		return switch (type.kind()) {
			case RECORD -> mirror.build(0,
					indexes(members.size()).mapToObj((i) -> of(members.get(i).type(), seed + i, true)).toArray());
			case VARIANT -> (members.get(caseIndex).type() != null)
					? mirror.build(caseIndex, of(members.get(caseIndex).type(), seed, true)) : mirror.build(caseIndex);
			case ENUM -> mirror.build(caseIndex);
			case FLAGS -> mirror.build(0, indexes(members.size()).mapToObj((i) -> (i + seed) % 3 == 0).toArray());
			default -> throw new IllegalArgumentException(type + " has no values");
		};
	}

	/** The handles in the error of a future are blocking: an exception carries them. */
	private Object promised(FutureType type, int seed, boolean named) {
		if (seed % 2 != 0 && type.value() != null && type.value().resolved() instanceof ResultType failing) {
			return Result.err(of(failing.err(), seed, true));
		}
		return of(type.value(), seed, named);
	}

	private static IntStream indexes(int size) {
		return IntStream.range(0, size);
	}

	private Object handle(HandleType type, int seed, boolean named) {
		if (this.shapes.isIoStream(type.resource())) {
			return this.made.computeIfAbsent(type.resource() + " " + seed,
					(key) -> type.resource().name().startsWith("input") ? new ByteArrayInputStream(new byte[seed % 5])
							: new ByteArrayOutputStream());
		}
		return this.made.computeIfAbsent(type.resource().owner() + " " + type.resource() + " " + named + " " + seed,
				(key) -> this.handles.make(type, named));
	}

	private Object stream(StreamType type, int seed, boolean named) {
		if (type.element() != null && type.element().resolved() == Primitive.U8) {
			return ByteStream.of(new byte[] { (byte) seed, 2, 3 });
		}
		return ElementStream.of(List.of(of(type.element(), seed, named), of(type.element(), seed + 1, named)));
	}

	private Object map(MapType type, int seed, boolean named) {
		Map<Object, Object> map = new LinkedHashMap<>();
		map.put(of(type.key(), seed), of(type.value(), seed, named));
		map.put(of(type.key(), seed + 1), of(type.value(), seed + 1, named));
		return map;
	}

	private Object list(ListType type, int seed, boolean named) {
		int length = (type.length() != null) ? type.length().intValue() : seed % 3;
		Type element = type.element().resolved();
		if (element == Primitive.U8) {
			byte[] bytes = new byte[length];
			Arrays.fill(bytes, (byte) (200 + seed));
			return bytes;
		}
		if (element == Primitive.F32) {
			float[] floats = new float[length];
			Arrays.fill(floats, seed + 0.5f);
			return floats;
		}
		if (element == Primitive.F64) {
			double[] doubles = new double[length];
			Arrays.fill(doubles, seed - 0.25);
			return doubles;
		}
		List<Object> elements = new ArrayList<>();
		for (int i = 0; i < length; i++) {
			elements.add(of(element, seed + i, named));
		}
		return List.copyOf(elements);
	}

	private static Object primitive(Primitive type, int seed) {
		return switch (type) {
			case BOOL -> seed % 2 == 0;
			case U8 -> 255 - seed % 100;
			case U16 -> 65535 - seed;
			case U32 -> 4294967295L - seed;
			case U64 -> -1L - seed;
			case S8 -> (byte) (-128 + seed % 100);
			case S16 -> (short) (-32768 + seed);
			case S32 -> Integer.MIN_VALUE + seed;
			case S64 -> Long.MIN_VALUE + seed;
			case F32 -> 1.5f + seed;
			case F64 -> -2.25 * seed;
			case CHAR -> 0x1F600 + seed;
			case STRING -> "text " + seed + " \uD83D\uDE00";
			case ERROR_CONTEXT -> new ErrorContext("context " + seed);
		};
	}

	/**
	 * Makes handles.
	 */
	interface HandleMaker {

		/**
		 * A handle.
		 * @param type its type
		 * @param named whether it stands in a record or variant
		 */
		Object make(HandleType type, boolean named);

	}

}
