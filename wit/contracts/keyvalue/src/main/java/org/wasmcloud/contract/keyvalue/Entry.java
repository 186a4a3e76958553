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

import java.util.Arrays;
import java.util.Objects;

/**
 * Value and version. Equality is by content; {@code toString} shows a length, never the
 * bytes.
 */
public record Entry(byte[] value, String version) {

	@Override
	public boolean equals(Object other) {
		return other instanceof Entry that && Arrays.equals(this.value, that.value)
				&& this.version.equals(that.version);
	}

	@Override
	public int hashCode() {
		return Objects.hash(Arrays.hashCode(this.value), this.version);
	}

	@Override
	public String toString() {
		return "Entry[value=" + this.value.length + " bytes, version=" + this.version + "]";
	}

}
