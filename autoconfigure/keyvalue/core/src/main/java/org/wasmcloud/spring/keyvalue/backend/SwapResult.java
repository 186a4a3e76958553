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

import org.jspecify.annotations.Nullable;

/**
 * What a swap did.
 *
 * @param swapped whether the new value was written
 * @param current the entry as it is, if nothing was written and the key is set
 */
public record SwapResult(boolean swapped, @Nullable VersionedValue current) {

	/** The new value was written. */
	public static final SwapResult SWAPPED = new SwapResult(true, null);

	/**
	 * The guard did not hold.
	 * @param current the entry as it is, {@code null} if the key is not set
	 * @return the result
	 */
	public static SwapResult stale(@Nullable VersionedValue current) {
		return new SwapResult(false, current);
	}

}
