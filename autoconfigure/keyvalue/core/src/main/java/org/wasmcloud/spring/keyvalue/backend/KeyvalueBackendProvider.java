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

package org.wasmcloud.spring.keyvalue.backend;

import java.util.function.Function;

import org.wasmcloud.spring.core.backend.BackendProvider;
import org.wasmcloud.spring.core.backend.BackendSettings;

/**
 * Makes one sort of key-value backend; contributed as a bean.
 */
public interface KeyvalueBackendProvider extends BackendProvider<KeyvalueBackend> {

	/**
	 * A provider out of a name and a function.
	 * @param name the name that {@code wasmcloud.keyvalue.backend} chooses the backend by
	 * @param factory makes the backend; it must not connect to anything
	 * @return a provider
	 */
	static KeyvalueBackendProvider of(String name, Function<BackendSettings, ? extends KeyvalueBackend> factory) {
		return new KeyvalueBackendProvider() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public KeyvalueBackend create(BackendSettings settings) {
				return factory.apply(settings);
			}

		};
	}

}
