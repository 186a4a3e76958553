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
 * A WIT {@code tuple} of thirteen. Equality, hash and text go by content, see
 * {@link Content}.
 *
 * @param first the first member
 * @param second the second member
 * @param third the third member
 * @param fourth the fourth member
 * @param fifth the fifth member
 * @param sixth the sixth member
 * @param seventh the seventh member
 * @param eighth the eighth member
 * @param ninth the ninth member
 * @param tenth the tenth member
 * @param eleventh the eleventh member
 * @param twelfth the twelfth member
 * @param thirteenth the thirteenth member
 * @param <A> the type of the first member
 * @param <B> the type of the second member
 * @param <C> the type of the third member
 * @param <D> the type of the fourth member
 * @param <E> the type of the fifth member
 * @param <F> the type of the sixth member
 * @param <G> the type of the seventh member
 * @param <H> the type of the eighth member
 * @param <I> the type of the ninth member
 * @param <J> the type of the tenth member
 * @param <K> the type of the eleventh member
 * @param <L> the type of the twelfth member
 * @param <M> the type of the thirteenth member
 */
public record Tuple13<A, B, C, D, E, F, G, H, I, J, K, L, M>(A first, B second, C third, D fourth, E fifth, F sixth,
		G seventh, H eighth, I ninth, J tenth, K eleventh, L twelfth, M thirteenth) implements Tuple {

	public Tuple13 {
		Objects.requireNonNull(first, "first");
		Objects.requireNonNull(second, "second");
		Objects.requireNonNull(third, "third");
		Objects.requireNonNull(fourth, "fourth");
		Objects.requireNonNull(fifth, "fifth");
		Objects.requireNonNull(sixth, "sixth");
		Objects.requireNonNull(seventh, "seventh");
		Objects.requireNonNull(eighth, "eighth");
		Objects.requireNonNull(ninth, "ninth");
		Objects.requireNonNull(tenth, "tenth");
		Objects.requireNonNull(eleventh, "eleventh");
		Objects.requireNonNull(twelfth, "twelfth");
		Objects.requireNonNull(thirteenth, "thirteenth");
	}

	/**
	 * Creates a tuple.
	 * @param first the first member
	 * @param second the second member
	 * @param third the third member
	 * @param fourth the fourth member
	 * @param fifth the fifth member
	 * @param sixth the sixth member
	 * @param seventh the seventh member
	 * @param eighth the eighth member
	 * @param ninth the ninth member
	 * @param tenth the tenth member
	 * @param eleventh the eleventh member
	 * @param twelfth the twelfth member
	 * @param thirteenth the thirteenth member
	 * @param <A> the type of the first member
	 * @param <B> the type of the second member
	 * @param <C> the type of the third member
	 * @param <D> the type of the fourth member
	 * @param <E> the type of the fifth member
	 * @param <F> the type of the sixth member
	 * @param <G> the type of the seventh member
	 * @param <H> the type of the eighth member
	 * @param <I> the type of the ninth member
	 * @param <J> the type of the tenth member
	 * @param <K> the type of the eleventh member
	 * @param <L> the type of the twelfth member
	 * @param <M> the type of the thirteenth member
	 * @return the tuple
	 */
	public static <A, B, C, D, E, F, G, H, I, J, K, L, M> Tuple13<A, B, C, D, E, F, G, H, I, J, K, L, M> of(A first,
			B second, C third, D fourth, E fifth, F sixth, G seventh, H eighth, I ninth, J tenth, K eleventh, L twelfth,
			M thirteenth) {
		return new Tuple13<>(first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh,
				twelfth, thirteenth);
	}

	@Override
	public List<Object> toList() {
		return List.of(this.first, this.second, this.third, this.fourth, this.fifth, this.sixth, this.seventh,
				this.eighth, this.ninth, this.tenth, this.eleventh, this.twelfth, this.thirteenth);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Tuple13<?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?> that
				&& Content.equal(toList(), that.toList());
	}

	@Override
	public int hashCode() {
		return Content.hashAll(this.first, this.second, this.third, this.fourth, this.fifth, this.sixth, this.seventh,
				this.eighth, this.ninth, this.tenth, this.eleventh, this.twelfth, this.thirteenth);
	}

	@Override
	public String toString() {
		return Tuple.show(this);
	}

}
