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

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.RedisClusterConnection;
import org.springframework.data.redis.connection.RedisClusterNode;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.jedis.JedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.util.ClassUtils;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * The servers behind a connection factory, each by itself: the only one, or every master
 * of a cluster. Some things are asked of one server over a connection that stays.
 */
final class RedisServers {

	/** Stands for the only server. */
	private static final String ONLY = "";

	private static final boolean LETTUCE = ClassUtils.isPresent("io.lettuce.core.RedisClient",
			RedisServers.class.getClassLoader());

	private static final boolean JEDIS = ClassUtils.isPresent("redis.clients.jedis.Jedis",
			RedisServers.class.getClassLoader());

	private final RedisConnectionFactory factory;

	RedisServers(RedisConnectionFactory factory) {
		this.factory = factory;
	}

	/** Whether there may be others tomorrow. */
	boolean isCluster() {
		if (LETTUCE && OnLettuce.isLettuce(this.factory)) {
			return OnLettuce.cluster(this.factory) != null;
		}
		if (JEDIS && OnJedis.isJedis(this.factory)) {
			return OnJedis.cluster(this.factory) != null;
		}
		try (RedisConnection connection = this.factory.getConnection()) {
			return connection instanceof RedisClusterConnection;
		}
	}

	/** What {@link #open} takes: where the servers are now. */
	Set<String> addresses() {
		if (!isCluster()) {
			return Set.of(ONLY);
		}
		Set<String> addresses = new TreeSet<>();
		try (RedisClusterConnection connection = this.factory.getClusterConnection()) {
			for (RedisClusterNode node : connection.clusterCommands().clusterGetNodes()) {
				if (node.isMaster() && !node.isMarkedAsFail() && !node.getSlotRange().getSlots().isEmpty()) {
					addresses.add(node.getRequiredHost() + ":" + node.getRequiredPort());
				}
			}
		}
		return addresses;
	}

	/** Access to one server; nothing is connected yet. */
	Server open(String address) {
		if (address.equals(ONLY)) {
			return new Server(this.factory, () -> {
			});
		}
		if (LETTUCE && OnLettuce.isLettuce(this.factory)) {
			return OnLettuce.open(this.factory, address);
		}
		if (JEDIS && OnJedis.isJedis(this.factory)) {
			return OnJedis.open(this.factory, address);
		}
		throw new BackendException(BackendException.Kind.UNSUPPORTED,
				"The masters of a Redis cluster cannot be reached " + "one by one through "
						+ this.factory.getClass().getSimpleName() + "; use Lettuce or Jedis.");
	}

	/** The number of the database. */
	int database() {
		if (LETTUCE && OnLettuce.isLettuce(this.factory)) {
			return OnLettuce.database(this.factory);
		}
		return (JEDIS && OnJedis.isJedis(this.factory)) ? OnJedis.database(this.factory) : 0;
	}

	private static RedisStandaloneConfiguration server(String address, RedisClusterConfiguration cluster) {
		int colon = address.lastIndexOf(':');
		RedisStandaloneConfiguration server = new RedisStandaloneConfiguration(address.substring(0, colon),
				Integer.parseInt(address.substring(colon + 1)));
		server.setUsername(cluster.getUsername());
		server.setPassword(cluster.getPassword());
		return server;
	}

	/**
	 * One server.
	 *
	 * @param factory makes connections to it
	 * @param closing gives back what they need
	 */
	record Server(RedisConnectionFactory factory, Runnable closing) implements AutoCloseable {

		@Override
		public void close() {
			this.closing.run();
		}

	}

	/** What must not be loaded in an application without Lettuce. */
	private static final class OnLettuce {

		static boolean isLettuce(RedisConnectionFactory factory) {
			return factory instanceof LettuceConnectionFactory;
		}

		static @Nullable RedisClusterConfiguration cluster(RedisConnectionFactory factory) {
			return ((LettuceConnectionFactory) factory).getClusterConfiguration();
		}

		static int database(RedisConnectionFactory factory) {
			return ((LettuceConnectionFactory) factory).getDatabase();
		}

		static Server open(RedisConnectionFactory factory, String address) {
			LettuceConnectionFactory cluster = (LettuceConnectionFactory) factory;
			LettuceConnectionFactory server = new LettuceConnectionFactory(
					server(address, Objects.requireNonNull(cluster(factory))), cluster.getClientConfiguration());
			server.setShareNativeConnection(false);
			server.afterPropertiesSet();
			server.start();
			return new Server(server, server::destroy);
		}

	}

	/** What must not be loaded in an application without Jedis. */
	private static final class OnJedis {

		static boolean isJedis(RedisConnectionFactory factory) {
			return factory instanceof JedisConnectionFactory;
		}

		static @Nullable RedisClusterConfiguration cluster(RedisConnectionFactory factory) {
			return ((JedisConnectionFactory) factory).getClusterConfiguration();
		}

		static int database(RedisConnectionFactory factory) {
			return ((JedisConnectionFactory) factory).getDatabase();
		}

		static Server open(RedisConnectionFactory factory, String address) {
			JedisConnectionFactory cluster = (JedisConnectionFactory) factory;
			JedisConnectionFactory server = new JedisConnectionFactory(
					server(address, Objects.requireNonNull(cluster(factory))), cluster.getClientConfiguration());
			server.afterPropertiesSet();
			server.start();
			return new Server(server, server::destroy);
		}

	}

}
