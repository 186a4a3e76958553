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

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.ClosedHandleException;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Target;
import org.wasmcloud.wit.bindings.Tuple2;
import org.wasmcloud.wit.bindings.Unit;
import org.wasmcloud.wit.bindings.WitException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The life of handles at the border between beans and targets.
 */
class BindingHandleTests {

	private final BoundPackages packages = BoundPackages.constructs();

	private final Binding handles = this.packages.binding("test:constructs/handles@1.2.0");

	private final FakeTarget fake = new FakeTarget();

	private Object bean = new Object();

	private Object reactive = new Object();

	@BeforeEach
	void makeBeans() {
		this.bean = this.handles.bean(this.fake, this.handles.type().orElseThrow());
		this.reactive = this.handles.bean(this.fake, this.handles.reactiveType().orElseThrow());
	}

	@Test
	void aClosedHandleIsDroppedOnceAndRefusesEveryOtherUse() {
		Object parent = parent("p");
		Java.call(parent, "close");
		Java.call(parent, "close");
		assertThat(this.fake.dropped()).containsExactly("p");
		assertThatThrownBy(() -> Java.call(parent, "name")).isInstanceOf(ClosedHandleException.class)
			.hasMessageContaining("'parent' is closed");
		assertThatThrownBy(() -> Java.call(parent, "close", "again")).isInstanceOf(ClosedHandleException.class);
		assertThatThrownBy(() -> take(parent("q"), parent)).isInstanceOf(ClosedHandleException.class);
	}

	@Test
	void aClosedReactiveHandleAnswersWithAnErrorSignal() {
		Object parent = this.handles.resource(this.fake, "p", this.handles.resources().get(1));
		Mono<?> open = Java.call(parent, "open", "x");
		Java.call(parent, "close");
		assertThatThrownBy(open::block).isInstanceOf(ClosedHandleException.class);
		assertThat(this.fake.args()).isEmpty();
	}

	@Test
	void aHandleGivenAwayIsUsedUpAndALentOneIsNot() {
		Object given = parent("given");
		Object lent = parent("lent");
		take(given, lent);
		assertThat(this.fake.args()).containsExactly("given", "lent");
		Java.call(given, "close");
		assertThat(this.fake.dropped()).isEmpty();
		assertThatThrownBy(() -> Java.call(given, "name")).isInstanceOf(ClosedHandleException.class)
			.hasMessageContaining("given away");
		this.fake.answer("still here");
		assertThat(Java.<String>call(lent, "name")).isEqualTo("still here");
		Java.call(lent, "close");
		assertThat(this.fake.dropped()).containsExactly("lent");
	}

	@Test
	void whatWasGivenAwayCannotBeGivenAgain() {
		Object given = parent("given");
		take(given, parent("lent"));
		Object other = parent("other");
		this.fake.clear();
		assertThatThrownBy(() -> take(given, other)).isInstanceOf(ClosedHandleException.class);
		assertThat(this.fake.args()).isEmpty();
	}

	@Test
	void aCallThatIsRefusedGivesNothingAway() {
		Object given = parent("given");
		Object child = child(given, "child");
		Object closed = parent("closed");
		Java.call(closed, "close");
		this.fake.dropped().clear();
		assertThatThrownBy(() -> take(given, closed)).isInstanceOf(ClosedHandleException.class);
		assertThatThrownBy(() -> take(given, given)).isInstanceOf(ClosedHandleException.class)
			.hasMessageContaining("given away");
		assertThatThrownBy(() -> Java.call(this.bean, "takeList", List.of(given, closed), List.of(), null))
			.isInstanceOf(ClosedHandleException.class);
		this.fake.answer("still here");
		assertThat(Java.<String>call(given, "name")).isEqualTo("still here");
		Java.call(given, "close");
		assertThat(this.fake.dropped()).containsExactly("child", "given");
		assertThatThrownBy(() -> Java.call(child, "get")).isInstanceOf(ClosedHandleException.class);
	}

	@Test
	void aHandleThatIsClosedWhileItsCallIsMadeIsTheCalleesAlready() {
		Object first = parent("first");
		Object second = parent("second");
		List<Object> lent = closing(second, child(parent("other"), "lent"));
		this.fake.answer(Optional.empty());
		Java.call(this.bean, "takeList", List.of(first, second), lent, null);
		assertThat(this.fake.args()[0]).isEqualTo(List.of("first", "second"));
		assertThat(this.fake.dropped()).isEmpty();
		Java.call(first, "close");
		Java.call(second, "close");
		assertThat(this.fake.dropped()).isEmpty();
	}

	@Test
	void aHandleThatIsClosedWhileItsCallIsMadeIsDroppedIfTheCallIsRefused() {
		Object first = parent("first");
		Object second = parent("second");
		Object closed = child(parent("other"), "closed");
		Java.call(closed, "close");
		this.fake.dropped().clear();
		assertThatThrownBy(
				() -> Java.call(this.bean, "takeList", List.of(first, second), closing(second, closed), null))
			.isInstanceOf(ClosedHandleException.class);
		assertThat(this.fake.dropped()).containsExactly("second");
		this.fake.answer("still here");
		assertThat(Java.<String>call(first, "name")).isEqualTo("still here");
	}

