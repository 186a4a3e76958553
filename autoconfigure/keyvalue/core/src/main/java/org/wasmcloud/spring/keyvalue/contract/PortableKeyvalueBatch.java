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

import java.util.List;
import java.util.Optional;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueBatch;
import org.wasmcloud.wit.bindings.Tuple2;

/**
 * {@code wasmcloud:keyvalue/batch@0.2.0}.
 */
final class PortableKeyvalueBatch implements KeyvalueBatch {

	@Override
	public List<Optional<Tuple2<String, byte[]>>> getMany(Bucket bucket, List<String> keys) {
		return KeyvalueErrors.translate(() -> BatchTypes.found(keys, PortableBucket.operations(bucket).getMany(keys)));
	}

	@Override
	public void setMany(Bucket bucket, List<Tuple2<String, byte[]>> keyValues) {
		KeyvalueErrors.translate(() -> PortableBucket.operations(bucket).setMany(BatchTypes.entries(keyValues)));
	}

	@Override
	public void deleteMany(Bucket bucket, List<String> keys) {
		KeyvalueErrors.translate(() -> PortableBucket.operations(bucket).deleteMany(keys));
	}

}
