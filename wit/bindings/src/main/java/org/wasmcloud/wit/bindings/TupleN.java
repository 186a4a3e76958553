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

import org.jspecify.annotations.Nullable;

/**
 * A WIT {@code tuple} of more than sixteen. Equality, hash and text go by content, see
 * {@link Content}.
 *
 * @param toList the members in order, of the types that WIT gives them
 */
public record TupleN(List<Object> toList) implements Tuple {

	public TupleN {
		toList = List.copyOf(toList);
		if (toList.size() <= 16) {
			throw new IllegalArgumentException(
					"a tuple of " + toList.size() + " is a Tuple" + toList.size() + ", not a TupleN");
		}
	}

	/**
	 * Creates a tuple.
	 * @param members the members in order
	 * @return the tuple
	 */
	public static TupleN of(Object... members) {
		return new TupleN(List.of(members));
	}

	/**
	 * A member.
	 * @param index its index, from 0
	 * @return the member
	 */
	public Object get(int index) {
		return this.toList.get(index);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof TupleN that && Content.equal(this.toList, that.toList);
	}

	@Override
	public int hashCode() {
		return Content.hash(this.toList);
	}

	@Override
	public String toString() {
		return Tuple.show(this);
	}

}
