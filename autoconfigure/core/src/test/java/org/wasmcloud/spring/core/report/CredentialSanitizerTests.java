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

package org.wasmcloud.spring.core.report;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.actuate.endpoint.SanitizableData;

import static org.assertj.core.api.Assertions.assertThat;

class CredentialSanitizerTests {

	private final CredentialSanitizer sanitizer = new CredentialSanitizer();

	@ParameterizedTest
	@ValueSource(strings = { "wasmcloud.nats.password", "wasmcloud.nats.connections.edge.token",
			"wasmcloud.nats.connections[edge].nkey", "wasmcloud.nats.credentials", "WASMCLOUD_NATS_PASSWORD",
			"WASMCLOUD_NATS_CONNECTIONS_EDGE_NKEY", "wasmcloud.s3.secret-key", "wasmcloud.s3.access-key",
			"WASMCLOUD_S3_SECRETKEY", "wasmcloud.any.tokens.secret[0]" })
	void whatAKeyCallsACredentialIsNotShown(String key) {
		assertThat(shown(key, "value")).isEqualTo(SanitizableData.SANITIZED_VALUE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "wasmcloud.keyvalue.backend", "wasmcloud.keyvalue.buckets.secret.name",
			"wasmcloud.keyvalue.buckets.a.redis.key-prefix", "wasmcloud.nats.username", "spring.any.password" })
	void allElseIsShown(String key) {
		assertThat(shown(key, "value")).isEqualTo("value");
	}

	@Test
	void anAddressIsShownWithoutUserAndPassword() {
		assertThat(shown("wasmcloud.nats.servers[0]", "nats://ada:s3cret@one:4222, tls://t0/k?en@two:4222"))
			.isEqualTo("nats://******@one:4222, tls://******@two:4222");
		assertThat(shown("wasmcloud.nats.servers", "nats://one:4222")).isEqualTo("nats://one:4222");
	}

	@Test
	void nothingStaysNothing() {
		assertThat(shown("wasmcloud.nats.password", null)).isNull();
	}

	private @Nullable Object shown(String key, @Nullable Object value) {
		return this.sanitizer.apply(new SanitizableData(null, key, value)).getValue();
	}

}
