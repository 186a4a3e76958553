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

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisConnectionStateListener;
import org.jspecify.annotations.Nullable;

/**
 * Commands that must not reach the server twice. Lettuce sends what was not answered once
 * more when it has connected again; these fail instead when the connection is lost, and
 * what has failed is not sent.
 */
final class UnrepeatableCommands implements RedisConnectionStateListener {

	private final Set<CompletableFuture<?>> unanswered = ConcurrentHashMap.newKeySet();

	private final AtomicLong losses = new AtomicLong();

	private @Nullable AbstractRedisClient client;

	/** Hears of the connections of a client from now on. */
	synchronized void listenTo(AbstractRedisClient used) {
		if (used != this.client) {
			this.client = used;
			used.addListener(this);
		}
	}

	<T extends @Nullable Object> CompletableFuture<T> send(Supplier<? extends CompletionStage<T>> command) {
		long lossesBefore = this.losses.get();
		CompletableFuture<T> answer = command.get().toCompletableFuture();
		this.unanswered.add(answer);
		answer.whenComplete((value, failure) -> this.unanswered.remove(answer));
		if (this.losses.get() != lossesBefore) {
			fail(answer);
		}
		return answer;
	}

	// Connections that look at a cluster's topology come and go: they are closed.
	@Override
	public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
		if (!connection.isClosed()) {
			this.losses.incrementAndGet();
			this.unanswered.forEach(UnrepeatableCommands::fail);
		}
	}

	private static void fail(CompletableFuture<?> answer) {
		answer.completeExceptionally(
				new RedisConnectionException("The connection was lost; the write may or may not have happened"));
	}

}
