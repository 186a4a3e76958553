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

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.Content;
import org.wasmcloud.wit.bindings.Mirror;
import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.WorldItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Values of every named type through their mirrors, and values of every type through an
 * encoder that knows nothing but the type model and mirrors.
 */
class BindingValueTests {

	private final Binding values = BoundPackages.constructs().binding("test:constructs/values@1.2.0");

	@TestFactory
	Stream<DynamicNode> everyTypeOfTheContracts() {
		return containers(BoundPackages.contracts());
	}

	@TestFactory
	Stream<DynamicNode> everyTypeOfTheConstructs() {
		return containers(BoundPackages.constructs());
	}

	@TestFactory
	Stream<DynamicNode> everyTypeWithAnAwkwardNameOrShape() {
		return containers(BoundPackages.awkward());
	}

	@TestFactory
	Stream<DynamicNode> everyTypeOfOnePackageInThreeVersions() {
		return containers(BoundPackages.versions());
	}

	private static Stream<DynamicNode> containers(BoundPackages packages) {
		return packages.catalog().bindings().stream().map((binding) -> {
			Samples samples = new Samples(binding, (handle, named) -> handle(packages, handle));
			List<DynamicNode> tests = new ArrayList<>();
			for (TypeDef type : binding.def().types()) {
				if (type.kind() == TypeDef.Kind.ALIAS) {
					tests.add(DynamicTest.dynamicTest(type.name(), () -> encodes(binding, samples, type)));
				}
				else if (type.kind() != TypeDef.Kind.RESOURCE) {
					tests.add(DynamicTest.dynamicTest(type.name(), () -> mirrors(binding, samples, type)));
				}
			}
			tests.add(DynamicTest.dynamicTest("functions", () -> encodesSignatures(binding, samples)));
			return DynamicContainer.dynamicContainer(binding.def().id().toString(), tests);
		});
	}

	private static Object handle(BoundPackages packages, HandleType handle) {
		return Java.implement(packages.resource(handle.resource(), false), (method, args) -> null);
	}

