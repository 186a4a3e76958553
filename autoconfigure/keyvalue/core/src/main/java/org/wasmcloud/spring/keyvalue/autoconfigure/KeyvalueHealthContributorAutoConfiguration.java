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

package org.wasmcloud.spring.keyvalue.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

import org.wasmcloud.spring.core.backend.Backends;
import org.wasmcloud.spring.core.health.BackendsHealthContributor;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;

/**
 * Auto-configuration of the health of the key-value backends in use.
 */
@AutoConfiguration(after = KeyvalueAutoConfiguration.class)
@ConditionalOnClass({ HealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnEnabledHealthIndicator("wasmcloud-keyvalue")
public final class KeyvalueHealthContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "wasmcloudKeyvalueHealthContributor")
	HealthContributor wasmcloudKeyvalueHealthContributor(Backends<KeyvalueBackend> backends) {
		return new BackendsHealthContributor(backends);
	}

}
