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

package org.wasmcloud.spring.keyvalue.contract;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.wasmcloud.contract.keyvalue.KeyvalueError;
import org.wasmcloud.contract.keyvalue.KeyvalueException;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueError;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueException;
import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorsTests {

	private static final Map<Kind, KeyvalueError> WASMCLOUD = new EnumMap<>(
			Map.of(Kind.NOT_FOUND, new KeyvalueError.NoSuchStore(), Kind.DENIED, new KeyvalueError.AccessDenied(),
					Kind.INVALID_ARGUMENT, new KeyvalueError.InvalidArgument(), Kind.PRECONDITION_FAILED,
					new KeyvalueError.PreconditionFailed(), Kind.TIMEOUT, new KeyvalueError.Timeout(), Kind.UNAVAILABLE,
					new KeyvalueError.StoreUnavailable(), Kind.QUOTA_EXCEEDED, new KeyvalueError.QuotaExceeded()));

	private static final Map<Kind, WasiKeyvalueError> WASI = new EnumMap<>(Map.of(Kind.NOT_FOUND,
			new WasiKeyvalueError.NoSuchStore(), Kind.DENIED, new WasiKeyvalueError.AccessDenied()));

	@ParameterizedTest
	@EnumSource(Kind.class)
	@DisplayName("PA02 each kind of failure has one error in each generation")
	void eachKindHasOneError(Kind kind) {
		BackendException failure = new BackendException(kind, "The reason.");
		KeyvalueException wasmcloud = KeyvalueErrors.of(failure);
		assertThat(wasmcloud).hasMessage("The reason.").hasCause(failure);
		assertThat(wasmcloud.error()).isEqualTo(WASMCLOUD.getOrDefault(kind, new KeyvalueError.Other("The reason.")));
		WasiKeyvalueException wasi = WasiErrors.of(failure);
		assertThat(wasi).hasMessage("The reason.").hasCause(failure);
		assertThat(wasi.error()).isEqualTo(WASI.getOrDefault(kind, new WasiKeyvalueError.Other("The reason.")));
	}

}
