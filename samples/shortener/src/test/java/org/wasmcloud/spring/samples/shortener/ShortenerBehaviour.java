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

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the shortener does, on whatever backend, started in whatever way.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ShortenerBehaviour {

	private RunningShortener shortener;

	private Api api;

	/**
	 * The backend that the profile promises.
	 */
	protected abstract String backend();

	/**
	 * Starts a shortener; a second one, after the first was closed, is a restart.
	 */
	protected abstract RunningShortener start();

	@BeforeAll
	final void restart() {
		stop();
		this.shortener = start();
		this.api = new Api(this.shortener.port());
	}

	// A second call changes nothing.
	@AfterAll
	final void stop() {
		if (this.shortener != null) {
			this.shortener.close();
		}
	}

	protected final int port() {
		return this.shortener.port();
	}

	protected final Api api() {
		return this.api;
	}

	@Test
	void aLinkLeadsToItsAddress() throws Exception {
		HttpResponse<String> created = this.api.post("{\"url\": \"https://example.org/a?b=c#d\", \"code\": \"plain\"}");
		assertThat(created.statusCode()).isEqualTo(201);
		assertThat(created.headers().firstValue("Location")).hasValue("/api/links/plain");
		HttpResponse<String> followed = this.api.get("/plain");
		assertThat(followed.statusCode()).isEqualTo(302);
		assertThat(followed.headers().firstValue("Location")).hasValue("https://example.org/a?b=c#d");
		assertThat(followed.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void withoutACodeTheLinkGetsOne() throws Exception {
		JsonNode link = this.api.json(this.api.post("{\"url\": \"https://example.org\"}"));
		assertThat(link.path("code").asString()).hasSize(7);
		assertThat(this.api.get("/" + link.path("code").asString()).statusCode()).isEqualTo(302);
	}

	@Test
	void aTakenCodeIsAConflict() throws Exception {
		this.api.post("{\"url\": \"https://example.org/first\", \"code\": \"taken\"}");
		HttpResponse<String> second = this.api.post("{\"url\": \"https://example.org/second\", \"code\": \"taken\"}");
		assertThat(second.statusCode()).isEqualTo(409);
		assertThat(this.api.detail(second)).isEqualTo("The code 'taken' is taken; choose another one.");
		assertThat(this.api.get("/taken").headers().firstValue("Location")).hasValue("https://example.org/first");
	}

	@ParameterizedTest
	@ValueSource(strings = { "''", "' '", "example.org", "javascript:alert(1)", "data:text/html,x", "ftp://example.org",
			"http://", "https://user:secret@example.org", "//example.org", "not an address", "http://exa mple.org" })
	void aBadAddressIsRefusedInASentence(String url) throws Exception {
		HttpResponse<String> response = this.api.post("{\"url\": \"" + url.replace("'", "") + "\"}");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(this.api.detail(response)).endsWith(".").doesNotContain("xception");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a b", "a/b", "ä", "<b>", "a.b", "'", "🔑", "%41" })
	void anOddCodeIsRefusedInASentence(String code) throws Exception {
		HttpResponse<String> response = this.api.post("{\"url\": \"https://example.org\", \"code\": \"" + code + "\"}");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(this.api.detail(response)).startsWith("A code consists of");
	}

	@ParameterizedTest
	@CsvSource({ "https://example.org/ä ö?q=ü|x, https://example.org/%C3%A4%20%C3%B6?q=%C3%BC%7Cx",
			"https://münchen.example/, https://xn--mnchen-3ya.example/",
			"HTTPS://Example.ORG/A%20b, https://example.org/A%20b" })
	void anAddressOfAnyScriptWorks(String url, String location) throws Exception {
		String code = this.api.json(this.api.post("{\"url\": \"" + url + "\"}")).path("code").asString();
		assertThat(this.api.get("/" + code).headers().firstValue("Location")).hasValue(location);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "\"text\"", "{\"url\": {}}",
			"{\"url\": \"https://a.b\", \"ttlSeconds\": \"x\"}", "{\"url\": \"https://a.b\", \"ttlSeconds\": \"60\"}",
			"{\"url\": \"https://a.b\", \"ttlSeconds\": 1.5}", "{\"url\": \"https://a.b\", \"ttlSeconds\": true}" })
	void whatIsNoLinkIsRefusedInASentence(String content) throws Exception {
		HttpResponse<String> response = this.api.post(content);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(this.api.detail(response)).startsWith("Send a JSON object");
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 315_360_001 })
	void aLifetimeOutOfRangeIsRefused(long seconds) throws Exception {
		HttpResponse<String> response = this.api
			.post("{\"url\": \"https://example.org\", \"ttlSeconds\": " + seconds + "}");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(this.api.detail(response)).startsWith("A link can work for");
	}

	@Test
	void charactersBeyondTheBasicPlaneKeepTheirPlace() throws Exception {
		this.api.post(
				"{\"url\": \"https://example.org/\ud83d\ude00/page?q=\ud83d\ude00#\ud83d\ude00\", \"code\": \"emoji\"}");
		assertThat(this.api.get("/emoji").headers().firstValue("Location"))
			.hasValue("https://example.org/%F0%9F%98%80/page?q=%F0%9F%98%80#%F0%9F%98%80");
	}

	@Test
	void halfACharacterIsRefused() throws Exception {
		HttpResponse<String> response = this.api.post("{\"url\": \"https://example.org/\\ud800\"}");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(this.api.detail(response)).contains("half a character");
	}

	@Test
	void anAddressThatIsTooLongOnceItIsSentIsRefused() throws Exception {
		HttpResponse<String> response = this.api
			.post("{\"url\": \"https://example.org/" + "\u4e2d".repeat(2000) + "\"}");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(this.api.detail(response)).startsWith("The address is longer than");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%ff", "%C3", "%ED%A0%80" })
	void aMalformedQueryIsTheCallersMistake(String prefix) throws Exception {
		HttpResponse<String> response = this.api.get("/api/links?prefix=" + prefix);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(this.api.detail(response)).endsWith(".").doesNotContain("xception");
	}

	@Test
	void aLinkExpires() throws Exception {
		HttpResponse<String> created = this.api
			.post("{\"url\": \"https://example.org\", \"code\": \"short-lived\", \"ttlSeconds\": 1}");
		assertThat(this.api.json(created).path("expiresAt").asString()).isNotEmpty();
		awaitEndOf("short-lived");
		assertThat(this.api.post("{\"url\": \"https://example.org\", \"code\": \"short-lived\"}").statusCode())
			.isEqualTo(201);
	}

	@Test
	void ofAThousandConcurrentHitsNoneIsLost() throws Exception {
		this.api.post("{\"url\": \"https://example.org\", \"code\": \"busy\"}");
		ExecutorService threads = Executors.newFixedThreadPool(32);
		try {
			List<Callable<Integer>> calls = new ArrayList<>();
			for (int i = 0; i < 1_000; i++) {
				calls.add(() -> this.api.get("/busy").statusCode());
			}
			for (Future<Integer> status : threads.invokeAll(calls)) {
				assertThat(status.get()).isEqualTo(302);
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.api.json(this.api.get("/api/links/busy")).path("hits").asInt()).isEqualTo(1_000);
	}

	@Test
	void anEditNamesTheVersionThatItHasSeen() throws Exception {
		this.api.post("{\"url\": \"https://example.org/1\", \"code\": \"edited\"}");
		String version = this.api.get("/api/links/edited").headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> first = edit("edited", "https://example.org/2", version);
		assertThat(first.statusCode()).isEqualTo(200);
		HttpResponse<String> second = edit("edited", "https://example.org/3", version);
		assertThat(second.statusCode()).isEqualTo(412);
		assertThat(this.api.detail(second)).contains("changed in the meantime");
		assertThat(this.api.get("/edited").headers().firstValue("Location")).hasValue("https://example.org/2");
		HttpResponse<String> third = edit("edited", "https://example.org/3",
				first.headers().firstValue("ETag").orElseThrow());
		assertThat(third.statusCode()).isEqualTo(200);
	}

	@Test
	void anEditWithoutAVersionIsRefused() throws Exception {
		this.api.post("{\"url\": \"https://example.org/1\", \"code\": \"unversioned\"}");
		HttpResponse<String> response = this.api.send("PUT", "/api/links/unversioned",
				"{\"url\": \"https://example.org/2\"}", "Content-Type", "application/json");
		assertThat(response.statusCode()).isEqualTo(428);
		assertThat(edit("never-made", "https://example.org", "\"1\"").statusCode()).isEqualTo(404);
	}

	@Test
	void linksAreListedByPrefix() throws Exception {
		for (String code : new String[] { "list-b", "list-a", "list_c", "other" }) {
			this.api.post("{\"url\": \"https://example.org\", \"code\": \"" + code + "\"}");
		}
		this.api.get("/list-a");
		JsonNode page = this.api.json(this.api.get("/api/links?prefix=list-"));
		assertThat(page.path("links").findValuesAsString("code")).containsExactly("list-a", "list-b");
		assertThat(page.path("links").get(0).path("hits").asInt()).isEqualTo(1);
		assertThat(this.api.json(this.api.get("/api/links?prefix=none%20such")).path("links")).isEmpty();
		assertThat(this.api.get("/api/links?cursor=made-up").statusCode()).isEqualTo(400);
	}

	@Test
	void aLongListIsWalked() throws Exception {
		for (int i = 0; i < 1_100; i++) {
			this.api.post("{\"url\": \"https://example.org\", \"code\": \"walk-" + i + "\"}");
		}
		JsonNode first = this.api.json(this.api.get("/api/links?prefix=walk-"));
		assertThat(first.path("links")).hasSize(1_000);
		JsonNode second = this.api
			.json(this.api.get("/api/links?prefix=walk-&cursor=" + first.path("cursor").asString()));
		assertThat(second.path("links")).hasSize(100);
		assertThat(second.path("cursor").isNull()).isTrue();
	}

	@Test
	void aRemovedLinkIsGone() throws Exception {
		this.api.post("{\"url\": \"https://example.org\", \"code\": \"removed\"}");
		this.api.get("/removed");
		assertThat(this.api.send("DELETE", "/api/links/removed", null).statusCode()).isEqualTo(204);
		assertThat(this.api.send("DELETE", "/api/links/removed", null).statusCode()).isEqualTo(204);
		assertThat(this.api.get("/removed").statusCode()).isEqualTo(404);
		this.api.post("{\"url\": \"https://example.org\", \"code\": \"removed\"}");
		assertThat(this.api.json(this.api.get("/api/links/removed")).path("hits").asInt()).isZero();
	}

	@Test
	void anUnknownLinkIsAnsweredForProgramsAndForPeople() throws Exception {
		for (String path : new String[] { "/never-made", "/%C3%A4", "/a/b/c", "/api/links/never-made" }) {
			HttpResponse<String> program = this.api.get(path);
			assertThat(program.statusCode()).as(path).isEqualTo(404);
			assertThat(this.api.detail(program)).as(path).startsWith("There is no link");
		}
		HttpResponse<String> person = this.api.get("/never-made", "Accept", "text/html,application/xhtml+xml,*/*");
		assertThat(person.statusCode()).isEqualTo(404);
		assertThat(person.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
		assertThat(person.body()).contains("There is no such link");
	}

	@ParameterizedTest
	@CsvSource({ "POST, /", "TRACE, /", "PATCH, /api/links", "POST, /error", "GET, /error", "DELETE, /app.js" })
	void whatNothingAnswersToIsAProblemLikeAllOthers(String method, String path) throws Exception {
		HttpResponse<String> response = this.api.send(method, path, null);
		assertThat(response.statusCode()).isEqualTo("/error".equals(path) ? 404 : 405);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(this.api.detail(response)).endsWith(".");
	}

	@ParameterizedTest
	@CsvSource({ "/never-made, 404", "/api/links?cursor=made-up, 400", "/api/links, 406",
			"/api/links?prefix=%ff, 400" })
	void aProblemIsToldWhateverTheCallerAccepts(String path, int status) throws Exception {
		for (String accept : new String[] { "garbage", "image/png" }) {
			HttpResponse<String> response = this.api.get(path, "Accept", accept);
			assertThat(response.statusCode()).as(accept).isEqualTo(status);
			assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(this.api.detail(response)).as(accept).endsWith(".");
		}
	}

	@Test
	void aRequestThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
		String content = "{\"url\": \"https://example.org/" + "x".repeat(1_000_000) + "\"}";
		HttpResponse<String> response = this.api.post(content);
		assertThat(response.statusCode()).isEqualTo(413);
		assertThat(this.api.detail(response)).startsWith("The request is longer");
		assertThat(this.api.postWithoutLength(content).statusCode()).isEqualTo(413);
		assertThat(this.api.post(" ".repeat(1_000_000) + "{}").statusCode()).isEqualTo(413);
	}

	@Test
	void whoOnlyLooksIsNoVisitor() throws Exception {
		this.api.post("{\"url\": \"https://example.org\", \"code\": \"looked-at\"}");
		HttpResponse<String> response = this.api.send("HEAD", "/looked-at", null);
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(response.headers().firstValue("Location")).hasValue("https://example.org");
		assertThat(this.api.json(this.api.get("/api/links/looked-at")).path("hits").asInt()).isZero();
		assertThat(this.api.send("HEAD", "/never-made", null).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "http://localhost:%d/x", "http://127.0.0.1:%d", "HTTP://LocalHost:%d/x?y", "http://[::1]:%d/" })
	void aLinkToTheShortenerItselfIsRefused(String url) throws Exception {
		HttpResponse<String> response = this.api.post("{\"url\": \"" + url.formatted(this.shortener.port()) + "\"}");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(this.api.detail(response)).isEqualTo("The address leads back to this shortener.");
		assertThat(this.api.post("{\"url\": \"http://localhost:1/\"}").statusCode()).isEqualTo(201);
	}

	@Test
	void theApplicationsOwnPathsAreTakenInAnyCase() throws Exception {
		for (String code : new String[] { "api", "API", "Actuator", "error" }) {
			HttpResponse<String> response = this.api
				.post("{\"url\": \"https://example.org\", \"code\": \"" + code + "\"}");
			assertThat(response.statusCode()).as(code).isEqualTo(409);
		}
	}

	@Test
	void anEditedLinkKeepsItsLifetimeAndHits() throws Exception {
		this.api.post("{\"url\": \"https://example.org/1\", \"code\": \"timed\", \"ttlSeconds\": 2}");
		this.api.get("/timed");
		JsonNode edited = this.api.json(edit("timed", "https://example.org/2", version("timed")));
		assertThat(edited.path("hits").asInt()).isEqualTo(1);
		assertThat(edited.path("expiresAt").asString()).isNotEmpty();
		awaitEndOf("timed");
	}

	@Test
	void aHitIsToldToWhoLooksOn() throws Exception {
		this.api.post("{\"url\": \"https://example.org\", \"code\": \"watched\"}");
		try (HitStream stream = new HitStream(port()); HitStream other = new HitStream(port())) {
			this.api.get("/watched");
			assertThat(stream.await("watched", 1)).isEqualTo(1);
			this.api.get("/watched");
			this.api.get("/watched");
			assertThat(stream.await("watched", 3)).isEqualTo(3);
			assertThat(other.await("watched", 3)).isEqualTo(3);
		}
	}

	@Test
	void aRestartEndsTheStreamInOrder() throws Exception {
		try (HitStream stream = new HitStream(port())) {
			restart();
			assertThat(stream.awaitEnd()).isTrue();
		}
	}

	@Test
	void whoAsksForTheHeadOfTheHitsDoesNotWait() throws Exception {
		HttpResponse<String> response = this.api.send("HEAD", "/api/hits", null);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
	}

	@Test
	void everyAnswerForbidsForeignScripts() throws Exception {
		for (String path : new String[] { "/", "/app.js", "/api/links", "/never-made" }) {
			HttpResponse<String> response = this.api.get(path);
			assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow()).as(path)
				.contains("script-src 'self'")
				.doesNotContain("unsafe");
			assertThat(response.headers().firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
		}
	}

	@Test
	void healthAndEndpointTellOfTheBackend() throws Exception {
		assertThat(this.api.json(this.api.get("/actuator/health")).path("status").asString()).isEqualTo("UP");
		JsonNode report = this.api.json(this.api.get("/actuator/wasmcloud")).path("capabilities").get(0);
		assertThat(report.path("capability").asString()).isEqualTo("keyvalue");
		assertThat(report.path("namedThings").findValuesAsString("key")).containsExactly("hits", "links");
		assertThat(report.path("namedThings").findValuesAsString("backend")).containsOnly(backend());
	}

	protected final void awaitEndOf(String code) throws Exception {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (this.api.get("/" + code).statusCode() != 404) {
			assertThat(System.nanoTime()).as("the link has not expired").isLessThan(deadline);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
		}
	}

	protected final String version(String code) throws Exception {
		return this.api.get("/api/links/" + code).headers().firstValue("ETag").orElseThrow();
	}

	protected final HttpResponse<String> edit(String code, String url, String version) throws Exception {
		return this.api.send("PUT", "/api/links/" + code, "{\"url\": \"" + url + "\"}", "Content-Type",
				"application/json", "If-Match", version);
	}

}
