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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.ClosedHandleException;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.WitException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Handles in records, variants, lists, maps and errors.
 */
class BindingHeldHandleTests extends BoundHandles {

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

}
