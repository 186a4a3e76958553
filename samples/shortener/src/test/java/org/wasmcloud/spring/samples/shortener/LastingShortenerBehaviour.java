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

import java.util.Locale;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the shortener does besides, on a backend that outlives it and that several of them
 * share.
 */
abstract class LastingShortenerBehaviour extends ShortenerBehaviour {

	@Test
	void aRestartKeepsLinksHitsVersionsAndLifetimes() throws Exception {
		JsonNode link = api()
			.json(api().post("{\"url\": \"https://example.org/kept\", \"code\": \"kept\", \"ttlSeconds\": 3600}"));
		api().post("{\"url\": \"https://example.org/ending\", \"code\": \"ending\", \"ttlSeconds\": 3}");
		for (int i = 0; i < 3; i++) {
			api().get("/kept");
		}
		String version = version("kept");
		restart();
		JsonNode kept = api().json(api().get("/api/links/kept"));
		assertThat(kept.path("hits").asInt()).isEqualTo(3);
		assertThat(kept.path("expiresAt")).isEqualTo(link.path("expiresAt"));
		assertThat(version("kept")).isEqualTo(version);
		assertThat(api().get("/kept").headers().firstValue("Location")).hasValue("https://example.org/kept");
		assertThat(edit("kept", "https://example.org/edited", version).statusCode()).isEqualTo(200);
		assertThat(api().json(api().get("/api/links/kept")).path("hits").asInt()).isEqualTo(4);
		awaitEndOf("ending");
		assertThat(api().get("/kept").statusCode()).isEqualTo(302);
	}

	@Test
	void aHitThatAnotherInstanceCountsIsTold() throws Exception {
		api().post("{\"url\": \"https://example.org\", \"code\": \"shared\"}");
		try (RunningShortener other = start(); HitStream stream = new HitStream(port())) {
			Api there = new Api(other.port());
			assertThat(there.get("/shared").statusCode()).isEqualTo(302);
			assertThat(stream.await("shared", 1)).isEqualTo(1);
			there.get("/shared");
			api().get("/shared");
			assertThat(stream.await("shared", 3)).isEqualTo(3);
		}
	}

	/** Where a server is that all tests share. */
	protected static String address(String server) {
		String variable = "WASMCLOUD_TEST_" + server.toUpperCase(Locale.ROOT);
		String address = System.getenv(variable);
		if (address == null || address.isBlank()) {
			throw new IllegalStateException(variable + " is not set: run 'scripts/servers start " + server
					+ "', then 'eval \"$(scripts/servers env " + server + ")\"'");
		}
		return address;
	}

}
