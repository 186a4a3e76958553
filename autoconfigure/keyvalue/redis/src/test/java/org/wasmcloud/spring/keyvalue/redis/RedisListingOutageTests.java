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

package org.wasmcloud.spring.keyvalue.redis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A server that goes away, or says nothing more, when it has told the first keys of many.
 */
@Tag("server")
@Timeout(120)
class RedisListingOutageTests {

	/** More than one step of a scan tells. */
	private static final int KEYS = 9_000;

	@ParameterizedTest
	@ValueSource(strings = { "lettuce", "jedis" })
	@DisplayName("KV48 a server that is killed in the middle of a listing is an error, not a short list")
	void aServerThatIsKilledInTheMiddleIsAnError(String client) {
		try (PrivateServer server = new PrivateServer().start()) {
			with(client, server, (access) -> {
				fill(bucket(access, Duration.ofSeconds(30)));
				BackendBucket bucket = bucket(interrupted(access, server::kill), Duration.ofSeconds(3));
				assertThatExceptionOfType(BackendException.class)
					.isThrownBy(() -> bucket.keys(new KeyQuery("", null, 1_000)))
					.satisfies((ex) -> assertThat(ex.kind()).as(ex.toString() + ex.getCause())
						.isIn(Kind.UNAVAILABLE, Kind.TIMEOUT));
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "lettuce", "jedis" })
	@DisplayName("KV48 a server that says nothing more in the middle of a listing is an error, not a short list")
	void aServerThatSaysNothingMoreIsAnError(String client) {
		try (PrivateServer server = new PrivateServer().start()) {
			with(client, server, (access) -> {
				fill(bucket(access, Duration.ofSeconds(30)));
				Runnable pause = () -> server.tell((commands) -> commands.clientPause(100_000));
				BackendBucket bucket = bucket(interrupted(access, pause), Duration.ofSeconds(3));
				assertThatExceptionOfType(BackendException.class)
					.isThrownBy(() -> bucket.keys(new KeyQuery("", null, 1_000)))
					.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(Kind.TIMEOUT));
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "lettuce", "jedis" })
	@DisplayName("KV48 a server that is killed between two pages is an error, and no walk ends early")
	void aServerThatIsKilledBetweenTwoPagesIsAnError(String client) {
		try (PrivateServer server = new PrivateServer().start()) {
			with(client, server, (access) -> {
				fill(bucket(access, Duration.ofSeconds(30)));
				BackendBucket bucket = bucket(access, Duration.ofSeconds(3));
				KeyPage first = bucket.keys(new KeyQuery("", null, 1_000));
				assertThat(first.keys()).hasSize(1_000);
				server.kill();
				assertThatExceptionOfType(BackendException.class)
					.isThrownBy(() -> bucket.keys(new KeyQuery("", first.cursor(), 1_000)))
					.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(Kind.UNAVAILABLE));
			});
		}
	}

	/** Something happens when the first key is told. */
	private static RedisAccess interrupted(RedisAccess access, Runnable event) {
		AtomicBoolean happened = new AtomicBoolean();
		return (RedisAccess) Proxy.newProxyInstance(RedisAccess.class.getClassLoader(),
				new Class<?>[] { RedisAccess.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("scan")) {
						@SuppressWarnings("unchecked")
						Consumer<byte[]> keys = (Consumer<byte[]>) arguments[1];
						return access.scan((byte[]) arguments[0], (key) -> {
							keys.accept(key);
							if (happened.compareAndSet(false, true)) {
								event.run();
							}
						});
					}
					try {
						return method.invoke(access, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

	private static BackendBucket bucket(RedisAccess access, Duration timeout) {
		return new RedisKeyvalueBackend(access, timeout).bucket(BucketSettings.of("b"));
	}

	private static void fill(BackendBucket bucket) {
		Map<String, byte[]> entries = new HashMap<>();
		for (int i = 0; i < KEYS; i++) {
			entries.put("key-" + i, new byte[] { 1 });
		}
		bucket.setMany(entries);
	}

	private static void with(String client, PrivateServer server, Consumer<RedisAccess> check) {
		RedisConnectionFactory factory = client.equals("jedis") ? TestServer.jedis(server.configuration())
				: TestServer.lettuce(server.configuration());
		try {
			check.accept((factory instanceof LettuceConnectionFactory lettuce) ? new LettuceAccess(lettuce)
					: new ConnectionAccess(factory));
		}
		finally {
			destroy(factory);
		}
	}

	private static void destroy(RedisConnectionFactory factory) {
		try {
			((DisposableBean) factory).destroy();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
