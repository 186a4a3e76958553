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
 * A value and its version.
 *
 * @param value the value
 * @param version a text that no other state of this key has, had or will have, across
 * deletion and re-creation too
 */
public record VersionedValue(byte[] value, String version) {

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof VersionedValue that && Arrays.equals(this.value, that.value)
				&& this.version.equals(that.version);
	}

	@Override
	public int hashCode() {
		return Objects.hash(Arrays.hashCode(this.value), this.version);
	}

	@Override
	public String toString() {
		return "VersionedValue[value=" + this.value.length + " bytes, version=" + this.version + "]";
	}

}
