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

package org.wasmcloud.spring.samples.shortener;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("server")
class RedisShortenerTests extends ShortenerBehaviour {

	// The server is everybody's.
	private final String name = "shortener-" + UUID.randomUUID();

	@Override
	protected String backend() {
		return "redis";
	}

	@Override
	protected RunningShortener start() {
		return RunningShortener.here(arguments());
	}

	protected final String[] arguments() {
		InetSocketAddress server = server();
		return new String[] { "--spring.profiles.active=redis", "--spring.data.redis.host=" + server.getHostString(),
				"--spring.data.redis.port=" + server.getPort(),
				"--wasmcloud.keyvalue.buckets.links.name=" + this.name + "-links",
				"--wasmcloud.keyvalue.buckets.hits.name=" + this.name + "-hits" };
	}

	private static InetSocketAddress server() {
		String address = System.getenv("WASMCLOUD_TEST_REDIS");
		if (address == null || address.isBlank()) {
			throw new IllegalStateException("WASMCLOUD_TEST_REDIS is not set: run 'scripts/servers start redis', "
					+ "then 'eval \"$(scripts/servers env redis)\"'");
		}
		int colon = address.lastIndexOf(':');
		return InetSocketAddress.createUnresolved(address.substring(0, colon),
				Integer.parseInt(address.substring(colon + 1)));
	}

	@AfterAll
	void leaveNothing() throws Exception {
		String query = "";
		do {
			JsonNode page = api().json(api().get("/api/links" + query));
			for (String code : page.path("links").findValuesAsString("code")) {
				api().send("DELETE", "/api/links/" + code, null);
			}
			query = page.path("cursor").isNull() ? "" : "?cursor=" + page.path("cursor").asString();
		}
		while (!query.isEmpty());
	}

	@Test
	void aRestartKeepsLinksHitsVersionsAndLifetimes() throws Exception {
		JsonNode link = api()
			.json(api().post("{\"url\": \"https://example.org/kept\", \"code\": \"kept\", \"ttlSeconds\": 3600}"));
		for (int i = 0; i < 3; i++) {
			api().get("/kept");
		}
		String version = version("kept");
		restart();
		JsonNode kept = api().json(api().get("/api/links/kept"));
		assertThat(kept.path("hits").asInt()).isEqualTo(3);
		assertThat(kept.path("expiresAt")).isEqualTo(link.path("expiresAt"));
		assertThat(lifetime("kept")).isBetween(Duration.ofMillis(1), Duration.ofHours(1));
		assertThat(version("kept")).isEqualTo(version);
		assertThat(api().get("/kept").headers().firstValue("Location")).hasValue("https://example.org/kept");
		assertThat(edit("kept", "https://example.org/edited", version).statusCode()).isEqualTo(200);
		assertThat(api().json(api().get("/api/links/kept")).path("hits").asInt()).isEqualTo(4);
	}

	private Duration lifetime(String code) {
		InetSocketAddress server = server();
		RedisClient client = RedisClient.create(RedisURI.create(server.getHostString(), server.getPort()));
		try (StatefulRedisConnection<String, String> connection = client.connect()) {
			return Duration.ofMillis(connection.sync().pttl(this.name + "-links:" + code));
		}
		finally {
			client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
		}
	}

}
