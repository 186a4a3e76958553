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

package org.wasmcloud.wit.language.fuzz;

import java.io.IOException;
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

import org.wasmcloud.wit.language.ProjectPackages;
import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.language.WitPackages;
import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.language.source.WitError;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No text, however broken, ends in anything but an answer. A run prints its seed;
 * {@code -Dwit.fuzz.seed=N} repeats it, {@code -Dwit.fuzz.rounds=N} lengthens it.
 */
class WitFuzzTests {

	private static final int ROUNDS = Integer.getInteger("wit.fuzz.rounds", 400);

	private final long seed = Long.getLong("wit.fuzz.seed", System.nanoTime());

	private final WitMutator mutator = new WitMutator(new Random(this.seed));

	private final Random random = new Random(this.seed);

	/** Guards against what never ends; nothing comes near it. */
	private final Trial trial = new Trial(this.seed, Duration.ofSeconds(60));

	@BeforeEach
	void printSeed() {
		System.out.println("wit.fuzz.seed=" + this.seed);
	}

	private static List<Path> texts() throws IOException {
		List<Path> texts = new ArrayList<>();
		try (Stream<Path> files = Files.walk(ProjectPackages.folder())) {
			files.filter((file) -> file.toString().endsWith(".wit")).sorted().forEach(texts::add);
		}
		texts.add(Path.of("src/test/resources/accepted/everything.wit"));
		return texts;
	}

	private void tryText(String text, Path library) {
		boolean allFeatures = this.random.nextBoolean();
		this.trial.run(text, () -> load(text, library, allFeatures));
	}

	/**
	 * Loads a text, which is right or wrong: either way what comes of it is whole.
	 */
	private static void load(String text, Path library, boolean allFeatures) {
		WitPackages packages;
		try {
			WitLoader loader = loader(allFeatures).root("fuzz", Map.of("fuzz.wit", text));
			packages = ((library != null) ? loader.library(library) : loader).load();
		}
		catch (InvalidWitException ex) {
			assertThat(ex.errors()).isNotEmpty();
			for (WitError error : ex.errors()) {
				assertThat(error.render()).isNotBlank();
			}
			return;
		}
		WitPackages again = loader(allFeatures).root("printed", Map.of("printed.wit", packages.print())).load();
		assertThat(again.writtenFacts()).as("facts of what is printed").isEqualTo(packages.writtenFacts());
		assertThat(again.resolvedFacts()).as("resolved facts of what is printed").isEqualTo(packages.resolvedFacts());
	}

	private static WitLoader loader(boolean allFeatures) {
		return (allFeatures) ? WitLoader.create().allFeatures() : WitLoader.create();
	}

	@Test
	void mutatedPackagesAreRightOrWrong() throws IOException {
		List<Path> texts = texts();
		for (int i = 0; i < ROUNDS; i++) {
			Path path = texts.get(this.random.nextInt(texts.size()));
			tryText(this.mutator.mutate(Files.readString(path)), (i % 40 == 0) ? ProjectPackages.folder() : null);
		}
	}

	@Test
	void mutatedTextWithEveryConstructIsRightOrWrong() throws IOException {
		String text = Files.readString(Path.of("src/test/resources/accepted/everything.wit"));
		for (int i = 0; i < ROUNDS; i++) {
			tryText(this.mutator.mutate(text), null);
		}
	}

	@Test
	void randomTokensAreRightOrWrong() {
		for (int i = 0; i < ROUNDS; i++) {
			tryText(this.mutator.tokens(1 + this.random.nextInt(60)), null);
		}
	}

	@Test
	void whatOpensAndNeverClosesIsWrong() {
		for (String open : List.of("{", "(", "<", "list<", "tuple<u8, ", "/*", "package a:b { ", "interface i { ", "@",
				"%", "a:", "a.", "a/", "\"", "result<_, ", "use a.{", "option<option<", "resource r { ", "a-")) {
			tryText("package a:b; interface i { type t = " + open.repeat(50_000), null);
			tryText(open.repeat(50_000), null);
		}
	}

	@Test
	void truncatedTextsAreWrong() throws IOException {
		String text = Files.readString(Path.of("src/test/resources/accepted/everything.wit"));
		for (int end = 0; end < text.length(); end += 1 + this.random.nextInt(8)) {
			tryText(text.substring(0, end), null);
		}
	}

}
