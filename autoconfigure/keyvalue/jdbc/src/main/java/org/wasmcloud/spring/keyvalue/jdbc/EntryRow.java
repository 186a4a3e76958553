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

import java.sql.ResultSet;
import java.sql.SQLException;

import org.wasmcloud.spring.keyvalue.backend.VersionedValue;

/**
 * An entry in a row with its value, its version and its stamp.
 */
final class EntryRow {

	private EntryRow() {
	}

	static VersionedValue read(ResultSet row) throws SQLException {
		return new VersionedValue(row.getBytes(1), version(row, 2));
	}

	/** The version as callers see it, out of two columns. */
	static String version(ResultSet row, int column) throws SQLException {
		String stamp = row.getString(column + 1);
		return row.getLong(column) + (stamp.isEmpty() ? "" : "-" + stamp);
	}

}
