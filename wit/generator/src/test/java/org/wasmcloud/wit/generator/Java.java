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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/**
 * Calls and implements types that are generated while the tests run.
 */
final class Java {

	private Java() {
	}

	/** Calls a method of an interface that the object implements, by name and arity. */
	@SuppressWarnings("unchecked")
	static <T> T call(Object bean, String name, Object... args) {
		Method method = Arrays.stream(bean.getClass().getInterfaces())
			.flatMap((type) -> Arrays.stream(type.getMethods()))
			.filter((each) -> each.getName().equals(name) && each.getParameterCount() == args.length)
			.filter((each) -> !Modifier.isStatic(each.getModifiers()))
			.findFirst()
			.orElseThrow(() -> new AssertionError(bean.getClass() + " has no " + name + " of " + args.length));
		try {
			return (T) method.invoke(bean, args);
		}
		catch (InvocationTargetException ex) {
			throw Java.<RuntimeException>sneaky(ex.getCause());
		}
		catch (IllegalAccessException ex) {
			throw new AssertionError(ex);
		}
	}

	/** Reads a component of a record. */
	static <T> T get(Object value, String component) {
		return invoke(value, component);
	}

	@SuppressWarnings("unchecked")
	private static <T> T invoke(Object value, String method) {
		try {
			return (T) value.getClass().getMethod(method).invoke(value);
		}
		catch (ReflectiveOperationException ex) {
			throw new AssertionError(ex);
		}
	}

	/** Implements an interface; default methods are its own. */
	static Object implement(Class<?> type, Behaviour behaviour) {
		return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, args) -> switch (method.getName()) {
					case "toString" -> "a " + type.getSimpleName();
					case "hashCode" -> System.identityHashCode(proxy);
					case "equals" -> proxy == args[0];
					default -> behaviour.call(method.getName(), (args != null) ? args : new Object[0]);
				});
	}

	@SuppressWarnings("unchecked")
	private static <X extends Throwable> X sneaky(Throwable thrown) throws X {
		throw (X) thrown;
	}

	/**
	 * What an implementation does.
	 */
	@FunctionalInterface
	interface Behaviour {

		Object call(String method, Object[] args) throws Throwable;

	}

}
