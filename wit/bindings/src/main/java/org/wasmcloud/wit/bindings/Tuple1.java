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

package org.wasmcloud.wit.bindings;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A WIT {@code tuple} of one. Equality, hash and text go by content, see {@link Content}.
 *
 * @param first the first member
 * @param <A> the type of the first member
 */
public record Tuple1<A>(A first) implements Tuple {

	public Tuple1 {
		Objects.requireNonNull(first, "first");
	}

	/**
	 * Creates a tuple.
	 * @param first the first member
	 * @param <A> the type of the first member
	 * @return the tuple
	 */
	public static <A> Tuple1<A> of(A first) {
		return new Tuple1<>(first);
	}

	@Override
	public List<Object> toList() {
		return List.of(this.first);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Tuple1<?> that && Content.equal(toList(), that.toList());
	}

	@Override
	public int hashCode() {
		return Content.hashAll(this.first);
	}

	@Override
	public String toString() {
		return Tuple.show(this);
	}

}
