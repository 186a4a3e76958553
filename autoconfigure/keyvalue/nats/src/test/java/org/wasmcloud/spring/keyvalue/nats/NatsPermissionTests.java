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

package org.wasmcloud.spring.keyvalue.nats;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;
import org.wasmcloud.spring.nats.DeferredConnection;
import org.wasmcloud.spring.nats.NatsConnectionDetails;
import org.wasmcloud.spring.nats.NatsConnectionFactory;
import org.wasmcloud.spring.testserver.PrivateNats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What a user may not is denied, and not only when the time limit has passed.
 */
@Tag("server")
@Timeout(120)
class NatsPermissionTests {

	private static final byte[] VALUE = "value".getBytes(StandardCharsets.UTF_8);

	/** Longer than the tests may take. */
	private static final Duration PATIENT = Duration.ofMinutes(10);

	private final PrivateNats server = new PrivateNats(PrivateNats.JETSTREAM + """
			authorization { users: [
				{ user: owner, password: o }
				{ user: reader, password: r, permissions: { publish: { deny: "$KV.b.>" } } }
				{ user: nobody, password: n, permissions: { publish: { deny: "$JS.API.>" } } }
			] }
			""");

	private final List<DeferredConnection> connections = new ArrayList<>();

	@BeforeEach
	void start() {
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.connections.forEach(DeferredConnection::close);
		this.server.close();
	}

	@Test
	void aReaderReadsAndIsDeniedEveryWrite() {
		backend("owner", PATIENT).bucket(BucketSettings.of("b")).set("key", VALUE, WriteOptions.PLAIN);
		BackendBucket bucket = backend("reader", PATIENT).bucket(BucketSettings.of("b"));
		assertThat(bucket.get("key")).isEqualTo(VALUE);
		assertDenied(() -> bucket.set("key", VALUE, WriteOptions.PLAIN));
		assertDenied(() -> bucket.set("Key", VALUE, new WriteOptions(null, true)));
		assertDenied(() -> bucket.delete("key"));
		assertDenied(() -> bucket.increment("counter", Increment.signed(1)));
		assertDenied(() -> bucket.swap("key", VALUE, new SwapGuard(null, VALUE)));
		assertDenied(() -> bucket.setMany(Map.of("a", VALUE, "b", VALUE)));
		assertDenied(() -> bucket.deleteMany(List.of("key")));
		assertThat(bucket.get("key")).isEqualTo(VALUE);
	}

	@Test
	void whoMayNotReachTheStreamIsDeniedWhenTheTimeLimitHasPassed() {
		assertDenied(() -> backend("nobody", Duration.ofSeconds(1)).bucket(BucketSettings.of("b")).get("key"));
	}

	@Test
	void oneSubjectThatIsDeniedDeniesNoOther() {
		BackendBucket denied = backend("reader", PATIENT).bucket(BucketSettings.of("b"));
		BackendBucket allowed = backend("reader", PATIENT).bucket(BucketSettings.of("other"));
		assertDenied(() -> denied.set("key", VALUE, WriteOptions.PLAIN));
		allowed.set("key", VALUE, WriteOptions.PLAIN);
		assertThat(allowed.get("key")).isEqualTo(VALUE);
	}

	private NatsKeyvalueBackend backend(String user, Duration timeout) {
		NatsConnectionDetails details = new NatsConnectionDetails() {

			@Override
			public List<String> getServers() {
				return List.of(NatsPermissionTests.this.server.address());
			}

			@Override
			public @Nullable String getUsername() {
				return user;
			}

			@Override
			public @Nullable String getPassword() {
				return user.substring(0, 1);
			}

		};
		DeferredConnection connection = new NatsConnectionFactory(List.of()).create("test", details,
				new NatsConnectionFactory.Settings("test", Duration.ofSeconds(2), Duration.ofMillis(100),
						Duration.ofSeconds(2)));
		this.connections.add(connection);
		return new NatsKeyvalueBackend(connection, timeout, NatsBucketOptions.NONE);
	}

	private static void assertDenied(ThrowingCallable call) {
		BackendException failure = catchThrowableOfType(BackendException.class, call);
		assertThat(failure).isNotNull();
		assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(Kind.DENIED);
	}

}
