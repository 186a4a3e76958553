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

import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.RedisConfiguration;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisNode;
import org.springframework.data.redis.connection.RedisSentinelConfiguration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.jedis.JedisClientConfiguration;
import org.springframework.data.redis.connection.jedis.JedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real server, wherever the environment says that it is.
 */
enum TestServer {

	REDIS, CLUSTER, SENTINEL;

	List<RedisNode> nodes() {
		String variable = "WASMCLOUD_TEST_" + name();
		String address = System.getenv(variable);
		if (address == null || address.isBlank()) {
			String name = name().toLowerCase(java.util.Locale.ROOT);
			throw new IllegalStateException(variable + " is not set: run 'scripts/servers start " + name
					+ "', then 'eval \"$(scripts/servers env " + name + ")\"'");
		}
		return Arrays.stream(address.split(",")).map(RedisNode::fromString).toList();
	}

	RedisNode node() {
		return nodes().get(0);
	}

	RedisConfiguration configuration() {
		return switch (this) {
			case REDIS -> new RedisStandaloneConfiguration(node().getRequiredHost(), node().getRequiredPort());
			case CLUSTER -> {
				RedisClusterConfiguration cluster = new RedisClusterConfiguration();
				nodes().forEach(cluster::addClusterNode);
				yield cluster;
			}
			case SENTINEL -> {
				RedisSentinelConfiguration sentinel = new RedisSentinelConfiguration().master("main");
				nodes().forEach(sentinel::addSentinel);
				yield sentinel;
			}
		};
	}

	LettuceConnectionFactory lettuce() {
		LettuceConnectionFactory factory = lettuce(configuration());
		tellOfChanges(factory);
		return factory;
	}

	static LettuceConnectionFactory lettuce(RedisConfiguration configuration) {
		LettuceConnectionFactory factory = new LettuceConnectionFactory(configuration,
				LettuceClientConfiguration.defaultConfiguration());
		factory.afterPropertiesSet();
		factory.start();
		return factory;
	}

	JedisConnectionFactory jedis() {
		JedisConnectionFactory factory = jedis(configuration());
		tellOfChanges(factory);
		return factory;
	}

	static JedisConnectionFactory jedis(RedisConfiguration configuration) {
		JedisClientConfiguration client = JedisClientConfiguration.builder().build();
		JedisConnectionFactory factory;
		if (configuration instanceof RedisClusterConfiguration cluster) {
			factory = new JedisConnectionFactory(cluster, client);
		}
		else if (configuration instanceof RedisSentinelConfiguration sentinel) {
			factory = new JedisConnectionFactory(sentinel, JedisClientConfiguration.builder().usePooling().build());
		}
		else {
			factory = new JedisConnectionFactory((RedisStandaloneConfiguration) configuration, client);
		}
		factory.afterPropertiesSet();
		factory.start();
		return factory;
	}

	/**
	 * What a user would do is done here, and undone when the tests are over: others may
	 * use the server too.
	 */
	private void tellOfChanges(RedisConnectionFactory factory) {
		String before = setting(factory);
		if (KeyspaceEvents.refusal(before) != null) {
			set(factory, KeyspaceEvents.NEEDED);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> restore(before)));
		}
	}

	private void restore(String before) {
		LettuceConnectionFactory factory = lettuce(configuration());
		set(factory, before);
		factory.destroy();
	}

	private static String setting(RedisConnectionFactory factory) {
		try (RedisConnection connection = factory.getConnection()) {
			Properties settings = connection.serverCommands().getConfig(KeyspaceEvents.SETTING);
			assertThat(settings).isNotEmpty();
			return settings.values().iterator().next().toString();
		}
	}

	private static void set(RedisConnectionFactory factory, String value) {
		try (RedisConnection connection = factory.getConnection()) {
			connection.serverCommands().setConfig(KeyspaceEvents.SETTING, value);
		}
	}

}
