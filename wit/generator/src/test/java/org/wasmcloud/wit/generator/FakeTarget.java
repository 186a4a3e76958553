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

package org.wasmcloud.wit.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.wasmcloud.wit.bindings.Target;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.TypeDef;

/**
 * The innermost target: keeps the arguments of the last call and gives the answer that it
 * was told.
 */
final class FakeTarget implements Target {

	private Object[] args = {};

	private CompletionStage<Object> answer = CompletableFuture.completedFuture(null);

	private Function<Object[], Object> maker;

	private final List<Object> dropped = new ArrayList<>();

	void answer(Object value) {
		answer(CompletableFuture.completedFuture(value));
	}

	void answer(CompletionStage<Object> stage) {
		this.answer = stage;
		this.maker = null;
	}

	/** Answers with something made of the arguments. */
	void answerFrom(Function<Object[], Object> maker) {
		this.maker = maker;
	}

	/** Forgets the arguments. */
	void clear() {
		this.args = new Object[0];
	}

	Object[] args() {
		return this.args;
	}

	List<Object> dropped() {
		return this.dropped;
	}

	@Override
	public CompletionStage<Object> call(InterfaceDef contract, int function, Object... args) {
		this.args = args;
		return (this.maker != null) ? CompletableFuture.completedFuture(this.maker.apply(args)) : this.answer;
	}

	@Override
	public void drop(TypeDef resource, Object handle) {
		this.dropped.add(handle);
	}

}
