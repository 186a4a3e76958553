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

package org.wasmcloud.wit.language.resolver;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.wasmcloud.wit.language.ast.Name;
import org.wasmcloud.wit.language.source.ErrorCollector;

/**
 * Finds names that are there twice. Names are compared without regard to case.
 */
final class Duplicates {

	private final ErrorCollector errors;

	private final String where;

	private final Map<String, Name> names = new HashMap<>();

	Duplicates(ErrorCollector errors, String where) {
		this.errors = errors;
		this.where = where;
	}

	/**
	 * Adds a name.
	 * @return whether it is new
	 */
	boolean add(Name name) {
		return add(name, name.text());
	}

	/**
	 * Adds a name under another key.
	 */
	boolean add(Name name, String key) {
		Name previous = this.names.putIfAbsent(key.toLowerCase(Locale.ROOT), name);
		if (previous != null) {
			report(this.errors, name, previous, this.where);
		}
		return previous == null;
	}

	static void report(ErrorCollector errors, Name name, Name previous, String where) {
		String message = (name.text().equals(previous.text()))
				? "the name '" + name + "' is there twice " + where + ", first at " + previous.span().location()
				: "the names '" + name + "' and '" + previous + "' " + where
						+ " differ in case only, the other one stands at " + previous.span().location();
		errors.add(message, "Rename one of them; names are compared without regard to case.", name.span());
	}

}
