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

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The public and protected API of a class as lines: the class, its members, parameters
 * and the annotations on every type.
 */
final class ApiShape {

	private ApiShape() {
	}

	static Set<String> of(Class<?> type) {
		Set<String> lines = new TreeSet<>();
		if (!isApi(type)) {
			return lines;
		}
		String name = type.getName();
		lines.add(name + " is " + kind(type) + " " + Modifier.toString(type.getModifiers() & ~Modifier.STRICT)
				+ ", extends " + annotated(type.getAnnotatedSuperclass()) + ", permits " + permitted(type));
		for (AnnotatedType face : type.getAnnotatedInterfaces()) {
			lines.add(name + " implements " + annotated(face));
		}
		if (type.isRecord()) {
			lines.add(name + " has the components "
					+ Arrays.stream(type.getRecordComponents())
						.map(ApiShape::component)
						.collect(Collectors.joining(", ", "(", ")")));
		}
		if (type.isEnum()) {
			lines.add(name + " has the constants " + Arrays.toString(type.getEnumConstants()));
		}
		for (Field field : type.getDeclaredFields()) {
			if (isApi(field.getModifiers()) && !field.isSynthetic()) {
				lines.add(name + " has the field " + annotated(field.getAnnotatedType()) + " " + field.getName());
			}
		}
		for (Constructor<?> constructor : type.getDeclaredConstructors()) {
			if (isApi(constructor.getModifiers()) && !constructor.isSynthetic()) {
				lines.add(name + " has the constructor " + parameters(constructor));
			}
		}
		for (Method method : type.getDeclaredMethods()) {
			if (isApi(method.getModifiers()) && !method.isSynthetic() && !isOfObject(method)) {
				lines.add(name + " has the method " + method(method));
			}
		}
		return lines;
	}

	private static boolean isApi(Class<?> type) {
		Class<?> outer = type.getDeclaringClass();
		return isApi(type.getModifiers()) && !type.isAnonymousClass() && (outer == null || isApi(outer));
	}

	private static boolean isApi(int modifiers) {
		return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
	}

	/** Every object has these; who declares them anew changes no API. */
	private static boolean isOfObject(Method method) {
		return switch (method.getName()) {
			case "equals" -> Arrays.equals(method.getParameterTypes(), new Class<?>[] { Object.class });
			case "hashCode", "toString" -> method.getParameterCount() == 0;
			default -> false;
		};
	}

	private static String kind(Class<?> type) {
		if (type.isRecord()) {
			return "a record";
		}
		if (type.isEnum()) {
			return "an enum";
		}
		return (type.isInterface()) ? "an interface" : "a class";
	}

	private static List<String> permitted(Class<?> type) {
		return (type.isSealed()) ? Arrays.stream(type.getPermittedSubclasses()).map(Class::getName).toList()
				: List.of();
	}

	private static String component(RecordComponent component) {
		return annotated(component.getAnnotatedType()) + " " + component.getName();
	}

	private static String method(Method method) {
		int modifiers = method.getModifiers() & ~Modifier.TRANSIENT & ~Modifier.VOLATILE;
		return (Modifier.toString(modifiers) + " " + ((method.isDefault()) ? "default " : "")
				+ Arrays.toString(method.getTypeParameters()) + " " + annotated(method.getAnnotatedReturnType()) + " "
				+ method.getName() + parameters(method) + " throws "
				+ Arrays.toString(method.getGenericExceptionTypes()))
			.strip();
	}

	private static String parameters(Executable executable) {
		List<String> parameters = new ArrayList<>();
		for (Parameter parameter : executable.getParameters()) {
			parameters.add(annotated(parameter.getAnnotatedType()) + " " + parameter.getName());
		}
		return parameters.stream().collect(Collectors.joining(", ", "(", ")"));
	}

	private static String annotated(AnnotatedType type) {
		if (type == null) {
			return "nothing";
		}
		if (type instanceof AnnotatedArrayType array) {
			return annotated(array.getAnnotatedGenericComponentType()) + " " + annotations(type) + "[]";
		}
		if (type instanceof AnnotatedParameterizedType parameterized) {
			ParameterizedType raw = (ParameterizedType) type.getType();
			return annotations(type) + raw.getRawType().getTypeName()
					+ Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
						.map(ApiShape::annotated)
						.collect(Collectors.joining(", ", "<", ">"));
		}
		if (type instanceof AnnotatedWildcardType wildcard) {
			return "? extends " + Arrays.stream(wildcard.getAnnotatedUpperBounds()).map(ApiShape::annotated).toList()
					+ " super " + Arrays.stream(wildcard.getAnnotatedLowerBounds()).map(ApiShape::annotated).toList();
		}
		return annotations(type) + type.getType().getTypeName();
	}

	private static String annotations(AnnotatedElement element) {
		return Arrays.stream(element.getAnnotations())
			.map((annotation) -> "@" + annotation.annotationType().getName() + " ")
			.sorted()
			.collect(Collectors.joining());
	}

}
