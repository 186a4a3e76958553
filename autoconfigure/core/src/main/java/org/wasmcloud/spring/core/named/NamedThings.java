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

package org.wasmcloud.spring.core.named;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import org.wasmcloud.spring.core.diagnostics.WiringException;

/**
 * The keys of the named things that the configuration declares below one property, such
 * as {@code wasmcloud.keyvalue.buckets}.
 * <p>
 * An environment variable cannot hold a dash. Bound as a map, a variable that overrides a
 * property of {@code user-sessions} would declare a second thing {@code usersessions};
 * here it belongs to the key that is declared elsewhere.
 */
public final class NamedThings {

	private static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");

	private final Set<String> keys;

	private NamedThings(Set<String> keys) {
		this.keys = keys;
	}

	/**
	 * Reads the keys.
	 * @param environment the environment to read from
	 * @param property the property above the keys, in canonical form
	 * @return the named things
	 * @throws WiringException if a key is not made of lower-case letters, digits and
	 * dashes, or if two keys differ in dashes only
	 */
	public static NamedThings of(Environment environment, String property) {
		Set<String> declared = new LinkedHashSet<>();
		Set<String> variables = new LinkedHashSet<>();
		if (environment instanceof ConfigurableEnvironment configurable) {
			Pattern name = namePattern(property);
			String variable = property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT) + "_";
			for (PropertySource<?> source : configurable.getPropertySources()) {
				if (source instanceof EnumerablePropertySource<?> enumerable) {
					collect(enumerable, name, variable, declared, variables);
				}
			}
		}
		check(property, declared);
		for (String rest : variables) {
			String[] words = rest.split("_", -1);
			if (declared.stream().noneMatch((key) -> isVariableOf(key, words))) {
				declared.add(words[0].toLowerCase(Locale.ROOT));
			}
		}
		return new NamedThings(declared);
	}

	/**
	 * The keys, in the order of their declaration.
	 * @return the keys
	 */
	public Set<String> keys() {
		return Set.copyOf(this.keys);
	}

	/**
	 * The declared things out of a map that was bound from the same property.
	 * @param bound the map as bound
	 * @param absent what stands for a key that was bound to nothing
	 * @param <T> the type of the things' properties
	 * @return a map with exactly the declared keys, sorted
	 */
	public <T> Map<String, T> select(Map<String, T> bound, T absent) {
		return this.keys.stream()
			.collect(Collectors.toMap((key) -> key, (key) -> bound.getOrDefault(key, absent), (one, other) -> one,
					TreeMap::new));
	}

	private static void collect(EnumerablePropertySource<?> source, Pattern name, String variable, Set<String> declared,
			Set<String> variables) {
		boolean environment = source instanceof SystemEnvironmentPropertySource;
		for (String candidate : source.getPropertyNames()) {
			if (environment && candidate.toUpperCase(Locale.ROOT).startsWith(variable)) {
				variables.add(candidate.substring(variable.length()));
				continue;
			}
			Matcher matcher = name.matcher(candidate);
			if (matcher.lookingAt()) {
				@Nullable String bracketed = matcher.group(1);
				declared.add((bracketed != null) ? bracketed : matcher.group(2));
			}
		}
	}

	// Property names may be written with dashes and capitals of their own.
	private static Pattern namePattern(String property) {
		String relaxed = property.chars()
			.mapToObj((character) -> (character == '.') ? "\\." : (character == '-') ? "" : ((char) character) + "-?")
			.collect(Collectors.joining());
		return Pattern.compile(relaxed + "(?:\\[([^\\]]*)\\]|\\.([^.\\[]+))", Pattern.CASE_INSENSITIVE);
	}

	private static void check(String property, Set<String> keys) {
		Map<String, String> seen = new TreeMap<>();
		for (String key : keys) {
			if (!KEY.matcher(key).matches()) {
				throw new WiringException(
						"'" + property + "' has the key '" + key
								+ "'; a key consists of lower-case letters, digits and dashes.",
						"Choose such a key and put the name into '" + property + ".<key>.identifier'.");
			}
			String other = seen.put(key.replace("-", ""), key);
			if (other != null) {
				throw new WiringException("'" + property + "' has the keys '" + other + "' and '" + key
						+ "', which Spring Boot's relaxed binding cannot tell apart.", "Rename one of them.");
			}
		}
	}

	private static boolean isVariableOf(String key, String[] words) {
		if (words[0].equalsIgnoreCase(key.replace("-", ""))) {
			return true;
		}
		List<String> parts = List.of(key.split("-"));
		if (parts.size() > words.length) {
			return false;
		}
		for (int i = 0; i < parts.size(); i++) {
			if (!parts.get(i).equalsIgnoreCase(words[i])) {
				return false;
			}
		}
		return true;
	}

}
