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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaPackage;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class PackagesTests {

	@Test
	void everyModuleIsSeenByTheseRules() {
		TreeSet<String> seen = new TreeSet<>();
		Project.CLASSES.forEach((type) -> seen.add(type.getPackageName()));
		for (Path folder : Project.sourceFolders()) {
			assertThat(seen).as("%s is not compiled: build the whole project first", Project.ROOT.relativize(folder))
				.containsAll(Project.packagesIn(folder));
		}
	}

	@Test
	void everyPackageIsNullMarked() {
		List<String> unmarked = Project.packages()
			.stream()
			.filter((candidate) -> !candidate.isAnnotatedWith(NullMarked.class))
			.map(JavaPackage::getName)
			.toList();
		assertThat(unmarked).as("packages without @NullMarked in their package-info").isEmpty();
	}

	@Test
	void packagesAreFreeOfCycles() {
		slices().matching("org.wasmcloud.(**)").should().beFreeOfCycles().check(Project.CLASSES);
	}

	@Test
	void aContractHasNoHandWrittenType() {
		for (Path folder : Project.sourceFolders()) {
			assertThat(Project.packagesIn(folder)).as("%s: contracts are generated", Project.ROOT.relativize(folder))
				.noneMatch((name) -> name.startsWith("org.wasmcloud.contract"));
		}
	}

	@Test
	void aPackageStandsInOneModule() {
		Map<String, Set<String>> modules = new TreeMap<>();
		Project.CLASSES.forEach((type) -> modules.computeIfAbsent(type.getPackageName(), (name) -> new TreeSet<>())
			.add(Project.moduleOf(type)));
		assertThat(modules).allSatisfy((name, found) -> assertThat(found).hasSize(1));
	}

}
