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

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.CollectionsBucket;

/**
 * Lists and sets as Redis has them, under the same keys as values.
 */
final class RedisCollections implements CollectionsBucket {

	private static final byte[] LIST = "list".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] SET = "set".getBytes(StandardCharsets.US_ASCII);

	private final RedisAccess redis;

	private final KeyLayout layout;

	private final Patience patience;

	RedisCollections(RedisAccess redis, KeyLayout layout, Patience patience) {
		this.redis = redis;
		this.layout = layout;
		this.patience = patience;
	}

	@Override
	public long listAdd(String key, String element) {
		return await(this.redis.listAdd(this.layout.stored(key), bytes(element)));
	}

	@Override
	public boolean listDelete(String key, String element) {
		return await(this.redis.listDelete(this.layout.stored(key), bytes(element))) > 0;
	}

	@Override
	public List<String> listRange(String key, long start, long stop) {
		return texts(await(this.redis.listRange(this.layout.stored(key), start, stop)));
	}

	@Override
	public boolean listClear(String key) {
		return clear(key, LIST);
	}

	@Override
	public boolean setAdd(String key, String member) {
		return await(this.redis.setAdd(this.layout.stored(key), bytes(member))) > 0;
	}

	@Override
	public boolean setDelete(String key, String member) {
		return await(this.redis.setDelete(this.layout.stored(key), bytes(member))) > 0;
	}

	@Override
	public List<String> setMembers(String key) {
		return texts(await(this.redis.setMembers(this.layout.stored(key))));
	}

	@Override
	public List<String> setUnion(List<String> keys) {
		return keys.isEmpty() ? List.of() : texts(await(this.redis.setUnion(this.layout.stored(keys))));
	}

	@Override
	public List<String> setIntersection(List<String> keys) {
		return keys.isEmpty() ? List.of() : texts(await(this.redis.setIntersection(this.layout.stored(keys))));
	}

	@Override
	public boolean setClear(String key) {
		return clear(key, SET);
	}

	private boolean clear(String key, byte[] type) {
		byte[][] keys = { this.layout.stored(key) };
		return await(this.redis.run(Script.CLEAR, keys, type)).get(0).equals(1L);
	}

	private <T> T await(CompletableFuture<T> call) {
		return this.patience.await(call, (failure) -> Failures.of(failure, this.redis));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static List<String> texts(Collection<byte[]> elements) {
		List<String> texts = new ArrayList<>(elements.size());
		try {
			for (byte[] element : elements) {
				texts.add(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(element)).toString());
			}
		}
		catch (CharacterCodingException ex) {
			throw new BackendException(BackendException.Kind.CONFLICT, "An element is not text.", ex);
		}
		return texts;
	}

}
