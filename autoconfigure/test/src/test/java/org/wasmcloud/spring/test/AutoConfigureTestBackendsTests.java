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

package org.wasmcloud.spring.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.core.report.CapabilityReport;
import org.wasmcloud.spring.core.report.WasmcloudEndpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The whole application, as it is configured for production.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(properties = "management.endpoints.web.exposure.include=wasmcloud")
@ActiveProfiles("production")
@AutoConfigureTestBackends
@DirtiesContext
class AutoConfigureTestBackendsTests {

	private static final ServerSocketChannel SERVER = server();

	@Autowired
	private Application.Buckets buckets;

	@Autowired
	private Application.Changes changes;

	@Autowired
	private KeyvalueStore store;

	@Autowired
	private TestBackends backends;

	@DynamicPropertySource
	static void redis(DynamicPropertyRegistry properties) {
		properties.add("spring.data.redis.host", () -> "127.0.0.1");
		properties.add("spring.data.redis.port", () -> SERVER.socket().getLocalPort());
	}

	private static ServerSocketChannel server() {
		try {
			ServerSocketChannel server = ServerSocketChannel.open();
			server.bind(new InetSocketAddress("127.0.0.1", 0)).configureBlocking(false);
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@AfterAll
	static void close() throws IOException {
		SERVER.close();
	}

	@BeforeEach
	void clear() throws InterruptedException {
		this.backends.clear();
		this.buckets.sessions().set("begin", new byte[0]);
		while (!"+begin".equals(this.changes.keys().poll(20, TimeUnit.SECONDS))) {
			// Changes of an earlier test.
		}
		this.buckets.sessions().delete("begin");
		assertThat(this.changes.keys().poll(20, TimeUnit.SECONDS)).isEqualTo("-begin");
	}

	@Test
	void everyBucketWorks() {
		for (Bucket bucket : List.of(this.buckets.sessions(), this.buckets.edge(), this.buckets.audit(),
				this.store.open("undeclared"))) {
			bucket.set("key", new byte[] { 1 });
			assertThat(bucket.exists("key")).isTrue();
		}
	}

	@Test
	void bucketsOfOneNameOnDifferentBackendsOrConnectionsStayApart() {
		this.buckets.sessions().set("key", new byte[0]);
		assertThat(this.buckets.edge().exists("key")).isFalse();
		assertThat(this.buckets.audit().exists("key")).isFalse();
		assertThat(this.store.open("data").exists("key")).isTrue();
	}

	@Test
	void clearingRemovesTheDataOfEveryBucketAndLeavesItUsable() {
		this.buckets.sessions().set("key", new byte[0]);
		this.buckets.audit().set("key", new byte[0]);
		this.backends.clear();
		assertThat(this.buckets.sessions().exists("key")).isFalse();
		assertThat(this.buckets.audit().exists("key")).isFalse();
		this.buckets.audit().set("key", new byte[0]);
		assertThat(this.buckets.audit().exists("key")).isTrue();
	}

	@Test
	void aWatchSeesWhatTheTestDoes() throws InterruptedException {
		this.buckets.sessions().set("key", new byte[0]);
		assertThat(this.changes.keys().poll(20, TimeUnit.SECONDS)).isEqualTo("+key");
	}

	@Test
	void theEndpointSaysThatTheAnnotationChose(@Autowired WasmcloudEndpoint endpoint) {
		assertThat(endpoint.capabilities().capabilities()).singleElement()
			.extracting(CapabilityReport::namedThings)
			.asInstanceOf(InstanceOfAssertFactories.list(CapabilityReport.NamedThing.class))
			.extracting("key", "backend", "connection", "reason")
			.containsExactly(
					tuple(null, "memory", null, "@AutoConfigureTestBackends puts it in place of redis/elsewhere"),
					tuple("audit", "memory", null, "@AutoConfigureTestBackends puts it in place of another"),
					tuple("edge", "memory", null, "@AutoConfigureTestBackends puts it in place of redis/edgeRedis"),
					tuple("sessions", "memory", null,
							"@AutoConfigureTestBackends puts it in place of redis/elsewhere"));
	}

	@Test
	void theStartLineSaysThatTheAnnotationChose(CapturedOutput output) {
		assertThat(output).containsOnlyOnce(
				"wasmCloud keyvalue: default -> memory (@AutoConfigureTestBackends puts it in place of redis/elsewhere)");
	}

	@Test
	void noServerIsContacted() throws IOException {
		everyBucketWorks();
		assertThat(SERVER.accept()).isNull();
	}

	@Nested
	class OfANestedClass {

		@Test
		void theAnnotationOfTheOuterClassHolds(@Autowired Application.Buckets nested) {
			assertThat(nested).isSameAs(AutoConfigureTestBackendsTests.this.buckets);
		}

	}

}
