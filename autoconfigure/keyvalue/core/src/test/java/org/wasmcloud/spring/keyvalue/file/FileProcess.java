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
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.wasmcloud.spring.keyvalue.backend.BackendBucket;
import org.wasmcloud.spring.keyvalue.backend.BucketSettings;
import org.wasmcloud.spring.keyvalue.backend.Increment;
import org.wasmcloud.spring.keyvalue.backend.WriteOptions;

/**
 * Another process that uses the same files.
 */
public final class FileProcess {

	private FileProcess() {
	}

	static Process start(Path root, String job) throws IOException {
		return new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
				FileProcess.class.getName(), root.toString(), job))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

	public static void main(String[] arguments) throws IOException {
		try (FileKeyvalueBackend backend = new FileKeyvalueBackend(Path.of(arguments[0]), false,
				Duration.ofSeconds(60))) {
			BackendBucket bucket = backend.bucket(BucketSettings.of("a"));
			switch (arguments[1]) {
				case "increment" -> increment(bucket);
				case "create" -> create(bucket);
				case "write" -> writeForEver(bucket);
				default -> throw new IllegalArgumentException(arguments[1]);
			}
		}
	}

	/** Waits for the word, so that both processes begin at once. */
	private static void await() throws IOException {
		System.out.println("ready");
		System.in.read();
	}

	private static void increment(BackendBucket bucket) throws IOException {
		await();
		for (int i = 0; i < 500; i++) {
			bucket.increment("counter", Increment.signed(1));
		}
	}

	/** Says after each key which it was and whether it was this process that made it. */
	private static void create(BackendBucket bucket) throws IOException {
		System.out.println("ready");
		byte[] name = String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
		for (int key = System.in.read(); key != -1; key = System.in.read()) {
			boolean created = bucket.set("once-" + key, name, new WriteOptions(null, true));
			System.out.println(created ? "created" : "found");
		}
	}

	private static void writeForEver(BackendBucket bucket) {
		byte[] value = new byte[4 * 1024 * 1024];
		for (int i = 0;; i++) {
			Arrays.fill(value, (byte) i);
			bucket.set("large", value, new WriteOptions(Duration.ofHours(1), false));
			if (i == 0) {
				System.out.println("ready");
			}
		}
	}

}
