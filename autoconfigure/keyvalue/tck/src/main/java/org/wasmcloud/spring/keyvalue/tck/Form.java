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

package org.wasmcloud.spring.keyvalue.tck;

import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.contract.keyvalue.KeyvalueCas;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.keyvalue.contract.KeyvalueContracts;

/**
 * The two forms of the contracts, both seen as blocking ones, so that one test runs
 * against both.
 */
enum Form {

	/** The blocking contracts. */
	BLOCKING,

	/** The reactive contracts. */
	REACTIVE;

	KeyvalueStore store(KeyvalueContracts contracts) {
		return (this == BLOCKING) ? contracts.store() : new ReactiveView.Store(contracts.reactiveStore());
	}

	KeyvalueAtomics atomics(KeyvalueContracts contracts) {
		return (this == BLOCKING) ? contracts.atomics() : new ReactiveView.Atomics(contracts.reactiveAtomics());
	}

	KeyvalueCas cas(KeyvalueContracts contracts) {
		return (this == BLOCKING) ? contracts.cas() : new ReactiveView.Cas(contracts.reactiveCas());
	}

	KeyvalueBatch batch(KeyvalueContracts contracts) {
		return (this == BLOCKING) ? contracts.batch() : new ReactiveView.Batch(contracts.reactiveBatch());
	}

}
