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

package org.wasmcloud.wit.model;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * {@code result}, {@code result<T>}, {@code result<_, E>} or {@code result<T, E>}.
 *
 * @param ok the type of a success, or {@code null} for none
 * @param err the type of a failure, or {@code null} for none
 */
public record ResultType(@Nullable Type ok, @Nullable Type err) implements Type {

	@Override
	public List<Type> parts() {
		List<Type> parts = new ArrayList<>();
		if (this.ok != null) {
			parts.add(this.ok);
		}
		if (this.err != null) {
			parts.add(this.err);
		}
		return parts;
	}

	@Override
	public String toString() {
		if (this.err != null) {
			return "result<" + ((this.ok != null) ? this.ok : "_") + ", " + this.err + ">";
		}
		return (this.ok != null) ? "result<" + this.ok + ">" : "result";
	}

}
