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
import java.util.Map;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.TypeDef;

/**
 * One instance, seen as functions. It serves the functions of its interface, and the
 * methods of every resource that those functions can hand out, whatever interface that
 * resource belongs to: so a call names its contract.
 * <p>
 * Values are in generic form: {@code bool} {@link Boolean}; {@code u8 u16 s32}
 * {@link Integer}; {@code s8} {@link Byte}; {@code s16} {@link Short};
 * {@code u32 s64 u64} {@link Long}; {@code f32} {@link Float}; {@code f64}
 * {@link Double}; {@code char} {@link Integer}; {@code string} {@link String};
 * {@code error-context} {@link ErrorContext}; {@code list<u8>} {@code byte[]};
 * {@code list<f32>} {@code float[]}; {@code list<f64>} {@code double[]}; other lists
 * {@link List}; {@code map} {@link Map}; {@code option} always
 * {@link java.util.Optional}; {@code result} {@link Result}, an absent side {@link Unit};
 * {@code tuple} {@link Tuple}; {@code stream<u8>} {@link ByteStream}; other streams
 * {@link ElementStream}; {@code future} {@link java.util.concurrent.CompletableFuture},
 * that of a {@code result<T, E>} a future of a {@link Result}; a handle the resource's
 * Java object in the form that its maker has (a {@code wasi:io} stream in another
 * package: the {@code java.io} stream); a named type its Java value, read and built
 * through its {@link Mirror}.
 * <p>
 * A typed error is a {@link Result.Err}; a failed stage is a trap.
 */
public interface Target {

	/**
	 * Calls a function.
	 * @param contract the interface that the function belongs to
	 * @param function the index of the function in {@link InterfaceDef#functions()}
	 * @param args the arguments in generic form; of a method the first is the handle.
	 * Streams and owned handles belong to the callee from here on, whatever comes of the
	 * call
	 * @return the result in generic form, {@code null} for a function without one. A
	 * caller that loses interest cancels {@code toCompletableFuture()} of it; what the
	 * target has for a stage that was cancelled is the target's to drop, as
	 * {@link Answer} does
	 */
	CompletionStage<@Nullable Object> call(InterfaceDef contract, int function, Object... args);

	/**
	 * Drops an own handle that this target handed out. Throws nothing.
	 * @param resource the resource
	 * @param handle the handle
	 */
	void drop(TypeDef resource, Object handle);

	/**
	 * Whether functions of an interface may be called: its own, and the methods of
	 * resources.
	 * @param contract the interface
	 * @return {@code true} unless it is known that they may not
	 */
	default boolean serves(InterfaceId contract) {
		return true;
	}

	/**
	 * Several targets as one instance, so that a handle that one of them handed out is
	 * the instance's own also where it is passed to another: {@code store} and
	 * {@code atomics} over one bucket.
	 * @param targets the target of each interface; methods of resources of an interface
	 * that is none of these go to any that {@link #serves} it
	 * @return the instance
	 */
	static Target joined(Map<InterfaceId, Target> targets) {
		return new JoinedTarget(Map.copyOf(targets));
	}

}
