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

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

import org.springframework.data.redis.connection.jedis.JedisConnectionFactory;

import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.tck.AllowedRefusal;
import org.wasmcloud.spring.keyvalue.tck.ForeignClient;
import org.wasmcloud.spring.keyvalue.tck.KeyvalueTck;

@Tag("server")
class RedisJedisClusterKeyvalueTests extends KeyvalueTck {

	private static JedisConnectionFactory factory;

	@BeforeAll
	static void connect() {
		factory = TestServer.CLUSTER.jedis();
	}

	@AfterAll
	static void disconnect() {
		factory.destroy();
	}

	@Override
	protected KeyvalueBackend backend() {
		return new RedisKeyvalueBackend(new ConnectionAccess(factory), Duration.ofSeconds(10));
	}

	@Override
	public Optional<ForeignClient> foreignClient() {
		return Optional.of(new ForeignRedis(factory));
	}

	@Override
	protected Set<AllowedRefusal> allowedRefusals() {
		return Set.of(AllowedRefusal.NAME);
	}

}
