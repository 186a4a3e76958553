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

package org.wasmcloud.spring.core.backend;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What a capability's own properties say about its backends.
 *
 * @param backend the capability's {@code backend}
 * @param connection the capability's {@code connection}
 * @param timeout the capability's {@code timeout}
 */
public record BackendDefaults(@Nullable String backend, @Nullable String connection, Duration timeout) {

	public BackendDefaults {
		backend = (backend == null || backend.isBlank()) ? null : backend.strip();
		connection = (connection == null || connection.isBlank()) ? null : connection.strip();
	}

}
