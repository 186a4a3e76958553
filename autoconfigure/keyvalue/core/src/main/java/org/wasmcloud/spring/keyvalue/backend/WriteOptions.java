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

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How an entry is written.
 *
 * @param ttl time until the entry expires, from 1 ms to {@link #MAX_TTL}; {@code null}
 * for never
 * @param ifAbsent whether the key must not be set
 */
public record WriteOptions(@Nullable Duration ttl, boolean ifAbsent) {

	/** Without expiry, whatever was there. */
	public static final WriteOptions PLAIN = new WriteOptions(null, false);

	/** The longest time to live that any backend is asked for: a hundred years. */
	public static final Duration MAX_TTL = Duration.ofDays(36_500);

}
