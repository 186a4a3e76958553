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

package org.wasmcloud.spring.docs;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.wasmcloud.wit.generator.PackageIndex;

import static org.assertj.core.api.Assertions.assertThat;

class ContractIndexTests {

	private static final Pattern MODULE = Pattern.compile(".*/contracts/([^/]+)/target/.*");

	@Test
	void thePageListsEveryPackageOfTheContractsJars() throws IOException {
		TreeMap<String, String> rows = new TreeMap<>();
		for (URL index : Collections.list(getClass().getClassLoader().getResources(PackageIndex.PATH))) {
			Matcher module = MODULE.matcher(index.toString());
			assertThat(module.matches()).as("%s is in a contracts module", index).isTrue();
			String text = new String(index.openStream().readAllBytes(), StandardCharsets.UTF_8);
			PackageIndex.read(text, index.toString())
				.packages()
				.forEach((mapping) -> rows.put(mapping.wit().toString(),
						"| `" + mapping.wit() + "` | `" + mapping.javaPackage() + "` | "
								+ (mapping.prefix().isEmpty() ? "" : "`" + mapping.prefix() + "`")
								+ " | `wasmcloud-contracts-" + module.group(1) + "` |"));
		}
		assertThat(rows).hasSizeGreaterThan(30);
		assertThat(GuidePage.of("contract-index.md").text())
			.endsWith("|---|---|---|---|\n" + String.join("\n", rows.values()) + "\n");
	}

}
