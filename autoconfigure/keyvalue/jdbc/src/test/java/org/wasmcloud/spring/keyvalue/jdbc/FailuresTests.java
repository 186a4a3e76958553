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
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTests {

	private static final String SECRET = "jdbc:postgresql://u:S3cretPass@db/test key=user/42";

	private static final TableName TABLE = TableName.of("kv");

	@ParameterizedTest
	@CsvSource({ "08006,0,UNAVAILABLE", "08001,0,UNAVAILABLE", "57P01,0,UNAVAILABLE", "57P03,0,UNAVAILABLE",
			"53300,0,UNAVAILABLE", "HY000,1040,UNAVAILABLE", "90121,90121,UNAVAILABLE", "57014,0,TIMEOUT",
			"HYT00,50200,TIMEOUT", "70100,1969,TIMEOUT", "HY000,1205,TIMEOUT", "55P03,0,TIMEOUT", "28P01,0,DENIED",
			"28000,1045,DENIED", "42501,0,DENIED", "42000,1142,DENIED", "25006,0,DENIED", "90096,90096,DENIED",
			"53100,0,QUOTA_EXCEEDED", "HY000,1114,QUOTA_EXCEEDED", "54000,0,QUOTA_EXCEEDED", "40001,0,CONFLICT",
			"40P01,0,CONFLICT", "40001,1213,CONFLICT", "HY000,1020,CONFLICT", "90131,90131,CONFLICT", "42P01,0,FAILED",
			"42S02,1146,FAILED", "42S02,42102,FAILED", "XX000,0,FAILED", "22001,0,FAILED" })
	void whatTheDatabaseSaysIsUnderstood(String state, int code, Kind kind) {
		BackendException failure = Failures.of(new SQLException(SECRET, state, code), TABLE);
		assertThat(failure.kind()).isEqualTo(kind);
		assertThat(failure.getMessage()).doesNotContain("S3cret", "user/42", "postgresql://");
	}

	@Test
	void aBatchIsUnderstoodByItsFirstReason() {
		BatchUpdateException batch = new BatchUpdateException("batch", null, 0, new int[0]);
		batch.setNextException(new SQLException(SECRET, "53100"));
		assertThat(Failures.of(batch, TABLE).kind()).isEqualTo(Kind.QUOTA_EXCEEDED);
	}

	@Test
	void aSilentServerIsATimeoutHoweverTheDriverCallsIt() {
		assertThat(Failures.of(new SQLException(SECRET, "08006", new SocketTimeoutException()), TABLE).kind())
			.isEqualTo(Kind.TIMEOUT);
		assertThat(Failures.of(new SQLTimeoutException(SECRET), TABLE).kind()).isEqualTo(Kind.TIMEOUT);
	}

	@Test
	void aPoolWithoutAConnectionIsUnavailableUnlessThePasswordIsWrong() {
		SQLTransientConnectionException away = new SQLTransientConnectionException(SECRET,
				new SQLException(SECRET, "08001"));
		assertThat(Failures.ofConnecting(away, TABLE).kind()).isEqualTo(Kind.UNAVAILABLE);
		SQLTransientConnectionException refused = new SQLTransientConnectionException(SECRET,
				new SQLException(SECRET, "28P01"));
		assertThat(Failures.ofConnecting(refused, TABLE).kind()).isEqualTo(Kind.DENIED);
		assertThat(Failures.ofConnecting(new SQLException(SECRET), TABLE).getMessage()).doesNotContain("S3cret");
	}

	@Test
	void anUnknownFailureNamesItsStateOnly() {
		assertThat(Failures.of(new SQLException(SECRET, "XX000", 7), TABLE)).hasMessageContaining("XX000")
			.hasMessageContaining("7")
			.hasMessageNotContaining("S3cret");
	}

}
