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

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code bucket} of {@code wasmcloud:keyvalue/types@0.2.0}, blocking. */
public interface Bucket extends AutoCloseable {

	Optional<byte[]> get(String key);

	void set(String key, byte[] value, @Nullable SetOptions options);

	default void set(String key, byte[] value) { // trailing options: one overload without
													// each
		set(key, value, null);
	}

	void delete(String key);

	boolean exists(String key);

	KeyResponse listKeys(@Nullable String prefix, @Nullable String cursor);

	default KeyResponse listKeys(@Nullable String prefix) {
		return listKeys(prefix, null);
	}

	default KeyResponse listKeys() {
		return listKeys(null, null);
	}

	/**
	 * Drops the handle, never the bucket. Does nothing on a handle injected as a bean.
	 */
	@Override
	void close();

}
