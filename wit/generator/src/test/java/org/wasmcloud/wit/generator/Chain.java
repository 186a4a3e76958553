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

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Target;
import org.wasmcloud.wit.bindings.Unit;
import org.wasmcloud.wit.bindings.WitStreamException;
import org.wasmcloud.wit.bindings.WitTrapException;
import org.wasmcloud.wit.generator.mapping.Placement;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * One function in one form, and all that is between its caller and the innermost target.
 */
final class Chain {

	private static final int BEANS = 3;

	private final BoundPackages packages;

	private final Binding binding;

	private final Function function;

	private final Class<?> form;

	private final Hops hops = new Hops();

	private final FakeTarget fake = new FakeTarget();

	private final Samples samples;

	private final Samples answers;

	private final int index;

	private final boolean onHandle;

	Chain(BoundPackages packages, Binding binding, Function function, Class<?> form) {
		this.packages = packages;
		this.binding = binding;
		this.function = function;
		this.form = form;
		this.index = binding.def().indexOf(function.name());
		Placement placement = Placement.of(binding.def().id(), function);
		this.onHandle = placement == Placement.INSTANCE || placement == Placement.CONSUMING;
		this.samples = new Samples(binding, (handle, named) -> resource(handle, isReactive() && !named));
		// What no bean has wrapped implements nothing by accident; records want a type.
		this.answers = new Samples(binding,
				(handle, named) -> named ? resource(handle, false) : "handle " + handle.resource());
	}

	private boolean isReactive() {
		return this.form.getName().contains("Reactive");
	}

