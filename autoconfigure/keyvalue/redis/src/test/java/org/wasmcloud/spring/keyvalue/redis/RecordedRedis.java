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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * Writes down the commands and answers as a server without entries, but for the keys that
 * a scan is to tell.
 */
class RecordedRedis implements RedisAccess {

	final List<String> commands = new ArrayList<>();

	List<String> told = List.of();

	boolean disconnected;

	@Override
	public CompletableFuture<byte @Nullable []> get(byte[] key) {
		return answer("GET", null);
	}

	@Override
	public CompletableFuture<@Nullable String> set(byte[] key, byte[] value, long ttlMillis, boolean ifAbsent) {
		return answer("SET" + ((ttlMillis != 0) ? " PX" : "") + (ifAbsent ? " NX" : ""), "OK");
	}

	@Override
	public CompletableFuture<Long> delete(byte[] key) {
		return answer("DEL", 1L);
	}

	@Override
	public CompletableFuture<Long> exists(byte[]... keys) {
		return answer("EXISTS", Arrays.stream(keys).filter((key) -> this.told.contains(text(key))).count());
	}

	@Override
	public CompletableFuture<List<byte @Nullable []>> getMany(byte[]... keys) {
		return answer("MGET", List.of());
	}

	@Override
	public CompletableFuture<?> setMany(Map<byte[], byte[]> entries) {
		return answer("MSET", "OK");
	}

	@Override
	public CompletableFuture<?> deleteMany(byte[]... keys) {
		return answer("DEL", 1L);
	}

	@Override
	public CompletableFuture<Long> listAdd(byte[] key, byte[] element) {
		return answer("RPUSH", 1L);
	}

	@Override
	public CompletableFuture<Long> listDelete(byte[] key, byte[] element) {
		return answer("LREM", 0L);
	}

	@Override
	public CompletableFuture<List<byte[]>> listRange(byte[] key, long start, long stop) {
		return answer("LRANGE", List.of());
	}

	@Override
	public CompletableFuture<Long> setAdd(byte[] key, byte[] member) {
		return answer("SADD", 1L);
	}

	@Override
	public CompletableFuture<Long> setDelete(byte[] key, byte[] member) {
		return answer("SREM", 0L);
	}

	@Override
	public CompletableFuture<List<byte[]>> setMembers(byte[] key) {
		return answer("SMEMBERS", List.of());
	}

	@Override
	public CompletableFuture<List<byte[]>> setUnion(byte[]... keys) {
		return answer("SUNION", List.of());
	}

	@Override
	public CompletableFuture<List<byte[]>> setIntersection(byte[]... keys) {
		return answer("SINTER", List.of());
	}

	@Override
	public CompletableFuture<List<Object>> run(Script script, byte[][] keys, byte[]... arguments) {
		return answer(script.name(), switch (script) {
			case CURRENT -> List.of();
			case SWAP -> List.of(0L);
			case INCREMENT -> List.of("1".getBytes(StandardCharsets.US_ASCII));
			case SET_EXPIRING, CLEAR -> List.of(1L);
		});
	}

	@Override
	public CompletableFuture<?> scan(byte[] pattern, Consumer<byte[]> keys) {
		this.told.forEach((key) -> keys.accept(key.getBytes(StandardCharsets.UTF_8)));
		return answer("SCAN " + text(pattern), null);
	}

	@Override
	public RedisServers servers() {
		return new RedisServers(new LettuceConnectionFactory());
	}

	@Override
	public CompletableFuture<?> ping() {
		return answer("PING", "PONG");
	}

	@Override
	public boolean isDisconnected() {
		return this.disconnected;
	}

	@Override
	public Throwable translate(Throwable failure) {
		return failure;
	}

	private <T extends @Nullable Object> CompletableFuture<T> answer(String command, T answer) {
		this.commands.add(command);
		return CompletableFuture.completedFuture(answer);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

}
