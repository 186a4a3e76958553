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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.wasmcloud.contract.keyvalue.ReactiveBucket;
import org.wasmcloud.contract.keyvalue.ReactiveKeyvalueBatch;
import org.wasmcloud.wit.bindings.Tuple2;

/**
 * {@code wasmcloud:keyvalue/batch@0.2.0}, reactive.
 */
final class PortableReactiveKeyvalueBatch implements ReactiveKeyvalueBatch {

	@Override
	public Mono<List<Optional<Tuple2<String, byte[]>>>> getMany(ReactiveBucket bucket, List<String> keys) {
		return PortableReactiveBucket.with(bucket, (operations) -> operations.getMany(keys)).map((values) -> {
			List<byte @Nullable []> plain = new ArrayList<>(values.size());
			values.forEach((value) -> plain.add(value.orElse(null)));
			return BatchTypes.found(keys, plain);
		});
	}

	@Override
	public Mono<Void> setMany(ReactiveBucket bucket, List<Tuple2<String, byte[]>> keyValues) {
		return PortableReactiveBucket.with(bucket, (operations) -> operations.setMany(BatchTypes.entries(keyValues)));
	}

	@Override
	public Mono<Void> deleteMany(ReactiveBucket bucket, List<String> keys) {
		return PortableReactiveBucket.with(bucket, (operations) -> operations.deleteMany(keys));
	}

}
