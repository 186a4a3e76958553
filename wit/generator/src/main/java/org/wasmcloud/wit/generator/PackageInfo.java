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

import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.model.PackageDef;

/**
 * The {@code package-info} of a Java package.
 */
final class PackageInfo {

	private PackageInfo() {
	}

	static String text(PackageDef definition, PackageMapping mapping) {
		return """
				// Generated from %1$s. Do not edit.
				/**
				 * The contracts of {@code %1$s}.
				 */
				@NullMarked
				package %2$s;

				import org.jspecify.annotations.NullMarked;
				""".formatted(definition.id(), mapping.javaPackage());
	}

}
