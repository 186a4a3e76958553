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

import java.util.List;

import io.nats.client.Connection;

import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

import org.wasmcloud.spring.core.backend.Capability;
import org.wasmcloud.spring.core.named.NamedBean;
import org.wasmcloud.spring.core.named.NamedThingRegistrar;

/**
 * Registers each named connection as a bean with its name as the qualifier. None of them
 * is injected where no name is asked for.
 */
class NatsConnectionRegistrar extends NamedThingRegistrar {

	/** What the named connections stand under. */
	static final String PROPERTY = "wasmcloud.nats.connections";

	/** What the names of their beans begin with. */
	static final String PREFIX = "wasmcloud.nats.connection.";

	NatsConnectionRegistrar(Environment environment) {
		super(environment, new Capability("nats", ""), "connections",
				List.of(new NamedBean(Connection.class, "connection", NatsConnections.BEAN_NAME, "connection")));
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
		super.registerBeanDefinitions(metadata, registry);
		for (String name : registry.getBeanDefinitionNames()) {
			if (name.startsWith(PREFIX) && registry.getBeanDefinition(name) instanceof AbstractBeanDefinition named) {
				named.setDefaultCandidate(false);
				named.setDestroyMethodName("close");
			}
		}
	}

}
