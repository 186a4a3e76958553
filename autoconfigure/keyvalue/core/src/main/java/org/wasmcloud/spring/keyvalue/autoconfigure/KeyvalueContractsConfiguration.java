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

import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.KeyvalueCas;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueBatch;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueCas;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueStore;
import org.wasmcloud.spring.keyvalue.contract.KeyvalueContracts;

/**
 * The contracts of {@code wasmcloud:keyvalue@0.2.0} as beans. They come into being when
 * something asks for them, so that a start pays for none that the application does not
 * use.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
class KeyvalueContractsConfiguration {

	@Bean
	@ConditionalOnMissingBean
	KeyvalueStore wasmcloudKeyvalueStore(KeyvalueContracts contracts) {
		return contracts.store();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveKeyvalueStore wasmcloudReactiveKeyvalueStore(KeyvalueContracts contracts) {
		return contracts.reactiveStore();
	}

	@Bean
	@ConditionalOnMissingBean
	KeyvalueAtomics wasmcloudKeyvalueAtomics(KeyvalueContracts contracts) {
		return contracts.atomics();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveKeyvalueAtomics wasmcloudReactiveKeyvalueAtomics(KeyvalueContracts contracts) {
		return contracts.reactiveAtomics();
	}

	@Bean
	@ConditionalOnMissingBean
	KeyvalueCas wasmcloudKeyvalueCas(KeyvalueContracts contracts) {
		return contracts.cas();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveKeyvalueCas wasmcloudReactiveKeyvalueCas(KeyvalueContracts contracts) {
		return contracts.reactiveCas();
	}

	@Bean
	@ConditionalOnMissingBean
	KeyvalueBatch wasmcloudKeyvalueBatch(KeyvalueContracts contracts) {
		return contracts.batch();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveKeyvalueBatch wasmcloudReactiveKeyvalueBatch(KeyvalueContracts contracts) {
		return contracts.reactiveBatch();
	}

}
