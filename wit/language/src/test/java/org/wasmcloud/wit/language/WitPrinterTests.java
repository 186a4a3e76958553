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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.wasmcloud.wit.model.Meta;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Canonical text.
 */
class WitPrinterTests {

	static List<Path> folders() throws IOException {
		try (Stream<Path> children = Files.list(ProjectPackages.folder())) {
			return Stream
				.concat(children.filter(Files::isDirectory).sorted(),
						Stream.of(Path.of("src/test/resources/accepted/everything.wit")))
				.toList();
		}
	}

	private static WitPackages load(Path path) {
		return WitLoader.create().allFeatures().root(path).library(ProjectPackages.folder()).load();
	}

	private static WitPackages reload(String text) {
		return WitLoader.create().allFeatures().root("printed", Map.of("printed.wit", text)).load();
	}

	@ParameterizedTest
	@MethodSource("folders")
	void factsOfTheOutputAreThoseOfTheInput(Path folder) {
		WitPackages packages = load(folder);
		WitPackages printed = reload(packages.print());
		assertThat(printed.writtenFacts()).isEqualTo(packages.writtenFacts());
		assertThat(printed.resolvedFacts()).isEqualTo(packages.resolvedFacts());
	}

	@ParameterizedTest
	@MethodSource("folders")
	void documentationGatesAndIdsStay(Path folder) {
		WitPackages packages = load(folder);
		WitPackages printed = reload(packages.print());
		packages.packages().forEach((before) -> {
			assertThat(printed.find(before.id())).hasValueSatisfying((after) -> {
				assertThat(after.docs()).isEqualTo(before.docs());
				assertThat(after.interfaces()).containsExactlyInAnyOrderElementsOf(before.interfaces());
				assertThat(after.worlds()).containsExactlyInAnyOrderElementsOf(before.worlds());
				assertThat(ItemMetas.of(after)).isEqualTo(ItemMetas.of(before));
			});
		});
	}

	@ParameterizedTest
	@MethodSource("folders")
	void canonicalTextIsItsOwnCanonicalText(Path folder) {
		String text = load(folder).print();
		assertThat(reload(text).print()).isEqualTo(text);
	}

	@Test
	void everyConstructHasOneForm() throws IOException {
		String text = load(Path.of("src/test/resources/accepted/everything.wit")).print();
		assertThat(text).isEqualTo(Files.readString(Path.of("src/test/resources/accepted/everything.printed.txt")));
	}

	@Test
	void whatATextMayNotHoldIsEscapedInStrings() {
		String text = """
				package a:b;
				interface i {
					@external-id("\\u{202e}\\u{149} \\"\\\\ \\n")
					f: func();
				}
				""";
		WitPackages packages = WitLoader.create().root("a:b", Map.of("t.wit", text)).load();
		assertThat(packages.print()).contains("@external-id(\"\\u{202e}\\u{149} \\\"\\\\ \\u{a}\")");
		assertThat(reload(packages.print()).print()).isEqualTo(packages.print());
	}

	@Test
	void docsOfInterfacesAreNotLost() {
		assertThat(load(ProjectPackages.folder().resolve("wasmcloud-keyvalue@0.2.0")).packages())
			.allSatisfy((next) -> assertThat(next.interfaces())
				.allSatisfy((definition) -> assertThat(definition.meta()).isNotEqualTo(Meta.NONE)));
	}

}
