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

package org.wasmcloud.spring.tck;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;

import org.wasmcloud.wit.bindings.Tuple2;

/**
 * Calls every function of a contract with each of its arguments wrong in turn: missing,
 * or with half a character.
 *
 * @param right right arguments by their type: handles of resources, and records whose
 * texts are not looked at; for texts, numbers, bytes, lists and other records there is
 * one already
 * @param expected whether a failure is the typed one
 */
public record BadArguments(Map<Class<?>, Object> right, Predicate<Throwable> expected) {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String HALF = "a\ud800b";

	public BadArguments {
		right = Map.copyOf(right);
	}

	/**
	 * Makes the calls.
	 * @param contract the type whose functions are called
	 * @param target what they are called on
	 * @return the calls that did not fail as they should
	 */
	public List<String> findUnrefused(Class<?> contract, Object target) {
		List<String> unrefused = new ArrayList<>();
		for (Method function : contract.getMethods()) {
			if (Modifier.isStatic(function.getModifiers()) || function.getName().equals("close")) {
				continue;
			}
			AnnotatedType[] types = function.getAnnotatedParameterTypes();
			for (int i = 0; i < types.length; i++) {
				for (@Nullable
				Object wrong : wrong(types[i])) {
					@Nullable Object[] arguments = Arrays.stream(types).map(this::rightFor).toArray();
					arguments[i] = wrong;
					String outcome = outcome(function, target, arguments);
					if (!outcome.isEmpty()) {
						unrefused.add(contract.getSimpleName() + "." + function.getName()
								+ Arrays.deepToString(arguments) + ": " + outcome);
					}
				}
			}
		}
		return unrefused;
	}

	private String outcome(Method function, Object target, @Nullable Object... arguments) {
		try {
			function.setAccessible(true);
			Object result = function.invoke(target, arguments);
			if (result instanceof Mono<?> mono) {
				mono.block(PATIENCE);
			}
			return "no failure";
		}
		catch (InvocationTargetException ex) {
			return this.expected.test(ex.getTargetException()) ? "" : ex.getTargetException().toString();
		}
		catch (IllegalAccessException ex) {
			throw new AssertionError(ex);
		}
		catch (RuntimeException ex) {
			return this.expected.test(ex) ? "" : ex.toString();
		}
	}

	private List<@Nullable Object> wrong(AnnotatedType type) {
		Class<?> raw = raw(type);
		List<@Nullable Object> wrong = new ArrayList<>();
		if (!raw.isPrimitive() && !type.isAnnotationPresent(Nullable.class)) {
			wrong.add(null);
		}
		if (raw == String.class) {
			wrong.add(HALF);
		}
		else if (raw == List.class) {
			wrong.add(Collections.singletonList(null));
			wrong.add(isOfPairs(type) ? List.of(new Tuple2<>(HALF, new byte[0])) : List.of(HALF));
		}
		else if (holdsText(raw) && !this.right.containsKey(raw)) {
			wrong.add(request(raw, HALF));
		}
		return wrong;
	}

	private @Nullable Object rightFor(AnnotatedType type) {
		Class<?> raw = raw(type);
		if (type.isAnnotationPresent(Nullable.class)) {
			return null;
		}
		if (raw == List.class) {
			return isOfPairs(type) ? List.of(new Tuple2<>("key", new byte[0])) : List.of("key");
		}
		Object given = this.right.get(raw);
		return (given != null) ? given : simple(raw, "key");
	}

	private static Object simple(Class<?> type, String text) {
		if (type == String.class) {
			return text;
		}
		if (type == int.class) {
			return 0;
		}
		if (type == long.class) {
			return 0L;
		}
		if (type == byte[].class) {
			return new byte[0];
		}
		return request(type, text);
	}

	/** A record all of whose texts are the same. */
	private static Object request(Class<?> type, String text) {
		RecordComponent[] components = type.getRecordComponents();
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(
					Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			return constructor
				.newInstance(Arrays.stream(components).map((component) -> simple(component.getType(), text)).toArray());
		}
		catch (ReflectiveOperationException ex) {
			throw new AssertionError(ex);
		}
	}

	private static boolean holdsText(Class<?> type) {
		return type.isRecord() && Arrays.stream(type.getRecordComponents())
			.anyMatch((component) -> component.getType() == String.class);
	}

	private static boolean isOfPairs(AnnotatedType type) {
		return type.getType().getTypeName().contains(Tuple2.class.getName());
	}

	private static Class<?> raw(AnnotatedType type) {
		return ResolvableType.forType(type.getType()).toClass();
	}

}
