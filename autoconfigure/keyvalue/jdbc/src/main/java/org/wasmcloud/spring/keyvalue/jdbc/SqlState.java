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

import java.sql.SQLException;
import java.util.Set;

/**
 * What the databases say went wrong.
 */
final class SqlState {

	/** Class of the violated constraints. */
	static final String INTEGRITY = "23";

	private static final String NONE = "";

	/** MariaDB's number for a row that changed since the transaction began. */
	private static final int MARIADB_RECORD_CHANGED = 1020;

	/** H2's and MariaDB's own words for a deadlock or a conflict of transactions. */
	private static final Set<Integer> CONFLICTS = Set.of(MARIADB_RECORD_CHANGED, 1213, 40001, 90131);

	private SqlState() {
	}

	static String of(SQLException failure) {
		String state = failure.getSQLState();
		return (state != null) ? state : NONE;
	}

	/**
	 * Whether the database gave a transaction up in favour of another one. It has undone
	 * the transaction then.
	 */
	static boolean isConflict(SQLException failure) {
		for (SQLException each = failure; each != null; each = each.getNextException()) {
			if (of(each).startsWith("40") && !of(each).equals("40003") || CONFLICTS.contains(each.getErrorCode())) {
				return true;
			}
		}
		return false;
	}

}
