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

package org.wasmcloud.spring.tck;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to a server that fails when it is told to: a proxy of Toxiproxy's, which has two
 * directions.
 */
public final class FaultyNetwork implements AutoCloseable {

	/** Longer than a backend waits in these tests. */
	private static final Duration DELAY = Duration.ofSeconds(4);

	private static final List<String> DIRECTIONS = List.of("upstream", "downstream");

	private static final Pattern LISTEN = Pattern.compile("\"listen\":\"[^\"]*:(\\d+)\"");

	private final HttpClient client = HttpClient.newHttpClient();

	private final String api;

	private final String name = "tck-" + UUID.randomUUID();

	private final int port;

	private FaultyNetwork(String address, int server) throws IOException, InterruptedException {
		this.api = "http://" + address + "/proxies";
		this.port = create(server);
	}

	/**
	 * A new way to a server.
	 * @param server the port of the server, of the loopback address
	 * @return a way that does not fail
	 * @throws IOException if Toxiproxy makes none
	 * @throws InterruptedException if the thread is interrupted meanwhile
	 * @throws IllegalStateException if nothing says where Toxiproxy is
	 */
	public static FaultyNetwork to(int server) throws IOException, InterruptedException {
		String address = System.getenv("WASMCLOUD_TEST_TOXIPROXY");
		if (address == null || address.isBlank()) {
			throw new IllegalStateException(
					"WASMCLOUD_TEST_TOXIPROXY is not set: run 'scripts/servers start toxiproxy', "
							+ "then 'eval \"$(scripts/servers env toxiproxy)\"'");
		}
		return new FaultyNetwork(address, server);
	}

	private int create(int server) throws IOException, InterruptedException {
		String[] ports = ports();
		int first = Integer.parseInt(ports[0]);
		int count = Integer.parseInt(ports[1]) - first + 1;
		int offset = new Random().nextInt(count);
		String refusal = "";
		for (int i = 0; i < count; i++) {
			int candidate = first + (offset + i) % count;
			HttpResponse<String> answer = send("POST", "", "{\"name\":\"" + this.name + "\",\"listen\":\"127.0.0.1:"
					+ candidate + "\",\"upstream\":\"127.0.0.1:" + server + "\",\"enabled\":true}");
			Matcher listen = LISTEN.matcher(answer.body());
			if (answer.statusCode() == 201 && listen.find()) {
				return Integer.parseInt(listen.group(1));
			}
			refusal = answer.body();
		}
		throw new IOException("Toxiproxy makes no proxy on the ports " + String.join("-", ports) + ": " + refusal);
	}

	// Without a range Toxiproxy chooses itself.
	private static String[] ports() {
		String range = System.getenv("WASMCLOUD_TEST_TOXIPROXY_PORTS");
		return (range != null) ? range.split("-") : new String[] { "0", "0" };
	}

	/**
	 * The port that leads to the server.
	 * @return the port, of the loopback address
	 */
	public int port() {
		return this.port;
	}

	/**
	 * A fault of this network.
	 * @param fault the kind
	 * @return a fault that has not begun
	 */
	public Fault failing(NetworkFault fault) {
		return switch (fault) {
			case CUT -> Fault.of(() -> enable(false), () -> enable(true));
			case RESET -> toxic("reset_peer", "{\"timeout\":0}");
			case DELAY -> toxic("latency", "{\"latency\":" + DELAY.toMillis() + "}");
			case SILENCE -> toxic("timeout", "{\"timeout\":0}");
		};
	}

	private void enable(boolean enabled) throws IOException, InterruptedException {
		call("POST", "/" + this.name, "{\"enabled\":" + enabled + "}");
	}

	private Fault toxic(String type, String attributes) {
		return Fault.of(() -> {
			for (String direction : DIRECTIONS) {
				call("POST", "/" + this.name + "/toxics", "{\"name\":\"" + direction + "\",\"type\":\"" + type
						+ "\",\"stream\":\"" + direction + "\",\"attributes\":" + attributes + "}");
			}
		}, () -> {
			for (String direction : DIRECTIONS) {
				call("DELETE", "/" + this.name + "/toxics/" + direction, "");
			}
		});
	}

	private void call(String method, String path, String body) throws IOException, InterruptedException {
		HttpResponse<String> answer = send(method, path, body);
		if (answer.statusCode() >= 300) {
			throw new IOException("Toxiproxy: " + answer.body());
		}
	}

	private HttpResponse<String> send(String method, String path, String body)
			throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.api + path))
			.timeout(Duration.ofSeconds(30))
			.method(method, HttpRequest.BodyPublishers.ofString(body))
			.build();
		return this.client.send(request, HttpResponse.BodyHandlers.ofString());
	}

	@Override
	public void close() throws IOException {
		try {
			call("DELETE", "/" + this.name, "");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
