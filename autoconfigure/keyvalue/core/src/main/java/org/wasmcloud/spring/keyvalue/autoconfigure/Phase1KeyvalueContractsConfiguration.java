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

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import org.wasmcloud.contract.phase1.keyvalue.Phase1KeyValue;
import org.wasmcloud.spring.keyvalue.bucket.BucketDirectory;
import org.wasmcloud.spring.keyvalue.contract.Phase1KeyvalueContracts;

/**
 * The contract of phase 1, {@code wasmcloud:keyvalue}, as a bean. It comes into being
 * when something asks for them, so that a start does not pay for it unless the
 * application uses it.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
class Phase1KeyvalueContractsConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Phase1KeyValue wasmcloudPhase1KeyValue(BucketDirectory directory, KeyvalueProperties properties) {
		return new Phase1KeyvalueContracts(directory, properties.phase1().bucket()).keyValue();
	}

}
