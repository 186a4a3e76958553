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

package org.wasmcloud.spring.keyvalue.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.WatchListener;
import org.wasmcloud.spring.keyvalue.backend.WatchableBucket;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;

class FileWatchTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path directory;

	private final AtomicLong ahead = new AtomicLong();

	private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

	private @Nullable FileKeyvalueBackend backend;

	@AfterEach
	void close() {
		if (this.backend != null) {
			this.backend.close();
		}
	}

	@Test
	void writesOfAnotherBackendAreTold() throws InterruptedException {
		BackendBucket bucket = bucket();
		bucket.set("before", bytes("1"), WriteOptions.PLAIN);
		watch(bucket, "");
		try (FileKeyvalueBackend other = newBackend()) {
			BackendBucket same = other.bucket(BucketSettings.of("a"));
			same.set("x/y", bytes("1"), WriteOptions.PLAIN);
			await("set x/y=1");
			same.set("x/y", bytes("2"), WriteOptions.PLAIN);
			await("set x/y=2");
			same.delete("x/y");
			await("delete x/y");
			same.delete("before");
			await("delete before");
			same.set("k".repeat(1000), bytes("long"), WriteOptions.PLAIN);
			await("set " + "k".repeat(1000) + "=long");
		}
	}

	@Test
	void filesOfSomebodyElseAreTold() throws Exception {
		BackendBucket bucket = bucket();
		bucket.set("x", bytes("1"), WriteOptions.PLAIN);
		watch(bucket, "");
		Path source = Files.writeString(this.directory.resolve("source"), "copied");
		command("cp", source, file("x"));
		await("set x=copied");
		Files.writeString(source, "moved");
		command("mv", source, file("y"));
		await("set y=moved");
		command("rm", file("x"));
		await("delete x");
	}

	@Test
	void aDirectoryMayComeGoAndComeAgain() throws Exception {
		BackendBucket bucket = bucket();
		watch(bucket, "");
		assertThat(this.directory.resolve("root")).doesNotExist();
		bucket.set("x", bytes("1"), WriteOptions.PLAIN);
		await("set x=1");
		removeAll(this.directory.resolve("root"));
		await("delete x");
		bucket.set("x", bytes("2"), WriteOptions.PLAIN);
		await("set x=2");
		Files.move(file("x").getParent(), this.directory.resolve("away"));
		await("delete x");
		Files.createDirectory(file("x").getParent());
		Files.writeString(file("x"), "3");
		await("set x=3");
	}

	@Test
	void anEntryThatExpiresIsDeleted() throws InterruptedException {
		BackendBucket bucket = bucket();
		bucket.set("before", bytes("1"), new WriteOptions(Duration.ofHours(1), false));
		watch(bucket, "");
		bucket.set("x", bytes("1"), new WriteOptions(Duration.ofHours(2), false));
		await("set x=1");
		this.ahead.set(Duration.ofMinutes(61).toMillis());
		await("delete before");
		this.ahead.set(Duration.ofMinutes(121).toMillis());
		await("delete x");
		assertThat(bucket.exists("x")).isFalse();
	}

	@Test
	void onlyKeysOfThePrefixAreTold() throws InterruptedException {
		BackendBucket bucket = bucket();
		watch(bucket, "user/");
		bucket.set("other", bytes("1"), WriteOptions.PLAIN);
		bucket.set("user/1", bytes("1"), WriteOptions.PLAIN);
		await("set user/1=1");
		assertThat(this.events).isEmpty();
	}

	@Test
	void aListenerThatIsSlowMissesNoLastState() throws InterruptedException {
		BackendBucket bucket = bucket();
		Map<String, String> state = new ConcurrentHashMap<>();
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		((WatchableBucket) bucket).watch("", new WatchListener() {

			@Override
			public void onSet(String key, byte[] value) {
				begun.countDown();
				awaitQuietly(go);
				state.put(key, new String(value, 0, 1, StandardCharsets.UTF_8));
				if (key.equals("end")) {
					end.countDown();
				}
			}

			@Override
			public void onDelete(String key) {
				state.remove(key);
			}

		});
		bucket.set("first", bytes("1"), WriteOptions.PLAIN);
		assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
		byte[] large = new byte[1024 * 1024];
		for (int i = 0; i <= ChangeQueue.MAX_BYTES / large.length; i++) {
			large[0] = (byte) ('a' + i);
			bucket.set("large", large, WriteOptions.PLAIN);
			bucket.set("gone", large, WriteOptions.PLAIN);
		}
		bucket.delete("gone");
		bucket.delete("first");
		go.countDown();
		bucket.set("end", bytes("1"), WriteOptions.PLAIN);
		assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
		bucket.set("end", bytes("2"), WriteOptions.PLAIN);
		awaitState(state, Map.of("large", "" + (char) large[0], "end", "2"));
	}

	@Test
	void afterItsCloseNothingIsTold() throws Exception {
		BackendBucket bucket = bucket();
		WatchableBucket.Watch watch = watch(bucket, "");
		bucket.set("x", bytes("1"), WriteOptions.PLAIN);
		await("set x=1");
		watch.close();
		bucket.set("x", bytes("2"), WriteOptions.PLAIN);
		watch(bucket, "");
		bucket.set("x", bytes("3"), WriteOptions.PLAIN);
		await("set x=3");
		assertThat(this.events).isEmpty();
	}

	private static void command(String name, Path... files) throws Exception {
		List<String> command = new ArrayList<>(List.of(name));
		Stream.of(files).map(Path::toString).forEach(command::add);
		assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
	}

	private static void awaitState(Map<String, String> state, Map<String, String> expected) {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (!Map.copyOf(state).equals(expected)) {
			assertThat(System.nanoTime()).as("%s is not %s", state, expected).isLessThan(deadline);
			Thread.onSpinWait();
		}
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void await(String event) throws InterruptedException {
		assertThat(this.events.poll(30, TimeUnit.SECONDS)).isEqualTo(event);
	}

	private WatchableBucket.Watch watch(BackendBucket bucket, String prefix) {
		return ((WatchableBucket) bucket).watch(prefix, new WatchListener() {

			@Override
			public void onSet(String key, byte[] value) {
				FileWatchTests.this.events.add("set " + key + "=" + new String(value, StandardCharsets.UTF_8));
			}

			@Override
			public void onDelete(String key) {
				FileWatchTests.this.events.add("delete " + key);
			}

		});
	}

	private BackendBucket bucket() {
		this.backend = newBackend();
		return this.backend.bucket(BucketSettings.of("a"));
	}

	private FileKeyvalueBackend newBackend() {
		return new FileKeyvalueBackend(this.directory.resolve("root"), false, Duration.ofSeconds(10),
				() -> Instant.now().plusMillis(this.ahead.get()));
	}

	private Path file(String name) {
		return this.directory.resolve("root").resolve("a").resolve(name);
	}

	private static void removeAll(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
