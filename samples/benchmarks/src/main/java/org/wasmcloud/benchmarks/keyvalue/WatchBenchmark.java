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

package org.wasmcloud.benchmarks.keyvalue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import org.wasmcloud.benchmarks.measure.Turns;
import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueWatcher;

/**
 * From the call that sets an entry until the watcher has been told. Writer and watcher
 * are two applications, except on memory, which is one application's own.
 */
@BenchmarkMode(Mode.Throughput)
public class WatchBenchmark {

	private static final String NOTIFICATIONS = "notify-keyspace-events";

	@Benchmark
	public void watchMemory(Memory memory, Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, memory.way);
	}

	@Benchmark
	public void watchFile(Directory file, Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, file.way);
	}

	@Benchmark
	public void watchRedis(Redis redis, Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, redis.way);
	}

	@Benchmark
	public void watchNats(Nats nats, Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, nats.way);
	}

	@Benchmark
	public void watchPostgresql(Postgresql postgresql, Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, postgresql.way);
	}

	/**
	 * A writer and a watcher.
	 */
	@State(Scope.Benchmark)
	public abstract static class Watched {

		private final byte[] value = new byte[100];

		private final Semaphore told = new Semaphore(0);

		private final ConfigurableApplicationContext watcher;

		private final @Nullable ConfigurableApplicationContext writer;

		private final Bucket bucket;

		final Turns.Way way = (hole) -> setAndAwait();

		Watched(String backend, Map<String, Object> properties, boolean sharable) {
			Map<String, Object> watching = new HashMap<>(properties);
			String watch = "wasmcloud.keyvalue.watches." + Application.BUCKET;
			watching.put(watch + ".bucket", Application.BUCKET);
			watching.put(watch + ".keys", "watched");
			this.watcher = Application.watching(backend, watching, new Teller(this.told));
			this.writer = sharable ? Application.on(backend, properties) : null;
			this.bucket = Application.bucket((this.writer != null) ? this.writer : this.watcher);
		}

		@TearDown
		public void close() throws IOException {
			if (this.writer != null) {
				this.writer.close();
			}
			this.watcher.close();
		}

		private void setAndAwait() throws InterruptedException {
			this.told.drainPermits();
			this.bucket.set("watched", this.value);
			if (!this.told.tryAcquire(10, TimeUnit.SECONDS)) {
				throw new IllegalStateException("The watcher was not told within 10 s");
			}
		}

	}

	private record Teller(Semaphore told) implements KeyvalueWatcher {

		@Override
		public void onSet(Bucket bucket, String key, byte[] value) {
			this.told.release();
		}

		@Override
		public void onDelete(Bucket bucket, String key) {
			throw new IllegalStateException("Nothing is removed");
		}

	}

	/** Memory. */
	public static class Memory extends Watched {

		public Memory() {
			super("memory", Map.of(), false);
		}

	}

	/** A directory. */
	public static class Directory extends Watched {

		private final Path root;

		public Directory() {
			this(Application.directory());
		}

		private Directory(Path root) {
			super("file", Map.of("wasmcloud.keyvalue.file.root", root), true);
			this.root = root;
		}

		@Override
		public void close() throws IOException {
			super.close();
			FileSystemUtils.deleteRecursively(this.root);
		}

	}

	/** Redis, with the notifications that a watch needs. */
	public static class Redis extends Watched {

		private final String before;

		public Redis() {
			this(notifications("AK"));
		}

		private Redis(String before) {
			super("redis", RedisBenchmark.properties(), true);
			this.before = before;
		}

		private static String notifications(String next) {
			try (RedisClient client = RedisClient.create("redis://" + Application.server("REDIS"))) {
				RedisCommands<String, String> commands = client.connect().sync();
				String before = commands.configGet(NOTIFICATIONS).getOrDefault(NOTIFICATIONS, "");
				commands.configSet(NOTIFICATIONS, next);
				return before;
			}
		}

		@Override
		public void close() throws IOException {
			super.close();
			notifications(this.before);
		}

	}

	/** NATS. */
	public static class Nats extends Watched {

		public Nats() {
			super("nats", NatsBenchmark.properties(), true);
		}

	}

	/** PostgreSQL, looked at in the interval that is the default. */
	public static class Postgresql extends Watched {

		public Postgresql() {
			super("jdbc", JdbcBenchmark.properties(), true);
		}

	}

}
