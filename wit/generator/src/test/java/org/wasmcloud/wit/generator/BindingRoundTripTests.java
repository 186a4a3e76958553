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
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Target;
import org.wasmcloud.wit.bindings.Unit;
import org.wasmcloud.wit.bindings.WitTrapException;
import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.Placement;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Every function of every interface, in both forms, through three beans and four targets:
 * what goes in at one end comes out at the other, and each hop is passed exactly once.
 */
class BindingRoundTripTests {

	private static final int BEANS = 3;

	@TestFactory
	Stream<DynamicNode> everyFunctionOfTheContracts() {
		return containers(BoundPackages.contracts());
	}

	@TestFactory
	Stream<DynamicNode> everyFunctionOfTheConstructs() {
		return containers(BoundPackages.constructs());
	}

	private static Stream<DynamicNode> containers(BoundPackages packages) {
		return packages.catalog().bindings().stream().map((binding) -> {
			List<DynamicNode> tests = new ArrayList<>();
			for (Function function : binding.def().functions()) {
				for (Class<?> form : forms(packages, binding, function)) {
					Chain chain = new Chain(packages, binding, function, form);
					tests.add(DynamicTest.dynamicTest(form.getSimpleName() + " " + function.name(), chain::passes));
				}
			}
			return DynamicContainer.dynamicContainer(binding.def().id().toString(), tests);
		});
	}

	private static List<Class<?>> forms(BoundPackages packages, Binding binding, Function function) {
		List<Class<?>> forms = new ArrayList<>();
		switch (Placement.of(binding.def().id(), function)) {
			case INTERFACE -> {
				binding.type().ifPresent(forms::add);
				binding.reactiveType().ifPresent(forms::add);
			}
			case FACTORY -> addFactories(forms, packages, binding, resource(binding, function));
			case INSTANCE, CONSUMING -> {
				TypeDef resource = resource(binding, function);
				forms.add(packages.resource(resource, false));
				if (packages.names().isReactive(resource)) {
					forms.add(packages.resource(resource, true));
				}
			}
		}
		assertThat(forms).as("forms of %s", function.name()).isNotEmpty();
		return forms;
	}

	private static void addFactories(List<Class<?>> forms, BoundPackages packages, Binding binding, TypeDef resource) {
		for (Form form : Form.values()) {
			Class<?> factory = packages.load(packages.names().factoryName(resource, form).reflectionName());
			if (!forms.contains(factory)) {
				forms.add(factory);
			}
		}
		assertThat(binding.factories()).containsAll(forms);
	}

	private static TypeDef resource(Binding binding, Function function) {
		return binding.def().type(function.resource()).orElseThrow();
	}

	/**
	 * One function in one form, and all that is between its caller and the innermost
	 * target.
	 */
	private static final class Chain {

		private final BoundPackages packages;

		private final Binding binding;

		private final Function function;

		private final Class<?> form;

		private final Hops hops = new Hops();

		private final FakeTarget fake = new FakeTarget();

		private final Samples samples;

		private final Samples answers;

		private final int index;

		Chain(BoundPackages packages, Binding binding, Function function, Class<?> form) {
			this.packages = packages;
			this.binding = binding;
			this.function = function;
			this.form = form;
			this.index = binding.def().indexOf(function.name());
			boolean reactive = form.getName().contains("Reactive");
			this.samples = new Samples(binding, (handle, named) -> resource(handle, reactive && !named));
			// What no bean has wrapped implements nothing by accident; records want a
			// type.
			this.answers = new Samples(binding,
					(handle, named) -> named ? resource(handle, false) : "handle " + handle.resource());
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
			for (Result<?, ?> error : errors()) {
				fails(error);
			}
			traps();
		}

		private void succeeds(int seed) {
			Type result = this.function.result();
			boolean failing = result != null && result.resolved() instanceof ResultType;
			Type success = failing ? ((ResultType) result.resolved()).ok() : result;
			Object value = (success == null && !failing) ? null : this.answers.of(success, seed);
			this.fake.answer(failing ? Result.ok(value) : value);
			Object reply = call(seed).toCompletableFuture().join();
			if (result == null) {
				assertThat(reply).isNull();
			}
			else {
				checkReply(success, failing ? ((Result.Ok<?, ?>) reply).value() : reply, seed);
			}
		}

		private void checkReply(Type success, Object reply, int seed) {
			List<TypeDef> resources = new ArrayList<>();
			List<Object> handles = new ArrayList<>();
			new Alike(this.binding, (resource, handle) -> {
				resources.add(resource);
				handles.add(handle);
			}).check(success, reply, this.answers.of(success, seed));
			List<Object> inner = handles.stream().map(Alike::innermost).toList();
			for (int i = 0; i < handles.size(); i++) {
				this.hops.take();
				outermost().drop(resources.get(i), handles.get(i));
				outermost().drop(resources.get(i), handles.get(i));
				assertThat(this.hops.take()).as("a handle is dropped once")
					.containsExactlyElementsOf(drops(resources.get(i)));
			}
			assertThat(this.fake.dropped()).as("every handle that came out is dropped")
				.containsExactlyElementsOf(inner);
			this.fake.dropped().clear();
		}

