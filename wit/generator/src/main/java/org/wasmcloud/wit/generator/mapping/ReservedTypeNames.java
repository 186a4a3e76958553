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

package org.wasmcloud.wit.generator.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Simple names that no generated type has, because a reader, or the compiler, would take
 * them for something else: the public types of {@code java.lang} of JDK 25 and the types
 * that this mapping itself writes into signatures. Lists instead of reflection, so that
 * the same names come out on every JDK.
 */
final class ReservedTypeNames {

	private static final Set<String> NAMES = load("java-lang-types.txt", "mapping-types.txt");

	private ReservedTypeNames() {
	}

	static boolean contains(String simpleName) {
		return NAMES.contains(simpleName);
	}

	private static Set<String> load(String... resources) {
		Set<String> names = new HashSet<>();
		for (String resource : resources) {
			try (InputStream in = ReservedTypeNames.class.getResourceAsStream(resource)) {
				if (in == null) {
					throw new IllegalStateException("resource '" + resource + "' is missing from the generator's jar");
				}
				new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().forEach(names::add);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return Set.copyOf(names);
	}

}
