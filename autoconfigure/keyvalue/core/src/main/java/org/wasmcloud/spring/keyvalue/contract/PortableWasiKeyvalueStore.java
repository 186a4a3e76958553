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
import org.wasmcloud.contract.wasi.keyvalue.WasiKeyvalueStore;
import org.wasmcloud.spring.core.handle.HandleState;
import org.wasmcloud.spring.keyvalue.bucket.BucketDirectory;

/**
 * {@code wasi:keyvalue/store@0.2.0-draft}.
 */
final class PortableWasiKeyvalueStore implements WasiKeyvalueStore {

	private final BucketDirectory directory;

	private final WasiCursors cursors;

	PortableWasiKeyvalueStore(BucketDirectory directory, WasiCursors cursors) {
		this.directory = directory;
		this.cursors = cursors;
	}

	@Override
	public WasiBucket open(String identifier) {
		return WasiErrors.translate(() -> new PortableWasiBucket(this.directory.open(identifier),
				HandleState.opened("bucket '" + identifier + "'"), this.cursors));
	}

}
