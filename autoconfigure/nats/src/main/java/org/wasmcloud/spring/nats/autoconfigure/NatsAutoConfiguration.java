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

import io.nats.client.Connection;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;

import org.wasmcloud.spring.nats.NatsConnectionDetails;
import org.wasmcloud.spring.nats.NatsConnectionFactory;
import org.wasmcloud.spring.nats.NatsOptionsCustomizer;

/**
 * Auto-configuration of connections to NATS. They connect when they are first used, so an
 * application that uses none connects to nothing.
 */
@AutoConfiguration(afterName = "org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration",
		beforeName = "org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueAutoConfiguration")
@ConditionalOnClass(Connection.class)
@EnableConfigurationProperties(NatsProperties.class)
@Import(NatsConnectionRegistrar.class)
@ImportRuntimeHints(NatsRuntimeHints.class)
public final class NatsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	NatsConnectionFactory wasmcloudNatsConnectionFactory(ObjectProvider<NatsOptionsCustomizer> customizers) {
		return new NatsConnectionFactory(customizers.orderedStream().toList());
	}

	@Bean(NatsConnections.BEAN_NAME)
	NatsConnections wasmcloudNatsConnections(NatsConnectionFactory factory, NatsProperties properties,
			ObjectProvider<SslBundles> bundles, Environment environment) {
		return new NatsConnections(factory, properties, bundles.getIfUnique(), environment);
	}

	@Bean
	@ConditionalOnMissingBean(NatsConnectionDetails.class)
	PropertiesNatsConnectionDetails wasmcloudNatsConnectionDetails(NatsProperties properties,
			ObjectProvider<SslBundles> bundles) {
		return new PropertiesNatsConnectionDetails(properties.defaultConnection(), bundles.getIfUnique());
	}

	@Bean(name = NatsConnections.DEFAULT_BEAN_NAME, destroyMethod = "close")
	@ConditionalOnMissingBean
	Connection wasmcloudNatsConnection(NatsConnections connections, NatsConnectionDetails details) {
		return connections.defaultConnection(details);
	}

}
