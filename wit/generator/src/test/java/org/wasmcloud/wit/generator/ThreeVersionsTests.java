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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.Target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * One package in three versions, loaded side by side. Round trips use each of them.
 */
class ThreeVersionsTests {

	private final BoundPackages packages = BoundPackages.versions();

	private final List<Binding> three = Stream.of("0.1.0", "0.2.1", "0.3.0-draft")
		.map((version) -> this.packages.binding("test:store/items@" + version))
		.toList();

	@Test
	void eachHasTypesOfItsOwn() {
		assertThat(this.three).extracting((binding) -> binding.type().orElseThrow().getName())
			.containsExactly("test.store.v01.V01StoreItems", "test.store.v02.V02StoreItems", "test.store.StoreItems");
		assertThat(this.three).extracting((binding) -> binding.mirror(binding.def().type("item").orElseThrow()).type())
			.doesNotHaveDuplicates();
		assertThat(this.three).extracting((binding) -> binding.reactiveType().isPresent())
			.containsExactly(false, true, true);
	}

	@Test
	void versionsOfOneTrackAreOneBindingOfTheNewest() {
		Binding older = this.packages.binding("test:store/items@0.2.0");
		assertThat(older).isSameAs(this.three.get(1));
		assertThat(older.def().id().packageId().version()).isEqualTo("0.2.1");
		assertThat(older.def().indexOf("count")).isNotNegative();
	}

	@Test
	void aTargetOfOneServesNoFunctionsOfAnother() {
		Binding first = this.three.get(0);
		Target target = first.target(Java.implement(first.type().orElseThrow(), (method, args) -> {
			throw new AssertionError("not to be called");
		}));
		for (Binding other : this.three.subList(1, 3)) {
			assertThat(target.serves(other.def().id())).isFalse();
			CompletableFuture<Object> reply = target.call(other.def(), other.def().indexOf("open"), "x")
				.toCompletableFuture();
			assertThatThrownBy(reply::join).cause()
				.isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("serves no functions of " + other.def().id());
		}
	}

	@Test
	void whatUsesAllOfThemHasTheTypesOfEach() {
		Binding user = this.packages.binding("test:reader/move@1.0.0");
		assertThat(this.three).allSatisfy((binding) -> assertThat(user.mirror(binding.def().type("item").orElseThrow()))
			.isSameAs(binding.mirror(binding.def().type("item").orElseThrow())));
		assertThat(Stream.of(user.type().orElseThrow().getMethods())
			.filter((method) -> method.getName().equals("swap"))
			.flatMap((method) -> Stream.of(method.getParameterTypes()))
			.map(Class::getName))
			.containsExactly("test.store.v01.V01Shelf", "test.store.v02.V02Shelf", "test.store.Shelf");
	}

}
