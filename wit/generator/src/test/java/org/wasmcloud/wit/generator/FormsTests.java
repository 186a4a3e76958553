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
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.wasmcloud.wit.bindings.ByteStream;
import org.wasmcloud.wit.bindings.ElementStream;
import org.wasmcloud.wit.bindings.Tuple2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * One form of an interface made from the other one.
 */
class FormsTests {

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

	private final Scheduler scheduler = Schedulers.boundedElastic();

	private final Map<String, Function<Object[], Object>> behaviour = new HashMap<>();

	private final List<String> calls = new ArrayList<>();

	@BeforeAll
	static void compile(@TempDir Path folder) {
		compiled = Generation.compile(Generation.of(WIT, "test.forms"), folder);
	}

	@AfterAll
	static void close() {
		compiled.close();
	}

	@Test
	void aBlockingCallIsAMono() throws Exception {
		Object thing = thing("a");
		this.behaviour.put("open", (args) -> thing);
		Mono<?> opened = (Mono<?>) call(reactive("FormsThings"), "open", "a");
		assertThat(this.calls).isEmpty();
		Object reactiveThing = opened.block();
		assertThat(reactiveThing).isInstanceOf(type("ReactiveThing"));
		assertThat(((Mono<?>) call(reactiveThing, "name")).block()).isEqualTo("a");
		assertThat(call(reactiveThing, "size")).isEqualTo(1L);
		assertThat(this.calls).containsExactly("open");
	}

	@Test
	void aTypedErrorIsTheErrorOfTheMono() throws Exception {
		RuntimeException error = missing();
		this.behaviour.put("open", (args) -> {
			throw error;
		});
		StepVerifier.create((Mono<?>) call(reactive("FormsThings"), "open", "a"))
			.expectErrorSatisfies((thrown) -> assertThat(thrown).isSameAs(error))
			.verify();
	}

	@Test
	void anAbsentValueIsAnEmptyMonoAndAnEmptyOptional() throws Exception {
		this.behaviour.put("find", (args) -> Optional.empty());
		Object reactive = reactive("FormsThings");
		StepVerifier.create((Mono<?>) call(reactive, "find", "a")).verifyComplete();
		this.behaviour.put("find", (args) -> Mono.empty());
		assertThat(call(blocking("FormsThings"), "find", "a")).isEqualTo(Optional.empty());
	}

	@Test
	void aHandleThatWasWrappedIsUnwrappedAgain() throws Exception {
		Object thing = thing("a");
		Object wrapped = from("ReactiveThing", thing, this.scheduler);
		assertThat(from("Thing", wrapped)).isSameAs(thing);
		this.behaviour.put("same", (args) -> args[0] == thing && ((List<?>) args[1]).get(0) == thing);
		Mono<?> same = (Mono<?>) call(reactive("FormsThings"), "same", wrapped, List.of(wrapped));
		assertThat(same.block()).isEqualTo(true);
	}

	@Test
	void aFormMadeOfAFormIsTheFirstOne() throws Exception {
		Object blocking = proxy("FormsThings");
		Object reactive = from("ReactiveFormsThings", blocking, this.scheduler);
		assertThat(from("FormsThings", reactive)).isSameAs(blocking);
		Object original = proxy("ReactiveFormsThings");
		assertThat(from("ReactiveFormsThings", from("FormsThings", original), this.scheduler)).isSameAs(original);
	}

	@Test
	void aTupleIsConvertedOfOneCall() throws Exception {
		this.behaviour.put("pair", (args) -> Tuple2.of(thing("a"), 7));
		Tuple2<?, ?> pair = (Tuple2<?, ?>) ((Mono<?>) call(reactive("FormsThings"), "pair")).block();
		assertThat(pair.first()).isInstanceOf(type("ReactiveThing"));
		assertThat(pair.second()).isEqualTo(7);
		assertThat(this.calls).containsExactly("pair");
	}

	@Test
	void streamsGoBothWays() throws Exception {
		this.behaviour.put("read", (args) -> ByteStream.of("abc").inputStream());
		Flux<?> read = (Flux<?>) call(reactive("FormsThings"), "read", 0L);
		assertThat(read.map((buffer) -> ((ByteBuffer) buffer).remaining()).reduce(Integer::sum).block()).isEqualTo(3);
		this.behaviour.put("read", (args) -> ByteStream.of("abc").flux());
		assertThat((InputStream) call(blocking("FormsThings"), "read", 0L)).hasContent("abc");
		this.behaviour.put("all", (args) -> Flux.just(reactiveThing("a"), reactiveThing("b")));
		try (Stream<?> all = (Stream<?>) call(blocking("FormsThings"), "all")) {
			assertThat(all).hasSize(2).allMatch(type("Thing")::isInstance);
		}
	}

