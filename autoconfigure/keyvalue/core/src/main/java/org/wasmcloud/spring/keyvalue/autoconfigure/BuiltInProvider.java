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

package org.wasmcloud.spring.keyvalue.autoconfigure;

import java.util.function.Function;

import org.wasmcloud.spring.core.backend.BackendSettings;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackend;
import org.wasmcloud.spring.keyvalue.backend.KeyvalueBackendProvider;

/**
 * A backend that every application with the capability has.
 */
record BuiltInProvider(String name,
		Function<BackendSettings, KeyvalueBackend> factory) implements KeyvalueBackendProvider {

	@Override
	public KeyvalueBackend create(BackendSettings settings) {
		return this.factory.apply(settings);
	}

	@Override
	public boolean builtIn() {
		return true;
	}

}
