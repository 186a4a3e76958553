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

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.wasmcloud.wit.bindings.ElementStream;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.WitException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what a method takes, returns and throws with its declaration, into type
 * arguments, records and the errors of exceptions: what the compiler promises and erasure
 * does not keep. What comes later is compared as it comes.
 */
final class DeclaredTypes {

	private DeclaredTypes() {
	}

	static void checkArguments(Method method, Object[] args) {
		for (int i = 0; i < method.getParameterCount(); i++) {
			check(method.getGenericParameterTypes()[i], args[i]);
		}
	}

	/** The same value, or one that is checked as it comes. */
	static Object checkedResult(Method method, Object value) {
		if (method.getReturnType().isPrimitive()) {
			return value;
		}
		Type declared = method.getGenericReturnType();
		if (value instanceof Mono<?> mono) {
			return mono.doOnNext((element) -> check(argument(declared, 0), element))
				.doOnError(DeclaredTypes::checkThrown);
		}
		if (value instanceof Flux<?> flux) {
			return flux.doOnNext((element) -> check(argument(declared, 0), element))
				.doOnError(DeclaredTypes::checkThrown);
		}
		if (value instanceof Stream<?> stream) {
			return stream.peek((element) -> check(argument(declared, 0), element));
		}
		if (value instanceof ElementStream<?> stream) {
			return stream.map((element) -> {
				check(argument(declared, 0), element);
				return element;
			});
		}
		check(declared, value);
		return value;
	}

	static void checkThrown(Throwable thrown) {
		if (!(thrown instanceof WitException)) {
			return;
		}
		for (Method method : thrown.getClass().getMethods()) {
			if (method.getName().equals("error") && method.getParameterCount() == 0) {
				check(method.getGenericReturnType(), Java.get(thrown, "error"));
			}
		}
	}

	private static void check(Type declared, Object value) {
		if (value == null || declared instanceof TypeVariable<?>) {
			return;
		}
		Class<?> raw = (Class<?>) ((declared instanceof ParameterizedType type) ? type.getRawType() : declared);
		if (raw.isPrimitive()) {
			return;
		}
		assertThat(value).as("declared as %s", declared).isInstanceOf(raw);
		if (value instanceof Optional<?> option) {
			option.ifPresent((some) -> check(argument(declared, 0), some));
		}
		else if (value instanceof List<?> list) {
			list.forEach((element) -> check(argument(declared, 0), element));
		}
		else if (value instanceof Map<?, ?> map) {
			map.values().forEach((element) -> check(argument(declared, 1), element));
		}
		else if (value instanceof Result.Ok<?, ?> ok) {
			check(argument(declared, 0), ok.value());
		}
		else if (value instanceof Result.Err<?, ?> err) {
			check(argument(declared, 1), err.error());
		}
		else if (value instanceof CompletableFuture<?> future) {
			checkFuture(declared, future);
		}
		else if (value.getClass().isRecord() && Modifier.isPublic(value.getClass().getModifiers())) {
			checkComponents(declared, value);
		}
	}

	/** The futures of the samples are done: nothing is waited for. */
	private static void checkFuture(Type declared, CompletableFuture<?> future) {
		assertThat(future).isDone();
		Object outcome = future.handle((value, thrown) -> (thrown != null) ? thrown : value).join();
		if (!future.isCompletedExceptionally()) {
			check(argument(declared, 0), outcome);
			return;
		}
		Throwable thrown = (Throwable) outcome;
		if (!(thrown instanceof WitException)) {
			thrown = thrown.getCause();
		}
		assertThat(thrown).isInstanceOf(WitException.class);
		checkThrown(thrown);
	}

	private static void checkComponents(Type declared, Object value) {
		RecordComponent[] components = value.getClass().getRecordComponents();
		List<?> variables = List.of(value.getClass().getTypeParameters());
		for (RecordComponent component : components) {
			int variable = variables.indexOf(component.getGenericType());
			check((variable >= 0) ? argument(declared, variable) : component.getGenericType(),
					Java.get(value, component.getName()));
		}
	}

	private static Type argument(Type declared, int index) {
		if (!(declared instanceof ParameterizedType type)) {
			return Object.class;
		}
		Type argument = type.getActualTypeArguments()[index];
		return (argument instanceof java.lang.reflect.WildcardType wildcard) ? wildcard.getUpperBounds()[0] : argument;
	}

}
