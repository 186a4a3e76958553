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

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.data.redis.connection.RedisClusterConnection;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.ReturnType;
import org.springframework.data.redis.connection.SetCondition;
import org.springframework.data.redis.connection.jedis.JedisExceptionConverter;
import org.springframework.data.redis.core.Cursor;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.types.Expiration;
import org.springframework.util.ClassUtils;

/**
 * The commands on whatever client stands behind Spring Data's connection. It blocks, so
 * calls run on threads of their own.
 */
final class ConnectionAccess implements RedisAccess {

	private static final int SCAN_COUNT = 2000;

	private static final boolean JEDIS = ClassUtils.isPresent("redis.clients.jedis.Jedis",
			ConnectionAccess.class.getClassLoader());

	private final RedisConnectionFactory factory;

	private final RedisServers servers;

	private final BlockingCalls calls = new BlockingCalls();

	ConnectionAccess(RedisConnectionFactory factory) {
		this.factory = factory;
		this.servers = new RedisServers(factory);
	}

	@Override
	public CompletableFuture<byte @Nullable []> get(byte[] key) {
		return call((connection) -> connection.stringCommands().get(key));
	}

	@Override
	public CompletableFuture<@Nullable String> set(byte[] key, byte[] value, long ttlMillis, boolean ifAbsent) {
		Expiration expiration = (ttlMillis != 0) ? Expiration.milliseconds(ttlMillis) : Expiration.persistent();
		SetCondition condition = ifAbsent ? SetCondition.ifAbsent() : SetCondition.upsert();
		return call(
				(connection) -> Boolean.TRUE.equals(connection.stringCommands().set(key, value, condition, expiration))
						? "OK" : null);
	}

	@Override
	public CompletableFuture<Long> delete(byte[] key) {
		return call((connection) -> count(connection.keyCommands().del(key)));
	}

	// Null is what Spring Data answers inside a transaction, where these are never used.
	private static long count(@Nullable Long count) {
		return (count != null) ? count : 0;
	}

	@Override
	public CompletableFuture<Long> exists(byte[]... keys) {
		return call((connection) -> count(connection.keyCommands().exists(keys)));
	}

	@Override
	public CompletableFuture<List<byte @Nullable []>> getMany(byte[]... keys) {
		return call((connection) -> Objects.requireNonNull(connection.stringCommands().mGet(keys)));
	}

	@Override
	public CompletableFuture<?> setMany(Map<byte[], byte[]> entries) {
		return call((connection) -> (connection instanceof RedisClusterConnection)
				? oneByOne(entries.entrySet(),
						(entry) -> connection.stringCommands().set(entry.getKey(), entry.getValue()))
				: connection.stringCommands().mSet(entries));
	}

	@Override
	public CompletableFuture<?> deleteMany(byte[]... keys) {
		return call((connection) -> (connection instanceof RedisClusterConnection)
				? oneByOne(List.of(keys), (key) -> connection.keyCommands().del(key))
				: connection.keyCommands().del(keys));
	}

	private static <T> boolean oneByOne(Collection<T> entries, Consumer<T> action) {
		int done = 0;
		for (T entry : entries) {
			try {
				action.accept(entry);
			}
			catch (RuntimeException ex) {
				throw new PartialBatchException(done, entries.size(), ex);
			}
			done++;
		}
		return true;
	}

	@Override
	public CompletableFuture<Long> listAdd(byte[] key, byte[] element) {
		return call((connection) -> count(connection.listCommands().rPush(key, element)));
	}

	@Override
	public CompletableFuture<Long> listDelete(byte[] key, byte[] element) {
		return call((connection) -> count(connection.listCommands().lRem(key, 1, element)));
	}

	@Override
	public CompletableFuture<List<byte[]>> listRange(byte[] key, long start, long stop) {
		return call((connection) -> Objects.requireNonNull(connection.listCommands().lRange(key, start, stop)));
	}

