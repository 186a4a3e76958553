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

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.wasmcloud.wit.bindings.ClosedHandleException;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Tuple2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The handles that a method of a handle gives: its children, which end before it does.
 */
class BindingChildTests extends BoundHandles {

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

}
