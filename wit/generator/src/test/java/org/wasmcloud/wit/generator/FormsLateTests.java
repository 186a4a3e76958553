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
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.wasmcloud.wit.bindings.ByteStream;
import org.wasmcloud.wit.bindings.ElementStream;
import org.wasmcloud.wit.bindings.Tuple2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What one form does with handles that come too late, and with streams inside values.
 */
class FormsLateTests extends FormsOfThings {

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

}
