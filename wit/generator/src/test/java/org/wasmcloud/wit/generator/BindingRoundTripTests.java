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
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.Placement;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.TypeDef;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every function of every interface, in both forms, through three beans and four targets:
 * what goes in at one end comes out at the other, and each hop is passed exactly once.
 */
class BindingRoundTripTests {

	@TestFactory
	Stream<DynamicNode> everyFunctionOfTheContracts() {
		return containers(BoundPackages.contracts());
	}

	@TestFactory
	Stream<DynamicNode> everyFunctionOfTheConstructs() {
		return containers(BoundPackages.constructs());
	}

	@TestFactory
	Stream<DynamicNode> everyFunctionWithAnAwkwardNameOrShape() {
		return containers(BoundPackages.awkward());
	}

	@TestFactory
	Stream<DynamicNode> everyFunctionOfOnePackageInThreeVersions() {
		return containers(BoundPackages.versions());
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

}
