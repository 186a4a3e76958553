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
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A package of things in both forms, whose beans behave as a test says.
 */
abstract class FormsOfThings {

	private static final String WIT = """
			package test:forms@1.0.0;
			interface things {
				variant error { missing(string) }
				resource thing {
					constructor(name: string);
					name: async func() -> result<string, error>;
					size: func() -> u32;
				}
				open: async func(name: string) -> result<thing, error>;
				find: async func(name: string) -> option<thing>;
				same: async func(one: borrow<thing>, others: list<borrow<thing>>) -> bool;
				pair: async func() -> tuple<thing, u8>;
				read: async func(start: u64) -> result<stream<u8>, error>;
				all: async func() -> result<stream<thing>, error>;
				write: async func(data: stream<u8>, more: option<stream<string>>) -> u64;
				count: func() -> u32;
				record parcel { data: stream<u8>, names: stream<string>, thing: option<thing> }
				pack: async func() -> result<tuple<parcel, list<stream<u8>>>, error>;
				parcels: async func() -> stream<parcel>;
				open-data: func() -> stream<u8>;
			}
			""";

	private static Compiled compiled;

	final Scheduler scheduler = Schedulers.boundedElastic();

	final Map<String, Function<Object[], Object>> behaviour = new HashMap<>();

	final List<String> calls = new ArrayList<>();

	@BeforeAll
	static void compile(@TempDir Path folder) {
		compiled = Generation.compile(Generation.of(WIT, "test.forms"), folder);
	}

	@AfterAll
	static void close() {
		compiled.close();
	}

	RuntimeException missing() {
		try {
			return (RuntimeException) type("FormsException$Missing").getConstructor(String.class).newInstance("x");
		}
		catch (ReflectiveOperationException ex) {
			throw new AssertionError(ex);
		}
	}

	/** The reactive form over a blocking bean that behaves as the test says. */
	Object reactive(String name) throws Exception {
		return from("Reactive" + name, proxy(name), this.scheduler);
	}

	/** The blocking form over a reactive bean that behaves as the test says. */
	Object blocking(String name) throws Exception {
		return from(name, proxy("Reactive" + name));
	}

	Object thing(String name) {
		return proxy(type("Thing"), Map.of("name", (args) -> name, "size", (args) -> (long) name.length()));
	}

	Object reactiveThing(String name) {
		return proxy(type("ReactiveThing"), Map.of("name", (args) -> Mono.just(name)));
	}

	Object proxy(String name) {
		return proxy(type(name), this.behaviour);
	}

	Object proxy(Class<?> type, Map<String, Function<Object[], Object>> methods) {
		return Proxy.newProxyInstance(compiled.loader(), new Class<?>[] { type }, (proxy, method, args) -> {
			if (method.getDeclaringClass() == Object.class) {
				return "equals".equals(method.getName()) ? (Object) (proxy == args[0]) : System.identityHashCode(proxy);
			}
			if (methods == this.behaviour || "close".equals(method.getName())) {
				this.calls.add(method.getName());
			}
			Function<Object[], Object> behaviour = methods.getOrDefault(method.getName(), (none) -> null);
			return behaviour.apply(args);
		});
	}

	static Object from(String name, Object... args) throws Exception {
		return invoke(method(type(name), "from", args.length), null, args);
	}

	static Object call(Object bean, String name, Object... args) throws Exception {
		return invoke(method(bean.getClass().getInterfaces()[0], name, args.length), bean, args);
	}

	private static Method method(Class<?> type, String name, int parameters) {
		return Arrays.stream(type.getMethods())
			.filter((method) -> method.getName().equals(name) && method.getParameterCount() == parameters)
			.findFirst()
			.orElseThrow(() -> new AssertionError(type + " has no method " + name));
	}

	private static Object invoke(Method method, Object bean, Object... args) throws Exception {
		try {
			return method.invoke(bean, args);
		}
		catch (InvocationTargetException ex) {
			throw (Exception) ex.getCause();
		}
	}

	static Class<?> type(String name) {
		return compiled.load("test.forms." + name);
	}

}
