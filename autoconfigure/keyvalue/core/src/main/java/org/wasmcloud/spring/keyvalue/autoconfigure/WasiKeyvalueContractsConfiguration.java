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

import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueAtomics;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueBatch;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueStore;
import org.wasmcloud.spring.keyvalue.contract.WasiKeyvalueContracts;

/**
 * The contracts of {@code wasi:keyvalue@0.2.0-draft} as beans. They come into being when
 * something asks for them, so that a start pays for none that the application does not
 * use.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
class WasiKeyvalueContractsConfiguration {

	@Bean
	@ConditionalOnMissingBean
	WasiKeyvalueStore wasiKeyvalueStore(WasiKeyvalueContracts contracts) {
		return contracts.store();
	}

	@Bean
	@ConditionalOnMissingBean
	WasiKeyvalueAtomics wasiKeyvalueAtomics(WasiKeyvalueContracts contracts) {
		return contracts.atomics();
	}

	@Bean
	@ConditionalOnMissingBean
	WasiKeyvalueBatch wasiKeyvalueBatch(WasiKeyvalueContracts contracts) {
		return contracts.batch();
	}

}
