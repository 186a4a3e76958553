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

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

/**
 * Waits for a stage on a thread that may block.
 */
public final class Await {

	private Await() {
	}

	/**
	 * The value of a stage. An interrupt cancels the stage and keeps the interrupt flag;
	 * a value that came first is returned.
	 * @param stage the stage
	 * @param <T> the type of the value
	 * @return the value
	 * @throws ExecutionException if the stage failed or was cancelled; the cause is what
	 * it failed with
	 * @throws InterruptedException if the thread is interrupted; its flag is set again
	 * @throws IllegalStateException on a thread that must not block, such as an event
	 * loop; the stage is cancelled
	 */
	public static <T extends @Nullable Object> T value(CompletionStage<T> stage)
			throws ExecutionException, InterruptedException {
		CompletableFuture<T> future = stage.toCompletableFuture();
		try {
			if (!future.isDone()) {
				requireBlockingThread(future);
			}
			return future.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			if (abandon(future)) {
				throw ex;
			}
			return completed(future);
		}
		catch (CancellationException ex) {
			throw new ExecutionException(ex);
		}
	}

	/** Cancels a stage, unless its value is there: a handle in it is the caller's now. */
	private static boolean abandon(CompletableFuture<?> future) {
		return future.cancel(true) || !future.isDone();
	}

	private static <T extends @Nullable Object> T completed(CompletableFuture<T> future) throws ExecutionException {
		try {
			return future.join();
		}
		catch (CompletionException ex) {
			throw new ExecutionException(cause(ex));
		}
	}

	private static void requireBlockingThread(CompletableFuture<?> future) {
		if (Schedulers.isInNonBlockingThread() && abandon(future)) {
			throw new IllegalStateException("a blocking call on thread '" + Thread.currentThread().getName()
					+ "', which must not block; use the reactive form instead");
		}
	}

	/**
	 * What a stage failed with, less what {@link CompletableFuture} wraps it in.
	 * @param failure the failure as a stage or {@link #value} reports it
	 * @return the failure itself
	 */
	public static Throwable cause(Throwable failure) {
		Throwable cause = failure;
		while ((cause instanceof CompletionException || cause instanceof ExecutionException)
				&& cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause;
	}

}
