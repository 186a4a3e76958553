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

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Configuration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/**
 * An auto-configuration is found by name; nothing of it is API.
 */
class AutoConfigurationsTests {

	@Test
	void areFinal() {
		autoConfigurations().should().haveModifier(JavaModifier.FINAL).check(Project.CLASSES);
	}

	@Test
	void areNamedForWhatTheyAre() {
		autoConfigurations().should().haveSimpleNameEndingWith("AutoConfiguration").check(Project.CLASSES);
	}

	@Test
	void exposeNoMethod() {
		noMethods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.orShould()
			.beProtected()
			.check(Project.CLASSES);
	}

	@Test
	void exposeNoField() {
		noFields().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.notBePrivate()
			.allowEmptyShould(true)
			.check(Project.CLASSES);
	}

	@Test
	void exposeNoNestedType() {
		noClasses().that(areNestedInAnAutoConfiguration())
			.should()
			.bePublic()
			.orShould()
			.beProtected()
			.allowEmptyShould(true)
			.check(Project.CLASSES);
	}

	@Test
	void otherConfigurationsAreNotPublic() {
		noClasses().that()
			.areAnnotatedWith(Configuration.class)
			.and()
			.areNotAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.allowEmptyShould(true)
			.check(Project.CLASSES);
	}

	private static GivenClassesConjunction autoConfigurations() {
		return classes().that().areAnnotatedWith(AutoConfiguration.class);
	}

	private static DescribedPredicate<JavaClass> areNestedInAnAutoConfiguration() {
		return DescribedPredicate.describe("are nested in an auto-configuration",
				(type) -> type.getEnclosingClass()
					.filter((outer) -> outer.isAnnotatedWith(AutoConfiguration.class))
					.isPresent());
	}

}
