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

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.wasmcloud.wit.bindings.Await;
import org.wasmcloud.wit.bindings.Target;
import org.wasmcloud.wit.bindings.WitTrapException;
import org.wasmcloud.wit.model.InterfaceDef;

/**
 * The calls that a generated bean makes: those of one interface to one target.
 */
public final class Calls {

	private final Target target;

	private final GeneratedBinding binding;

	private final InterfaceDef contract;

	/**
	 * Creates the calls.
	 * @param target what is called
	 * @param binding the binding of the interface
	 */
	public Calls(Target target, GeneratedBinding binding) {
		this.target = target;
		this.binding = binding;
		this.contract = binding.def();
	}

	/**
	 * What is called.
	 * @return the target
	 */
	public Target target() {
		return this.target;
	}

	/**
	 * Calls and waits.
	 * @param function the index of the function
	 * @param args the arguments in generic form
	 * @return the result in generic form, or {@code null} for none
	 * @throws WitTrapException if the call failed or the thread was interrupted
	 * @throws IllegalStateException if the call would block a thread that must not
	 */
	public @Nullable Object await(int function, Object... args) {
		CompletionStage<@Nullable Object> reply = start(function, false, args);
		try {
			return Await.value(reply);
		}
		catch (ExecutionException ex) {
			throw trap(function, ex);
		}
		catch (InterruptedException ex) {
			reply.thenAccept((late) -> drop(function, late));
			throw new WitTrapException("interrupted while waiting for " + name(function), ex);
		}
	}

	/**
	 * Calls with handles among the arguments, and waits.
	 * @param function the index of the function
	 * @param args makes the arguments in generic form
	 * @return the result in generic form, or {@code null} for none
	 */
	public @Nullable Object await(int function, Function<Handover, Object[]> args) {
		return await(function, Handover.arguments(this.target, args));
	}

	/**
	 * Calls, waits, and throws the error of a {@code result}.
	 * @param function the index of the function
	 * @param errors the error type
	 * @param args the arguments in generic form
	 * @return the value of the success in generic form
	 */
	public Object awaitOk(int function, ErrorMapping<?> errors, Object... args) {
		return errors.valueOf(await(function, args));
	}

	/**
	 * Calls with handles among the arguments, waits, and throws the error of a
	 * {@code result}.
	 * @param function the index of the function
	 * @param errors the error type
	 * @param args makes the arguments in generic form
	 * @return the value of the success in generic form
	 */
	public Object awaitOk(int function, ErrorMapping<?> errors, Function<Handover, Object[]> args) {
		return errors.valueOf(await(function, args));
	}

	/**
	 * Calls when subscribed to; cancelling cancels the call.
	 * @param function the index of the function
	 * @param args makes the arguments in generic form, once for each subscriber
	 * @return the result in generic form, empty for none
	 */
	public Mono<Object> mono(int function, Callable<Object[]> args) {
		return Mono.defer(() -> {
			// One step: handles that were given away are on their way, nothing comes
			// between.
			try {
				return reply(function, start(function, true, args.call()));
			}
			catch (Exception ex) {
				return Mono.error(ex);
			}
		});
	}

	private Mono<Object> reply(int function, CompletionStage<@Nullable Object> reply) {
		return Mono.<Object>fromFuture(reply.toCompletableFuture())
			.doOnDiscard(Object.class, (late) -> drop(function, late))
			.onErrorMap((ex) -> trap(function, ex));
	}

	/** A reply that came although its call was cancelled. */
	private void drop(int function, @Nullable Object late) {
		LateValue.drop(this.binding, this.contract.functions().get(function).result(), late, this.target::drop);
	}

	/**
	 * Calls with handles among the arguments when subscribed to; they are given away
	 * then.
	 * @param function the index of the function
	 * @param args makes the arguments in generic form, once for each subscriber
	 * @return the result in generic form, empty for none
	 */
	public Mono<Object> mono(int function, Function<Handover, Object[]> args) {
		return mono(function, () -> Handover.arguments(this.target, args));
	}

	/**
	 * Calls when subscribed to; the error of a {@code result} is an error signal.
	 * @param function the index of the function
	 * @param errors the error type
	 * @param args makes the arguments in generic form, once for each subscriber
	 * @return the value of the success in generic form
	 */
	public Mono<Object> monoOk(int function, ErrorMapping<?> errors, Callable<Object[]> args) {
		return mono(function, args).map(errors::valueOf);
	}

	/**
	 * Calls with handles among the arguments when subscribed to; the error of a
	 * {@code result} is an error signal.
	 * @param function the index of the function
	 * @param errors the error type
	 * @param args makes the arguments in generic form, once for each subscriber
	 * @return the value of the success in generic form
	 */
	public Mono<Object> monoOk(int function, ErrorMapping<?> errors, Function<Handover, Object[]> args) {
		return mono(function, args).map(errors::valueOf);
	}

	private CompletionStage<@Nullable Object> start(int function, boolean reactive, Object[] args) {
		try {
			return Subscribing.call(reactive, () -> this.target.call(this.contract, function, args));
		}
		catch (RuntimeException ex) {
			throw trap(function, ex);
		}
	}

	private WitTrapException trap(int function, Throwable failure) {
		Throwable cause = Await.cause(failure);
		if (cause instanceof WitTrapException trap) {
			return trap;
		}
		return new WitTrapException(name(function) + " failed: " + cause, cause);
	}

	private String name(int function) {
		return "'" + this.contract.functions().get(function).name() + "' of " + this.contract.id();
	}

}
