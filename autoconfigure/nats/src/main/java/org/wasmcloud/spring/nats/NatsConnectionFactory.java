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

package org.wasmcloud.spring.nats;

import java.time.Duration;
import java.util.List;

import io.nats.client.Options;

/**
 * Makes connections. It connects to nothing: that is what the connections do, when they
 * are used.
 */
public final class NatsConnectionFactory {

	/**
	 * Of a server whose machine has gone nothing is heard, not even that: two of these
	 * without an answer, and the client looks for it anew.
	 */
	private static final Duration PING_INTERVAL = Duration.ofSeconds(1);

	private final List<NatsOptionsCustomizer> customizers;

	/**
	 * Creates a factory.
	 * @param customizers what has the last word about the client's options, in order
	 */
	public NatsConnectionFactory(List<NatsOptionsCustomizer> customizers) {
		this.customizers = List.copyOf(customizers);
	}

	/**
	 * Makes a connection.
	 * @param name what messages and customizers know it by
	 * @param details where the server is and how it lets us in
	 * @param settings how the connection behaves
	 * @return a connection that is made at its first use
	 */
	public DeferredConnection create(String name, NatsConnectionDetails details, Settings settings) {
		Options.Builder builder = new Options.Builder().connectionName(settings.clientName())
			.connectionTimeout(settings.connectionTimeout())
			.maxReconnects(-1)
			.reconnectWait(settings.reconnectWait())
			.pingInterval(PING_INTERVAL)
			// What was given up must not be sent later.
			.reconnectBufferSize(0);
		new NatsServerAccess(name, details).applyTo(builder);
		ConnectionEvents events = new ConnectionEvents(name);
		builder.connectionListener(events::connectionEvent).errorListener(events);
		this.customizers.forEach((customizer) -> customizer.customize(name, builder));
		return new OnDemandConnection(name, builder.build(), settings.drainTimeout()).proxy();
	}

	/**
	 * How a connection behaves.
	 *
	 * @param clientName what the server shows it as
	 * @param connectionTimeout how long an attempt to reach one server may take
	 * @param reconnectWait pause between two attempts to reach a server that went away
	 * @param drainTimeout how long closing may take
	 */
	public record Settings(String clientName, Duration connectionTimeout, Duration reconnectWait,
			Duration drainTimeout) {

	}

}
