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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Target;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Handles that arrive when nobody waits for them any more.
 */
class BindingLateTests {

	private final BoundPackages packages = BoundPackages.constructs();

	private final Binding handles = this.packages.binding("test:constructs/handles@1.2.0");

	private final FakeTarget fake = new FakeTarget();

	private final List<Object> closed = Collections.synchronizedList(new ArrayList<>());

	private final CountDownLatch closing = new CountDownLatch(1);

	@Test
	void aHandleThatATargetGivesAfterTheCancelIsDropped() {
		assertThat(droppedOf("make", Result.ok("late"), "name")).containsExactly("late");
	}

	@Test
	void handlesInsideALateAnswerAreDropped() {
		Object inner = resource(2, "inner");
		Object spare = resource(2, "spare");
		Object box = this.handles.mirror(this.handles.def().type("box").orElseThrow())
			.build(0, inner, Optional.of(spare), "label");
		assertThat(droppedOf("wrap", box, this.handles.resource(this.fake, "given", this.handles.resources().get(2))))
			.containsExactly(inner, spare);
	}

	@Test
	void aLateTypedErrorThatIsAHandleIsDropped() {
		Binding errors = this.packages.binding("test:constructs/errors@1.2.0");
		Stubborn stage = new Stubborn();
		this.fake.answer(stage);
		Mono<?> call = Java.call(errors.bean(this.fake, errors.reactiveType().orElseThrow()), "handle");
		call.subscribe().dispose();
		stage.complete(Result.err("problem"));
		assertThat(this.fake.dropped()).containsExactly("problem");
	}

	private List<Object> droppedOf(String method, Object late, Object... args) {
		Stubborn stage = new Stubborn();
		this.fake.answer(stage);
		Mono<?> call = Java.call(this.handles.bean(this.fake, this.handles.reactiveType().orElseThrow()), method, args);
		call.subscribe().dispose();
		assertThat(this.fake.dropped()).isEmpty();
		stage.complete(late);
		return this.fake.dropped();
	}

	@Test
	void aHandleThatABlockingBeanReturnsAfterTheCancelIsClosed() throws InterruptedException {
		CountDownLatch called = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		Target target = this.handles.target(Java.implement(this.handles.type().orElseThrow(), (method, args) -> {
			called.countDown();
			awaitUninterruptibly(cancelled);
			return resource(0, "late");
		}));
		Mono<?> call = Java.call(this.handles.bean(target, this.handles.reactiveType().orElseThrow()), "make", "name");
		Disposable running = call.subscribe();
		assertThat(called.await(30, TimeUnit.SECONDS)).isTrue();
		running.dispose();
		cancelled.countDown();
		assertThat(this.closing.await(30, TimeUnit.SECONDS)).isTrue();
		assertThat(this.closed).containsExactly("late");
	}

	@Test
	void aHandleThatAReactiveBeanGivesAfterTheCancelIsClosed() {
		Unstoppable<Object> source = new Unstoppable<>();
		Target target = this.handles
			.target(Java.implement(this.handles.reactiveType().orElseThrow(), (method, args) -> source));
		CompletableFuture<Object> reply = target.call(this.handles.def(), this.handles.def().indexOf("make"), "name")
			.toCompletableFuture();
		reply.cancel(true);
		source.emit(resource(1, "late"));
		assertThat(this.closed).containsExactly("late");
	}

	@Test
	void aHandleThatAFutureGivesAfterItsCancelIsDropped() {
		Binding flows = this.packages.binding("test:constructs/flows@1.2.0");
		Stubborn future = new Stubborn();
		this.fake.answer((Object) future);
		CompletableFuture<?> later = Java.call(flows.bean(this.fake, flows.type().orElseThrow()), "laterHandle");
		later.cancel(true);
		future.complete(Result.err("problem"));
		assertThat(this.fake.dropped()).containsExactly("problem");
	}

	@Test
	void aHandleThatAFutureInAVariantGivesAfterItsCancelIsClosed() {
		Stubborn future = new Stubborn();
		Object crate = this.handles.mirror(this.handles.def().type("crate").orElseThrow()).build(4, future);
		this.fake.answer(Map.of("key", crate));
		Object bean = this.handles.bean(this.fake, this.handles.type().orElseThrow());
		Map<?, ?> crates = Java.call(bean, "ship", List.of());
		CompletableFuture<?> later = Java.get(crates.get("key"), "value");
		later.cancel(true);
		future.complete(Result.ok(resource(2, "late")));
		assertThat(this.closed).containsExactly("late");
	}

	private Object resource(int form, String name) {
		return Java.implement(this.handles.resources().get(form), (method, args) -> {
			if (method.equals("close")) {
				this.closed.add(name);
				this.closing.countDown();
			}
			return null;
		});
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

	/**
	 * A stage that cannot be cancelled.
	 */
	private static final class Stubborn extends CompletableFuture<Object> {

		@Override
		public boolean cancel(boolean mayInterruptIfRunning) {
			return false;
		}

	}

	/**
	 * A source that heeds no cancel.
	 *
	 * @param <T> the type of the value
	 */
	private static final class Unstoppable<T> extends Mono<T> {

		private CoreSubscriber<? super T> subscriber;

		@Override
		public void subscribe(CoreSubscriber<? super T> actual) {
			this.subscriber = actual;
			actual.onSubscribe(Operators.emptySubscription());
		}

		void emit(T value) {
			this.subscriber.onNext(value);
			this.subscriber.onComplete();
		}

	}

}
