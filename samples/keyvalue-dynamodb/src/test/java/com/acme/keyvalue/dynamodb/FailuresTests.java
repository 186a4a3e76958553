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

package com.acme.keyvalue.dynamodb;

import java.time.Duration;

import com.acme.dynamodb.UnreachableDynamoDb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FailuresTests {

	@ParameterizedTest
	@CsvSource({ "ApiCallTimeout, TIMEOUT", "Unreachable, UNAVAILABLE", "InternalServerError, UNAVAILABLE",
			"AccessDeniedException, DENIED", "ThrottlingException, QUOTA_EXCEEDED", "ItemTooLarge, QUOTA_EXCEEDED",
			"ResourceNotFoundException, NOT_FOUND", "SomethingNew, FAILED" })
	void everyCodeHasItsKind(String code, BackendException.Kind kind) {
		BackendBucket bucket = new DynamoDbKeyvalueBackend(new UnreachableDynamoDb(code),
				new DynamoDbKeyvalueProperties("keyvalue"), Duration.ofSeconds(1))
			.bucket(BucketSettings.of("bucket"));
		assertThatExceptionOfType(BackendException.class)
			.isThrownBy(() -> bucket.set("key", new byte[0], WriteOptions.PLAIN))
			.satisfies((ex) -> assertKind(ex, kind));
		assertThatExceptionOfType(BackendException.class).isThrownBy(() -> bucket.get("key"))
			.satisfies((ex) -> assertKind(ex, kind));
	}

	private static void assertKind(BackendException failure, BackendException.Kind kind) {
		assertThat(failure.kind()).isEqualTo(kind);
	}

}
