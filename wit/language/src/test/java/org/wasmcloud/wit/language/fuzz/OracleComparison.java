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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ProjectPackages;
import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.language.WitPackages;
import org.wasmcloud.wit.language.resolver.ResolvedPackage;
import org.wasmcloud.wit.language.source.InvalidWitException;

/**
 * Compares what this implementation and wasm-tools say about mutants of the project's
 * packages, and about the texts that tests refuse. Run by {@code scripts/wit-oracle}.
 * Every disagreement must be of a {@link KnownDifference}; the others are written to
 * files and end the run with status 1.
 */
public final class OracleComparison {

	private final WasmTools wasmTools;

	private final Path folder;

	private final long seed;

	private final Map<String, Integer> counts = new TreeMap<>();

	private int unknown;

	private OracleComparison(Path wasmTools, Path folder, long seed) {
		this.wasmTools = new WasmTools(wasmTools);
		this.folder = folder;
		this.seed = seed;
	}

	/**
	 * Runs the comparison.
	 * @param args the wasm-tools binary, a folder to work in, the number of mutants and
	 * optionally the seed
	 * @throws IOException if a file cannot be read or written
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		long seed = (args.length > 3) ? Long.parseLong(args[3]) : System.nanoTime();
		System.out.println("seed " + seed);
		OracleComparison comparison = new OracleComparison(Path.of(args[0]), Path.of(args[1]), seed);
		comparison.run(Integer.parseInt(args[2]));
		System.exit((comparison.unknown == 0) ? 0 : 1);
	}

	private void run(int mutants) throws IOException, InterruptedException {
		for (String disagreement : new RejectedTexts(this.wasmTools, this.folder).disagreements()) {
			System.out.println("UNKNOWN: " + disagreement);
			this.unknown++;
		}
		List<Sample> samples = samples();
		Random random = new Random(this.seed);
		WitMutator mutator = new WitMutator(random);
		for (int i = 0; i < mutants; i++) {
			// Every fourth mutant is of the text with every construct.
			Sample sample = samples.get((i % 4 == 0) ? 0 : random.nextInt(samples.size()));
			Path file = sample.files().get(random.nextInt(sample.files().size()));
			String original = Files.readString(file);
			String mutant = mutator.mutate(original);
			Files.write(file, mutant.getBytes(StandardCharsets.UTF_8));
			compare(i, sample, file, mutant);
			Files.writeString(file, original);
			if ((i + 1) % 1000 == 0) {
				System.out.println((i + 1) + " " + this.counts);
			}
		}
		this.counts.forEach((what, count) -> System.out.printf("%6d  %s%n", count, what));
	}

	private List<Sample> samples() throws IOException {
		List<Sample> samples = new ArrayList<>();
		Path everything = Files.createDirectories(this.folder.resolve("everything")).resolve("everything.wit");
		String text = Files.readString(Path.of("src/test/resources/accepted/everything.wit"));
		Files.writeString(everything, text.replace("record nothing-in-it {}", "").replace("flags no-flag {}", ""));
		samples.add(new Sample(everything.getParent(), List.of(everything)));
		try (Stream<Path> children = Files.list(ProjectPackages.folder())) {
			for (Path child : children.filter(Files::isDirectory).sorted().toList()) {
				samples.add(sample(child));
			}
		}
		return samples;
	}

	private Sample sample(Path source) throws IOException {
		Path target = this.folder.resolve(source.getFileName().toString());
		WitPackages packages = WitLoader.create().root(source).neighbours().load();
		List<Path> files = new ArrayList<>();
		for (ResolvedPackage next : packages.resolved()) {
			boolean root = packages.roots().contains(next.parsed().id());
			Path place = (root) ? target : target.resolve("deps/" + next.parsed().id().toString().replace(':', '-'));
			Files.createDirectories(place);
			for (var file : next.parsed().files()) {
				Path copy = place.resolve(Path.of(file.source().name()).getFileName());
				Files.writeString(copy, file.source().text());
				if (root) {
					files.add(copy);
				}
			}
		}
		return new Sample(target, files);
	}

	private void compare(int index, Sample sample, Path file, String mutant) throws IOException, InterruptedException {
		String ours = ours(sample.folder());
		String theirs = this.wasmTools.complaint(sample.folder());
		if ((ours == null) == (theirs == null)) {
			count((ours != null) ? "both refuse" : "both accept");
			return;
		}
		KnownDifference known = KnownDifference.of(ours, theirs, file.getFileName().toString(), mutant);
		if (known != null) {
			count("known: " + known.name() + ((ours != null) ? " (wasm-tools accepts)" : " (wasm-tools refuses)"));
			return;
		}
		this.unknown++;
		count((ours != null) ? "UNKNOWN, wasm-tools accepts" : "UNKNOWN, wasm-tools refuses");
		String name = String.format("unknown-%05d-%s.wit", index, file.getFileName().toString().replace(".wit", ""));
		Files.writeString(this.folder.resolve(name), mutant);
		System.out.println(name + " of " + sample.folder().getFileName() + "\n  ours:   " + ours + "\n  theirs: "
				+ String.valueOf(theirs).replace("\n", "\n          "));
	}

	private void count(String what) {
		this.counts.merge(what, 1, Integer::sum);
	}

	private static @Nullable String ours(Path folder) {
		try {
			WitLoader.create().root(folder).load();
			return null;
		}
		catch (InvalidWitException ex) {
			return ex.getMessage();
		}
	}

	/** A package with all that it needs, laid out as wasm-tools wants it. */
	private record Sample(Path folder, List<Path> files) {

	}

}
