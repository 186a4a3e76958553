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

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.model.PackageId;

/**
 * The index that a jar of generated code carries: a line a WIT package with the package,
 * its Java package and its prefix, separated by tabs. The WIT itself lies beside it.
 *
 * @param packages the packages, in the order of the lines
 */
public record PackageIndex(List<PackageMapping> packages) {

	/** The folder for the index and the WIT, inside a jar. */
	public static final String FOLDER = "META-INF/wit/";

	/** Where the index is, inside a jar. */
	public static final String PATH = FOLDER + "index.tsv";

	public PackageIndex {
		packages = List.copyOf(packages);
	}

	/**
	 * Creates an index.
	 * @param packages the packages
	 * @return the index, sorted
	 */
	public static PackageIndex of(Collection<PackageMapping> packages) {
		return new PackageIndex(
				packages.stream().sorted((a, b) -> a.wit().toString().compareTo(b.wit().toString())).toList());
	}

	/**
	 * Reads an index.
	 * @param text the text of the index
	 * @param origin where the text is from, for messages
	 * @return the index
	 * @throws GenerationException if a line is none of an index
	 */
	public static PackageIndex read(String text, String origin) {
		return new PackageIndex(
				text.lines().filter((line) -> !line.isBlank()).map((line) -> readLine(line, origin)).toList());
	}

	private static PackageMapping readLine(String line, String origin) {
		String[] parts = line.split("\t", -1);
		try {
			if (parts.length == 3) {
				return new PackageMapping(PackageId.parse(parts[0]), parts[1], parts[2]);
			}
		}
		catch (IllegalArgumentException ex) {
			throw new GenerationException(origin + " has the line '" + line + "': " + ex.getMessage());
		}
		throw new GenerationException(origin + " has the line '" + line
				+ "'; expected a WIT package, a Java package and a prefix, separated by tabs");
	}

	/**
	 * The text of the index.
	 * @return a line a package
	 */
	public String write() {
		return this.packages.stream()
			.map((mapping) -> mapping.wit() + "\t" + mapping.javaPackage() + "\t" + mapping.prefix() + "\n")
			.collect(Collectors.joining());
	}

	/**
	 * The folder with the WIT of a package, inside a jar.
	 * @param id the package
	 * @return the folder's name, ending with {@code /}
	 */
	public static String witFolder(PackageId id) {
		String version = (id.version() != null) ? "@" + id.version() : "";
		return FOLDER + id.namespace() + "-" + id.name() + version + "/";
	}

}
