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
 * A WIT {@code tuple} of three. Equality, hash and text go by content, see
 * {@link Content}.
 *
 * @param first the first member
 * @param second the second member
 * @param third the third member
 * @param <A> the type of the first member
 * @param <B> the type of the second member
 * @param <C> the type of the third member
 */
public record Tuple3<A, B, C>(A first, B second, C third) implements Tuple {

	public Tuple3 {
		Objects.requireNonNull(first, "first");
		Objects.requireNonNull(second, "second");
		Objects.requireNonNull(third, "third");
	}

	/**
	 * Creates a tuple.
	 * @param first the first member
	 * @param second the second member
	 * @param third the third member
	 * @param <A> the type of the first member
	 * @param <B> the type of the second member
	 * @param <C> the type of the third member
	 * @return the tuple
	 */
	public static <A, B, C> Tuple3<A, B, C> of(A first, B second, C third) {
		return new Tuple3<>(first, second, third);
	}

	@Override
	public List<Object> toList() {
		return List.of(this.first, this.second, this.third);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Tuple3<?, ?, ?> that && Content.equal(toList(), that.toList());
	}

	@Override
	public int hashCode() {
		return Content.hashAll(this.first, this.second, this.third);
	}

	@Override
	public String toString() {
		return Tuple.show(this);
	}

}
