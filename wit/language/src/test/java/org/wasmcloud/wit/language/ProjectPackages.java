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

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The WIT packages of the project, seen from a test.
 */
public final class ProjectPackages {

	private ProjectPackages() {
	}

	/**
	 * The folder of all packages, from wherever the tests run.
	 * @return the folder
	 */
	public static Path folder() {
		for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
			Path packages = path.resolve("wit/packages");
			if (Files.isDirectory(packages)) {
				return packages;
			}
		}
		throw new IllegalStateException(
				"run the tests inside the project: there is no wit/packages above " + Path.of("").toAbsolutePath());
	}

}
