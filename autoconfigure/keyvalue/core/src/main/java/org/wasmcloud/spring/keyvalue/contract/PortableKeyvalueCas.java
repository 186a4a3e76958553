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

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.CasOptions;
import org.wasmcloud.contract.keyvalue.CasResult;
import org.wasmcloud.contract.keyvalue.Entry;
import org.wasmcloud.contract.keyvalue.KeyvalueCas;

/**
 * {@code wasmcloud:keyvalue/cas@0.2.0}.
 */
final class PortableKeyvalueCas implements KeyvalueCas {

	@Override
	public Optional<Entry> current(Bucket bucket, String key) {
		return KeyvalueErrors
			.translate(() -> Optional.ofNullable(PortableBucket.operations(bucket).current(key)).map(CasTypes::entry));
	}

	// A caller without null checks may leave out the options: no condition is set then.
	@Override
	public CasResult swap(Bucket bucket, String key, byte[] value, @Nullable CasOptions options) {
		String version = (options != null) ? options.requireVersion() : null;
		byte[] expected = (options != null) ? options.requireValue() : null;
		return KeyvalueErrors
			.translate(() -> CasTypes.result(PortableBucket.operations(bucket).swap(key, value, version, expected)));
	}

}
