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

package org.wasmcloud.wit.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.language.WitPackages;
import org.wasmcloud.wit.language.fuzz.Trial;
import org.wasmcloud.wit.language.fuzz.WitMutator;
import org.wasmcloud.wit.language.source.InvalidWitException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the language accepts becomes Java that compiles without a warning, or a
 * sentence that says why not. A run prints its seed; {@code -Dwit.fuzz.seed=N} repeats
 * it, {@code -Dwit.fuzz.rounds=N} lengthens it, and {@code -Dwit.fuzz.compiled=N} says
 * how many results are compiled.
 */
class GeneratorFuzzTests {

	private static final int ROUNDS = Integer.getInteger("wit.fuzz.rounds", 400);

	private static final int COMPILED = Integer.getInteger("wit.fuzz.compiled", 6);

	private static final Path PACKAGES = Path.of("../packages");

	private static final Path EVERYTHING = Path.of("../language/src/test/resources/accepted/everything.wit");

	private final long seed = Long.getLong("wit.fuzz.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	private final WitMutator mutator = new WitMutator(this.random);

	/** Guards against what never ends; nothing comes near it. */
	private final Trial trial = new Trial(this.seed, Duration.ofSeconds(120));

	@TempDir
	private Path folder;

	private int accepted;

	private int compiled;

	@BeforeEach
	void printSeed() {
		System.out.println("wit.fuzz.seed=" + this.seed);
	}

	@Test
	void mutatedPackagesBecomeJavaOrASentence() throws IOException {
		List<Path> texts = new ArrayList<>();
		try (Stream<Path> files = Files.walk(PACKAGES)) {
			files.filter((file) -> file.toString().endsWith(".wit")).sorted().forEach(texts::add);
		}
		for (int i = 0; i < ROUNDS; i++) {
			String text = Files.readString(texts.get(this.random.nextInt(texts.size())));
			tryText(this.mutator.mutate(text), i % 10 == 0);
		}
		assertThat(this.accepted).isPositive();
	}

	@Test
	void mutatedTextsWithEveryConstructBecomeJavaOrASentence() throws IOException {
		List<String> texts = List.of(Files.readString(EVERYTHING), BoundPackages.awkwardText(),
				Files.readString(Path.of("src/test/resources/bindings/constructs/constructs.wit")));
		for (int i = 0; i < ROUNDS; i++) {
			tryText(this.mutator.mutate(texts.get(i % texts.size())), false);
		}
		assertThat(this.accepted).isPositive();
	}

	private void tryText(String text, boolean library) {
		this.trial.run(text, () -> {
			WitPackages packages = load(text, library);
			if (packages == null) {
				return;
			}
			this.accepted++;
			GeneratedFiles files = generate(packages);
			if (files != null && this.compiled < COMPILED) {
				this.compiled++;
				compile(files);
			}
		});
	}

	private static WitPackages load(String text, boolean library) {
		try {
			WitLoader loader = WitLoader.create().allFeatures().root("fuzz", Map.of("fuzz.wit", text));
			return (library ? loader.library(PACKAGES) : loader).load();
		}
		catch (InvalidWitException ex) {
			return null;
		}
	}

	private static GeneratedFiles generate(WitPackages packages) {
		try {
			GeneratedFiles files = new JavaGenerator(GeneratorSettings.DEFAULTS).generate(packages);
			assertThat(files.sources()).isNotEmpty();
			return files;
		}
		catch (GenerationException ex) {
			assertThat(ex.getMessage()).as("a sentence").matches("(?s)[\\p{Alpha}'].*( .+){3,}").doesNotContain("null");
			return null;
		}
	}

	private void compile(GeneratedFiles files) {
		try {
			Path classes = Files.createTempDirectory(this.folder, "classes");
			Generation.compile(files, classes).close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
