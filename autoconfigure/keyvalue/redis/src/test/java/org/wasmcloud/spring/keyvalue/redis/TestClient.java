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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;

import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * The ways in which an application may be connected. Connections are made once and last
 * as long as the tests.
 */
enum TestClient {

	LETTUCE(TestServer.REDIS), LETTUCE_UNSHARED(TestServer.REDIS), JEDIS(TestServer.REDIS),
	LETTUCE_CLUSTER(TestServer.CLUSTER), JEDIS_CLUSTER(TestServer.CLUSTER);

	private static final Map<TestClient, RedisConnectionFactory> FACTORIES = new ConcurrentHashMap<>();

	private static final Map<TestServer, RedisClusterCommands<String, String>> FOREIGN = new ConcurrentHashMap<>();

	private final TestServer server;

	TestClient(TestServer server) {
		this.server = server;
	}

	RedisConnectionFactory factory() {
		return FACTORIES.computeIfAbsent(this, (client) -> {
			if (!client.name().startsWith("LETTUCE")) {
				return this.server.jedis();
			}
			LettuceConnectionFactory factory = this.server.lettuce();
			factory.setShareNativeConnection(client != LETTUCE_UNSHARED);
			return factory;
		});
	}

	/** A new backend, as another application would have. */
	RedisKeyvalueBackend backend() {
		Duration timeout = Duration.ofSeconds(10);
		return (factory() instanceof LettuceConnectionFactory lettuce)
				? new ReactiveRedisKeyvalueBackend(new LettuceAccess(lettuce), timeout)
				: new RedisKeyvalueBackend(new ConnectionAccess(factory()), timeout);
	}

	/** A client that knows nothing of this project. */
	RedisClusterCommands<String, String> foreign() {
		return FOREIGN.computeIfAbsent(this.server, (server) -> {
			List<RedisURI> addresses = server.nodes()
				.stream()
				.map((node) -> RedisURI.create(node.getRequiredHost(), node.getRequiredPort()))
				.toList();
			return (server == TestServer.CLUSTER) ? RedisClusterClient.create(addresses).connect().sync()
					: RedisClient.create(addresses.get(0)).connect().sync();
		});
	}

}
