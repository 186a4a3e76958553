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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks on as a page does.
 */
final class HitStream implements AutoCloseable {

	private static final String DATA = "data:";

	private final JsonMapper json = new JsonMapper();

	private final BlockingQueue<JsonNode> told = new LinkedBlockingQueue<>();

	private final CompletableFuture<Boolean> end = new CompletableFuture<>();

	private final HttpResponse<Stream<String>> response;

	HitStream(int port) throws Exception {
		this.response = HttpClient.newHttpClient().send(request(port), BodyHandlers.ofLines());
		assertThat(this.response.statusCode()).isEqualTo(200);
		Thread reader = new Thread(this::read, "hits");
		reader.setDaemon(true);
		reader.start();
	}

	static HttpRequest request(int port) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/hits"))
			.header("Accept", "text/event-stream")
			.build();
	}

	private void read() {
		try {
			this.response.body()
				.filter((line) -> line.startsWith(DATA))
				.forEach((line) -> this.told.add(this.json.readTree(line.substring(DATA.length()))));
			this.end.complete(true);
		}
		catch (RuntimeException ex) {
			// Cut off, by either side.
			this.end.complete(false);
		}
	}

	/** Waits until a link has so many hits, and gives the number that was told then. */
	long await(String code, long hits) throws InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (true) {
			@Nullable JsonNode next = this.told.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
			assertThat(next).as("%d hits of %s", hits, code).isNotNull();
			if (next != null && code.equals(next.path("code").asString()) && next.path("hits").asLong() >= hits) {
				return next.path("hits").asLong();
			}
		}
	}

	boolean isOpen() {
		return !this.end.isDone();
	}

	/** Waits for the end, and tells whether it was an orderly one. */
	boolean awaitEnd() throws Exception {
		return this.end.get(60, TimeUnit.SECONDS);
	}

	@Override
	public void close() {
		this.response.body().close();
	}

}
