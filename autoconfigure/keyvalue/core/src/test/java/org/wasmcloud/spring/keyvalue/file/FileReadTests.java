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
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.FileSystemUtils;

import org.wasmcloud.spring.core.backend.BackendException;
import org.wasmcloud.spring.core.backend.BackendException.Kind;
import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens to the directory of a bucket while it is held open for reads.
 */
class FileReadTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path directory;

	@SuppressWarnings("NullAway.Init")
	private FileKeyvalueBackend backend;

	@SuppressWarnings("NullAway.Init")
	private BackendBucket bucket;

	@BeforeEach
	void open() {
		this.backend = new FileKeyvalueBackend(this.directory.resolve("root"), false, Duration.ofSeconds(10));
		this.bucket = this.backend.bucket(BucketSettings.of("a"));
		this.bucket.set("x", bytes("ours"), WriteOptions.PLAIN);
		assertThat(this.bucket.get("x")).asString().isEqualTo("ours");
	}

	@AfterEach
	void close() {
		this.backend.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 8192, 65_535, 65_536, 65_537, 1_000_000 })
	void aValueOfAnySizeIsReadWhole(int size) {
		byte[] value = new byte[size];
		new Random(size).nextBytes(value);
		this.bucket.set("x", value, WriteOptions.PLAIN);
		assertThat(this.bucket.get("x")).isEqualTo(value);
	}

	@Test
	void whatIsWrittenIsReadNext() {
		for (int i = 0; i < 100; i++) {
			byte[] value = bytes("v" + i);
			this.bucket.set("x", value, new WriteOptions((i % 2 == 0) ? null : Duration.ofMinutes(1), false));
			assertThat(this.bucket.get("x")).isEqualTo(value);
		}
		this.bucket.delete("x");
		assertThat(this.bucket.get("x")).isNull();
	}

	@Test
	void aDirectoryThatIsRemovedAndMadeAnewByOthersIsReadAtOnce() throws IOException {
		FileSystemUtils.deleteRecursively(values());
		assertThat(this.bucket.get("x")).isNull();
		Files.createDirectory(values());
		Files.writeString(values().resolve("x"), "theirs");
		assertThat(this.bucket.get("x")).asString().isEqualTo("theirs");
	}

	@Test
	void anotherDirectoryInItsPlaceIsNoticed() throws IOException {
		Files.move(values(), this.directory.resolve("moved"));
		Files.createDirectory(values());
		Files.writeString(values().resolve("x"), "theirs");
		String value = "ours";
		while (value.equals("ours")) {
			value = text(this.bucket.get("x"));
		}
		assertThat(value).isEqualTo("theirs");
	}

	@Test
	void aLinkInItsPlaceIsNeverFollowedAndSoonRefused() throws IOException {
		Path outside = Files.createDirectory(this.directory.resolve("outside"));
		Files.writeString(outside.resolve("x"), "secret");
		Files.writeString(outside.resolve("y"), "secret");
		Files.move(values(), this.directory.resolve("moved"));
		Files.createSymbolicLink(values(), outside);
		Kind refusal = null;
		while (refusal == null) {
			try {
				assertThat(this.bucket.get("x")).asString().isEqualTo("ours");
			}
			catch (BackendException ex) {
				refusal = ex.kind();
			}
		}
		assertThat(refusal).isEqualTo(Kind.DENIED);
	}

	@Test
	void aLinkInThePlaceOfAnEntryIsNotFollowed() throws IOException {
		Path outside = Files.writeString(this.directory.resolve("outside"), "secret");
		Files.delete(values().resolve("x"));
		Files.createSymbolicLink(values().resolve("x"), outside);
		assertThat(this.bucket.get("x")).isNull();
	}

	@Test
	void moreBucketsThanMayBeHeldOpenAreReadAllTheSame() {
		for (int i = 0; i < 200; i++) {
			BackendBucket one = this.backend.bucket(BucketSettings.of("b" + i));
			one.set("x", bytes("v" + i), WriteOptions.PLAIN);
			assertThat(one.get("x")).asString().isEqualTo("v" + i);
		}
		assertThat(this.bucket.get("x")).asString().isEqualTo("ours");
	}

	@Test
	void aBucketIsReadAfterItsBackendIsClosed() {
		this.backend.close();
		assertThat(this.bucket.get("x")).asString().isEqualTo("ours");
	}

	private Path values() {
		return this.directory.resolve("root/a");
	}

	private static String text(byte[] value) {
		return new String(value, StandardCharsets.UTF_8);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
