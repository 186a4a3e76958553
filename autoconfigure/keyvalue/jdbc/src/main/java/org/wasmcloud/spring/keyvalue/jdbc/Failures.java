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

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

/**
 * Says what a failure of a database, its driver or the pool means. The texts are our own
 * throughout: what they say may hold keys, values, or a URL with a password.
 */
final class Failures {

	/** Where Spring's translation says less than the database does. */
	private static final Map<String, Kind> STATES = Map.ofEntries(Map.entry("42501", Kind.DENIED),
			Map.entry("25006", Kind.DENIED), Map.entry("57014", Kind.TIMEOUT), Map.entry("HYT00", Kind.TIMEOUT),
			Map.entry("70100", Kind.TIMEOUT), Map.entry("55P03", Kind.TIMEOUT), Map.entry("57P01", Kind.UNAVAILABLE),
			Map.entry("57P02", Kind.UNAVAILABLE), Map.entry("57P03", Kind.UNAVAILABLE),
			Map.entry("53300", Kind.UNAVAILABLE), Map.entry("53100", Kind.QUOTA_EXCEEDED),
			Map.entry("53200", Kind.QUOTA_EXCEEDED), Map.entry("54000", Kind.QUOTA_EXCEEDED));

	/** Numbers of MariaDB and H2 that share their state with something else. */
	private static final Map<Integer, Kind> CODES = Map.ofEntries(Map.entry(1044, Kind.DENIED),
			Map.entry(1142, Kind.DENIED), Map.entry(1143, Kind.DENIED), Map.entry(1227, Kind.DENIED),
			Map.entry(1290, Kind.DENIED), Map.entry(90096, Kind.DENIED), Map.entry(90097, Kind.DENIED),
			Map.entry(1205, Kind.TIMEOUT), Map.entry(1969, Kind.TIMEOUT), Map.entry(1021, Kind.QUOTA_EXCEEDED),
			Map.entry(1041, Kind.QUOTA_EXCEEDED), Map.entry(1114, Kind.QUOTA_EXCEEDED),
			Map.entry(1153, Kind.QUOTA_EXCEEDED), Map.entry(1040, Kind.UNAVAILABLE), Map.entry(1203, Kind.UNAVAILABLE),
			Map.entry(1927, Kind.UNAVAILABLE), Map.entry(90098, Kind.UNAVAILABLE), Map.entry(90121, Kind.UNAVAILABLE));

	/** A table or a sequence that is not there. */
	private static final Set<String> MISSING = Set.of("42P01", "42S02", "42S03", "42S04", "3F000");

	private static final Set<Integer> MISSING_SEQUENCE = Set.of(90036, 4091);

	private static final SQLExceptionTranslator TRANSLATOR = new SQLExceptionSubclassTranslator();

	private Failures() {
	}

	static BackendException of(SQLException failure, TableName table) {
		for (SQLException each = failure; each != null; each = each.getNextException()) {
			if (MISSING.contains(SqlState.of(each)) || MISSING_SEQUENCE.contains(each.getErrorCode())) {
				return new BackendException(Kind.FAILED,
						"The table " + table + " or its sequence " + table.sequence()
								+ " is not there. Set 'wasmcloud.keyvalue.jdbc.initialize-schema' to 'always', or run "
								+ "the schema script of the database.",
						failure);
			}
			Kind kind = kind(each);
			if (kind != null) {
				return new BackendException(kind, describe(kind), failure);
			}
		}
		return new BackendException(Kind.FAILED, "The database failed with SQL state '" + SqlState.of(failure)
				+ "', code " + failure.getErrorCode() + ".", failure);
	}

	private static @Nullable Kind kind(SQLException failure) {
		if (hasCause(failure, SocketTimeoutException.class) || failure instanceof SQLTimeoutException) {
			return Kind.TIMEOUT;
		}
		String state = SqlState.of(failure);
		if (STATES.containsKey(state)) {
			return STATES.get(state);
		}
		if (CODES.containsKey(failure.getErrorCode())) {
			return CODES.get(failure.getErrorCode());
		}
		if (SqlState.isConflict(failure)) {
			return Kind.CONFLICT;
		}
		if (state.startsWith("28")) {
			return Kind.DENIED;
		}
		if (state.startsWith("08")) {
			return Kind.UNAVAILABLE;
		}
		// A batch without a state of its own: the reason comes next.
		return (state.isEmpty() && failure.getNextException() != null) ? null
				: kind(TRANSLATOR.translate("key-value", null, failure));
	}

	private static @Nullable Kind kind(@Nullable DataAccessException failure) {
		if (failure instanceof QueryTimeoutException) {
			return Kind.TIMEOUT;
		}
		if (failure instanceof PermissionDeniedDataAccessException) {
			return Kind.DENIED;
		}
		if (failure instanceof ConcurrencyFailureException) {
			return Kind.CONFLICT;
		}
		if (failure instanceof DataAccessResourceFailureException
				|| failure instanceof TransientDataAccessResourceException
				|| failure instanceof RecoverableDataAccessException) {
			return Kind.UNAVAILABLE;
		}
		return null;
	}

	/**
	 * A connection that could not be had: without a better reason the database is away.
	 */
	static BackendException ofConnecting(SQLException failure, TableName table) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof SQLException known && kind(known) == Kind.DENIED) {
				return of(known, table);
			}
		}
		return new BackendException(Kind.UNAVAILABLE, describe(Kind.UNAVAILABLE), failure);
	}

	private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (type.isInstance(each)) {
				return true;
			}
		}
		return false;
	}

	private static String describe(Kind kind) {
		return switch (kind) {
			case TIMEOUT -> "The database did not answer in time; a write may or may not have happened.";
			case DENIED -> "The database user may not do this, or the database is read-only.";
			case QUOTA_EXCEEDED -> "The database has no room for this, or takes no value of this size.";
			case CONFLICT -> "Another transaction changed the same entries at the same time; nothing was changed.";
			default -> "The database cannot be reached.";
		};
	}

}
