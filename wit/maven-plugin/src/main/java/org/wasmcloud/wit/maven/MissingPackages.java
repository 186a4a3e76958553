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

package org.wasmcloud.wit.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.language.source.WitError;

/**
 * Says of a package that is not there what a build can do about it: which dependency to
 * add, or where it was looked for.
 *
 * @param roots what is generated
 * @param dependencies what the project depends on
 */
record MissingPackages(List<Path> roots, DependencyPackages dependencies) {

	/** A package without versions to choose from; with them the error says which. */
	private static final Pattern UNKNOWN = Pattern.compile("unknown package '(?<name>[^@']+)(@[^']+)?'");

	InvalidWitException explain(InvalidWitException refused) {
		return new InvalidWitException(refused.errors().stream().map(this::explain).toList());
	}

	private WitError explain(WitError error) {
		Matcher unknown = UNKNOWN.matcher(error.message());
		boolean versions = error.hint() != null && error.hint().startsWith("There is ");
		return (unknown.matches() && !versions)
				? new WitError(error.message(), hint(unknown.group("name")), error.span()) : error;
	}

	private String hint(String name) {
		String contract = contracts().get(name);
		if (contract != null) {
			return "Add the dependency '" + contract + "', of the group and version of this plugin: it has the package"
					+ " and its Java types.";
		}
		return "It is not in " + folders() + ", and "
				+ ((this.dependencies.places().isEmpty()) ? "no dependency of the project has WIT"
						: "not among the WIT of the dependencies " + String.join(", ", this.dependencies.places()))
				+ ". Put it into such a folder, or add the dependency that has it.";
	}

	private String folders() {
		return this.roots.stream()
			.map((root) -> Files.isRegularFile(root) ? root.resolveSibling("deps") : root.resolve("deps"))
			.distinct()
			.map((folder) -> "'" + folder + "'")
			.collect(Collectors.joining(", "));
	}

	/** The packages of this project, each with the artifact that carries it. */
	static Map<String, String> contracts() {
		Map<String, String> contracts = new TreeMap<>();
		for (String line : resource().lines().toList()) {
			String[] cells = line.split("\t");
			contracts.put(cells[0], cells[1]);
		}
		return contracts;
	}

	private static String resource() {
		try (InputStream in = MissingPackages.class.getResourceAsStream("contracts.tsv")) {
			if (in == null) {
				throw new IllegalStateException("contracts.tsv is not in the plugin");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
