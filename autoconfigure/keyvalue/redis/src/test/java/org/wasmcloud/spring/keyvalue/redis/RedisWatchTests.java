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
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket.Watch;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a watch is told by foreign clients, and what becomes of it when the server is not
 * as it should be.
 */
@Tag("server")
@Timeout(120)
class RedisWatchTests {

	private final Recorder recorder = new Recorder();

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void whatForeignClientsDoIsTold(TestClient client) throws InterruptedException {
		String name = "watch-" + UUID.randomUUID();
		WatchableBucket bucket = (WatchableBucket) client.backend().bucket(BucketSettings.of(name));
		try (Watch watch = bucket.watch("{k}", this.recorder)) {
			assertThat(watch).isNotNull();
			client.foreign().set(name + ":{k}", "a");
			this.recorder.await("set {k}=a");
			client.foreign().append(name + ":{k}", "b");
			this.recorder.await("set {k}=ab");
			client.foreign().rename(name + ":{k}", name + ":{k}2");
			this.recorder.awaitBoth("delete {k}", "set {k}2=ab");
			client.foreign().lpush(name + ":{k}list", "element");
			client.foreign().set(name + ":elsewhere{k}", "x");
			client.foreign().expire(name + ":{k}2", 1000);
			client.foreign().pexpire(name + ":{k}2", 1);
			this.recorder.await("delete {k}2");
			client.foreign().decr(name + ":{k}3");
			this.recorder.await("set {k}3=-1");
			client.foreign().del(name + ":{k}list");
			this.recorder.await("delete {k}list");
		}
	}