	@Override
	public CompletableFuture<Long> setAdd(byte[] key, byte[] member) {
		return call((connection) -> count(connection.setCommands().sAdd(key, member)));
	}

	@Override
	public CompletableFuture<Long> setDelete(byte[] key, byte[] member) {
		return call((connection) -> count(connection.setCommands().sRem(key, member)));
	}

	@Override
	public CompletableFuture<Set<byte[]>> setMembers(byte[] key) {
		return call((connection) -> Objects.requireNonNull(connection.setCommands().sMembers(key)));
	}

	@Override
	public CompletableFuture<Set<byte[]>> setUnion(byte[]... keys) {
		return call((connection) -> Objects.requireNonNull(connection.setCommands().sUnion(keys)));
	}

	@Override
	public CompletableFuture<Set<byte[]>> setIntersection(byte[]... keys) {
		return call((connection) -> Objects.requireNonNull(connection.setCommands().sInter(keys)));
	}

	@Override
	public CompletableFuture<List<Object>> run(Script script, byte[][] keys, byte[]... arguments) {
		byte[][] keysAndArguments = Arrays.copyOf(keys, keys.length + arguments.length);
		System.arraycopy(arguments, 0, keysAndArguments, keys.length, arguments.length);
		return call((connection) -> {
			try {
				return evaluated(connection.scriptingCommands()
					.evalSha(script.digest(), ReturnType.MULTI, keys.length, keysAndArguments));
			}
			catch (RuntimeException ex) {
				if (!Failures.isMissingScript(ex)) {
					throw ex;
				}
				return evaluated(connection.scriptingCommands()
					.eval(script.source(), ReturnType.MULTI, keys.length, keysAndArguments));
			}
		});
	}

	private static List<Object> evaluated(@Nullable List<Object> reply) {
		return (reply != null) ? reply : List.of();
	}

	// Server by server: on a cluster connection of Jedis, Spring Data's scan gives the
	// connection back to the pool after its first step and goes on using it, so that its
	// replies and those of the next user get mixed.
	@Override
	public CompletableFuture<?> scan(byte[] pattern, Consumer<byte[]> keys) {
		ScanOptions options = ScanOptions.scanOptions().match(pattern).count(SCAN_COUNT).build();
		return this.calls.start(() -> {
			for (String address : this.servers.addresses()) {
				try (RedisServers.Server server = this.servers.open(address);
						RedisConnection connection = server.factory().getConnection()) {
					tell(connection.keyCommands().scan(options), keys);
				}
			}
			return true;
		});
	}

	private static void tell(Cursor<byte[]> cursor, Consumer<byte[]> keys) {
		try (cursor) {
			while (cursor.hasNext()) {
				if (Thread.currentThread().isInterrupted()) {
					throw new CancellationException("Nobody waits for the keys any more");
				}
				keys.accept(cursor.next());
			}
		}
	}

	@Override
	public CompletableFuture<?> ping() {
		return call(RedisConnection::ping);
	}

	@Override
	public RedisServers servers() {
		return this.servers;
	}

	@Override
	public boolean isDisconnected() {
		return false;
	}

	@Override
	public Throwable translate(Throwable failure) {
		Throwable cause = Failures.withoutWrapper(failure);
		Throwable translated = JEDIS ? OnJedis.translate(cause) : null;
		return (translated != null) ? translated : cause;
	}

	private <T extends @Nullable Object> CompletableFuture<T> call(Function<RedisConnection, T> command) {
		return this.calls.start(() -> {
			try (RedisConnection connection = this.factory.getConnection()) {
				return command.apply(connection);
			}
		});
	}

	/** What must not be loaded in an application without Jedis. */
	private static final class OnJedis {

		private static final JedisExceptionConverter EXCEPTIONS = new JedisExceptionConverter();

		/** Spring Data does it for all commands but the later steps of a scan. */
		static @Nullable Throwable translate(Throwable failure) {
			return (failure instanceof Exception exception) ? EXCEPTIONS.convert(exception) : null;
		}

	}

}
