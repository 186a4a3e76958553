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

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The few Redis commands that a bucket consists of, on the connection of the application.
 * A call that fails completes with what the client library threw; one that is cancelled
 * is not sent if it can still be helped.
 */
interface RedisAccess extends CollectionCommands {

	CompletableFuture<byte @Nullable []> get(byte[] key);

	/**
	 * Writes a value; what expiry the key had is gone.
	 * @param ttlMillis time to live, 0 for none
	 * @param ifAbsent whether the key must not be set
	 * @return the server's reply; {@code null} if it must not and is
	 */
	CompletableFuture<@Nullable String> set(byte[] key, byte[] value, long ttlMillis, boolean ifAbsent);

	/** Removes a key and tells how many were set. */
	CompletableFuture<Long> delete(byte[] key);

	/** How many of the keys are set; one that is given twice counts twice. */
	CompletableFuture<Long> exists(byte[]... keys);

	/** The values in the order of the keys. */
	CompletableFuture<List<byte @Nullable []>> getMany(byte[]... keys);

	/**
	 * Writes all entries: as one step on one server, one by one on a cluster, where a
	 * failure is a {@link PartialBatchException}.
	 */
	CompletableFuture<?> setMany(Map<byte[], byte[]> entries);

	/** Removes all keys, in steps as {@link #setMany}. */
	CompletableFuture<?> deleteMany(byte[]... keys);

	/** Runs a script whose keys are all in one hash slot. */
	CompletableFuture<List<Object>> run(Script script, byte[][] keys, byte[]... arguments);

	/**
	 * Tells all keys that match a pattern, on every master of a cluster: each that is
	 * there from beginning to end at least once, others or again perhaps.
	 * @param keys told one key at a time, by one thread at a time
	 */
	CompletableFuture<?> scan(byte[] pattern, Consumer<byte[]> keys);

	CompletableFuture<?> ping();

	/** The servers, each by itself. */
	RedisServers servers();

	/** Whether calls that wait for an answer wait for a connection as well. */
	boolean isDisconnected();

	/** What Spring Data calls a failure of the client library. */
	Throwable translate(Throwable failure);

}