	/** A list that closes a handle when its only element is read. */
	private static List<Object> closing(Object handle, Object element) {
		return new AbstractList<>() {

			@Override
			public Object get(int index) {
				Java.call(handle, "close");
				return element;
			}

			@Override
			public int size() {
				return 1;
			}

		};
	}

	@Test
	void aReactiveCallThatIsRefusedGivesNothingAway() {
		Class<?> form = this.handles.resources().get(1);
		Object given = this.handles.resource(this.fake, "given", form);
		Object closed = this.handles.resource(this.fake, "closed", form);
		Java.call(closed, "close");
		Mono<?> take = Java.call(this.reactive, "take", given, closed);
		assertThatThrownBy(take::block).isInstanceOf(ClosedHandleException.class);
		this.fake.answer("still here");
		assertThat(Java.<String>call(given, "name")).isEqualTo("still here");
	}

	@Test
	void aReactiveCallGivesItsHandlesAwayWhenItIsSubscribedTo() {
		Class<?> form = this.handles.resources().get(1);
		Object given = this.handles.resource(this.fake, "given", form);
		Mono<?> take = Java.call(this.reactive, "take", given, this.handles.resource(this.fake, "lent", form));
		this.fake.answer("name");
		assertThat(Java.<String>call(given, "name")).isEqualTo("name");
		this.fake.answer(Result.ok());
		take.block();
		assertThatThrownBy(() -> Java.call(given, "name")).isInstanceOf(ClosedHandleException.class);
		assertThatThrownBy(take::block).isInstanceOf(ClosedHandleException.class);
	}

	@Test
	void aStaticThatTakesItsOwnResourceConsumesTheHandle() {
		Object parent = parent("p");
		this.fake.answer(Result.ok("done"));
		assertThat(Java.<String>call(parent, "finish", "note")).isEqualTo("done");
		assertThat(this.fake.args()).containsExactly("p", Optional.of("note"));
		Java.call(parent, "close");
		assertThat(this.fake.dropped()).isEmpty();
	}

	@Test
	void childrenAreClosedBeforeTheirParent() {
		Object parent = parent("parent");
		Object child = child(parent, "child");
		this.fake.answer(Optional.of("found"));
		Optional<Object> found = Java.call(parent, "find", "x");
		this.fake.answer(Tuple2.of("first", Optional.of("second")));
		Java.call(parent, "both");
		Java.call(parent, "close");
		assertThat(this.fake.dropped()).containsExactly("child", "found", "first", "second", "parent");
		assertThatThrownBy(() -> Java.call(child, "get")).isInstanceOf(ClosedHandleException.class);
		assertThatThrownBy(() -> Java.call(found.orElseThrow(), "get")).isInstanceOf(ClosedHandleException.class);
	}

	@Test
	void aChildThatIsClosedFirstIsNotDroppedAgain() {
		Object parent = parent("parent");
		Java.call(child(parent, "child"), "close");
		Java.call(parent, "close");
		assertThat(this.fake.dropped()).containsExactly("child", "parent");
	}

	@Test
	void childrenInListsAndRecordsAreClosedBeforeTheirParent() {
		Object parent = parent("parent");
		this.fake.answer(List.of("one", "two"));
		List<Object> children = Java.call(parent, "listChildren");
		Object inner = Java.implement(this.handles.resources().get(2), (method, args) -> 3L);
		this.fake.answer(box(inner));
		Object box = Java.call(parent, "pack");
		Java.call(children.get(0), "close");
		Java.call(parent, "close");
		assertThat(this.fake.dropped()).containsExactly("one", "two", inner, "parent");
		assertThatThrownBy(() -> Java.call(children.get(1), "get")).isInstanceOf(ClosedHandleException.class);
		assertThatThrownBy(() -> Java.call(Java.get(box, "content"), "get")).isInstanceOf(ClosedHandleException.class);
	}

	@Test
	void aHandleOfTheSameKindIsNoChildNorIsWhatComesWithIt() {
		Object parent = parent("parent");
		this.fake.answer(Result.ok("twin"));
		Object twin = Java.call(parent, "twin");
		this.fake.answer(List.of(crate(1, Java.implement(this.handles.resources().get(0), (method, args) -> "boxed"))));
		List<Object> crates = Java.call(parent, "unload");
		Java.call(parent, "close");
		assertThat(this.fake.dropped()).containsExactly("parent");
		this.fake.answer("name");
		assertThat(Java.<String>call(twin, "name")).isEqualTo("name");
		assertThat(Java.<String>call(Java.get(crates.get(0), "value"), "name")).isEqualTo("name");
	}

