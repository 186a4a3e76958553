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

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The commands that lists and sets need.
 */
interface CollectionCommands {

	/** Appends an element and gives the new length. */
	CompletableFuture<Long> listAdd(byte[] key, byte[] element);

	/** Removes the first such element and tells how many it removed. */
	CompletableFuture<Long> listDelete(byte[] key, byte[] element);

	CompletableFuture<List<byte[]>> listRange(byte[] key, long start, long stop);

	/** Adds a member and tells how many are new. */
	CompletableFuture<Long> setAdd(byte[] key, byte[] member);

	/** Removes a member and tells how many it removed. */
	CompletableFuture<Long> setDelete(byte[] key, byte[] member);

	CompletableFuture<? extends Collection<byte[]>> setMembers(byte[] key);

	/** At least one key; one step on one server, set by set on a cluster. */
	CompletableFuture<? extends Collection<byte[]>> setUnion(byte[]... keys);

	/** At least one key; one step on one server, set by set on a cluster. */
	CompletableFuture<? extends Collection<byte[]>> setIntersection(byte[]... keys);

}
