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
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the configuration says to a backend at its creation.
 *
 * @param connection name of the connection bean to use, {@code null} for the default one
 * @param timeout how long a call may take; the backend hands it to its client library
 */
public record BackendSettings(@Nullable String connection, Duration timeout) {

	/** The limit of a call where the configuration sets none. */
	public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

	public BackendSettings {
		Objects.requireNonNull(timeout, "timeout");
	}

	/**
	 * Settings with the default connection and time limit.
	 * @return the settings of a backend that nothing was configured for
	 */
	public static BackendSettings defaults() {
		return new BackendSettings(null, DEFAULT_TIMEOUT);
	}

}
