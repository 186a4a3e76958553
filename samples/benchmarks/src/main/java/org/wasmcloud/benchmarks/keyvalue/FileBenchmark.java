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

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import org.wasmcloud.benchmarks.measure.Turns;
import org.wasmcloud.contract.keyvalue.Bucket;

/**
 * 100 bytes in a directory, by the bean and by the Java library with the same promise: a
 * new file that is on the disk before it takes the place of the old one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class FileBenchmark {

	private final String key = "key";

	private final byte[] value = new byte[100];

	private final Path root = Application.directory();

	private final Path file = this.root.resolve("plain");

	private final ConfigurableApplicationContext context = Application.on("file",
			Map.of("wasmcloud.keyvalue.file.root", this.root.resolve("buckets")));

	private final Bucket bucket = Application.bucket(this.context);

	private final Turns.Way[] gets = { (hole) -> hole.consume(get()),
			(hole) -> hole.consume(this.bucket.get(this.key)) };

	private final Turns.Way[] sets = { (hole) -> set(), (hole) -> this.bucket.set(this.key, this.value) };

	@Setup
	public void open() throws IOException {
		this.bucket.set(this.key, this.value);
		set();
	}

	@TearDown
	public void close() throws IOException {
		this.context.close();
		FileSystemUtils.deleteRecursively(this.root);
	}

	@Benchmark
	public void fileGet(Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, this.gets);
	}

	@Benchmark
	public void fileSet(Turns turns, Blackhole hole) throws Exception {
		turns.take(hole, this.sets);
	}

	private Object get() throws IOException {
		return Files.readAllBytes(this.file);
	}

	private void set() throws IOException {
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
