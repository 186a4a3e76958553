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
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
		assertThat(more).filteredOn((line) -> !isListed(line, type)).isEmpty();
	}

	@Test
	void whatBelongsNowhereIsNotListed() {
		String bucket = "org.wasmcloud.contract.keyvalue.Bucket";
		String reactive = "org.wasmcloud.contract.keyvalue.ReactiveBucket";
		String exception = "org.wasmcloud.contract.keyvalue.KeyvalueException$NoSuchStore";
		assertThat(isListed(bucket + " has the method public default [] void stray() throws []", bucket)).isFalse();
		assertThat(isListed(bucket + " has the method public static [] " + bucket + " from() throws []", bucket))
			.isFalse();
		assertThat(isListed(reactive + " has the method public abstract [] void stray() throws []", reactive))
			.isFalse();
		assertThat(isListed(reactive + " implements java.lang.Runnable", reactive)).isFalse();
		assertThat(isListed(exception + " has the constructor (int stray)", exception)).isFalse();
	}

	/**
	 * An overload, 'from', what the blocking twin has, or a constructor of an exception
	 * case.
	 */
	private static boolean isListed(String line, String type) {
		return isFrom(line, type) || isOverload(line, type) || isOfTwin(line, type) || isOfCase(line, type);
	}

	private static boolean isFrom(String line, String type) {
		String twin = twin(type);
		String blocking = "(" + twin + " blocking, reactor.core.scheduler.Scheduler scheduler)";
		return line.equals(type + " has the method public static [] " + type + " from"
				+ (isReactive(type) ? blocking : "(" + twin + " reactive)") + " throws []");
	}

	/** The same as an abstract method of the type less options at its end. */
	private static boolean isOverload(String line, String type) {
		String start = " has the method public default [] ";
		if (!line.startsWith(type + start)) {
			return false;
		}
		String signature = line.substring(type.length() + start.length(), line.indexOf(") throws []"));
		String prefix = signature.endsWith("(") ? signature : signature + ", ";
		String option = "@org.jspecify.annotations.Nullable [^,]+(, @org.jspecify.annotations.Nullable [^,]+)*";
		return generated.get(type)
			.stream()
			.filter((other) -> other.startsWith(type + " has the method public abstract [] " + prefix))
			.map((other) -> other.substring(other.indexOf(prefix) + prefix.length(), other.indexOf(") throws []")))
			.anyMatch((rest) -> rest.matches(option));
	}

	/**
	 * What the blocking form has too, with the types that the reactive form has for it.
	 */
	private static boolean isOfTwin(String line, String type) {
		return isReactive(type) && generated.getOrDefault(twin(type), Set.of())
			.stream()
			.anyMatch((other) -> blocking(other).equals(blocking(line)));
	}

	private static String blocking(String line) {
		String blocking = line.replaceAll("([.$])Reactive(?=\\w)", "$1")
			.replaceAll("(reactor.core.publisher.Flux|org.reactivestreams.Publisher)<java.nio.ByteBuffer>",
					"java.io.InputStream")
			.replaceAll("reactor.core.publisher.Flux|org.reactivestreams.Publisher", "java.util.stream.Stream")
			.replaceAll("\\[\\] (?:reactor.core.publisher.Mono|java.util.Optional)<(.*)> (\\w+\\()", "[] $1 $2");
		for (Class<?> primitive : List.of(boolean.class, byte.class, short.class, int.class, long.class, float.class,
				double.class, void.class)) {
			blocking = blocking.replaceAll("\\[\\] " + primitive + " (\\w+\\()",
					"[] " + MethodType.methodType(primitive).wrap().returnType().getName() + " $1");
		}
		return blocking;
	}

	private static boolean isOfCase(String line, String type) {
		return type.contains("Exception$")
				&& line.matches(Pattern.quote(type) + " has the constructor \\(([^,]+ value, )?"
						+ "java.lang.String message, @org.jspecify.annotations.Nullable java.lang.Throwable cause\\)");
	}

	private static boolean isReactive(String type) {
		return type.substring(type.lastIndexOf('.') + 1).startsWith("Reactive");
	}

	/** The other form of a type, or of the type that a factory is nested in. */
	private static String twin(String type) {
		int simple = type.lastIndexOf('.') + 1;
		return isReactive(type) ? type.substring(0, simple) + type.substring(simple + "Reactive".length())
				: type.substring(0, simple) + "Reactive" + type.substring(simple);
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
