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

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * How a stream ended, told by a future of its own.
 *
 * @param stage the future
 */
record Outcome(CompletionStage<?> stage) {

	/**
	 * Waits for the outcome.
	 * @throws WitStreamException if it is a failure
	 */
	void await() {
		try {
			check(Await.value(this.stage));
		}
		catch (ExecutionException ex) {
			throw Broken.by(Await.cause(ex));
		}
		catch (InterruptedException ex) {
			throw new WitStreamException("interrupted while waiting for the outcome of a stream", ex);
		}
	}

	/**
	 * The outcome as an end.
	 * @param <T> the type of an element of the stream
	 * @return empty, or the failure
	 */
	<T> Mono<T> end() {
		return Mono.<Object>fromCompletionStage(this.stage)
			.doOnNext(Outcome::check)
			.onErrorMap((ex) -> Broken.by(Await.cause(ex)))
			.then(Mono.empty());
	}

	private static void check(@Nullable Object outcome) {
		if (outcome instanceof Result.Err<?, ?> err) {
			throw new WitStreamException("the stream broke: " + Content.show(err.error()), null);
		}
	}

}
