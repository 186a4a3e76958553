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
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Data goes down and comes back up; no layer reaches past its neighbour.
 */
class LayersTests {

	private static final String[] BINDINGS = { "org.wasmcloud.wit.model..", "org.wasmcloud.wit.bindings.." };

	/** The only libraries of the bindings, and so of the contracts. */
	private static final String[] BINDING_LIBRARIES = { "java..", "org.jspecify..", "org.reactivestreams..",
			"reactor.." };

	/**
	 * What an application on Spring Boot has anyway: a client library is not among it.
	 */
	private static final String[] PORTABLE_LIBRARIES = { "org.springframework.aop..", "org.springframework.aot..",
			"org.springframework.beans..", "org.springframework.boot..", "org.springframework.context..",
			"org.springframework.core..", "org.springframework.lang..", "org.springframework.scheduling..",
			"org.springframework.stereotype..", "org.springframework.transaction..", "org.springframework.util..",
			"io.micrometer.common..", "io.micrometer.context..", "io.micrometer.observation..",
			"org.apache.commons.logging..", "org.slf4j.." };

	@Test
	void theBindingsNeedNothingButReactorAndJSpecify() {
		classes().that()
			.resideInAnyPackage(BINDINGS)
			.should()
			.onlyDependOnClassesThat(resideInAnyPackage(BINDINGS).or(resideInAnyPackage(BINDING_LIBRARIES)))
			.check(Project.CLASSES);
	}

	@Test
	void aContractNeedsNothingButTheBindingsAndOtherContracts() {
		classes().that()
			.resideInAPackage("org.wasmcloud.contract..")
			.should()
			.onlyDependOnClassesThat(resideInAnyPackage("org.wasmcloud.contract..").or(resideInAnyPackage(BINDINGS))
				.or(resideInAnyPackage(BINDING_LIBRARIES)))
			.check(Project.CLASSES);
	}

	@Test
	void theWitLanguageAndItsToolsKnowNeitherSpringNorAContract() {
		noClasses().that()
			.resideInAPackage("org.wasmcloud.wit..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.wasmcloud.spring..", "org.wasmcloud.contract..")
			.check(Project.CLASSES);
	}

	@Test
	void whatRunsNeedsNoParserAndNoGenerator() {
		noClasses().that()
			.resideInAPackage("org.wasmcloud.spring..")
			.should()
			.dependOnClassesThat(
					resideInAnyPackage("org.wasmcloud.wit..").and(DescribedPredicate.not(resideInAnyPackage(BINDINGS))))
			.check(Project.CLASSES);
	}

	@Test
	void aPortableTypeNeverSeesAClientLibrary() {
		classes().that(arePortable())
			.should()
			.onlyDependOnClassesThat(resideInAnyPackage("org.wasmcloud..").or(resideInAnyPackage(BINDING_LIBRARIES))
				.or(resideInAnyPackage(PORTABLE_LIBRARIES)))
			.because("a library that a backend needs belongs into that backend's own module")
			.check(Project.CLASSES);
	}

	@Test
	void aBackendNeverSeesAnotherBackend() {
		classes().that(new Backends.Belonging()).should(new Backends.KeepToThemselves()).check(Project.CLASSES);
	}

	/**
	 * A capability's core holds its portable types; what needs a client library is a
	 * module beside it.
	 */
	private static DescribedPredicate<JavaClass> arePortable() {
		return DescribedPredicate.describe("are portable",
				(type) -> Project.moduleOf(type).matches("autoconfigure/([^/]+/)?core"));
	}

}
