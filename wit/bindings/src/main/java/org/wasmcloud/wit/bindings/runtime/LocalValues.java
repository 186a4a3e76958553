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

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.Type;

/**
 * Values on their way between the caller of a target and the bean behind it: a handle is
 * the Java object that it is, in the form that the bean wants.
 */
public final class LocalValues {

	private final GeneratedBinding binding;

	private final boolean reactive;

	/**
	 * Creates the mapping.
	 * @param binding the binding of the interface
	 * @param reactive the form of the bean
	 */
	public LocalValues(GeneratedBinding binding, boolean reactive) {
		this.binding = binding;
		this.reactive = reactive;
	}

	/**
	 * A Java value in generic form.
	 * @param type its type
	 * @param value the value
	 * @return the generic form
	 */
	public Object lower(Type type, Object value) {
		return new Lowering(this.binding).walk(type, value, ValueWalk.Place.PLAIN);
	}

	/**
	 * The error of an exception in generic form.
	 * @param type its type
	 * @param error the error as the exception has it
	 * @return the generic form
	 */
	public Object lowerError(Type type, Object error) {
		return new Lowering(this.binding).walk(type, error, ValueWalk.Place.ERROR);
	}

	/**
	 * A value in generic form as a Java value.
	 * @param type its type
	 * @param value the value
	 * @return the Java value
	 */
	public Object lift(Type type, @Nullable Object value) {
		return new Lifting(this.binding, this.reactive).walk(type, Generic.as(value), ValueWalk.Place.PLAIN);
	}

	private static final class Lowering extends ValueWalk {

		Lowering(GeneratedBinding binding) {
			super(binding);
		}

		@Override
		Object handle(HandleType type, Object value, Place place) {
			return value;
		}

		@Override
		Object failing(ResultType type, CompletableFuture<Object> future, Place place) {
			return FailingFutures.lower(this, type, future, place);
		}

		@Override
		void late(@Nullable Type type, Object value) {
			LateValue.close(binding(), type, value);
		}

	}

	private static final class Lifting extends ValueWalk {

		private final boolean reactive;

		Lifting(GeneratedBinding binding, boolean reactive) {
			super(binding);
			this.reactive = reactive;
		}

		@Override
		Object handle(HandleType type, Object value, Place place) {
			return binding().adapted(type.resource(), this.reactive && place == Place.PLAIN, value);
		}

		@Override
		Object failing(ResultType type, CompletableFuture<Object> future, Place place) {
			CompletableFuture<Result<Object, Object>> results = Generic.as(future);
			return FailingFutures.lift(this, type, results, place);
		}

		@Override
		void late(@Nullable Type type, Object value) {
			LateValue.close(binding(), type, value);
		}

	}

}
