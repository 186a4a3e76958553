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
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.wasmcloud.wit.bindings.ClosedHandleException;
import org.wasmcloud.wit.bindings.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The life of a handle: used, closed, lent and given away.
 */
class BindingHandleTests extends BoundHandles {

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

}
