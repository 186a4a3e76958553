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

import io.nats.client.Connection;
import io.nats.client.ConnectionListener;
import io.nats.client.Consumer;
import io.nats.client.ErrorListener;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Logs what happens to a connection; never an address or a text that could hold a
 * credential.
 */
final class ConnectionEvents implements ErrorListener {

	private static final Log logger = LogFactory.getLog("org.wasmcloud.spring.nats");

	private final String label;

	private final PublishRefusals refusals = new PublishRefusals();

	private volatile boolean connected;

	private volatile boolean away;

	ConnectionEvents(String name) {
		this.label = "NATS connection '" + name + "'";
	}

	PublishRefusals refusals() {
		return this.refusals;
	}

	void connectionEvent(Connection connection, ConnectionListener.Events event) {
		switch (event) {
			case CONNECTED, RECONNECTED -> {
				logger.info(this.label + " is connected" + (this.away ? " again." : "."));
				this.connected = true;
				this.away = false;
			}
			case DISCONNECTED -> {
				// So is each attempt that fails, the very first one too.
				if (this.connected && !this.away) {
					logger.warn(this.label + " lost its server; the client tries to connect again until it succeeds.");
				}
				this.away = this.connected;
			}
			case LAME_DUCK -> logger.info(this.label + ": its server is about to stop.");
			default -> logger.debug(this.label + ": " + event.getEvent());
		}
	}

	@Override
	public void errorOccurred(Connection connection, String error) {
		this.refusals.errorOccurred(error);
		logger.warn(this.label + ": the server says: " + error);
	}

	@Override
	public void exceptionOccurred(Connection connection, Exception exception) {
		logger.debug(this.label + ": " + exception.getClass().getName());
	}

	@Override
	public void slowConsumerDetected(Connection connection, Consumer consumer) {
		logger.warn(this.label + ": messages arrive faster than they are handled, and some were dropped.");
	}

}