	@Test
	void aStreamThatIsGivenIsRead() throws Exception {
		this.behaviour.put("write", (args) -> (long) read((InputStream) args[0]) + ((Stream<?>) args[1]).count());
		Publisher<ByteBuffer> data = Flux.just(ByteBuffer.wrap(new byte[4]));
		Mono<?> written = (Mono<?>) call(reactive("FormsThings"), "write", data, Flux.just("x", "y"));
		assertThat(written.block()).isEqualTo(6L);
		this.behaviour.put("write", (args) -> {
			assertThat(args[1]).isNull();
			return Flux.from((Publisher<?>) args[0])
				.map((buffer) -> (long) ((ByteBuffer) buffer).remaining())
				.reduce(Long::sum);
		});
		assertThat(call(blocking("FormsThings"), "write", ByteStream.of("abcd").inputStream(), null)).isEqualTo(4L);
	}

	@Test
	void theErrorOfAStreamIsThrownByTheCall() throws Exception {
		RuntimeException error = missing();
		this.behaviour.put("read", (args) -> Flux.error(error));
		assertThatThrownBy(() -> call(blocking("FormsThings"), "read", 0L)).isSameAs(error);
	}

	@Test
	void streamsInsideAValueAreReadOnTheScheduler() throws Exception {
		Scheduler own = Schedulers.newBoundedElastic(1, 100, "own");
		Set<String> readers = ConcurrentHashMap.newKeySet();
		this.behaviour.put("pack", (args) -> Tuple2.of(parcel(readers), List.of(ByteStream.of(recording(readers)))));
		this.behaviour.put("parcels", (args) -> Stream.of(parcel(readers)));
		this.behaviour.put("openData", (args) -> recording(readers));
		try {
			Object reactive = from("ReactiveFormsThings", proxy("FormsThings"), own);
			Tuple2<?, ?> packed = (Tuple2<?, ?>) ((Mono<?>) call(reactive, "pack")).block();
			readParcel(packed.first());
			((ByteStream) ((List<?>) packed.second()).get(0)).flux().blockLast();
			readParcel(((Flux<?>) call(reactive, "parcels")).blockLast());
			((Flux<?>) call(reactive, "openData")).blockLast();
			assertThat(readers).singleElement(InstanceOfAssertFactories.STRING).startsWith("own");
		}
		finally {
			own.dispose();
		}
	}

	private static Object parcel(Set<String> readers) {
		Stream<String> names = Stream.of("a").peek((name) -> readers.add(Thread.currentThread().getName()));
		try {
			return type("Parcel").getDeclaredConstructors()[0].newInstance(ByteStream.of(recording(readers)),
					ElementStream.of(names), null);
		}
		catch (ReflectiveOperationException ex) {
			throw new AssertionError(ex);
		}
	}

	private static void readParcel(Object parcel) {
		Java.<ByteStream>get(parcel, "data").flux().blockLast();
		Java.<ElementStream<?>>get(parcel, "names").flux().blockLast();
	}

	private static InputStream recording(Set<String> readers) {
		return new ByteArrayInputStream(new byte[10]) {

			@Override
			public synchronized int read(byte[] bytes, int offset, int length) {
				readers.add(Thread.currentThread().getName());
				return super.read(bytes, offset, length);
			}

		};
	}

	@Test
	void aHandleThatABlockingCallReturnsAfterTheCancelIsClosed() throws Exception {
		for (String name : List.of("open", "find", "pair", "pack")) {
			CountDownLatch called = new CountDownLatch(1);
			CountDownLatch cancelled = new CountDownLatch(1);
			CountDownLatch closed = new CountDownLatch((name.equals("pack")) ? 2 : 1);
			Object thing = proxy(type("Thing"), Map.of("close", (args) -> {
				closed.countDown();
				return null;
			}));
			InputStream data = new ByteArrayInputStream(new byte[1]) {

				@Override
				public void close() {
					closed.countDown();
				}

			};
			this.behaviour.put(name, (args) -> {
				called.countDown();
				awaitUninterruptibly(cancelled);
				return switch (name) {
					case "open" -> thing;
					case "find" -> Optional.of(thing);
					case "pair" -> Tuple2.of(thing, 1);
					default -> Tuple2.of(parcelOf(thing), List.of(ByteStream.of(data)));
				};
			});
			Object[] args = (name.equals("open") || name.equals("find")) ? new Object[] { "a" } : new Object[0];
			Disposable call = ((Mono<?>) call(reactive("FormsThings"), name, args)).subscribe();
			assertThat(called.await(30, TimeUnit.SECONDS)).isTrue();
			call.dispose();
			cancelled.countDown();
			assertThat(closed.await(30, TimeUnit.SECONDS)).as(name).isTrue();
		}
	}

