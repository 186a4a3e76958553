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

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.wasmcloud.wit.generator.GeneratedFiles;
import org.wasmcloud.wit.generator.JavaGenerator;
import org.wasmcloud.wit.language.WitPackages;
import org.wasmcloud.wit.language.resolver.Features;
import org.wasmcloud.wit.language.resolver.ParsedPackage;
import org.wasmcloud.wit.language.resolver.ResolvedPackage;
import org.wasmcloud.wit.language.resolver.Resolver;

/**
 * All packages of the project, step by step.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PackagesBenchmark {

	private final ContractTexts texts = ContractTexts.read(ContractTexts.FOLDER);

	private final List<ParsedPackage> parsed = this.texts.parse();

	private final WitPackages loaded = this.texts.load();

	private final JavaGenerator generator = ContractTexts.generator(this.loaded);

	@Benchmark
	public List<ParsedPackage> parse() {
		return this.texts.parse();
	}

	@Benchmark
	public List<ResolvedPackage> resolve() {
		return Resolver.resolve(this.parsed, Features.NONE);
	}

	@Benchmark
	public List<String> facts() {
		return this.loaded.writtenFacts();
	}

	@Benchmark
	public GeneratedFiles generate() {
		return this.generator.generate(this.loaded);
	}

}
