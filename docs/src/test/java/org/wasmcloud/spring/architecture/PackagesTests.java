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
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClass;
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
			assertThat(seen).as("%s: its module belongs into docs/pom.xml", Project.ROOT.relativize(folder))
				.containsAll(Project.packagesIn(folder));
		}
	}

	@Test
	void everyPackageIsNullMarked() {
		List<String> unmarked = new ArrayList<>();
		for (JavaPackage javaPackage : Project.CLASSES.getDefaultPackage().getSubpackagesInTree()) {
			boolean holdsTypes = javaPackage.getClasses().stream().anyMatch((type) -> !isPackageInfo(type));
			if (holdsTypes && !javaPackage.isAnnotatedWith(NullMarked.class)) {
				unmarked.add(javaPackage.getName());
			}
		}
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
		for (JavaPackage javaPackage : Project.CLASSES.getDefaultPackage().getSubpackagesInTree()) {
			assertThat(javaPackage.getClasses().stream().map(Project::moduleOf).distinct())
				.as("modules of %s", javaPackage.getName())
				.hasSizeLessThanOrEqualTo(1);
		}
	}

	private static boolean isPackageInfo(JavaClass type) {
		return type.getSimpleName().equals("package-info");
	}

}