	/** A resource that the chain did not make: it passes as the object it is. */
	private Object resource(HandleType handle, boolean reactive) {
		Class<?> type = this.packages.resource(handle.resource(), reactive);
		return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, args) -> switch (method.getName()) {
					case "toString" -> "a " + type.getSimpleName();
					case "hashCode" -> System.identityHashCode(proxy);
					case "equals" -> proxy == args[0];
					default -> throw new AssertionError("nobody calls " + method);
				});
	}

	void passes() {
		succeeds(0);
		succeeds(3);
		errors().forEach(this::fails);
		traps();
	}

	private void succeeds(int seed) {
		Type result = this.function.result();
		boolean failing = result != null && result.resolved() instanceof ResultType;
		Type success = failing ? ((ResultType) result.resolved()).ok() : result;
		Object value = (success == null && !failing) ? null : this.answers.of(success, seed);
		this.fake.answer(failing ? Result.ok(value) : value);
		Call call = call(seed);
		Object reply = call.reply().join();
		if (result == null) {
			assertThat(reply).isNull();
		}
		else {
			checkReply(call, success, failing ? ((Result.Ok<?, ?>) reply).value() : reply, seed);
		}
	}

	private void checkReply(Call call, Type success, Object reply, int seed) {
		List<TypeDef> resources = new ArrayList<>();
		List<Object> handles = new ArrayList<>();
		new Alike(this.binding, (resource, handle) -> {
			resources.add(resource);
			handles.add(handle);
		}).check(success, reply, this.answers.of(success, seed));
		call.whenRead().run();
		List<Object> inner = handles.stream().map(Alike::innermost).toList();
		for (int i = 0; i < handles.size(); i++) {
			this.hops.take();
			outermost().drop(resources.get(i), handles.get(i));
			outermost().drop(resources.get(i), handles.get(i));
			assertThat(this.hops.take()).as("a handle is dropped once")
				.containsExactlyElementsOf(drops(resources.get(i)));
		}
		assertThat(this.fake.dropped()).as("every handle that came out is dropped").containsExactlyElementsOf(inner);
		this.fake.dropped().clear();
	}

	private static List<String> drops(TypeDef resource) {
		List<String> drops = new ArrayList<>();
		for (int i = BEANS - 1; i >= 0; i--) {
			drops.add("target " + i + " drop " + resource.name());
		}
		return drops;
	}

	private void fails(Supplier<Object> error) {
		this.fake.answer(Result.err(error.get()));
		Object reply = call(1).reply().join();
		Type type = ((ResultType) this.function.result().resolved()).err();
		alike().check(type, ((Result.Err<?, ?>) reply).error(), error.get());
	}

	private Alike alike() {
		return new Alike(this.binding, (resource, handle) -> {
		});
	}

	/** An error of every case, made anew each time: the streams in it are read once. */
	private Stream<Supplier<Object>> errors() {
		if (this.function.result() == null || !(this.function.result().resolved() instanceof ResultType failing)) {
			return Stream.empty();
		}
		if (failing.err() == null) {
			return Stream.of(() -> Unit.UNIT);
		}
		if (failing.err().resolved() instanceof TypeDef type
				&& (type.kind() == TypeDef.Kind.VARIANT || type.kind() == TypeDef.Kind.ENUM)) {
			return IntStream.range(0, type.members().size())
				.mapToObj((number) -> () -> this.answers.named(type, number, 0));
		}
		return Stream.of(0, 1, 3).map((seed) -> () -> this.answers.of(failing.err(), seed));
	}

	private void traps() {
		IllegalStateException failure = new IllegalStateException("unplugged");
		this.fake.answer(CompletableFuture.failedFuture(failure));
		Call call = call(2);
		if (isLazyStream()) {
			Type stream = this.function.result();
			assertThatThrownBy(() -> alike().check(stream, call.reply().join(), this.answers.of(stream, 2)))
				.isInstanceOf(WitStreamException.class)
				.hasCauseInstanceOf(WitTrapException.class)
				.hasRootCause(failure);
			call.whenRead().run();
		}
		else {
			assertThatThrownBy(call.reply()::join).hasCauseInstanceOf(WitTrapException.class).hasRootCause(failure);
		}
	}

	/** A flux without an error of its own is called when it is read. */
	private boolean isLazyStream() {
		return this.function.async() && isReactive() && this.function.result() != null
				&& this.function.result().resolved() instanceof StreamType;
	}

	private Call call(int seed) {
		Object innermost = this.onHandle ? this.samples.of(this.function.params().get(0).type(), -100) : null;
		String method = this.packages.names().method(this.binding.def().id(), this.function);
		List<String> expected = new ArrayList<>();
		Target target = this.hops.target("target 0", this.fake);
		Object self = innermost;
		for (int i = 1; i <= BEANS; i++) {
			Object bean = this.onHandle ? this.binding.resource(target, self, this.form)
					: this.binding.bean(target, this.form);
			Object recording = this.hops.bean("bean " + i, this.form, bean);
			target = this.hops.target("target " + i,
					this.onHandle ? this.binding.target() : this.binding.target(recording));
			self = recording;
			expected.add(0, "target " + (i - 1) + " " + this.function.name());
			expected.add(0, "bean " + i + " " + method);
		}
		expected.add(0, "target " + BEANS + " " + this.function.name());
		this.hops.take();
		this.fake.clear();
		CompletableFuture<Object> reply = target.call(this.binding.def(), this.index, args(self, seed))
			.toCompletableFuture();
		if (!isLazyStream()) {
			assertThat(this.hops.take()).containsExactlyElementsOf(expected);
			checkArgs(innermost, seed);
			return new Call(reply, () -> assertThat(this.hops.take()).as("nothing is called again").isEmpty());
		}
		assertThat(this.hops.take()).as("until its stream is read").containsExactlyElementsOf(expected.subList(0, 2));
		assertThat(this.fake.args()).isEmpty();
		return new Call(reply, () -> {
			assertThat(this.hops.take()).as("once its stream is read")
				.containsExactlyElementsOf(expected.subList(2, expected.size()));
			checkArgs(innermost, seed);
		});
	}

	private Target outermost() {
		return this.binding.target();
	}

	private Object[] args(Object self, int seed) {
		List<Member> params = this.function.params();
		Object[] args = new Object[params.size()];
		for (int i = 0; i < args.length; i++) {
			args[i] = (this.onHandle && i == 0) ? self : this.samples.of(params.get(i).type(), seed + i);
		}
		return args;
	}

	private void checkArgs(Object innermost, int seed) {
		Object[] args = this.fake.args();
		List<Member> params = this.function.params();
		assertThat(args).hasSize(params.size());
		Alike alike = new Alike(this.binding, (resource, handle) -> {
			throw new AssertionError("the innermost target gets its own handles, not " + handle);
		});
		for (int i = 0; i < args.length; i++) {
			Object expected = (this.onHandle && i == 0) ? innermost : this.samples.of(params.get(i).type(), seed + i);
			alike.check(params.get(i).type(), args[i], expected);
		}
	}

	/**
	 * A call under way.
	 *
	 * @param reply its reply
	 * @param whenRead holds what happened since the call against what had to, once the
	 * reply was read
	 */
	private record Call(CompletableFuture<Object> reply, Runnable whenRead) {

	}

}
