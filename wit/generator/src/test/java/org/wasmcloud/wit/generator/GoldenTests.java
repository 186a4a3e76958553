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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The generated API against the expected one, compared by reflection.
 */
class GoldenTests {

	private static final Path GOLDEN = Path.of("src/test/resources/golden");

	private static final List<String> PACKAGES = List.of("wasmcloud-keyvalue@0.2.0", "wasmcloud-messaging@0.3.0",
			"wasmcloud-blobstore@0.1.0", "wasi-keyvalue@0.2.0-draft", "wasi-messaging@0.2.0-draft",
			"wasi-blobstore@0.2.0-draft", "wasi-io@0.2.1", "wasi-io@0.2.12");

	private static Map<String, Set<String>> expected = Map.of();

	private static Map<String, Set<String>> generated = Map.of();

	@BeforeAll
	static void compile(@TempDir Path folder) {
		ClassLoader libraries = new HidingClassLoader(GoldenTests.class.getClassLoader());
		try (Compiled golden = Compiled.of(golden(), folder.resolve("golden"), libraries, List.of());
				Compiled actual = Compiled.of(ContractPackages.generate(PACKAGES).sources(),
						folder.resolve("generated"), GoldenTests.class.getClassLoader())) {
			expected = shapes(golden.classes());
			List<Class<?>> classes = new ArrayList<>(actual.classes());
			golden.classes()
				.stream()
				.map(Class::getName)
				.filter((name) -> name.startsWith("org.wasmcloud.wit.bindings."))
				.forEach((name) -> classes.add(actual.load(name)));
			generated = shapes(classes);
		}
	}

	@AfterAll
	static void forget() {
		expected = Map.of();
		generated = Map.of();
	}

	@ParameterizedTest
	@MethodSource("expectedTypes")
	void everythingExpectedIsThere(String type) {
		assertThat(generated.getOrDefault(type, Set.of())).containsAll(expected.get(type));
	}

	@ParameterizedTest
	@MethodSource("expectedContracts")
	void nothingElseIsThereButWhatIsListed(String type) {
		Set<String> more = new TreeSet<>(generated.getOrDefault(type, Set.of()));
		more.removeAll(expected.get(type));
		assertThat(more).allMatch((line) -> isListed(line, type));
	}

	/**
	 * A reactive twin, an overload, 'from', a constructor of an exception case, or a
	 * method of Object.
	 */
	private static boolean isListed(String line, String type) {
		boolean reactive = type.substring(type.lastIndexOf('.') + 1).startsWith("Reactive");
		boolean exceptionCase = line.contains("Exception$") && line.contains(" has the constructor ");
		return reactive || exceptionCase || line.contains(" default ") || line.contains(" from(");
	}

	static Stream<String> expectedTypes() {
		return expected.keySet().stream();
	}

	static Stream<String> expectedContracts() {
		return expectedTypes().filter((type) -> type.startsWith("org.wasmcloud.contract."));
	}

	private static Map<String, Set<String>> shapes(List<Class<?>> classes) {
		Map<String, Set<String>> shapes = new TreeMap<>();
		for (Class<?> type : classes) {
			Set<String> shape = ApiShape.of(type);
			if (!shape.isEmpty()) {
				shapes.put(type.getName(), shape);
			}
		}
		return shapes;
	}

	private static Map<String, String> golden() {
		try (Stream<Path> files = Files.walk(GOLDEN)) {
			Map<String, String> sources = new TreeMap<>();
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				sources.put(GOLDEN.relativize(file).toString(), Files.readString(file));
			}
			return sources;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Hides the real types of the bindings, of which the golden files have copies.
	 */
	private static final class HidingClassLoader extends ClassLoader {

		HidingClassLoader(ClassLoader parent) {
			super(parent);
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (name.startsWith("org.wasmcloud.")) {
				throw new ClassNotFoundException(name);
			}
			return super.loadClass(name, resolve);
		}

	}

}
