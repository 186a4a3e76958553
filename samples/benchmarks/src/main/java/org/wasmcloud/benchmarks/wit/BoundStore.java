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

package org.wasmcloud.benchmarks.wit;

import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.wit.bindings.Binding;
import org.wasmcloud.wit.bindings.Catalog;
import org.wasmcloud.wit.model.InterfaceId;

/**
 * A store as somebody gets it who does not know the implementation: a bean over a target
 * over the implementation.
 *
 * @param store what opens buckets
 * @param atomics what counts
 */
record BoundStore(KeyvalueStore store, KeyvalueAtomics atomics) {

	static BoundStore over(CountingStore implementation) {
		return new BoundStore(bind("store", implementation, KeyvalueStore.class),
				bind("atomics", implementation, KeyvalueAtomics.class));
	}

	private static <T> T bind(String name, Object implementation, Class<T> form) {
		Binding binding = Catalog.load(BoundStore.class.getClassLoader())
			.find(InterfaceId.of("wasmcloud", "keyvalue", name, "0.2.0"))
			.orElseThrow();
		return binding.bean(binding.target(implementation), form);
	}

}