	@Test
	void childrenOfAParentThatIsGivenAwayStayOpen() {
		Object parent = parent("parent");
		Object child = child(parent, "child");
		take(parent, parent("lent"));
		this.fake.answer(1L);
		assertThat(Java.<Long>call(child, "get")).isEqualTo(1L);
		Java.call(child, "close");
		assertThat(this.fake.dropped()).containsExactly("child");
	}

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
	void handlesInRecordsAreWrappedAndUnwrapped() {
		Object inner = Java.implement(this.handles.resources().get(2), (method, args) -> 3L);
		Object child = this.handles.resource(this.fake, inner, this.handles.resources().get(2));
		this.fake.answerFrom((args) -> box(args[0]));
		Object box = Java.call(this.bean, "wrap", child);
		assertThatThrownBy(() -> Java.call(child, "get")).isInstanceOf(ClosedHandleException.class);
		this.fake.answer(3L);
		Object content = Java.get(box, "content");
		assertThat(Java.<Long>call(content, "get")).isEqualTo(3L);
		assertThat(this.fake.args()).containsExactly(inner);
		this.fake.answerFrom((args) -> Result.ok(Java.get(args[0], "content")));
		Java.call(this.bean, "unwrap", box);
		assertThat(Java.<Object>get(this.fake.args()[0], "content")).isSameAs(inner);
		assertThatThrownBy(() -> Java.call(content, "get")).isInstanceOf(ClosedHandleException.class);
	}

	@Test
	void handlesInListsVariantsAndMapsAreWrappedAndUnwrapped() {
		Object one = crate(1, Java.implement(this.handles.resources().get(0), (method, args) -> "anyone"));
		this.fake.answer(Map.of("a", one));
		Map<String, Object> crates = Java.call(this.bean, "ship", List.of(one, crate(0)));
		Object inside = Java.get(crates.get("a"), "value");
		this.fake.answer("inside");
		assertThat(Java.<String>call(inside, "name")).isEqualTo("inside");
		assertThat(this.fake.args()).containsExactly(Java.<Object>get(one, "value"));
		Java.call(inside, "close");
		assertThat(this.fake.dropped()).containsExactly(Java.<Object>get(one, "value"));
	}

	@Test
	void listsOfHandlesAreLentAndGivenElementByElement() {
		Object first = parent("first");
		Object second = parent("second");
		Object lent = child(parent("other"), "lent");
		this.fake.answer(Optional.empty());
		Optional<?> none = Java.call(this.bean, "takeList", List.of(first, second), List.of(lent), null);
		assertThat(none).isEmpty();
		assertThat(this.fake.args()).containsExactly(List.of("first", "second"), List.of("lent"), Optional.empty());
		assertThatThrownBy(() -> Java.call(second, "name")).isInstanceOf(ClosedHandleException.class);
		this.fake.answer(1L);
		Java.call(lent, "get");
	}

	@Test
	void anErrorThatIsAHandleIsTheCatchersToClose() {
		Binding errors = this.packages.binding("test:constructs/errors@1.2.0");
		Object bean = errors.bean(this.fake, errors.type().orElseThrow());
		this.fake.answer(Result.err("trouble"));
		assertThatThrownBy(() -> Java.call(bean, "handle")).isInstanceOf(WitException.class).satisfies((thrown) -> {
			Object problem = Java.get(thrown, "error");
			this.fake.answer("text");
			assertThat(Java.<String>call(problem, "text")).isEqualTo("text");
			Java.call(problem, "close");
			assertThat(this.fake.dropped()).containsExactly("trouble");
		});
	}

	@Test
	void anErrorOfAFutureThatIsAHandleIsTheCatchersToClose() {
		Binding flows = this.packages.binding("test:constructs/flows@1.2.0");
		Object bean = flows.bean(this.fake, flows.type().orElseThrow());
		this.fake.answer((Object) CompletableFuture.completedFuture(Result.err("trouble")));
		CompletableFuture<?> later = Java.call(bean, "laterHandle");
		assertThatThrownBy(later::join).cause().isInstanceOf(WitException.class).satisfies((thrown) -> {
			Object problem = Java.get(thrown, "error");
			this.fake.answer("text");
			assertThat(Java.<String>call(problem, "text")).isEqualTo("text");
			Java.call(problem, "close");
			assertThat(this.fake.dropped()).containsExactly("trouble");
		});
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

	private int function(String name) {
		return this.handles.def().indexOf(name);
	}

	private Object parent(Object handle) {
		this.fake.answer(Result.ok(handle));
		return Java.call(this.bean, "make", "name");
	}

	private Object child(Object parent, Object handle) {
		this.fake.answer(Result.ok(handle));
		return Java.call(parent, "open", "name");
	}

	private void take(Object given, Object lent) {
		this.fake.answer(CompletableFuture.completedFuture(Result.ok(Unit.UNIT)));
		Java.call(this.bean, "take", given, lent);
	}

	private Object box(Object content) {
		return this.handles.mirror(this.handles.def().type("box").orElseThrow())
			.build(0, content, Optional.empty(), "l");
	}

	private Object crate(int index, Object... parts) {
		return this.handles.mirror(this.handles.def().type("crate").orElseThrow()).build(index, parts);
	}

}
