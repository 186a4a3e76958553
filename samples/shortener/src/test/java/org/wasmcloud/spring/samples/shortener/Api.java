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
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to the running application and follows no redirect.
 */
final class Api {

	private final HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

	private final JsonMapper json = new JsonMapper();

	private final URI base;

	Api(int port) {
		this.base = URI.create("http://localhost:" + port);
	}

	HttpResponse<String> get(String path, String... headers) throws Exception {
		return send("GET", path, null, headers);
	}

	HttpResponse<String> post(String content) throws Exception {
		return send("POST", "/api/links", content, "Content-Type", "application/json");
	}

	HttpResponse<String> postWithoutLength(String content) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(this.base.resolve("/api/links"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(content)))
			.build();
		return this.client.send(request, BodyHandlers.ofString());
	}

	HttpResponse<String> send(String method, String path, @Nullable String content, String... headers)
			throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.base.resolve(path))
			.method(method, (content != null) ? BodyPublishers.ofString(content) : BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	JsonNode json(HttpResponse<String> response) {
		return this.json.readTree(response.body());
	}

	String detail(HttpResponse<String> response) {
		return json(response).path("detail").asString();
	}

}
