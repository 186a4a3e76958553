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

import org.wasmcloud.wit.bindings.Await;
import org.wasmcloud.wit.bindings.Result;
import org.wasmcloud.wit.model.ResultType;

/**
 * A {@code future<result<T, E>>}: in Java a future that fails with an exception, in
 * generic form a future of a {@link Result}.
 */
final class FailingFutures {

	private FailingFutures() {
	}

	static CompletableFuture<Result<Object, Object>> lower(ValueWalk walk, ResultType type,
			CompletableFuture<Object> future, ValueWalk.Place place) {
		ErrorMapping<?> errors = walk.binding().errors(type.err());
		String what = "the value of a future<" + type + ">";
		return LinkedFuture.of(future, (value) -> Result.ok(walk.toCome(type.ok(), value, place, what)),
				(failure) -> failure(walk, type, errors, failure, what), (late) -> walk.late(type.ok(), late));
	}

	private static @Nullable Result<Object, Object> failure(ValueWalk walk, ResultType type, ErrorMapping<?> errors,
			Throwable thrown, String what) {
		Result<Object, Object> failure = errors.failureOf(Await.cause(thrown));
		return (failure instanceof Result.Err<Object, Object> err)
				? Result.err(walk.toCome(type.err(), err.error(), ValueWalk.Place.ERROR, what)) : null;
	}

	static CompletableFuture<Object> lift(ValueWalk walk, ResultType type,
			CompletableFuture<Result<Object, Object>> future, ValueWalk.Place place) {
		ErrorMapping<?> errors = walk.binding()
			.errors(type.err())
			.lifted((error) -> walk.walk(type.err(), error, ValueWalk.Place.ERROR));
		String what = "the value of a future<" + type + ">";
		return LinkedFuture.of(future, (result) -> {
			Conformance.check(walk.binding(), type, result, what);
			return walk.walk(type.ok(), errors.valueOf(result), place);
		}, (late) -> walk.late(type, late));
	}

}
