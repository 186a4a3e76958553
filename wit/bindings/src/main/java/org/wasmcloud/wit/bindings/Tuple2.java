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
 * A WIT {@code tuple} of two. Equality, hash and text go by content, see {@link Content}.
 *
 * @param first the first member
 * @param second the second member
 * @param <A> the type of the first member
 * @param <B> the type of the second member
 */
public record Tuple2<A, B>(A first, B second) implements Tuple {

	public Tuple2 {
		Objects.requireNonNull(first, "first");
		Objects.requireNonNull(second, "second");
	}

	/**
	 * Creates a tuple.
	 * @param first the first member
	 * @param second the second member
	 * @param <A> the type of the first member
	 * @param <B> the type of the second member
	 * @return the tuple
	 */
	public static <A, B> Tuple2<A, B> of(A first, B second) {
		return new Tuple2<>(first, second);
	}

	@Override
	public List<Object> toList() {
		return List.of(this.first, this.second);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Tuple2<?, ?> that && Content.equal(toList(), that.toList());
	}

	@Override
	public int hashCode() {
		return Content.hashAll(this.first, this.second);
	}

	@Override
	public String toString() {
		return Tuple.show(this);
	}

}
