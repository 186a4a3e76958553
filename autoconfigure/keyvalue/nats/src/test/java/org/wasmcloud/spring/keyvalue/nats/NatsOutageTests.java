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

package org.wasmcloud.spring.keyvalue.nats;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;
import org.wasmcloud.spring.nats.DeferredConnection;
import org.wasmcloud.spring.nats.NatsConnectionDetails;
import org.wasmcloud.spring.nats.NatsConnectionFactory;
import org.wasmcloud.spring.testserver.PrivateNats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A server that is down, goes away, comes back, or has no JetStream.
 */
@Tag("server")
@Timeout(120)
class NatsOutageTests {

	private static final byte[] VALUE = "value".getBytes(StandardCharsets.UTF_8);

	private final PrivateNats server = new PrivateNats(PrivateNats.JETSTREAM);

	private final List<DeferredConnection> connections = new ArrayList<>();

	private final NatsKeyvalueBackend backend = backend(Duration.ofSeconds(5));

	private final BackendBucket bucket = this.backend.bucket(BucketSettings.of("b"));

	@AfterEach
	void stop() {
		this.connections.forEach(DeferredConnection::close);
		this.server.close();
	}

	@Test
	void aServerThatIsDownIsUnavailableAndIsUsedAsSoonAsItIsThere() {
		assertKind(Kind.UNAVAILABLE, () -> this.bucket.get("key"));
		assertKind(Kind.UNAVAILABLE, this.backend::probe);
		this.server.start();
		this.backend.probe();
		this.bucket.set("key", VALUE, WriteOptions.PLAIN);
		assertThat(this.bucket.get("key")).isEqualTo(VALUE);
	}

	@Test
	void aServerThatGoesAwayIsUnavailableAndIsFoundAgain() {
		this.server.start();
		this.bucket.set("key", VALUE, WriteOptions.PLAIN);
		this.server.kill();
		assertKind(Kind.UNAVAILABLE, () -> this.bucket.get("key"));
		assertKind(Kind.UNAVAILABLE, () -> this.bucket.set("late", VALUE, WriteOptions.PLAIN));
		assertKind(Kind.UNAVAILABLE, () -> this.bucket.increment("late", Increment.signed(1)));
		assertKind(Kind.UNAVAILABLE, () -> this.bucket.keys(new KeyQuery("", null, 10)));
		assertKind(Kind.UNAVAILABLE, this.backend::probe);
		this.server.start();
		awaitRecovery();
		assertThat(this.bucket.get("key")).isEqualTo(VALUE);
		assertThat(this.bucket.exists("late")).as("a write that was given up").isFalse();
	}

	@Test
	void acknowledgedIncrementsOutliveACrashAndNoneCountsTwice() throws Exception {
		this.server.start();
		long acknowledged = 0;
		long uncertain = 0;
		for (int crash = 0; crash < 3; crash++) {
			for (int i = 0; i < 50; i++) {
				this.bucket.increment("counter", Increment.signed(1));
				acknowledged++;
			}
			Thread killer = new Thread(this.server::kill);
			killer.start();
			for (boolean up = true; up;) {
				try {
					this.bucket.increment("counter", Increment.signed(1));
					acknowledged++;
				}
				catch (BackendException ex) {
					uncertain++;
					up = false;
				}
			}
			killer.join();
			this.server.start();
			awaitRecovery();
		}
		assertThat(this.bucket.increment("counter", Increment.signed(0))).isBetween(acknowledged,
				acknowledged + uncertain);
	}

	@Test
	void aWatchOutlivesARestartAndMissesNothing() throws Exception {
		this.server.start();
		BlockingQueue<String> told = new LinkedBlockingQueue<>();
		try (WatchableBucket.Watch watch = ((WatchableBucket) this.bucket).watch("", new Recorder(told))) {
			assertThat(watch).isNotNull();
			this.bucket.set("before", VALUE, WriteOptions.PLAIN);
			assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("set before");
			this.server.kill();
			this.server.start();
			BackendBucket other = backend(Duration.ofSeconds(5)).bucket(BucketSettings.of("b"));
			other.set("meanwhile", VALUE, WriteOptions.PLAIN);
			other.delete("meanwhile");
			assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("delete meanwhile");
			awaitRecovery();
			this.bucket.set("after", VALUE, WriteOptions.PLAIN);
			assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("set after");
		}
	}

	@Test
	void aWatchBeginsWhenTheServerIsThere() throws Exception {
		BlockingQueue<String> told = new LinkedBlockingQueue<>();
		try (WatchableBucket.Watch watch = ((WatchableBucket) this.bucket).watch("", new Recorder(told))) {
			assertThat(watch).isNotNull();
			this.server.start();
			String first = null;
			for (int i = 0; first == null; i++) {
				this.bucket.set("key-" + i, VALUE, WriteOptions.PLAIN);
				first = told.poll(250, TimeUnit.MILLISECONDS);
			}
			assertThat(first).startsWith("set key-");
		}
	}

	@Test
	void anInterruptEndsTheWaiting() {
		this.server.start();
		this.bucket.get("key");
		Thread.currentThread().interrupt();
		BackendException failure = catchThrowableOfType(BackendException.class, () -> this.bucket.get("key"));
		assertThat(Thread.interrupted()).isTrue();
		assertThat(failure).hasMessageContaining("interrupted");
	}

	private void awaitRecovery() {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (true) {
			try {
				this.bucket.get("key");
				return;
			}
			catch (BackendException ex) {
				assertThat(System.nanoTime()).as(ex.getMessage()).isLessThan(deadline);
				LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
			}
		}
	}

	private NatsKeyvalueBackend backend(Duration timeout) {
		NatsConnectionDetails details = () -> List.of(this.server.address());
		DeferredConnection connection = new NatsConnectionFactory(List.of()).create("test", details,
				new NatsConnectionFactory.Settings("test", Duration.ofSeconds(2), Duration.ofMillis(100),
						Duration.ofSeconds(2)));
		this.connections.add(connection);
		return new NatsKeyvalueBackend(connection, timeout, NatsBucketOptions.NONE);
	}

	private static void assertKind(Kind kind, ThrowingCallable call) {
		BackendException failure = catchThrowableOfType(BackendException.class, call);
		assertThat(failure).isNotNull();
		assertThat(failure.kind()).isEqualTo(kind);
	}

	private record Recorder(BlockingQueue<String> told) implements WatchListener {

		@Override
		public void onSet(String key, byte[] value) {
			this.told.add("set " + key);
		}

		@Override
		public void onDelete(String key) {
			this.told.add("delete " + key);
		}

	}

}
