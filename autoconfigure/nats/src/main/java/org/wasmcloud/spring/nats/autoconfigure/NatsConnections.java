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

import java.util.Map;

import io.nats.client.Connection;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import org.wasmcloud.spring.core.named.NamedThings;
import org.wasmcloud.spring.nats.NatsConnectionDetails;
import org.wasmcloud.spring.nats.NatsConnectionFactory;

/**
 * Makes the connections of the configuration.
 */
class NatsConnections {

	/** The name of the bean, which the beans of the named connections are made by. */
	static final String BEAN_NAME = "wasmcloudNatsConnections";

	/** The name of the connection that has none. */
	static final String DEFAULT = "default";

	/** The name of its bean. */
	static final String DEFAULT_BEAN_NAME = "wasmcloudNatsConnection";

	private final NatsConnectionFactory factory;

	private final NatsProperties properties;

	private final Map<String, NatsConnectionProperties> named;

	private final @Nullable SslBundles bundles;

	private final String application;

	NatsConnections(NatsConnectionFactory factory, NatsProperties properties, @Nullable SslBundles bundles,
			Environment environment) {
		this.factory = factory;
		this.properties = properties;
		this.bundles = bundles;
		this.named = NamedThings.of(environment, NatsConnectionRegistrar.PROPERTY)
			.select(properties.connections(), NatsConnectionProperties.PLAIN);
		String application = environment.getProperty("spring.application.name");
		this.application = StringUtils.hasText(application) ? application : "wasmcloud-spring";
	}

	/** A declared connection; one that is declared no more is one without properties. */
	Connection connection(String key) {
		NatsConnectionProperties declared = this.named.getOrDefault(key, NatsConnectionProperties.PLAIN);
		return create(key, declared, new PropertiesNatsConnectionDetails(declared, this.bundles));
	}

	Connection defaultConnection(NatsConnectionDetails details) {
		return create(DEFAULT, this.properties.defaultConnection(), details);
	}

	/** What a connection bean is called in reports. */
	static String label(String beanName) {
		return beanName.equals(DEFAULT_BEAN_NAME) ? DEFAULT : beanName.startsWith(NatsConnectionRegistrar.PREFIX)
				? beanName.substring(NatsConnectionRegistrar.PREFIX.length()) : beanName;
	}

	private Connection create(String name, NatsConnectionProperties connection, NatsConnectionDetails details) {
		return this.factory.create(name, details, new NatsConnectionFactory.Settings(this.application,
				connection.connectionTimeout(), connection.reconnectWait(), connection.drainTimeout()));
	}

}
