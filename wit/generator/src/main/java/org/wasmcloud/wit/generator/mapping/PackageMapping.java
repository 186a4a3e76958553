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

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.wasmcloud.wit.model.PackageId;

/**
 * Where the Java types of one WIT package go. A mapping holds for the whole version track
 * of the package.
 *
 * @param wit the WIT package
 * @param javaPackage the Java package
 * @param prefix what stands in front of every type name, possibly nothing
 */
public record PackageMapping(PackageId wit, String javaPackage, String prefix) {

	private static final Pattern JAVA_PACKAGE = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*");

	private static final Pattern PREFIX = Pattern.compile("([A-Z][a-zA-Z0-9]*)?");

	public PackageMapping {
		Objects.requireNonNull(wit, "wit");
		Objects.requireNonNull(javaPackage, "javaPackage");
		Objects.requireNonNull(prefix, "prefix");
		if (!JAVA_PACKAGE.matcher(javaPackage).matches()
				|| Arrays.stream(javaPackage.split("\\.")).anyMatch(JavaWords::isKeyword)) {
			throw new IllegalArgumentException("'" + javaPackage + "', given for " + wit
					+ ", is no Java package name; expected something like 'com.acme.inventory'");
		}
		if ((javaPackage + ".").startsWith("java.")) {
			throw new IllegalArgumentException("the types of " + wit + " cannot go to the Java package '" + javaPackage
					+ "': 'java' belongs to the JDK, and nothing else there compiles. Give it another one, on the command "
					+ "line with '--map " + wit + "=com.acme." + packageWord(wit.name()) + "'");
		}
		if (!PREFIX.matcher(prefix).matches()) {
			throw new IllegalArgumentException("'" + prefix + "', given for " + wit
					+ ", cannot stand in front of a Java type name; expected something like 'V02'");
		}
	}

	/**
	 * The mapping of a package that nobody configured: the Java package
	 * {@code <namespace>.<package>}, hyphens dropped, and no prefix.
	 * @param wit the WIT package
	 * @return its mapping
	 */
	public static PackageMapping of(PackageId wit) {
		String javaPackage = Arrays.stream(new String[] { wit.namespace(), wit.name() })
			.map(PackageMapping::packageWord)
			.collect(Collectors.joining("."));
		return new PackageMapping(wit, javaPackage, "");
	}

	private static String packageWord(String part) {
		return JavaWords.legal(part.replace("-", "").toLowerCase(Locale.ROOT));
	}

	/**
	 * Parses {@code wit=java[:Prefix]}, as the command line takes it.
	 * @param text the text
	 * @return the mapping
	 * @throws IllegalArgumentException if the text has another form
	 */
	public static PackageMapping parse(String text) {
		int equals = text.indexOf('=');
		if (equals <= 0) {
			throw new IllegalArgumentException(
					"'" + text + "' is no mapping; expected 'namespace:package@version=java.package[:Prefix]'");
		}
		String java = text.substring(equals + 1);
		int colon = java.indexOf(':');
		return new PackageMapping(PackageId.parse(text.substring(0, equals)),
				(colon >= 0) ? java.substring(0, colon) : java, (colon >= 0) ? java.substring(colon + 1) : "");
	}

}