	private static Object parcelOf(Object thing) {
		try {
			return type("Parcel").getDeclaredConstructors()[0].newInstance(ByteStream.of("x"),
					ElementStream.of(List.of()), thing);
		}
		catch (ReflectiveOperationException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void aStreamThatABlockingCallReturnsAfterTheCancelIsClosed() throws Exception {
		CountDownLatch called = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		CountDownLatch closed = new CountDownLatch(1);
		this.behaviour.put("all", (args) -> {
			called.countDown();
			awaitUninterruptibly(cancelled);
			return Stream.of(thing("a")).onClose(closed::countDown);
		});
		Disposable call = ((Flux<?>) call(reactive("FormsThings"), "all")).subscribe();
		assertThat(called.await(30, TimeUnit.SECONDS)).isTrue();
		call.dispose();
		cancelled.countDown();
		assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void aHandleThatAReactiveCallGivesAfterTheInterruptIsClosed() throws Exception {
		CountDownLatch subscribed = new CountDownLatch(1);
		AtomicReference<CoreSubscriber<Object>> subscriber = new AtomicReference<>();
		this.behaviour.put("open", (args) -> new Mono<Object>() {

			@Override
			public void subscribe(CoreSubscriber<? super Object> actual) {
				actual.onSubscribe(Operators.emptySubscription());
				subscriber.set(actual);
				subscribed.countDown();
			}

		});
		Object blocking = blocking("FormsThings");
		Thread caller = new Thread(() -> assertThatThrownBy(() -> call(blocking, "open", "a")));
		caller.start();
		assertThat(subscribed.await(30, TimeUnit.SECONDS)).isTrue();
		caller.interrupt();
		caller.join();
		this.calls.clear();
		subscriber.get().onNext(reactiveThing("late"));
		assertThat(this.calls).containsExactly("close");
	}

	private static void awaitUninterruptibly(CountDownLatch latch) {
		boolean done = false;
		while (!done) {
			try {
				latch.await();
				done = true;
			}
			catch (InterruptedException ex) {
				// as code that cannot be stopped
			}
		}
	}

	@Test
	void aPlainFunctionIsCalledAtOnce() throws Exception {
		this.behaviour.put("count", (args) -> 3L);
		assertThat(call(reactive("FormsThings"), "count")).isEqualTo(3L);
		assertThat(call(blocking("FormsThings"), "count")).isEqualTo(3L);
	}

	@Test
	void aFactoryHasBothForms() throws Exception {
		this.behaviour.put("create", (args) -> thing((String) args[0]));
		Object factory = from("ReactiveThing$Factory", proxy("Thing$Factory"), this.scheduler);
		Object thing = call(factory, "create", "abc");
		assertThat(((Mono<?>) call(thing, "name")).block()).isEqualTo("abc");
	}

	@Test
	void closingAFormClosesTheOther() throws Exception {
		Object thing = from("ReactiveThing", thing("a"), this.scheduler);
		call(thing, "close");
		assertThat(this.calls).containsExactly("close");
	}

	private RuntimeException missing() {
		try {
			return (RuntimeException) type("FormsException$Missing").getConstructor(String.class).newInstance("x");
		}
		catch (ReflectiveOperationException ex) {
			throw new AssertionError(ex);
		}
	}

	/** The reactive form over a blocking bean that behaves as the test says. */
	private Object reactive(String name) throws Exception {
		return from("Reactive" + name, proxy(name), this.scheduler);
	}

	/** The blocking form over a reactive bean that behaves as the test says. */
	private Object blocking(String name) throws Exception {
		return from(name, proxy("Reactive" + name));
	}

	private Object thing(String name) {
		return proxy(type("Thing"), Map.of("name", (args) -> name, "size", (args) -> (long) name.length()));
	}

	private Object reactiveThing(String name) {
		return proxy(type("ReactiveThing"), Map.of("name", (args) -> Mono.just(name)));
	}

	private Object proxy(String name) {
		return proxy(type(name), this.behaviour);
	}

	private Object proxy(Class<?> type, Map<String, Function<Object[], Object>> methods) {
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

	private static Object from(String name, Object... args) throws Exception {
		return invoke(method(type(name), "from", args.length), null, args);
	}

	private static Object call(Object bean, String name, Object... args) throws Exception {
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

	private static int read(InputStream in) {
		try (in) {
			return in.readAllBytes().length;
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Class<?> type(String name) {
		return compiled.load("test.forms." + name);
	}

}
