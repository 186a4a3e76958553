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
import org.wasmcloud.wit.bindings.Target;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.Type;

/**
 * Values on their way between the user of a bean and the target under it: handles of the
 * target are wrapped on their way out, and unwrapped on their way in.
 */
public final class BeanValues {

	private final GeneratedBinding binding;

	private final Target target;

	private final boolean reactive;

	/**
	 * Creates the mapping.
	 * @param binding the binding of the interface
	 * @param target the target under the bean
	 * @param reactive the form of the bean
	 */
	public BeanValues(GeneratedBinding binding, Target target, boolean reactive) {
		this.binding = binding;
		this.target = target;
		this.reactive = reactive;
	}

	/**
	 * A Java value in generic form.
	 * @param type its type
	 * @param value the value
	 * @param handover takes the handles in it
	 * @return the generic form
	 */
	public Object lower(Type type, Object value, Handover handover) {
		return new Lowering(this.binding, handover).walk(type, value, ValueWalk.Place.PLAIN);
	}

	/**
	 * A value in generic form as a Java value.
	 * @param type its type
	 * @param value the value
	 * @return the Java value
	 */
	public Object lift(Type type, @Nullable Object value) {
		return lift(type, value, null);
	}

	/**
	 * A value in generic form as a Java value, whose owned handles are children wherever
	 * they stand in it: in lists, records and streams too.
	 * @param type its type
	 * @param value the value
	 * @param parent the handle that they are children of, or {@code null}
	 * @return the Java value
	 */
	public Object lift(Type type, @Nullable Object value, @Nullable TargetHandle parent) {
		return new Lifting(this, parent).walk(type, Generic.as(value), ValueWalk.Place.PLAIN);
	}

	/**
	 * An error in generic form as an exception carries it: no exception exists twice, so
	 * the handles in it are blocking whatever the form of the bean.
	 * @param type its type
	 * @param error the error
	 * @return the Java value
	 */
	public Object liftError(Type type, Object error) {
		return new Lifting(this, null).walk(type, Generic.as(error), ValueWalk.Place.ERROR);
	}

	private static final class Lowering extends ValueWalk {

		private final Handover handover;

		Lowering(GeneratedBinding binding, Handover handover) {
			super(binding);
			this.handover = handover;
		}

		@Override
		Object handle(HandleType type, Object value, Place place) {
			return type.owned() ? this.handover.give(value) : this.handover.lend(value);
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

		private final BeanValues values;

		private final @Nullable TargetHandle parent;

		Lifting(BeanValues values, @Nullable TargetHandle parent) {
			super(values.binding);
			this.values = values;
			this.parent = parent;
		}

		@Override
		Object handle(HandleType type, Object value, Place place) {
			boolean reactive = this.values.reactive && place == Place.PLAIN;
			Object resource = binding().handle(type.resource(), reactive, this.values.target, value);
			return (this.parent != null && type.owned()) ? this.parent.adopt(resource) : resource;
		}

		@Override
		Object failing(ResultType type, CompletableFuture<Object> future, Place place) {
			CompletableFuture<Result<Object, Object>> results = Generic.as(future);
			return FailingFutures.lift(this, type, results, place);
		}

		@Override
		void late(@Nullable Type type, Object value) {
			LateValue.drop(binding(), type, value, this.values.target::drop);
		}

	}

}
