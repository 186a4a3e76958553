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

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.wasmcloud.contract.keyvalue.CasOptions;
import org.wasmcloud.contract.keyvalue.CasResult;
import org.wasmcloud.contract.keyvalue.Entry;
import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueCas;

/**
 * {@code wasmcloud:keyvalue/cas@0.2.0}, reactive.
 */
final class PortableReactiveKeyvalueCas implements ReactiveKeyvalueCas {

	@Override
	public Mono<Entry> current(ReactiveBucket bucket, String key) {
		return PortableReactiveBucket.with(bucket, (operations) -> operations.current(key)).map(CasTypes::entry);
	}

	@Override
	public Mono<CasResult> swap(ReactiveBucket bucket, String key, byte[] value, @Nullable CasOptions options) {
		String version = (options != null) ? options.requireVersion() : null;
		byte[] expected = (options != null) ? options.requireValue() : null;
		return PortableReactiveBucket.with(bucket, (operations) -> operations.swap(key, value, version, expected))
			.map(CasTypes::result);
	}

}
