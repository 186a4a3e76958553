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

package org.wasmcloud.contract.keyvalue;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

public interface ReactiveBucket extends AutoCloseable {

	/** Empty if the key is not set. */
	Mono<byte[]> get(String key);

	Mono<Void> set(String key, byte[] value, @Nullable SetOptions options);

	default Mono<Void> set(String key, byte[] value) {
		return set(key, value, null);
	}

	Mono<Void> delete(String key);

	Mono<Boolean> exists(String key);

	Mono<KeyResponse> listKeys(@Nullable String prefix, @Nullable String cursor);

	default Mono<KeyResponse> listKeys(@Nullable String prefix) {
		return listKeys(prefix, null);
	}

	default Mono<KeyResponse> listKeys() {
		return listKeys(null, null);
	}

	@Override
	void close();

}
