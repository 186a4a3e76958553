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

import org.jspecify.annotations.Nullable;

import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;

import org.wasmcloud.spring.keyvalue.tck.ForeignClient;

/**
 * An application that uses plain commands on strings.
 *
 * @param factory its connections
 */
record ForeignRedis(RedisConnectionFactory factory) implements ForeignClient {

	@Override
	public void set(String bucket, String key, byte[] value) {
		try (RedisConnection connection = this.factory.getConnection()) {
			connection.stringCommands().set(name(bucket, key), value);
		}
	}

	@Override
	public byte @Nullable [] get(String bucket, String key) {
		try (RedisConnection connection = this.factory.getConnection()) {
			return connection.stringCommands().get(name(bucket, key));
		}
	}

	private static byte[] name(String bucket, String key) {
		return (bucket + ":" + key).getBytes(StandardCharsets.UTF_8);
	}

}
