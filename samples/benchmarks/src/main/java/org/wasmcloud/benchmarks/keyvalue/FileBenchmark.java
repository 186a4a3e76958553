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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import org.wasmcloud.contract.keyvalue.Bucket;

/**
 * 100 bytes in a directory, by the bean and by the Java library with the same promise: a
 * new file that is on the disk before it takes the place of the old one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FileBenchmark {

	private final String key = "key";

	private final byte[] value = new byte[100];

	private final Path root;

	private final Path file;

	private final ConfigurableApplicationContext context;

	private final Bucket bucket;

	public FileBenchmark() throws IOException {
		this.root = Files.createTempDirectory("benchmark");
		this.file = this.root.resolve("plain");
		this.context = Application.on("file", Map.of("wasmcloud.keyvalue.file.root", this.root.resolve("buckets")));
		this.bucket = Application.bucket(this.context);
		this.bucket.set(this.key, this.value);
		fileSetClient();
	}

	@TearDown
	public void close() throws IOException {
		this.context.close();
		FileSystemUtils.deleteRecursively(this.root);
	}

	@Benchmark
	public Object fileGetBean() {
		return this.bucket.get(this.key);
	}

	@Benchmark
	public Object fileGetClient() throws IOException {
		return Files.readAllBytes(this.file);
	}

	@Benchmark
	public void fileSetBean() {
		this.bucket.set(this.key, this.value);
	}

	@Benchmark
	public final void fileSetClient() throws IOException {
		Path draft = this.file.resolveSibling("draft");
		try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			channel.write(ByteBuffer.wrap(this.value));
			channel.force(true);
		}
		Files.move(draft, this.file, StandardCopyOption.ATOMIC_MOVE);
		try (FileChannel directory = FileChannel.open(this.root, StandardOpenOption.READ)) {
			directory.force(true);
		}
	}

}
