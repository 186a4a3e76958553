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

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.KeyQuery;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several processes on one root.
 */
class FileProcessesTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path root;

	private final List<Process> processes = new ArrayList<>();

	@AfterEach
	void endProcesses() throws InterruptedException {
		for (Process process : this.processes) {
			process.destroyForcibly().waitFor();
		}
	}

	@Test
	void incrementsOfTwoProcessesAreAllCounted() throws Exception {
		runTogether("increment");
		try (FileKeyvalueBackend backend = backend()) {
			assertThat(bucket(backend).increment("counter", Increment.signed(0))).isEqualTo(1_000);
		}
	}

	@Test
	void ofTwoProcessesThatWantANewEntryAtTheSameTimeOneMakesIt() throws Exception {
		List<Process> pair = List.of(start("create"), start("create"));
		List<BufferedReader> answers = new ArrayList<>();
		for (Process process : pair) {
			answers.add(awaitReady(process));
		}
		try (FileKeyvalueBackend backend = backend()) {
			for (int key = 0; key < 250; key++) {
				for (Process process : pair) {
					process.getOutputStream().write(key);
					process.getOutputStream().flush();
				}
				List<String> told = List.of(answers.get(0).readLine(), answers.get(1).readLine());
				assertThat(told).as("key %d", key).containsExactlyInAnyOrder("created", "found");
				assertThat(bucket(backend).get("once-" + key)).asString()
					.isEqualTo(String.valueOf(pair.get(told.indexOf("created")).pid()));
			}
		}
	}

	@Test
	void aProcessThatIsKilledLeavesAWholeValueAndNoLock() throws Exception {
		for (int round = 0; round < 4; round++) {
			Process process = start("write");
			awaitReady(process);
			// Any moment will do; each round has another one.
			LockSupport.parkNanos(Duration.ofMillis(37L * round + 5).toNanos());
			process.destroyForcibly().waitFor();
			try (FileKeyvalueBackend backend = backend()) {
				BackendBucket bucket = bucket(backend);
				byte[] value = Objects.requireNonNull(bucket.get("large"));
				assertThat(value).hasSize(4 * 1024 * 1024).containsOnly(value[0]);
				assertThat(bucket.keys(new KeyQuery("", null, 10)).keys()).containsExactly("large");
				Entry entry = Objects.requireNonNull(((FileBucket) bucket).entries().look("large"));
				assertThat(entry.expiresAt()).as("the expiry goes with the value").isNotEqualTo(Note.NEVER);
				bucket.set("large", value, WriteOptions.PLAIN);
			}
		}
	}

	private void runTogether(String job) throws Exception {
		List<Process> pair = List.of(start(job), start(job));
		for (Process process : pair) {
			awaitReady(process);
		}
		for (Process process : pair) {
			process.getOutputStream().write('\n');
			process.getOutputStream().flush();
		}
		for (Process process : pair) {
			assertThat(process.waitFor()).isZero();
		}
	}

	private Process start(String job) throws IOException {
		Process process = FileProcess.start(this.root, job);
		this.processes.add(process);
		return process;
	}

	private static BufferedReader awaitReady(Process process) throws IOException {
		BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
		assertThat(reader.readLine()).isEqualTo("ready");
		return reader;
	}

	private FileKeyvalueBackend backend() {
		return new FileKeyvalueBackend(this.root, false, Duration.ofSeconds(10));
	}

	private static BackendBucket bucket(FileKeyvalueBackend backend) {
		return backend.bucket(BucketSettings.of("a"));
	}

}
