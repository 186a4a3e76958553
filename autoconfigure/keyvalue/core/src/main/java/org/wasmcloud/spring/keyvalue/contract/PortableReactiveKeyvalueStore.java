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

import reactor.core.publisher.Mono;

import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueStore;
import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.handle.HandleState;
import org.wasmcloud.spring.keyvalue.bucket.BucketDirectory;

/**
 * {@code wasmcloud:keyvalue/store@0.2.0}, reactive.
 */
final class PortableReactiveKeyvalueStore implements ReactiveKeyvalueStore {

	private final BucketDirectory directory;

	PortableReactiveKeyvalueStore(BucketDirectory directory) {
		this.directory = directory;
	}

	@Override
	public Mono<ReactiveBucket> open(String identifier) {
		return this.directory.openReactive(identifier)
			.<ReactiveBucket>map((operations) -> new PortableReactiveBucket(operations,
					HandleState.opened("bucket '" + identifier + "'")))
			.onErrorMap(BackendException.class, KeyvalueErrors::of);
	}

}
