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

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.scheduler.Schedulers;

import org.wasmcloud.wit.bindings.Answer;
import org.wasmcloud.wit.bindings.Target;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Beans seen as functions: finds out which function is meant, and turns whatever is
 * thrown into a failed stage.
 */
public abstract class LocalTarget implements Target {

	private final GeneratedBinding binding;

	private final InterfaceDef contract;

	private final List<Target> resources;

	/**
	 * Creates the target.
	 * @param binding the binding of the interface that it serves
	 * @param resources targets that serve the methods of the resources of other
	 * interfaces which this interface's functions can hand out
	 */
	protected LocalTarget(GeneratedBinding binding, List<Target> resources) {
		this.binding = binding;
		this.contract = binding.def();
		this.resources = List.copyOf(resources);
	}

	@Override
	public final CompletionStage<@Nullable Object> call(InterfaceDef contract, int function, Object... args) {
		try {
			if (contract != this.contract && !contract.id().sameTrack(this.contract.id())) {
				return elsewhere(contract, function, args);
			}
			int index = (contract == this.contract) ? function : translate(contract, function);
			int expected = this.contract.functions().get(index).params().size();
			if (args.length != expected) {
				throw new IllegalArgumentException("'" + this.contract.functions().get(index).name() + "' of "
						+ this.contract.id() + " takes " + expected + " arguments, not " + args.length);
			}
			return late(index, invoke(index, args));
		}
		catch (Throwable ex) {
			Exceptions.throwIfJvmFatal(ex);
			return Reply.trap(ex);
		}
	}

	private CompletionStage<@Nullable Object> late(int function, CompletionStage<@Nullable Object> reply) {
		if (reply instanceof Answer<@Nullable Object> answer) {
			answer.late(
					(value) -> LateValue.close(this.binding, this.contract.functions().get(function).result(), value));
		}
		return reply;
	}

	/** A definition of another version, or loaded elsewhere, may have another order. */
	private int translate(InterfaceDef other, int function) {
		Function wanted = other.functions().get(function);
		int index = this.contract.indexOf(wanted.name());
		if (index < 0) {
			throw new IllegalArgumentException("'" + wanted.name() + "' of " + other.id() + " is not in "
					+ this.contract.id() + ", which is here");
		}
		return index;
	}

	private CompletionStage<@Nullable Object> elsewhere(InterfaceDef other, int function, Object[] args) {
		for (Target target : this.resources) {
			if (target.serves(other.id())) {
				return target.call(other, function, args);
			}
		}
		throw new IllegalArgumentException(
				"a target of " + this.contract.id() + " serves no functions of " + other.id());
	}

	@Override
	public final boolean serves(InterfaceId other) {
		return other.sameTrack(this.contract.id())
				|| this.resources.stream().anyMatch((target) -> target.serves(other));
	}

	/**
	 * Calls a function.
	 * @param function the index in this target's own definition
	 * @param args as many arguments as the function takes, in generic form
	 * @return the reply
	 * @throws Exception a trap
	 */
	protected abstract CompletionStage<@Nullable Object> invoke(int function, Object[] args) throws Exception;

	/**
	 * Makes an async call of a blocking bean: on the thread of the caller, unless that
	 * must not block or the caller is a reactive bean. Then it blocks a thread of
	 * {@link Schedulers#boundedElastic()}, and cancelling the reply interrupts it.
	 * @param call the call
	 * @return the reply
	 */
	protected final CompletionStage<@Nullable Object> blocking(Supplier<CompletionStage<@Nullable Object>> call) {
		if (!Subscribing.isCallerReactive() && !Schedulers.isInNonBlockingThread()) {
			return call.get();
		}
		return Answer.on(Schedulers.boundedElastic(), call);
	}

	@Override
	public void drop(TypeDef resource, Object handle) {
		LateValue.close(handle);
	}

	/**
	 * A bean that a call needs.
	 * @param bean the bean, or {@code null} if none was given
	 * @param type what the bean would be
	 * @param <T> the type of the bean
	 * @return the bean
	 * @throws IllegalStateException if none was given
	 */
	protected final <T> T require(@Nullable T bean, Class<T> type) {
		if (bean == null) {
			throw new IllegalStateException("no " + type.getName() + " was given to the target of " + this.contract.id()
					+ "; pass one to target(...)");
		}
		return bean;
	}

}
