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

package org.wasmcloud.spring.nats.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of the connections to NATS.
 */
@ConfigurationProperties("wasmcloud.nats")
class NatsProperties extends NatsConnectionProperties {

	/**
	 * Further connections by name. Each is a bean with the name as its qualifier.
	 */
	private Map<String, NatsConnectionProperties> connections = new LinkedHashMap<>();

	public Map<String, NatsConnectionProperties> getConnections() {
		return this.connections;
	}

	public void setConnections(Map<String, NatsConnectionProperties> connections) {
		this.connections = connections;
	}

}