	private static void mirrors(Binding binding, Samples samples, TypeDef type) {
		Mirror<?> mirror = binding.mirror(type);
		assertThat(mirror.def()).isSameAs(type);
		int cases = (type.kind() == TypeDef.Kind.VARIANT || type.kind() == TypeDef.Kind.ENUM) ? type.members().size()
				: 1;
		for (int i = 0; i < cases; i++) {
			Object value = samples.named(type, i, i);
			assertThat(caseOf(mirror, value)).isEqualTo(i);
			checkJava(binding, type, mirror, value, i);
			WireEncoding encoding = new WireEncoding(binding);
			Object again = encoding.decode(type, encoding.encode(type, value));
			new Alike(binding, (resource, handle) -> {
			}).check(type, again, samples.named(type, i, i));
		}
		int beyond = cases;
		assertThatThrownBy(() -> mirror.build(beyond, new Object[type.members().size()]))
			.isInstanceOf(IndexOutOfBoundsException.class);
		assertThatThrownBy(() -> mirror.build(0, new Object[type.members().size() + 2]))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> part(mirror, samples.named(type, 0, 0), type.members().size() + 1))
			.isInstanceOf(IndexOutOfBoundsException.class);
	}

	/** What Java shows by reflection is what the mirror says. */
	private static void checkJava(Binding binding, TypeDef type, Mirror<?> mirror, Object value, int index) {
		switch (type.kind()) {
			case RECORD -> {
				RecordComponent[] components = mirror.type().getRecordComponents();
				assertThat(components).hasSize(type.members().size());
				for (int i = 0; i < components.length; i++) {
					checkComponent(type.members().get(i), components[i], value, part(mirror, value, i));
				}
			}
			case VARIANT -> {
				Member member = type.members().get(index);
				RecordComponent[] components = value.getClass().getRecordComponents();
				assertThat(components).hasSize((member.type() != null) ? 1 : 0);
				assertThat(value.getClass().getSimpleName()).startsWithIgnoringCase(member.name().split("-")[0]);
				if (member.type() != null) {
					checkComponent(member, components[0], value, part(mirror, value, 0));
				}
			}
			case ENUM -> assertThat(value)
				.hasToString(type.members().get(index).name().toUpperCase(Locale.ROOT).replace('-', '_'));
			default -> {
				List<String> set = new ArrayList<>();
				for (int i = 0; i < type.members().size(); i++) {
					if (part(mirror, value, i).equals(true)) {
						set.add(type.members().get(i).name().toUpperCase(Locale.ROOT).replace('-', '_'));
					}
				}
				assertThat(Java.<Object>get(value, "toSet")).hasToString(set.toString());
			}
		}
	}

	private static void checkComponent(Member member, RecordComponent component, Object value, Object part) {
		Object java = Java.get(value, component.getName());
		Type type = member.type().resolved();
		if (type instanceof FutureType
				|| (type instanceof OptionType option && option.some().resolved() instanceof FutureType)) {
			return;
		}
		Object expected = (type instanceof OptionType) ? Optional.ofNullable(java) : java;
		assertThat(Content.equal(part, expected)).as("%s: %s and %s", member.name(), part, expected).isTrue();
	}

	private static <T> int caseOf(Mirror<T> mirror, Object value) {
		return mirror.caseOf(mirror.type().cast(value));
	}

	private static <T> Object part(Mirror<T> mirror, Object value, int index) {
		return mirror.part(mirror.type().cast(value), index);
	}

	private static void encodes(Binding binding, Samples samples, Type type) {
		for (int seed = 0; seed < 5; seed++) {
			WireEncoding encoding = new WireEncoding(binding);
			Object again = encoding.decode(type, encoding.encode(type, samples.of(type, seed)));
			new Alike(binding, (resource, handle) -> {
			}).check(type, again, samples.of(type, seed));
		}
	}

	private static void encodesSignatures(Binding binding, Samples samples) {
		InterfaceDef def = binding.def();
		def.functions().forEach((function) -> {
			function.params().forEach((param) -> encodes(binding, samples, param.type()));
			if (function.result() != null) {
				encodes(binding, samples, function.result());
			}
		});
	}

	@Test
	void aMirrorRefusesPartsThatTheTypeRefuses() {
		Mirror<?> shape = this.values.mirror(this.values.def().type("shape").orElseThrow());
		assertThatIllegalArgumentException().isThrownBy(() -> shape.build(1, 256)).withMessageContaining("256");
		assertThatIllegalArgumentException().isThrownBy(() -> shape.build(2, "\uD800"))
			.withMessageContaining("lone surrogate");
		assertThatIllegalArgumentException().isThrownBy(() -> shape.build(5, List.of("a", "\uDC00")))
			.withMessageContaining("names has a lone surrogate");
		assertThatThrownBy(() -> shape.build(2, 5)).isInstanceOf(ClassCastException.class);
		assertThatIllegalArgumentException().isThrownBy(() -> shape.build(0, "surplus"))
			.withMessageContaining("takes 0 parts here, not 1");
	}

	@Test
	void theModelOfABindingHasExternalIds() {
		assertThat(this.values.def().type("shape").orElseThrow().meta().externalId()).isEqualTo("Shape \"of\" $things");
		assertThat(this.values.def().type("color").orElseThrow().meta().externalId()).isNull();
		assertThat(this.values.def().functions().get(this.values.def().indexOf("nothing")).meta().externalId())
			.isEqualTo("no$thing");
		assertThat(BoundPackages.constructs().catalog().worlds()).singleElement()
			.satisfies((world) -> assertThat(world.imports()).filteredOn((item) -> "log".equals(item.label()))
				.extracting(WorldItem::externalId)
				.containsExactly("logger"));
	}

	@Test
	void aBindingHasMirrorsOfTheTypesThatItUsesAndOfNoOthers() {
		Binding users = BoundPackages.constructs().binding("test:other/users@0.3.1");
		TypeDef scalars = this.values.def().type("scalars").orElseThrow();
		assertThat(users.mirror(scalars)).isSameAs(this.values.mirror(scalars));
		TypeDef box = BoundPackages.constructs()
			.binding("test:constructs/handles@1.2.0")
			.def()
			.type("box")
			.orElseThrow();
		assertThatIllegalArgumentException().isThrownBy(() -> this.values.mirror(box))
			.withMessageContaining("'box' of test:constructs/handles@1.2.0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.values.mirror(this.values.def().type("text").orElseThrow()));
	}

}
