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
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Java source, compiled without a warning and loaded.
 */
final class Compiled implements AutoCloseable {

	private final URLClassLoader loader;

	private final List<String> classNames;

	private Compiled(URLClassLoader loader, List<String> classNames) {
		this.loader = loader;
		this.classNames = classNames;
	}

	/**
	 * Compiles with every warning as an error.
	 * @param sources text by path
	 * @param folder where the classes go
	 * @param parent the parent of the class loader that loads them
	 */
	static Compiled of(Map<String, String> sources, Path folder, ClassLoader parent) {
		return of(sources, folder, parent, List.of("-Xlint:all", "-Werror"));
	}

	static Compiled of(Map<String, String> sources, Path folder, ClassLoader parent, List<String> checks) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		List<String> options = new ArrayList<>(checks);
		options.addAll(List.of("-proc:none", "-parameters", "--release", "17", "-d", folder.toString()));
		try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
			List<JavaFileObject> units = new ArrayList<>();
			sources.forEach((path, text) -> units.add(new Source(path, text)));
			compiler.getTask(null, files, diagnostics, options, null, units).call();
			assertThat(diagnostics.getDiagnostics()).isEmpty();
			URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() }, parent);
			return new Compiled(loader, classNames(folder));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> classNames(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.map((file) -> folder.relativize(file).toString())
				.filter((name) -> name.endsWith(".class") && !name.endsWith("package-info.class"))
				.map((name) -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
				.sorted()
				.toList();
		}
	}

	List<Class<?>> classes() {
		List<Class<?>> classes = new ArrayList<>();
		this.classNames.forEach((name) -> classes.add(load(name)));
		return classes;
	}

	Class<?> load(String name) {
		try {
			return this.loader.loadClass(name);
		}
		catch (ClassNotFoundException ex) {
			throw new AssertionError("there is no class '" + name + "' among " + this.classNames, ex);
		}
	}

	ClassLoader loader() {
		return this.loader;
	}

	@Override
	public void close() {
		try {
			this.loader.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A text as a source file.
	 */
	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String path, String text) {
			super(URI.create("string:///" + path), Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
