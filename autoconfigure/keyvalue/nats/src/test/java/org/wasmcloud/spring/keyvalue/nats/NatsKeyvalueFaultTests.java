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

package org.wasmcloud.spring.keyvalue.nats;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;

import org.springframework.test.util.TestSocketUtils;

import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.tck.KeyvalueNetworkFaultTck;
import org.wasmcloud.spring.nats.DeferredConnection;
import org.wasmcloud.spring.nats.NatsConnectionFactory;
import org.wasmcloud.spring.testserver.PrivateNats;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server of its own, whose JetStream stores in files; the connection is as the
 * properties make it when nothing is set.
 */
@Tag("server")
class NatsKeyvalueFaultTests extends KeyvalueNetworkFaultTck {

	private static final Pattern CONNECTIONS = Pattern.compile("\"num_connections\": ?(\\d+)");

	private final int monitoring = TestSocketUtils.findAvailableTcpPort();

	private final PrivateNats server = new PrivateNats(
			PrivateNats.JETSTREAM + "http: \"127.0.0.1:" + this.monitoring + "\"\n");

	private final HttpClient client = HttpClient.newHttpClient();

	private final List<DeferredConnection> connections = new ArrayList<>();

	@Override
	protected int port() {
		return this.server.port();
	}

	@Override
	protected KeyvalueBackend backend(int port) {
		DeferredConnection connection = new NatsConnectionFactory(List.of()).create("test",
				() -> List.of("127.0.0.1:" + port), new NatsConnectionFactory.Settings("test", Duration.ofSeconds(2),
						Duration.ofSeconds(1), Duration.ofSeconds(2)));
		this.connections.add(connection);
		return new NatsKeyvalueBackend(connection, Duration.ofSeconds(2), NatsBucketOptions.NONE);
	}

	@Override
	protected void closeBackends() {
		this.connections.forEach(DeferredConnection::close);
		this.connections.clear();
	}

	@Override
	protected void startServer() {
		this.server.start();
	}

	@Override
	protected void killServer() {
		this.server.kill();
	}

	@Override
	protected void removeServer() {
		this.server.close();
	}

	@Override
	protected long connections() throws IOException, InterruptedException {
		URI address = URI.create("http://127.0.0.1:" + this.monitoring + "/connz");
		String answer = this.client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
			.body();
		Matcher number = CONNECTIONS.matcher(answer);
		assertThat(number.find()).as(answer).isTrue();
		return Long.parseLong(number.group(1));
	}

}
