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

package org.wasmcloud.spring.keyvalue.jdbc;

import java.util.regex.Pattern;

import org.wasmcloud.spring.core.diagnostics.WiringException;

/**
 * The name of the table. It is the one text of the configuration that becomes a part of
 * SQL, so it is an identifier and nothing else.
 *
 * @param schema the schema and a dot, or empty
 * @param table the table alone
 */
record TableName(String schema, String table) {

	/** Where nothing is configured, and in the scripts. */
	static final String DEFAULT = "wasmcloud_keyvalue";

	private static final String PROPERTY = "wasmcloud.keyvalue.jdbc.table";

	// Names made out of it have up to 63 characters, which every database takes.
	private static final Pattern IDENTIFIER = Pattern
		.compile("([A-Za-z_][A-Za-z0-9_]{0,54}\\.)?([A-Za-z_][A-Za-z0-9_]{0,54})");

	static TableName of(String name) {
		if (!IDENTIFIER.matcher(name).matches()) {
			throw new WiringException("'" + PROPERTY + "' is '" + name + "', which is not the name of a table.",
					"Use letters, digits and '_', at most 55 of them; the name of a schema and '.' may stand in front.");
		}
		int table = name.indexOf('.') + 1;
		return new TableName(name.substring(0, table), name.substring(table));
	}

	/** The sequence that versions come from. */
	String sequence() {
		return this + "_version";
	}

	/** One of our scripts for this table. */
	String rewrite(String script) {
		return script.replace(DEFAULT + "_expiry", this.table + "_expiry").replace(DEFAULT, toString());
	}

	@Override
	public String toString() {
		return this.schema + this.table;
	}

}
