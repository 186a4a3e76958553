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

package org.wasmcloud.wit.generator.mapping;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;

/**
 * The types of the bindings and of libraries that generated code names.
 */
public final class RuntimeTypes {

	/** The package of the runtime of generated code. */
	public static final String BINDINGS = "org.wasmcloud.wit.bindings";

	/** {@code stream<u8>} inside a value. */
	public static final ClassName BYTE_STREAM = ClassName.get(BINDINGS, "ByteStream");

	/** {@code stream<T>} inside a value. */
	public static final ClassName ELEMENT_STREAM = ClassName.get(BINDINGS, "ElementStream");

	/** {@code error-context}. */
	public static final ClassName ERROR_CONTEXT = ClassName.get(BINDINGS, "ErrorContext");

	/** {@code result} that is a value. */
	public static final ClassName RESULT = ClassName.get(BINDINGS, "Result");

	/** The absent type of a stream, a future or a result. */
	public static final ClassName UNIT = ClassName.get(BINDINGS, "Unit");

	/** A tuple of more members than there are tuple types for. */
	public static final ClassName TUPLE_N = ClassName.get(BINDINGS, "TupleN");

	/** The base of generated exceptions. */
	public static final ClassName WIT_EXCEPTION = ClassName.get(BINDINGS, "WitException");

	/** The error of a {@code result} without an error type. */
	public static final ClassName UNTYPED_ERROR_EXCEPTION = ClassName.get(BINDINGS, "UntypedErrorException");

	/** Ranges and lengths that a Java type does not have. */
	public static final ClassName CHECK = ClassName.get(BINDINGS, "Check");

	/** Unmodifiable copies of lists and maps inside others. */
	public static final ClassName COPIED = ClassName.get(BINDINGS, "Copied");

	/** Equality, hash and text by content. */
	public static final ClassName CONTENT = ClassName.get(BINDINGS, "Content");

	/** Calls of the reactive form by the blocking one. */
	public static final ClassName BLOCKING_CALL = ClassName.get(BINDINGS, "BlockingCall");

	/** Containers with what they hold mapped. */
	public static final ClassName MAPPED = ClassName.get(BINDINGS, "Mapped");

	/** Calls of the blocking form by the reactive one. */
	public static final ClassName REACTIVE_CALL = ClassName.get(BINDINGS, "ReactiveCall");

	/** Reactor's one or none. */
	public static final ClassName MONO = ClassName.get("reactor.core.publisher", "Mono");

	/** Reactor's many. */
	public static final ClassName FLUX = ClassName.get("reactor.core.publisher", "Flux");

	/** Where blocking code runs. */
	public static final ClassName SCHEDULER = ClassName.get("reactor.core.scheduler", "Scheduler");

	/** Reactor's own schedulers. */
	public static final ClassName SCHEDULERS = ClassName.get("reactor.core.scheduler", "Schedulers");

	/** A stream handed to a reactive method. */
	public static final ClassName PUBLISHER = ClassName.get("org.reactivestreams", "Publisher");

	/** May be {@code null}. */
	public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

	/** May be {@code null}, as an annotation of a type. */
	public static final AnnotationSpec NULLABLE_USE = AnnotationSpec.builder(NULLABLE).build();

	private static final int LARGEST_TUPLE = 16;

	private RuntimeTypes() {
	}

	/**
	 * The tuple type of a number of members.
	 * @param members the number
	 * @return {@code Tuple1} to {@code Tuple16}, or {@code TupleN}, which has no type
	 * parameters
	 */
	public static ClassName tuple(int members) {
		return (members <= LARGEST_TUPLE) ? ClassName.get(BINDINGS, "Tuple" + members) : TUPLE_N;
	}

}
