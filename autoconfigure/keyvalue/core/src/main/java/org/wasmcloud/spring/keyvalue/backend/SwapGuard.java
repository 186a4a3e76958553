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

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What an entry must be like for a swap to happen. A key that is not set meets no guard.
 *
 * @param version the version that it must have, {@code null} for any
 * @param value the value that it must have, {@code null} for any
 */
public record SwapGuard(@Nullable String version, byte @Nullable [] value) {

	/**
	 * Whether an entry is as this guard asks.
	 * @param current the entry, {@code null} for a key that is not set
	 * @return {@code true} if every condition holds
	 */
	public boolean accepts(@Nullable VersionedValue current) {
		return current != null && (this.version == null || this.version.equals(current.version()))
				&& (this.value == null || Arrays.equals(this.value, current.value()));
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SwapGuard that && Objects.equals(this.version, that.version)
				&& Arrays.equals(this.value, that.value);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.version, Arrays.hashCode(this.value));
	}

	@Override
	public String toString() {
		return "SwapGuard[version=" + this.version + ", value="
				+ ((this.value != null) ? this.value.length + " bytes" : "any") + "]";
	}

}
