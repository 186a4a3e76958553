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
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.MonoSink;

import org.wasmcloud.spring.core.backend.BackendException;

/**
 * A reply that a subscriber waits for. It ends once: with the reply, with the time limit,
 * or because the subscriber no longer wants it; the last two cancel the call.
 *
 * @param <T> the type of the reply
 */
final class AwaitedReply<T> {

	private final AtomicBoolean over = new AtomicBoolean();

	private final CompletableFuture<? extends @Nullable T> call;

	private final MonoSink<T> sink;

	private final Function<Throwable, BackendException> failures;

	AwaitedReply(CompletableFuture<? extends @Nullable T> call, MonoSink<T> sink,
			Function<Throwable, BackendException> failures) {
		this.call = call;
		this.sink = sink;
		this.failures = failures;
	}

	void begin(Patience patience) {
		Disposable deadline = patience.deadlines().begin(patience.timeout(), this::late);
		this.sink.onCancel(this::cancel);
		this.call.whenComplete((reply, failure) -> {
			deadline.dispose();
			if (!end()) {
				return;
			}
			if (failure != null) {
				this.sink.error(this.failures.apply(failure));
			}
			else {
				this.sink.success(reply);
			}
		});
	}

	private void late() {
		if (end()) {
			this.call.cancel(true);
			this.sink.error(this.failures.apply(new TimeoutException("no reply within the time limit")));
		}
	}

	private void cancel() {
		if (end()) {
			this.call.cancel(true);
		}
	}

	private boolean end() {
		return this.over.compareAndSet(false, true);
	}

}
