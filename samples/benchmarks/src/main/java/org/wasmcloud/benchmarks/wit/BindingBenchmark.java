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

package org.wasmcloud.benchmarks.wit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.wasmcloud.contract.keyvalue.Bucket;
import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;

/**
 * One function, called directly and through its binding.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BindingBenchmark {

	private final String key = "visits";

	private final KeyvalueAtomics plainAtomics;

	private final KeyvalueAtomics boundAtomics;

	private final Bucket plainBucket;

	private final Bucket boundBucket;

	public BindingBenchmark() {
		CountingStore implementation = new CountingStore();
		BoundStore bound = BoundStore.over(implementation);
		this.plainAtomics = implementation;
		this.boundAtomics = bound.atomics();
		this.plainBucket = implementation.open("pages");
		this.boundBucket = bound.store().open("pages");
		this.plainBucket.set(this.key, "a value of thirty-two characters".getBytes(StandardCharsets.UTF_8));
	}

	@Benchmark
	public long incrementPlain() {
		return this.plainAtomics.increment(this.plainBucket, this.key, 1);
	}

	@Benchmark
	public long incrementBound() {
		return this.boundAtomics.increment(this.plainBucket, this.key, 1);
	}

	@Benchmark
	public Optional<byte[]> getPlain() {
		return this.plainBucket.get(this.key);
	}

	@Benchmark
	public Optional<byte[]> getBound() {
		return this.boundBucket.get(this.key);
	}

}
