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

package org.wasmcloud.spring.keyvalue.contract;

import org.wasmcloud.contract.wasi.keyvalue.WasiBucket;
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueAtomics;
import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.Increment;

/**
 * {@code wasi:keyvalue/atomics@0.2.0-draft}. Counters are signed 64-bit numbers in every
 * generation, so of its unsigned numbers only those up to 2^63-1 can be told.
 */
final class PortableWasiKeyvalueAtomics implements WasiKeyvalueAtomics {

	@Override
	public long increment(WasiBucket bucket, String key, long delta) {
		return WasiErrors.translate(() -> {
			if (delta < 0) {
				throw new BackendException(BackendException.Kind.INVALID_ARGUMENT, "The delta "
						+ Long.toUnsignedString(delta) + " is above 2^63-1, the largest number of a counter.");
			}
			return PortableWasiBucket.operations(bucket).increment(key, Increment.unsigned(delta));
		});
	}

}
