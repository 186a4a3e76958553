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
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyPage;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.SwapGuard;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileKeyvalueBackendTests {

	private static final WriteOptions FOR_ONE_SECOND = new WriteOptions(Duration.ofSeconds(1), false);

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path directory;

	private final AtomicLong ahead = new AtomicLong();

	private final List<FileKeyvalueBackend> backends = new ArrayList<>();

	@AfterEach
	void close() {
		this.backends.forEach(FileKeyvalueBackend::close);
	}

	@Test
	@DisplayName("KV18 an entry is a plain file that is called like its key")
	void anEntryIsAPlainFileCalledLikeItsKey() throws IOException {
		BackendBucket bucket = bucket();
		bucket.set("User", bytes("Ada"), WriteOptions.PLAIN);
		bucket.increment("count", Increment.signed(-12));
		assertThat(file("User")).hasContent("Ada");
		assertThat(file("count")).hasContent("-12");
		assertThat(Files.getPosixFilePermissions(file("User")))
			.isEqualTo(Files.getPosixFilePermissions(Files.writeString(this.directory.resolve("by-anybody"), "")));
	}

	@Test
	@DisplayName("KV18 a file of somebody else is an entry")
	void aFileOfSomebodyElseIsAnEntry() throws IOException {
		Files.createDirectories(file("x").getParent());
		Files.writeString(file("x"), "41");
		BackendBucket bucket = bucket();
		assertThat(bucket.get("x")).asString().isEqualTo("41");
		assertThat(keys(bucket)).containsExactly("x");
		String version = version(bucket, "x");
		assertThat(version(bucket, "x")).isEqualTo(version);
		assertThat(bucket.increment("x", Increment.signed(1))).isEqualTo(42);
		assertThat(version(bucket, "x")).isNotEqualTo(version);
		bucket.delete("x");
		assertThat(file("x")).doesNotExist();
	}

	@Test
	void aWriteOfSomebodyElseIsANewVersionWithoutExpiry() throws IOException {
		BackendBucket bucket = bucket();
		bucket.set("x", bytes("ours"), FOR_ONE_SECOND);
		String version = version(bucket, "x");
		Files.writeString(file("x"), "theirs");
		assertThat(version(bucket, "x")).isNotEqualTo(version);
		assertThat(bucket.swap("x", bytes("z"), new SwapGuard(version, null)).swapped()).isFalse();
		this.ahead.set(10_000);
		assertThat(bucket.get("x")).asString().isEqualTo("theirs");
	}

	@Test
	void anEntryThatIsMovedAwayAndBackIsANewVersion() throws IOException {
		BackendBucket bucket = bucket();
		bucket.set("x", bytes("1"), WriteOptions.PLAIN);
		String version = version(bucket, "x");
		Files.move(file("x"), file("y"));
		Files.move(file("y"), file("x"));
		assertThat(version(bucket, "x")).isNotEqualTo(version);
	}

	@Test
	void anEntryLivesUntilItsTimeIsOver() {
		BackendBucket bucket = bucket();
		bucket.set("x", bytes("1"), FOR_ONE_SECOND);
		bucket.increment("x", Increment.signed(1));
		assertThat(bucket.swap("x", bytes("3"), new SwapGuard(null, bytes("2"))).swapped()).isTrue();
		assertThat(bucket.get("x")).asString().isEqualTo("3");
		assertThat(bucket(backend()).exists("x")).isTrue();
		this.ahead.set(1_100);
		assertThat(bucket.get("x")).isNull();
		assertThat(bucket.exists("x")).isFalse();
		assertThat(bucket.current("x")).isNull();
		assertThat(bucket(backend()).exists("x")).isFalse();
		assertThat(bucket.increment("x", Increment.signed(1))).isEqualTo(1);
		this.ahead.set(100_000);
		assertThat(bucket.exists("x")).isTrue();
	}

	@Test
	void aPlainWriteEndsTheExpiry() {
		BackendBucket bucket = bucket();
		bucket.set("x", bytes("1"), FOR_ONE_SECOND);
		bucket.set("x", bytes("2"), WriteOptions.PLAIN);
		this.ahead.set(10_000);
		assertThat(bucket.get("x")).asString().isEqualTo("2");
		assertThat(state("notes")).isEmptyDirectory();
	}

	@Test
	void aListingRemovesWhatHasExpired() {
		BackendBucket bucket = bucket();
		bucket.set("x", bytes("1"), FOR_ONE_SECOND);
		bucket.set("y", bytes("1"), WriteOptions.PLAIN);
		this.ahead.set(1_100);
		assertThat(keys(bucket)).containsExactly("y");
		assertThat(file("x")).doesNotExist();
		assertThat(state("notes")).isEmptyDirectory();
	}

	@Test
	void aWriteOnceInAWhileClearsAwayWhatNobodyAsksFor() throws IOException {
		BackendBucket bucket = bucket();
		bucket.set("x", bytes("1"), FOR_ONE_SECOND);
		Path abandoned = Files.writeString(state("temporary").resolve("abandoned"), "half a val");
		Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
		Path inUse = Files.writeString(state("temporary").resolve("in-use"), "half a val");
		Path remains = Files.writeString(state("notes").resolve("gone"), "1 1 1 -\n");
		assertThat(keys(bucket)).containsExactly("x");
		this.ahead.set(Sweeper.PAUSE.toMillis() + 1);
		bucket.set("y", bytes("1"), WriteOptions.PLAIN);
		assertThat(file("x")).doesNotExist();
		assertThat(abandoned).doesNotExist();
		assertThat(remains).doesNotExist();
		assertThat(inUse).exists();
	}

	@Test
	void aCrashBetweenNoteAndValueKeepsTheOldEntryAndItsExpiry() throws IOException {
		BackendBucket bucket = bucket();
		bucket.set("x", bytes("old"), FOR_ONE_SECOND);
		String version = version(bucket, "x");
		Entries entries = ((FileBucket) bucket).entries();
		Entry entry = Objects.requireNonNull(entries.look("x"));
		new Notes(entries.files(), new Disk(false)).write("x", entry.note(), new Note(1, 3, Note.NEVER, "new"));
		assertThat(version(bucket, "x")).isEqualTo(version);
		this.ahead.set(1_100);
		assertThat(bucket.exists("x")).isFalse();
	}

	@Test
	void whatIsNoPlainFileIsNoEntryAndStays() throws IOException {
		BackendBucket bucket = bucket();
		bucket.set("x", bytes("1"), WriteOptions.PLAIN);
		Path outside = Files.writeString(this.directory.resolve("outside"), "secret");
		Files.createDirectory(file("folder"));
		Files.createSymbolicLink(file("link"), outside);
		Files.createSymbolicLink(file("dangling"), this.directory.resolve("made-by-a-write"));
		assertThat(keys(bucket)).containsExactly("x");
		for (String key : List.of("folder", "link", "dangling")) {
			assertThat(bucket.get(key)).as(key).isNull();
			assertThat(bucket.exists(key)).as(key).isFalse();
			assertThat(bucket.remove(key)).as(key).isFalse();
			assertThatExceptionOfType(BackendException.class).as(key)
				.isThrownBy(() -> bucket.set(key, bytes("1"), WriteOptions.PLAIN))
				.matches((ex) -> ex.kind() == Kind.CONFLICT)
				.withMessageNotContaining(this.directory.toString());
		}
		assertThat(outside).hasContent("secret");
		assertThat(this.directory.resolve("made-by-a-write")).doesNotExist();
		assertThat(file("folder")).isDirectory();
		assertThat(state("temporary")).isEmptyDirectory();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", ".wasmcloud", ".wasmcloud/a", ".wasmcloud/a/notes", ".wasmcloud/a/temporary" })
	void aLinkThatLeadsOutIsNotFollowed(String link) throws IOException {
		Path outside = Files.createDirectory(this.directory.resolve("outside"));
		Path place = root().resolve(link);
		Files.createDirectories(place.getParent());
		Files.createSymbolicLink(place, outside);
		assertThatExceptionOfType(BackendException.class)
			.isThrownBy(() -> bucket().set("x", bytes("1"), FOR_ONE_SECOND))
			.matches((ex) -> ex.kind() == Kind.DENIED)
			.withMessageNotContaining(this.directory.toString());
		assertThat(outside).isEmptyDirectory();
	}

	@ParameterizedTest
	@ValueSource(strings = { "..", "../x", "../../x", "/x", "/", "\0", "a\0b", "./x", "a/../../x", "x/", "\\..\\x",
			"C:\\x", ".", "con", "%=..%2fx", "%2e%2e/x", ".wasmcloud", ".wasmcloud/a/lock" })
	void noNameLeadsOutOfItsDirectory(String name) throws IOException {
		FileKeyvalueBackend backend = backend();
		BackendBucket bucket = backend.bucket(BucketSettings.of("a"));
		bucket.set(name, bytes("1"), WriteOptions.PLAIN);
		assertThat(bucket.get(name)).asString().isEqualTo("1");
		assertThat(keys(bucket)).containsExactly(name);
		BackendBucket odd = backend.bucket(BucketSettings.of(name));
		odd.set("key", bytes("2"), WriteOptions.PLAIN);
		assertThat(odd.get("key")).asString().isEqualTo("2");
		assertThat(keys(bucket)).containsExactly(name);
		assertThat(this.directory).isDirectoryContaining((path) -> path.equals(root()));
		assertThat(list(this.directory)).containsExactly("root");
		assertThat(list(root())).hasSize(3).contains("a", ".wasmcloud");
	}

	@Test
	void oddAndLongKeysAreKeptApartAndListed() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		BackendBucket bucket = bucket();
		TreeSet<String> keys = new TreeSet<>();
		for (int i = 0; i < 150; i++) {
			StringBuilder key = new StringBuilder();
			int length = 1 + random.nextInt((i % 3 == 0) ? 1_100 : 12);
			for (int j = 0; j < length; j++) {
				int character = random.nextInt((i % 2 == 0) ? 0x80 : 0x3000);
				key.appendCodePoint(Character.isSurrogate((char) character) ? 'x' : character);
			}
			keys.add(key.toString());
		}
		keys.forEach((key) -> bucket.set(key, bytes(key), WriteOptions.PLAIN));
		assertThat(keys).as("seed %d", seed).allSatisfy((key) -> assertThat(bucket.get(key)).isEqualTo(bytes(key)));
		assertThat(keys(bucket)).as("seed %d", seed).containsExactlyElementsOf(keys);
		assertThat(keys(bucket(backend()))).as("seed %d", seed).containsExactlyElementsOf(keys);
		keys.forEach(bucket::delete);
		assertThat(keys(bucket)).as("seed %d", seed).isEmpty();
		assertThat(state("keys")).isEmptyDirectory();
	}

	@Test
	void upperAndLowerCaseAreDifferentKeysWhereTheFileSystemFoldsThem() throws IOException {
		// A file system that folds case is one that finds the directory under this name.
		Files.createDirectories(root().resolve(".WASMCLOUD"));
		BackendBucket bucket = bucket();
		bucket.set("USER", bytes("1"), WriteOptions.PLAIN);
		bucket.set("user", bytes("2"), WriteOptions.PLAIN);
		assertThat(list(root().resolve("a"))).containsExactlyInAnyOrder("%=%55%53%45%52", "user");
		assertThat(keys(bucket)).containsExactly("USER", "user");
		assertThat(bucket.get("USER")).asString().isEqualTo("1");
	}

	@Test
	void aWalkIsSortedAndInPages() {
		BackendBucket bucket = bucket();
		for (int i = 0; i < 25; i++) {
			bucket.set("k" + i % 5 + i / 5, bytes(""), WriteOptions.PLAIN);
		}
		KeyPage page = bucket.keys(new KeyQuery("k", null, 10));
		List<String> walked = new ArrayList<>(page.keys());
		while (page.cursor() != null) {
			bucket.delete(walked.get(0));
			page = bucket.keys(new KeyQuery("k", page.cursor(), 10));
			walked.addAll(page.keys());
		}
		assertThat(walked).hasSize(25).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void nothingIsMadeBeforeTheFirstWrite() {
		FileKeyvalueBackend backend = backend();
		BackendBucket bucket = backend.bucket(BucketSettings.of("a"));
		backend.probe();
		assertThat(bucket.get("x")).isNull();
		assertThat(bucket.exists("x")).isFalse();
		assertThat(bucket.remove("x")).isFalse();
		assertThat(bucket.current("x")).isNull();
		assertThat(keys(bucket)).isEmpty();
		assertThat(root()).doesNotExist();
	}

	@Test
	void aRootThatIsAFileIsUnavailable() throws IOException {
		Files.writeString(root(), "");
		FileKeyvalueBackend backend = backend();
		BackendBucket bucket = backend.bucket(BucketSettings.of("a"));
		List<Runnable> calls = List.of(backend::probe, () -> bucket.get("x"), () -> keys(bucket),
				() -> bucket.set("x", bytes(""), WriteOptions.PLAIN));
		assertThat(calls).allSatisfy((call) -> assertThatExceptionOfType(BackendException.class).isThrownBy(call::run)
			.matches((ex) -> ex.kind() == Kind.UNAVAILABLE)
			.withMessageContaining("wasmcloud.keyvalue.file.root")
			.withMessageNotContaining(this.directory.toString()));
	}

	@Test
	void aWriterThatHoldsAnEntryTooLongIsATimeout() throws Exception {
		FileKeyvalueBackend backend = backend(Duration.ofMillis(50));
		BackendBucket bucket = backend.bucket(BucketSettings.of("a"));
		bucket.set("x", bytes("1"), WriteOptions.PLAIN);
		LockFile lockFile = LockFile.open(root().toRealPath().resolve(".wasmcloud/a/lock"));
		CountDownLatch locked = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		Thread other = new Thread(() -> {
			try (LockFile.Held held = lockFile.lock("x", TIMEOUT.toNanos())) {
				assertThat(held).isNotNull();
				locked.countDown();
				end.await();
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
		other.start();
		locked.await();
		assertThatExceptionOfType(BackendException.class)
			.isThrownBy(() -> bucket.set("x", bytes("2"), WriteOptions.PLAIN))
			.matches((ex) -> ex.kind() == Kind.TIMEOUT);
		assertThat(bucket.get("x")).asString().isEqualTo("1");
		end.countDown();
		other.join();
		lockFile.close();
		bucket.set("x", bytes("2"), WriteOptions.PLAIN);
		assertThat(state("temporary")).isEmptyDirectory();
	}

	@Test
	void anInterruptDoesNotTakeTheLocksOfOthers() throws Exception {
		BackendBucket bucket = bucket();
		List<Thread> threads = new ArrayList<>();
		AtomicLong done = new AtomicLong();
		for (int i = 0; i < 4; i++) {
			Thread thread = new Thread(() -> {
				for (int j = 0; j < 50; j++) {
					try {
						bucket.increment("x", Increment.signed(1));
						done.incrementAndGet();
					}
					catch (BackendException ex) {
						Thread.interrupted();
					}
				}
			});
			threads.add(thread);
			thread.start();
		}
		for (int i = 0; i < 20; i++) {
			threads.get(0).interrupt();
			Thread.yield();
		}
		for (Thread thread : threads) {
			thread.join();
		}
		// An interrupted write may have happened, others count exactly.
		assertThat(Increment.parse(bucket.get("x"))).isBetween(done.get(), 200L);
	}

	private Path root() {
		return this.directory.resolve("root");
	}

	private Path file(String name) {
		return root().resolve("a").resolve(name);
	}

	private Path state(String name) {
		return root().resolve(".wasmcloud/a").resolve(name);
	}

	private FileKeyvalueBackend backend() {
		return backend(TIMEOUT);
	}

	private FileKeyvalueBackend backend(Duration timeout) {
		FileKeyvalueBackend backend = new FileKeyvalueBackend(root(), false, timeout,
				() -> Instant.now().plusMillis(this.ahead.get()));
		this.backends.add(backend);
		return backend;
	}

	private BackendBucket bucket() {
		return bucket(backend());
	}

	private static BackendBucket bucket(FileKeyvalueBackend backend) {
		return backend.bucket(BucketSettings.of("a"));
	}

	private static String version(BackendBucket bucket, String key) {
		return Objects.requireNonNull(bucket.current(key)).version();
	}

	private static List<String> keys(BackendBucket bucket) {
		return bucket.keys(new KeyQuery("", null, 1000)).keys();
	}

	private static List<String> list(Path directory) throws IOException {
		List<String> names = new ArrayList<>();
		BucketFiles.list(directory, names::add);
		return names;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
