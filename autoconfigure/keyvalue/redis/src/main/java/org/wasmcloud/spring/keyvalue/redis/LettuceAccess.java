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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.lettuce.core.AbstractRedisAsyncCommands;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceExceptionConverter;

/**
 * The commands on Lettuce, which is never waited for: both forms of a bucket use them.
 * <p>
 * They go straight to the native connection that Spring Data shares between threads. It
 * is fetched once, on a thread of its own because fetching it connects, and again when it
 * is no longer open. A factory that shares none lends one for each call.
 */
final class LettuceAccess implements RedisAccess {

	/** Large enough to be worth a round trip, small enough not to keep others waiting. */
	private static final int SCAN_COUNT = 2000;

	private static final LettuceExceptionConverter EXCEPTIONS = new LettuceExceptionConverter();

	private final LettuceConnectionFactory factory;

	private final RedisServers servers;

	private final UnrepeatableCommands unrepeatable = new UnrepeatableCommands();

	private final AtomicReference<@Nullable CompletableFuture<Native>> connecting = new AtomicReference<>();

	private volatile @Nullable Native shared;

	LettuceAccess(LettuceConnectionFactory factory) {
		this.factory = factory;
		this.servers = new RedisServers(factory);
	}

	@Override
	public CompletableFuture<byte @Nullable []> get(byte[] key) {
		return call((commands) -> commands.get(key));
	}

	@Override
	public CompletableFuture<@Nullable String> set(byte[] key, byte[] value, long ttlMillis, boolean ifAbsent) {
		if (ttlMillis == 0 && !ifAbsent) {
			return call((commands) -> commands.set(key, value));
		}
		SetArgs arguments = new SetArgs();
		if (ttlMillis != 0) {
			arguments.px(ttlMillis);
		}
		if (ifAbsent) {
			arguments.nx();
		}
		return ifAbsent ? once((commands) -> commands.set(key, value, arguments))
				: call((commands) -> commands.set(key, value, arguments));
	}

	@Override
	public CompletableFuture<Long> delete(byte[] key) {
		return call((commands) -> commands.del(key));
	}

	@Override
	public CompletableFuture<Long> exists(byte[]... keys) {
		return call((commands) -> commands.exists(keys));
	}

	@Override
	public CompletableFuture<List<byte @Nullable []>> getMany(byte[]... keys) {
		return Calls.map(this.<List<KeyValue<byte[], byte[]>>>call((commands) -> commands.mget(keys)), (found) -> {
			List<byte @Nullable []> values = new ArrayList<>(found.size());
			for (KeyValue<byte[], byte[]> each : found) {
				values.add(each.getValueOrElse(null));
			}
			return values;
		});
	}

	@Override
	public CompletableFuture<?> setMany(Map<byte[], byte[]> entries) {
		if (this.factory.isClusterAware()) {
			return Calls.all(entries.entrySet()
				.stream()
				.map((entry) -> set(entry.getKey(), entry.getValue(), 0, false))
				.toList());
		}
		return call((commands) -> commands.mset(entries));
	}

	@Override
	public CompletableFuture<?> deleteMany(byte[]... keys) {
		if (this.factory.isClusterAware()) {
			return Calls.all(Arrays.stream(keys).map(this::delete).toList());
		}
		return call((commands) -> commands.del(keys));
	}

	@Override
	public CompletableFuture<Long> listAdd(byte[] key, byte[] element) {
		return once((commands) -> commands.rpush(key, element));
	}

	@Override
	public CompletableFuture<Long> listDelete(byte[] key, byte[] element) {
		return once((commands) -> commands.lrem(key, 1, element));
	}

	@Override
	public CompletableFuture<List<byte[]>> listRange(byte[] key, long start, long stop) {
		return call((commands) -> commands.lrange(key, start, stop));
	}

	@Override
	public CompletableFuture<Long> setAdd(byte[] key, byte[] member) {
		return once((commands) -> commands.sadd(key, member));
	}

	@Override
	public CompletableFuture<Long> setDelete(byte[] key, byte[] member) {
		return once((commands) -> commands.srem(key, member));
	}

	@Override
	public CompletableFuture<Set<byte[]>> setMembers(byte[] key) {
		return call((commands) -> commands.smembers(key));
	}

	@Override
	public CompletableFuture<? extends Collection<byte[]>> setUnion(byte[]... keys) {
		return this.factory.isClusterAware() ? setBySet(keys, Set::addAll) : call((commands) -> commands.sunion(keys));
	}

	@Override
	public CompletableFuture<? extends Collection<byte[]>> setIntersection(byte[]... keys) {
		return this.factory.isClusterAware() ? setBySet(keys, Set::retainAll)
				: call((commands) -> commands.sinter(keys));
	}

	private CompletableFuture<List<byte[]>> setBySet(byte[][] keys,
			BiConsumer<Set<ByteBuffer>, Set<ByteBuffer>> operation) {
		List<CompletableFuture<Set<byte[]>>> sets = Arrays.stream(keys).map(this::setMembers).toList();
		return Calls.map(Calls.each(sets), (done) -> {
			Set<ByteBuffer> combined = comparable(sets.get(0).join());
			sets.forEach((set) -> operation.accept(combined, comparable(set.join())));
			return combined.stream().map(ByteBuffer::array).toList();
		});
	}

