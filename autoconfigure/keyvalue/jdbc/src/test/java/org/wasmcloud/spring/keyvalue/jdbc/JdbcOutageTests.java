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

package org.wasmcloud.spring.keyvalue.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import com.zaxxer.hikari.HikariDataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.sql.init.DatabaseInitializationMode;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket.Watch;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;
import org.wasmcloud.spring.testserver.PrivateServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A server that is down, goes away or says nothing.
 */
@Tag("server")
@Timeout(180)
class JdbcOutageTests {

	@Test
	void aServerThatIsKilledIsUnavailableAndIsFoundAgainWithEveryAcknowledgedWrite() throws Exception {
		try (PrivateServer server = TestDatabase.POSTGRES.privateServer().start();
				HikariDataSource pool = TestDatabase.POSTGRES.impatientPool(server.port());
				JdbcKeyvalueBackend backend = backend(pool, DatabaseInitializationMode.ALWAYS, Duration.ofSeconds(4))) {
			CountingRun run = new CountingRun(backend.bucket(BucketSettings.of("b")));
			run.begin();
			run.awaitAcknowledged(50);
			server.kill();
			run.awaitFailure();
			assertKind(Kind.UNAVAILABLE, backend::probe);
			server.start();
			run.awaitAcknowledged(run.acknowledged() + 50);
			run.end();
			backend.probe();
			long counted = Long.parseLong(
					new String(backend.bucket(BucketSettings.of("b")).get("counter"), StandardCharsets.US_ASCII));
			assertThat(counted).isBetween(run.acknowledged(), run.acknowledged() + run.failed());
			assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
		}
	}

	@Test
	void aWatchOutlivesTheServer() throws Exception {
		try (PrivateServer server = TestDatabase.POSTGRES.privateServer().start();
				HikariDataSource pool = TestDatabase.POSTGRES.impatientPool(server.port());
				HikariDataSource other = TestDatabase.POSTGRES.impatientPool(server.port());
				JdbcKeyvalueBackend backend = backend(pool, DatabaseInitializationMode.ALWAYS, Duration.ofSeconds(4));
				JdbcKeyvalueBackend elsewhere = backend(other, DatabaseInitializationMode.NEVER,
						Duration.ofSeconds(4))) {
			BackendBucket writer = elsewhere.bucket(BucketSettings.of("b"));
			Told told = new Told();
			try (Watch watch = ((WatchableBucket) backend.bucket(BucketSettings.of("b"))).watch("", told)) {
				assertThat(watch).isNotNull();
				told.awaitFirst(() -> writer.set("key", "begin".getBytes(StandardCharsets.UTF_8), WriteOptions.PLAIN));
				server.kill();
				assertKind(Kind.UNAVAILABLE, () -> backend.bucket(BucketSettings.of("b")).get("key"));
				server.start();
				boolean written = false;
				while (!written) {
					try {
						writer.set("key", "after".getBytes(StandardCharsets.UTF_8), WriteOptions.PLAIN);
						written = true;
					}
					catch (BackendException ex) {
						assertThat(ex.kind().isTransient()).isTrue();
					}
				}
				told.skipTo("key=after");
			}
		}
	}

	@Test
	void aServerThatSaysNothingIsGivenUp() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/test?password=S3cretPass");
			pool.setConnectionTimeout(500);
			pool.setInitializationFailTimeout(-1);
			try (JdbcKeyvalueBackend backend = backend(pool, DatabaseInitializationMode.EMBEDDED,
					Duration.ofMillis(300))) {
				assertKind(Kind.UNAVAILABLE, () -> backend.bucket(BucketSettings.of("b")).get("key"));
				assertThatExceptionOfType(BackendException.class).isThrownBy(backend::probe)
					.withMessageNotContaining("S3cretPass")
					.matches((ex) -> ex.kind().isTransient());
			}
		}
	}

	@Test
	void aWrongPasswordIsDenied() {
		try (HikariDataSource pool = TestDatabase.POSTGRES.pool()) {
			pool.setPassword("S3cretPass");
			pool.setConnectionTimeout(500);
			pool.setInitializationFailTimeout(-1);
			try (JdbcKeyvalueBackend backend = backend(pool, DatabaseInitializationMode.EMBEDDED,
					Duration.ofSeconds(5))) {
				assertThatExceptionOfType(BackendException.class)
					.isThrownBy(() -> backend.bucket(BucketSettings.of("b")).get("key"))
					.withMessageNotContaining("S3cretPass")
					.matches((ex) -> ex.kind() == Kind.DENIED);
			}
		}
	}

	private static JdbcKeyvalueBackend backend(HikariDataSource pool, DatabaseInitializationMode mode,
			Duration timeout) {
		return JdbcKeyvalueBackend.create(pool,
				new JdbcKeyvalueProperties(mode, TableName.DEFAULT, Duration.ZERO, Duration.ofMillis(200)), timeout);
	}

	private static void assertKind(Kind kind, ThrowingCallable call) {
		assertThatExceptionOfType(BackendException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.kind()).as(ex.toString()).isEqualTo(kind));
	}

	/**
	 * Increments by eight threads that go on after every transient failure.
	 */
	private static final class CountingRun {

		private final ExecutorService threads = Executors.newFixedThreadPool(8);

		private final AtomicLong acknowledged = new AtomicLong();

		private final AtomicLong failed = new AtomicLong();

		private final AtomicBoolean stopped = new AtomicBoolean();

		private final List<Future<?>> results = new ArrayList<>();

		private final BackendBucket bucket;

		CountingRun(BackendBucket bucket) {
			this.bucket = bucket;
		}

		void begin() {
			for (int i = 0; i < 8; i++) {
				this.results.add(this.threads.submit(this::run));
			}
		}

		private void run() {
			while (!this.stopped.get()) {
				try {
					this.bucket.increment("counter", Increment.signed(1));
					this.acknowledged.incrementAndGet();
				}
				catch (BackendException ex) {
					assertThat(ex.kind().isTransient()).as(ex.toString()).isTrue();
					this.failed.incrementAndGet();
				}
			}
		}

		long acknowledged() {
			return this.acknowledged.get();
		}

		long failed() {
			return this.failed.get();
		}

		void awaitAcknowledged(long count) {
			while (this.acknowledged.get() < count && this.results.stream().noneMatch(Future::isDone)) {
				Thread.onSpinWait();
			}
		}

		void awaitFailure() {
			while (this.failed.get() == 0 && this.results.stream().noneMatch(Future::isDone)) {
				Thread.onSpinWait();
			}
		}

		void end() throws Exception {
			this.stopped.set(true);
			for (Future<?> result : this.results) {
				result.get();
			}
			this.threads.shutdownNow();
		}

	}

}
