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

package org.wasmcloud.wit.language;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.WorldDef;
import org.wasmcloud.wit.model.WorldItem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code @external-id} on every item that may have one, as the model has it.
 */
class ExternalIdTests {

	private static final String TEXT = """
			package a:b;
			@external-id("face")
			interface i {
				@external-id("number")
				type n = u8;
				@external-id("thing")
				resource r {
					@external-id("maker")
					constructor();
					@external-id("method")
					m: func();
				}
				@external-id("free")
				f: func() -> n;
				none: func();
			}
			@external-id("whole")
			world w {
				@external-id("used")
				use i.{n};
				@external-id("own")
				record %own { x: n }
				@external-id("labelled")
				import one: i;
				@external-id("by-name")
				import i;
				@external-id("inline")
				import two: interface { @external-id("deep") g: func(); }
				@external-id("called")
				export run: func();
				export other: func();
			}
			world copy { include w with { run as start, one as first } }
			""";

	private final PackageDef definition = WitLoader.create()
		.root("a:b", Map.of("t.wit", TEXT))
		.load()
		.packages()
		.get(0);

	private final InterfaceDef face = this.definition.interfaces().get(0);

	@Test
	void anInterfaceItsTypesAndItsFunctionsHaveTheirs() {
		assertThat(this.face.meta().externalId()).isEqualTo("face");
		assertThat(this.face.types()).extracting((type) -> type.meta().externalId()).containsExactly("number", "thing");
		assertThat(this.face.functions()).extracting((function) -> function.name() + " " + function.meta().externalId())
			.containsExactlyInAnyOrder("[constructor]r maker", "[method]r.m method", "f free", "none null");
	}

	@Test
	void aWorldAndItsItemsHaveTheirs() {
		WorldDef world = world("w");
		assertThat(world.meta().externalId()).isEqualTo("whole");
		assertThat(world.uses()).extracting((use) -> use.meta().externalId()).containsExactly("used");
		assertThat(world.types()).extracting((type) -> type.meta().externalId()).containsExactly("own");
		assertThat(world.imports()).extracting(WorldItem::externalId)
			.containsExactlyInAnyOrder("labelled", "by-name", "inline");
		assertThat(world.exports()).extracting(WorldItem::externalId).containsExactly("called", null);
		assertThat(inline(world)).extracting((function) -> function.meta().externalId()).containsExactly("deep");
	}

	@Test
	void anIncludeKeepsThem() {
		WorldDef copy = world("copy");
		assertThat(copy.imports()).extracting((item) -> item.label() + " " + item.externalId())
			.containsExactlyInAnyOrder("first labelled", "null by-name", "two inline");
		assertThat(copy.exports()).extracting((item) -> item.label() + " " + item.externalId())
			.containsExactly("start called", "other null");
		assertThat(inline(copy)).extracting((function) -> function.meta().externalId()).containsExactly("deep");
	}

	private WorldDef world(String name) {
		return this.definition.worlds()
			.stream()
			.filter((world) -> world.id().name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static List<Function> inline(WorldDef world) {
		return world.imports()
			.stream()
			.filter((item) -> "two".equals(item.label()))
			.flatMap((item) -> item.instance().functions().stream())
			.toList();
	}

}
