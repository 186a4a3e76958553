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

import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.language.WitPackages;
import org.wasmcloud.wit.language.ast.SourceFile;
import org.wasmcloud.wit.language.parser.WitParser;
import org.wasmcloud.wit.language.source.Source;

/**
 * One long text, at sizes that double: time and memory have to double with them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LargeTextBenchmark {

	/** The size of the text in bytes. */
	@Param({ "262144", "524288", "1048576", "2097152" })
	public int bytes;

	private String text = "";

	@Setup
	public void makeText() {
		this.text = LargeText.ofAtLeast(this.bytes);
	}

	@Benchmark
	public SourceFile parse() {
		return WitParser.parse(new Source("large.wit", this.text));
	}

	@Benchmark
	public WitPackages load() {
		return WitLoader.create().root("large", Map.of("large.wit", this.text)).load();
	}

}
