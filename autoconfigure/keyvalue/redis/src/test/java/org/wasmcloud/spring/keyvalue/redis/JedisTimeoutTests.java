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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;

import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.jedis.JedisClientConfiguration;
import org.springframework.data.redis.connection.jedis.JedisConnectionFactory;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The time limit of the capability holds on a client that blocks, whatever its own limits
 * are.
 */
@Tag("server")
@Timeout(60)
class JedisTimeoutTests {

	private static final byte[] VALUE = "value".getBytes(StandardCharsets.UTF_8);

	@Test
	void anAnswerThatDoesNotComeIsATimeoutLongBeforeTheClientGivesUp() {
		try (PrivateServer server = new PrivateServer().start()) {
			JedisConnectionFactory factory = factory(server, 8);
			RedisKeyvalueBackend backend = new RedisKeyvalueBackend(new ConnectionAccess(factory),
					Duration.ofMillis(300));
			BackendBucket bucket = backend.bucket(BucketSettings.of("b"));
			server.tell((commands) -> commands.clientPause(1_000_000));
			for (ThrowingCallable call : List.<ThrowingCallable>of(() -> bucket.get("key"),
					() -> bucket.set("key", VALUE, WriteOptions.PLAIN),
					() -> bucket.increment("key", Increment.signed(1)), () -> bucket.keys(new KeyQuery("", null, 10)),
					backend::probe)) {
				assertTimeout(call);
			}
			server.kill();
			server.start();
			assertThat(new RedisKeyvalueBackend(new ConnectionAccess(factory), Duration.ofSeconds(30))
				.bucket(BucketSettings.of("b"))
				.get("key")).isNull();
			factory.destroy();
		}
	}

	@Test
	void aPoolWithoutAFreeConnectionIsATimeout() throws InterruptedException {
		try (PrivateServer server = new PrivateServer().start()) {
			JedisConnectionFactory factory = factory(server, 1);
			BackendBucket bucket = new RedisKeyvalueBackend(new ConnectionAccess(factory), Duration.ofMillis(300))
				.bucket(BucketSettings.of("b"));
			Thread taking = new Thread(() -> {
				try (RedisConnection taken = factory.getConnection()) {
					taken.listCommands().bLPop(0, "queue".getBytes(StandardCharsets.UTF_8));
				}
			});
			taking.start();
			server.tell((commands) -> {
				while (!commands.clientList().contains("cmd=blpop")) {
					assertThat(Thread.currentThread().isInterrupted()).isFalse();
				}
			});
			assertTimeout(() -> bucket.set("late", VALUE, WriteOptions.PLAIN));
			server.tell((commands) -> commands.rpush("queue", "element"));
			taking.join();
			assertThat(bucket.exists("late")).as("a write that was given up before its turn").isFalse();
			factory.destroy();
		}
	}

	private static void assertTimeout(ThrowingCallable call) {
		assertThatExceptionOfType(BackendException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.kind()).as(ex.getMessage()).isEqualTo(Kind.TIMEOUT));
	}

	/** Its own limits are none worth the name. */
	private static JedisConnectionFactory factory(PrivateServer server, int connections) {
		GenericObjectPoolConfig<Jedis> pool = new GenericObjectPoolConfig<>();
		pool.setMaxTotal(connections);
		JedisConnectionFactory factory = new JedisConnectionFactory(server.configuration(),
				JedisClientConfiguration.builder()
					.readTimeout(Duration.ofMinutes(30))
					.usePooling()
					.poolConfig(pool)
					.build());
		factory.afterPropertiesSet();
		factory.start();
		return factory;
	}

}