	private static Set<ByteBuffer> comparable(Set<byte[]> set) {
		return set.stream().map(ByteBuffer::wrap).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	@Override
	public CompletableFuture<List<Object>> run(Script script, byte[][] keys, byte[]... arguments) {
		CompletableFuture<List<Object>> known = once(
				(commands) -> commands.evalsha(script.digest(), ScriptOutputType.MULTI, keys, arguments));
		return Calls.otherwise(known, (failure) -> (Failures.withoutWrapper(failure) instanceof RedisNoScriptException)
				? once((commands) -> commands.eval(script.source(), ScriptOutputType.MULTI, keys, arguments)) : null);
	}

	@Override
	public CompletableFuture<?> scan(byte[] pattern, Consumer<byte[]> keys) {
		ScanArgs arguments = new ScanArgs().match(pattern).limit(SCAN_COUNT);
		return withConnection((commands) -> {
			CompletableFuture<@Nullable Void> whole = new CompletableFuture<>();
			scan(commands.scan(arguments), commands, arguments, keys, whole);
			return whole;
		});
	}

	private static void scan(CompletionStage<KeyScanCursor<byte[]>> step,
			RedisClusterAsyncCommands<byte[], byte[]> commands, ScanArgs arguments, Consumer<byte[]> keys,
			CompletableFuture<@Nullable Void> whole) {
		step.whenComplete((found, failure) -> {
			if (failure != null) {
				whole.completeExceptionally(failure);
				return;
			}
			try {
				found.getKeys().forEach(keys);
				if (found.isFinished()) {
					whole.complete(null);
				}
				else if (!whole.isDone()) {
					scan(commands.scan(found, arguments), commands, arguments, keys, whole);
				}
			}
			catch (RuntimeException ex) {
				whole.completeExceptionally(ex);
			}
		});
	}

	// Without this look a ping would wait for Lettuce to connect again, as calls do.
	@Override
	public CompletableFuture<?> ping() {
		return Calls.then(connect(),
				(connection) -> Calls.lastly(
						connection.isOpen() ? connection.commands().ping().toCompletableFuture()
								: CompletableFuture
									.failedFuture(new RedisConnectionException("The connection is lost")),
						connection::giveBack),
				Native::giveBack);
	}

	@Override
	public RedisServers servers() {
		return this.servers;
	}

	@Override
	public boolean isDisconnected() {
		Native connection = this.shared;
		return this.factory.getShareNativeConnection() && (connection == null || !connection.isOpen());
	}

	@Override
	public Throwable translate(Throwable failure) {
		Throwable cause = Failures.withoutWrapper(failure);
		DataAccessException translated = (cause instanceof Exception exception) ? EXCEPTIONS.convert(exception) : null;
		return (translated != null) ? translated : cause;
	}

	/** A call that must not be repeated. */
	private <T extends @Nullable Object> CompletableFuture<T> once(
			Function<RedisClusterAsyncCommands<byte[], byte[]>, ? extends CompletionStage<T>> command) {
		return call((commands) -> this.unrepeatable.send(() -> command.apply(commands)));
	}

	private <T extends @Nullable Object> CompletableFuture<T> call(
			Function<RedisClusterAsyncCommands<byte[], byte[]>, ? extends CompletionStage<T>> command) {
		Native connection = this.shared;
		if (connection != null && connection.isOpen()) {
			return command.apply(connection.commands()).toCompletableFuture();
		}
		return withConnection(command);
	}

	private <T extends @Nullable Object> CompletableFuture<T> withConnection(
			Function<RedisClusterAsyncCommands<byte[], byte[]>, ? extends CompletionStage<T>> command) {
		return Calls.then(connect(), (connection) -> Calls
			.lastly(command.apply(connection.commands()).toCompletableFuture(), connection::giveBack),
				Native::giveBack);
	}

	private CompletableFuture<Native> connect() {
		Native connection = this.shared;
		if (connection != null && connection.isOpen()) {
			return CompletableFuture.completedFuture(connection);
		}
		if (!this.factory.getShareNativeConnection()) {
			return fetch();
		}
		CompletableFuture<Native> mine = new CompletableFuture<>();
		CompletableFuture<Native> first = this.connecting.compareAndExchange(null, mine);
		if (first == null) {
			fetch().whenComplete((fetched, failure) -> {
				this.shared = fetched;
				this.connecting.set(null);
				if (failure != null) {
					mine.completeExceptionally(failure);
				}
				else {
					mine.complete(fetched);
				}
			});
		}
		// A copy: one caller that gives up must not take the connection from the others.
		return ((first != null) ? first : mine).copy();
	}

	private CompletableFuture<Native> fetch() {
		CompletableFuture<Native> fetched = new CompletableFuture<>();
		try {
			Schedulers.boundedElastic().schedule(() -> {
				try {
					Native connection = open();
					if (!fetched.complete(connection)) {
						connection.giveBack();
					}
				}
				catch (RuntimeException ex) {
					fetched.completeExceptionally(ex);
				}
			});
		}
		catch (RejectedExecutionException ex) {
			fetched.completeExceptionally(ex);
		}
		return fetched;
	}

	@SuppressWarnings("unchecked")
	private Native open() {
		RedisConnection connection = this.factory.getConnection();
		this.unrepeatable.listenTo(this.factory.getRequiredNativeClient());
		boolean keep = !this.factory.getShareNativeConnection();
		try {
			return new Native((RedisClusterAsyncCommands<byte[], byte[]>) connection.getNativeConnection(),
					keep ? connection : null);
		}
		catch (RuntimeException ex) {
			keep = false;
			throw ex;
		}
		finally {
			if (!keep) {
				connection.close();
			}
		}
	}

	/**
	 * A native connection.
	 *
	 * @param commands its commands
	 * @param lent what to give back after a call, {@code null} if it is shared
	 */
	private record Native(RedisClusterAsyncCommands<byte[], byte[]> commands, @Nullable RedisConnection lent) {

		boolean isOpen() {
			return this.commands instanceof AbstractRedisAsyncCommands<byte[], byte[]> known
					&& known.getConnection().isOpen();
		}

		void giveBack() {
			if (this.lent != null) {
				this.lent.close();
			}
		}

	}

}
