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
import java.util.TreeMap;

import io.nats.client.Connection;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

import org.wasmcloud.spring.nats.health.NatsHealthContributor;

/**
 * Auto-configuration of the health of the connections to NATS that are in use.
 */
@AutoConfiguration(after = NatsAutoConfiguration.class)
@ConditionalOnClass({ Connection.class, HealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnEnabledHealthIndicator("wasmcloud-nats")
public final class NatsHealthContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "wasmcloudNatsHealthContributor")
	HealthContributor wasmcloudNatsHealthContributor(ConfigurableListableBeanFactory beanFactory) {
		return new NatsHealthContributor(() -> connections(beanFactory));
	}

	private static Map<String, Connection> connections(ConfigurableListableBeanFactory beanFactory) {
		Map<String, Connection> made = new TreeMap<>();
		for (String bean : beanFactory.getBeanNamesForType(Connection.class, false, false)) {
			if (beanFactory.containsSingleton(bean)) {
				made.put(NatsConnections.label(bean), beanFactory.getBean(bean, Connection.class));
			}
		}
		return made;
	}

}