		private static List<String> drops(TypeDef resource) {
			List<String> drops = new ArrayList<>();
			for (int i = BEANS - 1; i >= 0; i--) {
				drops.add("target " + i + " drop " + resource.name());
			}
			return drops;
		}

		private void fails(Result<?, ?> error) {
			this.fake.answer(error);
			Object reply = call(1).toCompletableFuture().join();
			Type type = ((ResultType) this.function.result().resolved()).err();
			new Alike(this.binding, (resource, handle) -> {
			}).check(type, ((Result.Err<?, ?>) reply).error(), ((Result.Err<?, ?>) error).error());
		}

		/** An error of every case. */
		private List<Result<?, ?>> errors() {
			if (this.function.result() == null || !(this.function.result().resolved() instanceof ResultType failing)) {
				return List.of();
			}
			if (failing.err() == null) {
				return List.of(Result.err(Unit.UNIT));
			}
			List<Result<?, ?>> errors = new ArrayList<>();
			boolean cases = failing.err().resolved() instanceof TypeDef type
					&& (type.kind() == TypeDef.Kind.VARIANT || type.kind() == TypeDef.Kind.ENUM);
			if (!cases) {
				return List.of(Result.err(this.answers.of(failing.err(), 0)));
			}
			TypeDef type = (TypeDef) failing.err().resolved();
			for (int i = 0; i < type.members().size(); i++) {
				errors.add(Result.err(this.answers.named(type, i, 0)));
			}
			return errors;
		}

		private void traps() {
			IllegalStateException failure = new IllegalStateException("unplugged");
			this.fake.answer(CompletableFuture.failedFuture(failure));
			CompletableFuture<Object> reply = call(2).toCompletableFuture();
			if (isLazyStream()) {
				return;
			}
			assertThatThrownBy(reply::join).hasCauseInstanceOf(WitTrapException.class).hasRootCause(failure);
		}

		/** A flux without an error of its own is called when it is read. */
		private boolean isLazyStream() {
			return this.function.async() && this.form.getName().contains("Reactive") && this.function.result() != null
					&& this.function.result().resolved() instanceof org.wasmcloud.wit.model.StreamType;
		}

		private CompletionStage<Object> call(int seed) {
			Object self = null;
			List<String> expected = new ArrayList<>();
			String method = this.packages.names().method(this.binding.def().id(), this.function);
			Placement placement = Placement.of(this.binding.def().id(), this.function);
			boolean onHandle = placement == Placement.INSTANCE || placement == Placement.CONSUMING;
			Object innermost = onHandle ? this.samples.of(this.function.params().get(0).type(), -100) : null;
			Target target = this.hops.target("target 0", this.fake);
			self = innermost;
			for (int i = 1; i <= BEANS; i++) {
				Object bean = onHandle ? this.binding.resource(target, self, this.form)
						: this.binding.bean(target, this.form);
				Object recording = this.hops.bean("bean " + i, this.form, bean);
				target = this.hops.target("target " + i,
						onHandle ? this.binding.target() : this.binding.target(recording));
				self = recording;
				expected.add(0, "target " + (i - 1) + " " + this.function.name());
				expected.add(0, "bean " + i + " " + method);
			}
			expected.add(0, "target " + BEANS + " " + this.function.name());
			this.hops.take();
			CompletionStage<Object> reply = target.call(this.binding.def(), this.index, args(self, onHandle, seed));
			if (!isLazyStream()) {
				assertThat(this.hops.take()).containsExactlyElementsOf(expected);
				checkArgs(innermost, onHandle, seed);
			}
			return reply;
		}

		private Target outermost() {
			return this.binding.target();
		}

		private Object[] args(Object self, boolean onHandle, int seed) {
			List<Member> params = this.function.params();
			Object[] args = new Object[params.size()];
			for (int i = 0; i < args.length; i++) {
				args[i] = (onHandle && i == 0) ? self : this.samples.of(params.get(i).type(), seed + i);
			}
			return args;
		}

		private void checkArgs(Object innermost, boolean onHandle, int seed) {
			Object[] args = this.fake.args();
			List<Member> params = this.function.params();
			assertThat(args).hasSize(params.size());
			Alike alike = new Alike(this.binding, (resource, handle) -> {
				throw new AssertionError("the innermost target gets its own handles, not " + handle);
			});
			for (int i = 0; i < args.length; i++) {
				Object expected = (onHandle && i == 0) ? innermost : this.samples.of(params.get(i).type(), seed + i);
				alike.check(params.get(i).type(), args[i], expected);
			}
		}

	}

}
