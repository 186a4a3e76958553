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

package org.wasmcloud.spring.docs.examples;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisNode;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A real server, wherever the environment says that it is.
 */
enum RedisServer {

	REDIS, REDIS8;

	String host() {
		return String.valueOf(node().getHost());
	}

	int port() {
		return node().getRequiredPort();
	}

	/** Removes an entry past all contracts. */
	@Nullable String take(String key) {
		byte[] value = ask((connection) -> connection.stringCommands().getDel(key.getBytes(UTF_8)));
		return (value != null) ? new String(value, UTF_8) : null;
	}

	/** How long an entry has to live; a negative number where it has no end. */
	Duration lifetime(String key) {
		@Nullable Long left = ask((connection) -> connection.keyCommands().pTtl(key.getBytes(UTF_8)));
		return Duration.ofMillis((left != null) ? left : -1);
	}

	private <T extends @Nullable Object> T ask(Function<RedisConnection, T> question) {
		LettuceConnectionFactory factory = new LettuceConnectionFactory(host(), port());
		factory.afterPropertiesSet();
		factory.start();
		try (RedisConnection connection = factory.getConnection()) {
			return question.apply(connection);
		}
		finally {
			factory.destroy();
		}
	}

	private RedisNode node() {
		String variable = "WASMCLOUD_TEST_" + name();
		String address = System.getenv(variable);
		if (address == null || address.isBlank()) {
			String name = name().toLowerCase(Locale.ROOT);
			throw new IllegalStateException(variable + " is not set: run 'scripts/servers start " + name
					+ "', then 'eval \"$(scripts/servers env " + name + ")\"'");
		}
		return RedisNode.fromString(address);
	}

}
