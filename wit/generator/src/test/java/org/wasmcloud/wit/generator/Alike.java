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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.ByteStream;
import org.wasmcloud.wit.bindings.Content;
import org.wasmcloud.wit.bindings.ElementStream;
import org.wasmcloud.wit.bindings.Mirror;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Tuple;
import org.wasmcloud.wit.bindings.runtime.FromTarget;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares values in generic form along their type: streams are read, futures awaited,
 * handles followed to what they stand for. Every handle of a target that is met is
 * reported.
 */
final class Alike {

	private final Binding binding;

	private final HandleSeen seen;

	Alike(Binding binding, HandleSeen seen) {
		this.binding = binding;
		this.seen = seen;
	}

	void check(Type type, Object actual, Object expected) {
		if (type == null) {
			assertThat(actual).isEqualTo(expected);
			return;
		}
		Type resolved = type.resolved();
		if (resolved instanceof HandleType handle) {
			if (actual instanceof FromTarget) {
				this.seen.seen(handle.resource(), actual);
			}
			assertThat(innermost(actual)).as("%s", type).isSameAs(expected);
		}
		else if (resolved instanceof ListType list && expected instanceof List<?> elements) {
			checkAll(list.element(), (List<?>) actual, elements);
		}
		else if (resolved instanceof MapType map) {
			Map<?, ?> expectedMap = (Map<?, ?>) expected;
			Map<?, ?> actualMap = (Map<?, ?>) actual;
			checkAll(map.key(), List.copyOf(actualMap.keySet()), List.copyOf(expectedMap.keySet()));
			checkAll(map.value(), List.copyOf(actualMap.values()), List.copyOf(expectedMap.values()));
		}
		else if (resolved instanceof OptionType option) {
			assertThat(((Optional<?>) actual).isPresent()).as("%s", type)
				.isEqualTo(((Optional<?>) expected).isPresent());
			((Optional<?>) actual).ifPresent((some) -> check(option.some(), some, ((Optional<?>) expected).get()));
		}
		else if (resolved instanceof ResultType result) {
			assertThat(actual).hasSameClassAs(expected);
			check((actual instanceof Result.Ok) ? result.ok() : result.err(), either(actual), either(expected));
		}
		else if (resolved instanceof TupleType tuple) {
			for (int i = 0; i < tuple.members().size(); i++) {
				check(tuple.members().get(i), ((Tuple) actual).toList().get(i), ((Tuple) expected).toList().get(i));
			}
		}
		else if (resolved instanceof StreamType stream) {
			checkStream(stream, actual, expected);
		}
		else if (resolved instanceof FutureType future) {
			check(future.value(), ((CompletableFuture<?>) actual).join(), ((CompletableFuture<?>) expected).join());
		}
		else if (resolved instanceof TypeDef definition) {
			checkNamed(definition, this.binding.mirror(definition), actual, expected);
		}
		else {
			assertThat(Content.equal(actual, expected)).as("%s: %s and %s", type, actual, expected).isTrue();
			assertThat(actual).hasSameClassAs(expected);
		}
	}

	private void checkAll(Type type, List<?> actual, List<?> expected) {
		assertThat(actual).hasSameSizeAs(expected);
		for (int i = 0; i < actual.size(); i++) {
			check(type, actual.get(i), expected.get(i));
		}
	}

	private void checkStream(StreamType type, Object actual, Object expected) {
		if (expected instanceof ByteStream bytes) {
			assertThat(((ByteStream) actual).readAllBytes(100)).isEqualTo(bytes.readAllBytes(100));
		}
		else {
			checkAll(type.element(), ((ElementStream<?>) actual).stream().toList(),
					((ElementStream<?>) expected).stream().toList());
		}
	}

	private <T> void checkNamed(TypeDef type, Mirror<T> mirror, Object actual, Object expected) {
		T one = mirror.type().cast(actual);
		T other = mirror.type().cast(expected);
		assertThat(mirror.caseOf(one)).as("case of %s", type).isEqualTo(mirror.caseOf(other));
		switch (type.kind()) {
			case RECORD -> {
				for (int i = 0; i < type.members().size(); i++) {
					check(Objects.requireNonNull(type.members().get(i).type()), mirror.part(one, i),
							mirror.part(other, i));
				}
			}
			case VARIANT -> {
				Type payload = type.members().get(mirror.caseOf(one)).type();
				if (payload != null) {
					check(payload, mirror.part(one, 0), mirror.part(other, 0));
				}
			}
			default -> assertThat(actual).isEqualTo(expected);
		}
	}

	private static Object either(Object result) {
		Result<?, ?> typed = (Result<?, ?>) result;
		return typed.<Object>fold((ok) -> ok, (error) -> error);
	}

	/** What a handle stands for, through all targets. */
	static Object innermost(Object handle) {
		Object inner = handle;
		while (inner instanceof FromTarget own) {
			inner = own.handle$().lend();
		}
		return inner;
	}

	/**
	 * Hears of the handles that were met.
	 */
	interface HandleSeen {

		void seen(TypeDef resource, Object handle);

	}

}
