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

package org.wasmcloud.spring.architecture;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaMethod;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.context.annotation.Bean;

import org.wasmcloud.wit.generator.PackageIndex;
import org.wasmcloud.wit.generator.mapping.BeanNames;
import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.JavaNames;
import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.generator.mapping.PackageSet;
import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.TypeDef;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Beans of contracts are called what the rule says: name space and type, the name space
 * once.
 */
class ContractBeanNamesTests {

	private static final List<String> PACKAGES = List.of("wasmcloud-keyvalue@0.2.0", "wasi-keyvalue@0.2.0-draft",
			"wasmcloud-keyvalue");

	private final Map<String, String> expected = expected();

	@TestFactory
	Stream<DynamicTest> aBeanOfAContractIsCalledWhatTheRuleSays() {
		return beans().stream()
			.map((bean) -> DynamicTest
				.dynamicTest(bean.getName(), () -> assertThat(bean.getRawReturnType().getName()).satisfies(
						(type) -> assertThat(nameOf(bean)).as("bean of %s", type).isEqualTo(this.expected.get(type)))));
	}

	@Test
	void theContractsOfEveryGenerationAreLookedAt() {
		assertThat(beans()).extracting((bean) -> bean.getOwner().getSimpleName())
			.contains("KeyvalueContractsConfiguration", "WasiKeyvalueContractsConfiguration",
					"Phase1KeyvalueContractsConfiguration");
	}

	@Test
	void theRuleNamesTheNameSpaceOnce() {
		assertThat(this.expected)
			.containsEntry("org.wasmcloud.contract.keyvalue.KeyvalueStore", "wasmcloudKeyvalueStore")
			.containsEntry("org.wasmcloud.contract.keyvalue.ReactiveKeyvalueStore", "wasmcloudReactiveKeyvalueStore")
			.containsEntry("org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueStore", "wasiKeyvalueStore")
			.containsEntry("org.wasmcloud.contract.phase1.keyvalue.Phase1KeyValue", "wasmcloudPhase1KeyValue");
	}

	/** The bean methods of key-value whose type is one that the generator made. */
	private static List<JavaMethod> beans() {
		return Project.CLASSES.stream()
			.filter((type) -> type.getPackageName().startsWith("org.wasmcloud.spring.keyvalue."))
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isAnnotatedWith(Bean.class))
			.filter((method) -> method.getRawReturnType().getPackageName().startsWith("org.wasmcloud.contract."))
			.toList();
	}

	private static String nameOf(JavaMethod bean) {
		Bean annotation = bean.getAnnotationOfType(Bean.class);
		return Stream.concat(Arrays.stream(annotation.value()), Arrays.stream(annotation.name()))
			.findFirst()
			.orElse(bean.getName());
	}

	/** Java types of interfaces and factories, and what their beans are called. */
	private static Map<String, String> expected() {
		List<Path> roots = PACKAGES.stream().map((name) -> Project.ROOT.resolve("wit/packages").resolve(name)).toList();
		List<PackageDef> packages = WitLoader.load(roots, Set.of()).packages();
		JavaNames names = new JavaNames(new PackageSet(packages), mappings());
		BeanNames beans = new BeanNames(names);
		Map<String, String> expected = new TreeMap<>();
		for (PackageDef definition : packages) {
			for (InterfaceDef face : definition.interfaces()) {
				for (Form form : Form.values()) {
					expected.put(names.interfaceName(face, form).reflectionName(), beans.of(face, form));
					for (TypeDef type : face.types()) {
						if (type.kind() == TypeDef.Kind.RESOURCE && names.hasFactory(type)) {
							expected.put(names.factoryName(type, form).reflectionName(), beans.ofFactory(type, form));
						}
					}
				}
			}
		}
		return expected;
	}

	/** Where the packages went, as the jars of the contracts say. */
	private static List<PackageMapping> mappings() {
		List<PackageMapping> mappings = new ArrayList<>();
		try {
			for (URL index : Collections
				.list(ContractBeanNamesTests.class.getClassLoader().getResources(PackageIndex.PATH))) {
				String text = new String(index.openStream().readAllBytes(), StandardCharsets.UTF_8);
				mappings.addAll(PackageIndex.read(text, index.toString()).packages());
			}
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return mappings;
	}

}
