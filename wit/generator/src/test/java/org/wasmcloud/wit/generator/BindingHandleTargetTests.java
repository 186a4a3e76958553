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
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.ClosedHandleException;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Handles of other targets, and targets that serve handles.
 */
class BindingHandleTargetTests extends BoundHandles {

	@Test
	void aHandleOfAnotherTargetPassesAsTheObjectItIs() {
		Object foreign = this.handles.resource(new FakeTarget(), "foreign", this.handles.resources().get(0));
		take(parent("given"), foreign);
		assertThat(this.fake.args()[1]).isSameAs(foreign);
	}

	@Test
	void aHandleOfAnotherTargetThatIsGivenAwayLivesOnWithItsNewOwnerOnly() {
		FakeTarget other = new FakeTarget();
		Object foreign = this.handles.resource(other, "foreign", this.handles.resources().get(0));
		take(foreign, parent("lent"));
		Object received = this.fake.args()[0];
		other.answer("alive");
		assertThat(Java.<String>call(received, "name")).isEqualTo("alive");
		assertThatThrownBy(() -> Java.call(foreign, "name")).isInstanceOf(ClosedHandleException.class);
		Java.call(foreign, "close");
		assertThat(other.dropped()).isEmpty();
		Java.call(received, "close");
		assertThat(other.dropped()).containsExactly("foreign");
	}

	@Test
	void anotherInterfaceOverTheSameTargetGetsTheTargetsOwnHandle() {
		Binding users = this.packages.binding("test:other/users@0.3.1");
		Object bean = users.bean(this.fake, users.type().orElseThrow());
		Object parent = parent("parent");
		this.fake.answer("child");
		Object child = Java.call(bean, "childOf", parent);
		assertThat(this.fake.args()).containsExactly("parent");
		Java.call(child, "close");
		assertThat(this.fake.dropped()).containsExactly("child");
	}

	@Test
	void aTargetGivesABeanTheFormOfAHandleThatItWants() {
		List<Object> received = new ArrayList<>();
		Object implementation = Java.implement(this.handles.type().orElseThrow(), (method, args) -> {
			received.addAll(List.of(args));
			return null;
		});
		Target target = this.handles.target(implementation);
		Object parent = Java.implement(this.handles.resources().get(1), (method, args) -> method.equals("twin")
				? Mono.error(new IllegalStateException("no twin")) : "reactive");
		assertThat(target.call(this.handles.def(), function("take"), parent, parent)).isCompletedWithValue(Result.ok());
		assertThat(received).allMatch(this.handles.resources().get(0)::isInstance);
		assertThat(Java.<String>call(received.get(0), "name")).isEqualTo("reactive");
		assertThatThrownBy(() -> Java.call(received.get(0), "twin")).hasMessage("no twin");
	}

	@Test
	void methodsAndDropsGoToTheHandleWithoutAnyBean() {
		List<String> calls = new ArrayList<>();
		Object child = Java.implement(this.handles.resources().get(2), (method, args) -> {
			calls.add(method);
			return 5L;
		});
		Target target = this.handles.target();
		assertThat(target.call(this.handles.def(), function("[method]child.get"), child)).isCompletedWithValue(5L);
		target.drop(this.handles.def().type("child").orElseThrow(), child);
		assertThat(calls).containsExactly("get", "close");
	}

	@Test
	void aTargetServesTheMethodsOfResourcesThatItsInterfaceCanHandOut() {
		Binding users = this.packages.binding("test:other/users@0.3.1");
		Object child = Java.implement(this.handles.resources().get(2), (method, args) -> 6L);
		assertThat(users.target().call(this.handles.def(), function("[method]child.get"), child))
			.isCompletedWithValue(6L);
	}

	@Test
	void joinedTargetsAreOneInstanceToTheirHandles() {
		Binding users = this.packages.binding("test:other/users@0.3.1");
		Object parent = Java.implement(this.handles.resources().get(0), (method, args) -> "the parent");
		Target makes = this.handles.target(Java.implement(this.handles.type().orElseThrow(), (method, args) -> parent));
		List<Object> received = new ArrayList<>();
		Target uses = users.target(Java.implement(users.type().orElseThrow(), (method, args) -> {
			received.add(args[0]);
			return Java.implement(this.handles.resources().get(2), (name, none) -> 1L);
		}));
		Target joined = Target.joined(Map.of(users.def().id(), uses, this.handles.def().id(), makes));
		Object wrapped = Java.call(this.handles.bean(joined, this.handles.type().orElseThrow()), "make", "name");
		Java.call(users.bean(joined, users.type().orElseThrow()), "childOf", wrapped);
		assertThat(received).singleElement().isSameAs(parent);
		assertThat(joined.serves(this.handles.def().id())).isTrue();
		Binding values = this.packages.binding("test:constructs/values@1.2.0");
		assertThat(makes.serves(values.def().id())).as("its types are used").isTrue();
		Binding flows = this.packages.binding("test:constructs/flows@1.2.0");
		assertThat(joined.serves(flows.def().id())).isFalse();
		assertThat(joined.call(flows.def(), 0, "x")).isCompletedExceptionally();
	}

}
