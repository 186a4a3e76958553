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

package org.wasmcloud.wit.generator.binding;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.bindings.runtime.Unchecked;
import org.wasmcloud.wit.generator.mapping.JavaNames;
import org.wasmcloud.wit.generator.mapping.JavaTypes;
import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * What has to be done with values of a type at the border between Java and generic form.
 */
final class TypeTraits {

	private final JavaNames names;

	private final JavaTypes types;

	private final Unchecked unchecked = new Unchecked();

	TypeTraits(JavaNames names, JavaTypes types) {
		this.names = names;
		this.types = types;
	}

	/**
	 * Whether a handle is in it, so that a bean over a target has to wrap or unwrap it.
	 */
	boolean holdsHandle(@Nullable Type type) {
		return type != null && type.reaches((part) -> part instanceof HandleType && !this.types.isIoStream(part));
	}

	/** Whether a handle is in it that a bean may want in its other form. */
	boolean holdsTwoFormHandle(@Nullable Type type) {
		return type != null && type.reaches((part) -> part instanceof HandleType handle && !this.types.isIoStream(part)
				&& this.names.isReactive(handle.resource()));
	}

	/** Whether a future is in it that fails with an exception in Java. */
	boolean holdsFailingFuture(@Nullable Type type) {
		return type != null && type.holds((part) -> part instanceof FutureType future && future.value() != null
				&& future.value().resolved() instanceof ResultType);
	}

	/**
	 * Whether values of it are walked even where handles are the objects that they are:
	 * for a future that fails, or for what a stream or a future gives and is to be
	 * checked.
	 */
	boolean isWalked(@Nullable Type type) {
		return holdsFailingFuture(type) || (type != null && type.reaches(this.unchecked::isToCome));
	}

	/** Whether Java allows values that the type refuses and that nobody has looked at. */
	boolean needsCheck(@Nullable Type type) {
		return this.unchecked.in(type);
	}

	/**
	 * Whether the handles in a method's result are children of the handle that the method
	 * belongs to. A method that hands out another of its own kind opens a sibling, which
	 * has what comes with it.
	 */
	boolean opensChildren(@Nullable Type result, TypeDef self) {
		return result != null && holdsHandle(result)
				&& !result.reaches((part) -> part instanceof HandleType handle && handle.resource().equals(self));
	}

}
