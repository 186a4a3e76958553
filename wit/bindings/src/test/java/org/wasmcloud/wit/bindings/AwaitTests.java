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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AwaitTests {

	@AfterEach
	void clearInterrupt() {
		Thread.interrupted();
	}

	@Test
	void anInterruptCancelsTheStageAndStays() {
		CompletableFuture<String> stage = new CompletableFuture<>();
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> Await.value(stage));
		assertThat(Thread.currentThread().isInterrupted()).isTrue();
		assertThat(stage).isCancelled();
	}

	@Test
	void aValueThatComesBeforeTheCancelIsTheCallers() throws Exception {
		CompletableFuture<String> stage = new CompletableFuture<>() {

			@Override
			public boolean cancel(boolean mayInterruptIfRunning) {
				complete("just in time");
				return super.cancel(mayInterruptIfRunning);
			}

		};
		Thread.currentThread().interrupt();
		assertThat(Await.value(stage)).isEqualTo("just in time");
		assertThat(Thread.currentThread().isInterrupted()).isTrue();
	}

	@Test
	void aFailureThatComesBeforeTheCancelIsTheCallers() {
		IllegalStateException failure = new IllegalStateException("gone");
		CompletableFuture<String> stage = new CompletableFuture<>() {

			@Override
			public boolean cancel(boolean mayInterruptIfRunning) {
				completeExceptionally(failure);
				return super.cancel(mayInterruptIfRunning);
			}

		};
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> Await.value(stage)).withCause(failure);
	}

	@Test
	void aStageThatCannotBeCancelledIsNotWaitedFor() {
		CompletableFuture<String> stage = new CompletableFuture<>() {

			@Override
			public boolean cancel(boolean mayInterruptIfRunning) {
				return false;
			}

		};
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> Await.value(stage));
	}

}