	@ParameterizedTest
	@EnumSource(TestClient.class)
	void afterItsEndNothingIsToldAndNoThreadIsLeft(TestClient client) throws InterruptedException {
		String name = "watch-" + UUID.randomUUID();
		BackendBucket bucket = client.backend().bucket(BucketSettings.of(name));
		try (Watch watch = ((WatchableBucket) bucket).watch("", this.recorder)) {
			assertThat(watch).isNotNull();
			bucket.set("key", bytes("1"), WriteOptions.PLAIN);
			this.recorder.await("set key=1");
		}
		bucket.set("key", bytes("2"), WriteOptions.PLAIN);
		for (Thread thread : Thread.getAllStackTraces().keySet()) {
			if (thread.getName().startsWith("wasmcloud-keyvalue-watch")) {
				thread.join(30_000);
				assertThat(thread.isAlive()).as(thread.getName()).isFalse();
			}
		}
		assertThat(this.recorder.events).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "lettuce", "jedis" })
	void aServerThatDoesNotTellOfChangesIsRefusedWithTheCommandThatMendsIt(String client) {
		try (PrivateServer server = new PrivateServer().start()) {
			with(client, server, (backend) -> {
				WatchableBucket bucket = (WatchableBucket) backend.bucket(BucketSettings.of("b"));
				assertThatExceptionOfType(BackendException.class).isThrownBy(() -> bucket.watch("", this.recorder))
					.withMessageContaining("CONFIG SET notify-keyspace-events Kg$xe")
					.matches((ex) -> ex.kind() == BackendException.Kind.UNSUPPORTED);
				server.tell((commands) -> commands.configSet("notify-keyspace-events", "Kg$x"));
				assertThatExceptionOfType(BackendException.class).isThrownBy(() -> bucket.watch("", this.recorder))
					.withMessageContaining("lacks 'e'");
				server.tell((commands) -> commands.configSet("notify-keyspace-events", "KEA"));
				bucket.watch("", this.recorder).close();
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "lettuce", "jedis" })
	void aServerThatDoesNotTellItsSettingsIsWatchedAllTheSame(String client) {
		try (PrivateServer server = new PrivateServer().start()) {
			server.tell((commands) -> {
				commands.configSet("notify-keyspace-events", "KEA");
				commands.dispatch(CommandType.ACL, new StatusOutput<>(StringCodec.UTF8),
						new CommandArgs<>(StringCodec.UTF8).add("SETUSER").add("default").add("-config"));
			});
			with(client, server, (backend) -> {
				BackendBucket bucket = backend.bucket(BucketSettings.of("b"));
				try (Watch watch = ((WatchableBucket) bucket).watch("", this.recorder)) {
					assertThat(watch).isNotNull();
					bucket.set("key", bytes("1"), WriteOptions.PLAIN);
					this.recorder.await("set key=1");
				}
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "lettuce", "jedis" })
	void aWatchBeginsBeforeItsServerAndOutlivesIt(String client) {
		try (PrivateServer server = new PrivateServer()) {
			with(client, server, (backend) -> {
				BackendBucket bucket = backend.bucket(BucketSettings.of("b"));
				try (Watch watch = ((WatchableBucket) bucket).watch("", this.recorder)) {
					assertThat(watch).isNotNull();
					for (int round = 0; round < 3; round++) {
						server.start();
						server.tell((commands) -> commands.configSet("notify-keyspace-events", "KEA"));
						this.recorder.awaitOneOfMany(bucket, "round-" + round);
						server.kill();
					}
				}
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "lettuce", "jedis" })
	@ExtendWith(OutputCaptureExtension.class)
	void aServerThatHasForgottenTheSettingIsComplainedOf(String client, CapturedOutput output) {
		try (PrivateServer server = new PrivateServer().start()) {
			server.tell((commands) -> commands.configSet("notify-keyspace-events", "KEA"));
			with(client, server, (backend) -> {
				BackendBucket bucket = backend.bucket(BucketSettings.of("b"));
				try (Watch watch = ((WatchableBucket) bucket).watch("", this.recorder)) {
					assertThat(watch).isNotNull();
					server.kill();
					server.start();
					while (!output.toString().contains("lacks 'Kg$xe'")) {
						assertThat(this.recorder.events.poll(50, TimeUnit.MILLISECONDS)).isNull();
					}
					server.tell((commands) -> commands.configSet("notify-keyspace-events", "KEA"));
					this.recorder.awaitOneOfMany(bucket, "key");
				}
			});
		}
	}

	@Test
	void aChangeOfBeforeAnInterruptionWhoseKeyIsGoneIsADeletion() throws InterruptedException {
		AtomicReference<ServerSubscription.Told> told = new AtomicReference<>();
		RedisWatch watch = new RedisWatch(new RedisServers(new LettuceConnectionFactory()),
				new KeyspaceEvents(0, new KeyLayout("b:"), ""), Duration.ofMillis(1), (key) -> {
					if (key.equals("lost")) {
						told.get().gap();
					}
					return null;
				}, this.recorder);
		told.set(watch);
		watch.change("removed", false);
		watch.change("removed", true);
		watch.change("lost", false);
		try (watch) {
			watch.start();
			this.recorder.await("delete removed");
			this.recorder.await("delete lost");
		}
	}

	@Test
	void aSlowListenerLosesTheOldestChanges() throws InterruptedException {
		PendingChanges pending = new PendingChanges(2);
		assertThat(pending.add(new PendingChanges.Change("1", false, 0))).isTrue();
		assertThat(pending.add(new PendingChanges.Change("2", true, 0))).isTrue();
		assertThat(pending.add(new PendingChanges.Change("3", false, 0))).isFalse();
		assertThat(pending.holdsRemoval("2")).isTrue();
		assertThat(pending.take()).isEqualTo(new PendingChanges.Change("2", true, 0));
		assertThat(pending.take()).isEqualTo(new PendingChanges.Change("3", false, 0));
		pending.close();
		assertThat(pending.take()).isNull();
	}

	private static void with(String client, PrivateServer server, Check check) {
		RedisStandaloneConfiguration configuration = server.configuration();
		RedisConnectionFactory factory = client.equals("jedis") ? TestServer.jedis(configuration)
				: TestServer.lettuce(configuration);
		try {
			Duration timeout = Duration.ofSeconds(2);
			check.run((factory instanceof LettuceConnectionFactory lettuce)
					? new ReactiveRedisKeyvalueBackend(new LettuceAccess(lettuce), timeout)
					: new RedisKeyvalueBackend(new ConnectionAccess(factory), timeout));
			((DisposableBean) factory).destroy();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private interface Check {

		void run(RedisKeyvalueBackend backend) throws Exception;

	}

	/**
	 * Keeps what it is told.
	 */
	private static final class Recorder implements WatchListener {

		private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

		@Override
		public void onSet(String key, byte[] value) {
			this.events.add("set " + key + "=" + new String(value, StandardCharsets.UTF_8));
		}

		@Override
		public void onDelete(String key) {
			this.events.add("delete " + key);
		}

		void await(String event) throws InterruptedException {
			assertThat(this.events.poll(30, TimeUnit.SECONDS)).isEqualTo(event);
		}

		/** Two events of two keys, which have no order. */
		void awaitBoth(String one, String other) throws InterruptedException {
			assertThat(new String[] { this.events.poll(30, TimeUnit.SECONDS), this.events.poll(30, TimeUnit.SECONDS) })
				.containsExactlyInAnyOrder(one, other);
		}

		/** Writes until it is told of. */
		void awaitOneOfMany(BackendBucket bucket, String key) throws InterruptedException {
			String told = null;
			while (told == null) {
				try {
					bucket.set(key, bytes("v"), WriteOptions.PLAIN);
				}
				catch (BackendException ex) {
					assertThat(ex.kind()).isIn(BackendException.Kind.UNAVAILABLE, BackendException.Kind.TIMEOUT);
				}
				told = this.events.poll(100, TimeUnit.MILLISECONDS);
				told = (told != null && told.contains(key)) ? told : null;
			}
			assertThat(told).isEqualTo("set " + key + "=v");
		}

	}

}
