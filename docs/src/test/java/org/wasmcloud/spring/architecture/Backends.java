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

import java.util.Optional;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Which backend a class belongs to: the module that a backend with a client library has
 * to itself, or the package in which one without stands.
 */
final class Backends {

	private Backends() {
	}

	static Optional<String> backendOf(JavaClass type) {
		if (!type.getPackageName().startsWith("org.wasmcloud.spring")) {
			return Optional.empty();
		}
		String module = Project.moduleOf(type);
		if (module.matches("autoconfigure/[^/]+/(?!core$|tck$)[^/]+")) {
			return Optional.of(module);
		}
		return implementsABackend(type.getPackage()) ? Optional.of(type.getPackageName()) : Optional.empty();
	}

	private static boolean implementsABackend(JavaPackage candidate) {
		return candidate.getClasses()
			.stream()
			.filter((type) -> !type.isInterface())
			.anyMatch((type) -> type.getAllRawInterfaces()
				.stream()
				.anyMatch((spi) -> spi.getSimpleName().endsWith("Backend") && !spi.getPackage().equals(candidate)));
	}

	static final class Belonging extends DescribedPredicate<JavaClass> {

		Belonging() {
			super("belong to a backend");
		}

		@Override
		public boolean test(JavaClass type) {
			return backendOf(type).isPresent();
		}

	}

	static final class KeepToThemselves extends ArchCondition<JavaClass> {

		KeepToThemselves() {
			super("not depend on another backend");
		}

		@Override
		public void check(JavaClass type, ConditionEvents events) {
			String own = backendOf(type).orElseThrow();
			for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
				backendOf(dependency.getTargetClass().getBaseComponentType()).filter((other) -> !other.equals(own))
					.ifPresent((other) -> events.add(SimpleConditionEvent.violated(dependency,
							own + " sees " + other + ": " + dependency.getDescription())));
			}
		}

	}

}
