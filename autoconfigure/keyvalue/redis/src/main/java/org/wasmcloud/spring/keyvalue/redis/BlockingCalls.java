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

package org.wasmcloud.spring.keyvalue.redis;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Runs calls of a client that blocks on threads of their own: whoever waits for one can
 * give up when the time is over, whatever limits the client has, or has not, for
 * connecting, for an answer, and for a place in its pool. A call that is given up before
 * its turn is never made; one that is under way ends when the client lets it.
 */
final class BlockingCalls {

	/** More at a time wait for their turn, and their callers no longer than they want. */
	private static final int THREADS = 64;

	private static final int KEEP_ALIVE_SECONDS = 30;

	private final ThreadPoolExecutor executor;

	BlockingCalls() {
		CustomizableThreadFactory threads = new CustomizableThreadFactory("wasmcloud-redis-");
		threads.setDaemon(true);
		this.executor = new ThreadPoolExecutor(THREADS, THREADS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(), threads);
		this.executor.allowCoreThreadTimeOut(true);
	}

	<T extends @Nullable Object> CompletableFuture<T> start(Supplier<T> call) {
		CompletableFuture<T> result = new CompletableFuture<>();
		FutureTask<@Nullable Void> task = new FutureTask<>(() -> {
			try {
				result.complete(call.get());
			}
			catch (RuntimeException | Error ex) {
				result.completeExceptionally(ex);
			}
		}, null);
		result.whenComplete((value, failure) -> {
			if (result.isCancelled()) {
				task.cancel(true);
			}
		});
		this.executor.execute(task);
		return result;
	}

}
