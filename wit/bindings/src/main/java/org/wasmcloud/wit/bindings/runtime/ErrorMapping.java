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

package org.wasmcloud.wit.bindings.runtime;

import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.bindings.Unit;
import org.wasmcloud.wit.bindings.UntypedErrorException;
import org.wasmcloud.wit.bindings.WitException;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.Type;

/**
 * An error type and the exception that carries it.
 *
 * @param <X> the exception
 */
public final class ErrorMapping<X extends WitException> {

	/** A {@code result} without an error type. */
	public static final ErrorMapping<UntypedErrorException> UNTYPED = new ErrorMapping<>(UntypedErrorException.class,
			(error) -> new UntypedErrorException("the call failed; its contract tells no more", null),
			(exception) -> Unit.UNIT);

	private final Class<X> type;

	private final Function<Object, X> exception;

	private final Function<X, Object> error;

	private ErrorMapping(Class<X> type, Function<Object, X> exception, Function<X, Object> error) {
		this.type = type;
		this.exception = exception;
		this.error = error;
	}

	/**
	 * Creates a mapping.
	 * @param type the exception
	 * @param exception makes the exception of an error
	 * @param error the error of an exception
	 * @param <E> the type of the error
	 * @param <X> the exception
	 * @return the mapping
	 */
	public static <E, X extends WitException> ErrorMapping<X> of(Class<X> type, Function<E, X> exception,
			Function<X, E> error) {
		return new ErrorMapping<>(type, (value) -> exception.apply(Generic.as(value)), error::apply);
	}

	/**
	 * The same mapping for errors that have to be mapped first, because they hold handles
	 * or what is to come.
	 * @param lift applied to an error in generic form
	 * @return the mapping
	 */
	public ErrorMapping<X> lifted(UnaryOperator<Object> lift) {
		return new ErrorMapping<>(this.type, (value) -> this.exception.apply(lift.apply(value)), this.error);
	}

	/**
	 * The same mapping for errors of exceptions that have to be mapped or checked.
	 * @param lower applied to the error of an exception, for its generic form
	 * @return the mapping
	 */
	public ErrorMapping<X> lowered(UnaryOperator<Object> lower) {
		return new ErrorMapping<>(this.type, this.exception, (thrown) -> lower.apply(this.error.apply(thrown)));
	}

	/**
	 * The type by which the mapping of an error is found: aliases followed, of a handle
	 * its resource.
	 * @param error the type of the error, or {@code null} for none
	 * @return the type, or {@code null} for none
	 */
	public static @Nullable Type key(@Nullable Type error) {
		Type resolved = (error != null) ? error.resolved() : null;
		return (resolved instanceof HandleType handle) ? handle.resource() : resolved;
	}

	/**
	 * The value of a success.
	 * @param reply a {@link Result}
	 * @return the value
	 * @throws WitException if it is a failure
	 */
	Object valueOf(@Nullable Object reply) {
		Result<?, ?> result = Generic.as(reply);
		if (result instanceof Result.Err<?, ?> err) {
			throw this.exception.apply(err.error());
		}
		return ((Result.Ok<?, ?>) result).value();
	}

	/**
	 * The failure that an exception stands for.
	 * @param thrown what was thrown
	 * @return the failure, or {@code null} if it is none of this error type
	 */
	@Nullable Result<Object, Object> failureOf(Throwable thrown) {
		return this.type.isInstance(thrown) ? Result.err(this.error.apply(this.type.cast(thrown))) : null;
	}

}
