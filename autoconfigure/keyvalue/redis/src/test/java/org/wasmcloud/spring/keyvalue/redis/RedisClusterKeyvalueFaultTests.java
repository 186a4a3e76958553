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

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;

import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.tck.KeyvalueFaultTck;

/**
 * Three masters, of which one is killed.
 */
@Tag("server")
class RedisClusterKeyvalueFaultTests extends KeyvalueFaultTck {

	private static final int SLOTS = 16384;

	private final List<DurableRedis> nodes = new ArrayList<>();

	private @Nullable LettuceConnectionFactory factory;

	RedisClusterKeyvalueFaultTests() throws IOException {
		// Their other ports are 10,000 above, and all of them below those of clients.
		int port = 18_000 + new Random().nextInt(4_000);
		for (int i = 0; i < 3; i++) {
			this.nodes.add(new DurableRedis(port + i, "--cluster-enabled", "yes", "--cluster-node-timeout", "2000"));
		}
	}

	@Override
	protected KeyvalueBackend backend() {
		RedisClusterConfiguration configuration = new RedisClusterConfiguration();
		this.nodes.forEach((node) -> configuration.clusterNode("127.0.0.1", node.port()));
		LettuceConnectionFactory factory = TestServer.lettuce(configuration);
		this.factory = factory;
		return new ReactiveRedisKeyvalueBackend(new LettuceAccess(factory), Duration.ofSeconds(2));
	}

	@Override
	protected void closeBackends() {
		if (this.factory != null) {
			this.factory.destroy();
		}
	}

	@Override
	protected void startServer() throws IOException {
		for (DurableRedis node : this.nodes) {
			node.start();
		}
		if (info(0).contains("cluster_slots_assigned:0")) {
			assemble();
		}
		for (int i = 0; i < this.nodes.size();) {
			i += info(i).contains("cluster_state:ok") ? 1 : 0;
		}
	}

	private String info(int node) {
		return this.nodes.get(node).ask((commands) -> commands.clusterInfo());
	}

	private void assemble() {
		int share = SLOTS / this.nodes.size() + 1;
		for (int i = 0; i < this.nodes.size(); i++) {
			int number = i;
			int[] slots = IntStream.range(i * share, Math.min((i + 1) * share, SLOTS)).toArray();
			this.nodes.get(i).ask((commands) -> commands.clusterSetConfigEpoch(number + 1));
			this.nodes.get(i).ask((commands) -> commands.clusterAddSlots(slots));
			this.nodes.get(0).ask((commands) -> commands.clusterMeet("127.0.0.1", this.nodes.get(number).port()));
		}
	}

	@Override
	protected void killServer() throws InterruptedException {
		this.nodes.get(1).kill();
	}

	@Override
	protected void removeServer() throws Exception {
		for (DurableRedis node : this.nodes) {
			node.remove();
		}
	}

	@Override
	protected long connections() {
		return this.nodes.stream().mapToLong(DurableRedis::connections).sum();
	}

}
