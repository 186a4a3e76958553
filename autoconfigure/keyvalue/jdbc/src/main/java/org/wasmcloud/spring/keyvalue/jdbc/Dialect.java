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

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * In what the databases differ. Names of buckets and keys compare by their characters
 * alone in each: no case, no accent and no trailing space is ignored.
 */
enum Dialect {

	/** H2, whose text compares by UTF-16 code units. */
	H2("H2", "h2", "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)", "''"),

	/** PostgreSQL, where a row tells which transaction wrote it. */
	POSTGRESQL("PostgreSQL", "postgresql", "CAST(EXTRACT(EPOCH FROM statement_timestamp()) * 1000 AS BIGINT)",
			"CAST(xmin AS text) || CAST(ctid AS text)"),

	/** MariaDB, whose text ignores trailing spaces, so names are bytes. */
	MARIADB("MariaDB", "mariadb", "(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(6)) DIV 1000)",
			"CAST(UNIX_TIMESTAMP(changed_at) AS CHAR)");

	private final String product;

	private final String platform;

	private final String now;

	private final String stamp;

	Dialect(String product, String platform, String now, String stamp) {
		this.product = product;
		this.platform = platform;
		this.now = now;
		this.stamp = stamp;
	}

	static Dialect of(@Nullable String product) {
		for (Dialect dialect : values()) {
			if (dialect.product.equals(product)) {
				return dialect;
			}
		}
		throw new BackendException(BackendException.Kind.UNSUPPORTED,
				"The database '" + product + "' cannot be used: H2, PostgreSQL and MariaDB can.");
	}

	/** The script that makes the table. */
	String script() {
		return "schema-" + this.platform + ".sql";
	}

	/** Milliseconds since 1970 by the clock of the database. */
	String now() {
		return this.now;
	}

	/** What changes with every update of a row, whoever makes it, beside the version. */
	String stamp() {
		return this.stamp;
	}

	String nextVersion(TableName table) {
		return (this == POSTGRESQL) ? "nextval('" + table.sequence() + "')" : "NEXT VALUE FOR " + table.sequence();
	}

	/** The name of a bucket or a key as a parameter. */
	Object parameter(String name) {
		if (this == POSTGRESQL && name.indexOf('\0') >= 0) {
			throw new BackendException(BackendException.Kind.INVALID_ARGUMENT,
					"PostgreSQL holds no text with the character U+0000, and the key or the bucket's name has one.");
		}
		return (this == MARIADB) ? name.getBytes(StandardCharsets.UTF_8) : name;
	}

	String name(ResultSet row, int column) throws SQLException {
		return (this == MARIADB) ? new String(row.getBytes(column), StandardCharsets.UTF_8) : row.getString(column);
	}

	/**
	 * What comes after everything that begins with a prefix, in the order of this
	 * database; {@code null} where nothing does.
	 */
	@Nullable String after(String prefix) {
		int end = prefix.length();
		while (end > 0) {
			if (this == H2) {
				char last = prefix.charAt(--end);
				if (last != Character.MAX_VALUE) {
					return prefix.substring(0, end) + (char) (last + 1);
				}
			}
			else {
				int last = prefix.codePointBefore(end);
				end -= Character.charCount(last);
				if (last != Character.MAX_CODE_POINT) {
					return prefix.substring(0, end) + Character.toString(next(last));
				}
			}
		}
		return null;
	}

	// Surrogates are no characters of their own and cannot be sent.
	private static int next(int codePoint) {
		return (codePoint + 1 == Character.MIN_SURROGATE) ? Character.MAX_SURROGATE + 1 : codePoint + 1;
	}

}
