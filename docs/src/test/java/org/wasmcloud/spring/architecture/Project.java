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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * The project as its rules see it: all classes that are not tests, and the module that
 * each comes from.
 */
final class Project {

	static final Path ROOT = Path.of("").toAbsolutePath().getParent();

	static final JavaClasses CLASSES = new ClassFileImporter().importPaths(classFolders());

	/**
	 * A class comes from a folder {@code MODULE/target/classes}.
	 */
	private static final Pattern MODULE = Pattern
		.compile(".*" + Pattern.quote(ROOT.toUri().getRawPath()) + "(?<module>.+?)/target/.*");

	private Project() {
	}

	/**
	 * The folder of the module that a class comes from, as the parent pom lists it.
	 */
	static String moduleOf(JavaClass type) {
		return type.getSource()
			.map((source) -> MODULE.matcher(source.getUri().toString()))
			.filter(Matcher::matches)
			.map((matcher) -> matcher.group("module"))
			.orElseThrow(() -> new IllegalArgumentException(type.getName() + " comes from no module of this project"));
	}

	/**
	 * The packages of the project that hold types.
	 */
	static List<JavaPackage> packages() {
		return CLASSES.getPackage("org.wasmcloud")
			.getSubpackagesInTree()
			.stream()
			.filter((candidate) -> candidate.getClasses().stream().anyMatch((type) -> !isPackageInfo(type)))
			.toList();
	}

	private static boolean isPackageInfo(JavaClass type) {
		return type.getSimpleName().equals("package-info");
	}

	/**
	 * The folders of compiled classes of all modules that are published, so that a new
	 * module need not be named anywhere. They are there when the whole project is built,
	 * for it builds this module after all of them.
	 */
	static List<Path> classFolders() {
		return folders("target/classes").stream()
			.filter((path) -> Files.exists(path.resolveSibling("../pom.xml")))
			.filter((path) -> Files.isDirectory(path.resolve("org/wasmcloud")))
			.toList();
	}

	/**
	 * The folders of hand-written Java that is published.
	 */
	static List<Path> sourceFolders() {
		return folders("src/main/java");
	}

	/**
	 * The samples are an application's affair, and a build may leave copies in target.
	 */
	private static List<Path> folders(String end) {
		try (Stream<Path> folders = Files.find(ROOT, 6,
				(path, attributes) -> attributes.isDirectory() && path.endsWith(end))) {
			return folders
				.filter((path) -> !ROOT.relativize(path).toString().replace(end, "").matches(".*\\b(target|src)\\b.*"))
				.filter((path) -> !path.startsWith(ROOT.resolve("samples")))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The packages of the Java files below a source folder.
	 */
	static List<String> packagesIn(Path sourceFolder) {
		try (Stream<Path> files = Files.walk(sourceFolder)) {
			return files.filter((path) -> path.toString().endsWith(".java"))
				.map((path) -> sourceFolder.relativize(path).getParent())
				.map((path) -> path.toString().replace(path.getFileSystem().getSeparator(), "."))
				.distinct()
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
