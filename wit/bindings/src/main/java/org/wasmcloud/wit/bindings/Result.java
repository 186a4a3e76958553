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

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A WIT {@code result<T, E>} as a value. As the result of a function it is an exception
 * instead, see {@link WitException}. A side that WIT leaves out is {@link Unit}.
 *
 * @param <T> the type of a success
 * @param <E> the type of a failure
 */
public sealed interface Result<T, E> {

	/**
	 * A success.
	 * @param value the value
	 * @param <T> the type of a success
	 * @param <E> the type of a failure
	 * @return the result
	 */
	static <T, E> Result<T, E> ok(T value) {
		return new Ok<>(value);
	}

	/**
	 * A success without a value.
	 * @param <E> the type of a failure
	 * @return the result
	 */
	static <E> Result<Unit, E> ok() {
		return new Ok<>(Unit.UNIT);
	}

	/**
	 * A failure.
	 * @param error the error
	 * @param <T> the type of a success
	 * @param <E> the type of a failure
	 * @return the result
	 */
	static <T, E> Result<T, E> err(E error) {
		return new Err<>(error);
	}

	/**
	 * A failure without a value.
	 * @param <T> the type of a success
	 * @return the result
	 */
	static <T> Result<T, Unit> err() {
		return new Err<>(Unit.UNIT);
	}

	/**
	 * Whether this is a success.
	 * @return {@code true} for {@link Ok}
	 */
	boolean isOk();

	/**
	 * One value of either side.
	 * @param ok applied to a success
	 * @param err applied to a failure
	 * @param <R> the type of what comes out
	 * @return what the function of this side returned
	 */
	<R extends @Nullable Object> R fold(Function<? super T, ? extends R> ok, Function<? super E, ? extends R> err);

	/**
	 * A success.
	 *
	 * @param value the value
	 * @param <T> the type of a success
	 * @param <E> the type of a failure
	 */
	record Ok<T, E>(T value) implements Result<T, E> {

		public Ok {
			Objects.requireNonNull(value, "value");
		}

		@Override
		public boolean isOk() {
			return true;
		}

		@Override
		public <R extends @Nullable Object> R fold(Function<? super T, ? extends R> ok,
				Function<? super E, ? extends R> err) {
			return ok.apply(this.value);
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Ok<?, ?> that && Content.equal(this.value, that.value);
		}

		@Override
		public int hashCode() {
			return Content.hash(this.value);
		}

		@Override
		public String toString() {
			return "Ok[" + Content.show(this.value) + "]";
		}

	}

	/**
	 * A failure.
	 *
	 * @param error the error
	 * @param <T> the type of a success
	 * @param <E> the type of a failure
	 */
	record Err<T, E>(E error) implements Result<T, E> {

		public Err {
			Objects.requireNonNull(error, "error");
		}

		@Override
		public boolean isOk() {
			return false;
		}

		@Override
		public <R extends @Nullable Object> R fold(Function<? super T, ? extends R> ok,
				Function<? super E, ? extends R> err) {
			return err.apply(this.error);
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Err<?, ?> that && Content.equal(this.error, that.error);
		}

		@Override
		public int hashCode() {
			return ~Content.hash(this.error);
		}

		@Override
		public String toString() {
			return "Err[" + Content.show(this.error) + "]";
		}

	}

}
