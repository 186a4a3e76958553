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

package org.wasmcloud.wit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.wasmcloud.wit.cli.Convergence.Mapping;
import org.wasmcloud.wit.cli.Convergence.Pair;
import org.wasmcloud.wit.cli.Convergence.Row;
import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.model.PackageDef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The convergence table is about the project's packages, all of them and nothing else.
 */
class ConvergenceTests {

	private static final Path PAGE = Path.of("../../docs/convergence.md");

	private static final Set<String> SEEDS = Set.of("messaging", "keyvalue", "blobstore", "sqldb", "httpserver",
			"httpclient", "wasi-logging", "wasi-filesystem", "lattice-control", "ml", "sensors", "config-service");

	/** The functions of each package, {@code interface.function}. */
	private static Map<String, Set<String>> functions() {
		Map<String, Set<String>> functions = new HashMap<>();
		for (PackageDef next : WitLoader.create().allFeatures().root(Path.of("../packages")).load().packages()) {
			Set<String> names = new HashSet<>();
			next.interfaces()
				.forEach((definition) -> definition.functions()
					.forEach((function) -> names.add(definition.id().name() + "." + function.name())));
			functions.put(next.id().toString(), names);
		}
		return functions;
	}

	private static List<Row> rows() throws IOException {
		return Convergence.load().rows();
	}

	@Test
	void everyPackageHasOneRowAndEveryRowAPackage() throws IOException {
		assertThat(rows()).extracting(Row::packageName)
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(functions().keySet());
	}

	@Test
	void everyNextPackageIsThere() throws IOException {
		assertThat(rows()).extracting(Row::next)
			.filteredOn((next) -> next != null)
			.allMatch(functions().keySet()::contains);
	}

	@Test
	void everyPairMapsEachFunctionOnceAndLeavesNoneOfTheOtherPackageOut() throws IOException {
		Map<String, Set<String>> functions = functions();
		for (Row row : rows()) {
			assertThat(row.pairs()).extracting(Pair::to)
				.as(row.packageName())
				.doesNotHaveDuplicates()
				.allMatch(functions.keySet()::contains);
			for (Pair pair : row.pairs()) {
				String name = row.packageName() + " to " + pair.to();
				assertThat(pair.mappings()).as(name)
					.extracting(Mapping::from)
					.doesNotHaveDuplicates()
					.containsExactlyInAnyOrderElementsOf(functions.get(row.packageName()));
				assertThat(pair.mappings()).as(name)
					.allMatch((mapping) -> mapping.to() != null || mapping.lossy() != null);
				Set<String> reached = new HashSet<>(pair.added());
				pair.mappings().stream().map(Mapping::to).filter(Objects::nonNull).forEach((to) -> {
					assertThat(pair.added()).as(name).doesNotContain(to);
					reached.add(to);
				});
				assertThat(reached).as(name).isEqualTo(functions.get(pair.to()));
				assertThat(pair.added()).as(name).doesNotHaveDuplicates();
			}
		}
	}

	@Test
	void everySeedPairsItsPackagesWithTheStandards() throws IOException {
		Set<String> pairs = new HashSet<>();
		rows().forEach((row) -> row.pairs().forEach((pair) -> pairs.add(row.packageName() + " to " + pair.to())));
		assertThat(pairs).contains("wasmcloud:keyvalue@0.2.0 to wasi:keyvalue@0.2.0-draft",
				"wasmcloud:blobstore@0.1.0 to wasi:blobstore@0.2.0-draft",
				"wasmcloud:messaging@0.3.0 to wasi:messaging@0.2.0-draft",
				"wasmcloud:messaging@0.2.0 to wasi:messaging@0.2.0-draft",
				"wasmcloud:postgres@0.2.0 to wasi:sql@0.2.0-draft", "wasmcloud:keyvalue to wasmcloud:keyvalue@0.2.0",
				"wasmcloud:blobstore to wasmcloud:blobstore@0.1.0", "wasmcloud:messaging to wasmcloud:messaging@0.3.0",
				"wasmcloud:sqldb@0.1.0 to wasmcloud:postgres@0.2.0");
	}

	@Test
	void whatTheStandardsLackIsListedAsLost() throws IOException {
		String text = ConvergencePage.text(Convergence.load());
		assertThat(text).contains("cas.swap -> lossy: no compare and swap", "lossy: no prefix,",
				"lossy: no time to live,");
	}

	@Test
	void phasesAndSeedsAreKnown() throws IOException {
		Set<String> seeds = new HashSet<>();
		for (Row row : rows()) {
			assertThat(row.phase()).isIn("1", "2", "retained");
			assertThat(row.status()).isNotBlank();
			if (!row.seed().equals("-")) {
				seeds.addAll(List.of(row.seed().split(",")));
			}
		}
		assertThat(seeds).isEqualTo(SEEDS);
	}

	@Test
	void pageIsThatOfTheTable() throws IOException {
		assertThat(Files.readString(PAGE)).as("write it anew with 'wit phases --markdown'")
			.isEqualTo(ConvergencePage.markdown(Convergence.load()));
	}

	@Test
	void tableOfAnotherFormIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Convergence.parse("seed\tphase\n"))
			.withMessageContaining("begins with the line");
		String header = "seed\tphase\tpackage\tstatus\tnext\tmapping\tcompared\n";
		assertThatIllegalArgumentException().isThrownBy(() -> Convergence.parse(header + "a\tb\n"))
			.withMessageContaining("seven cells");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Convergence.parse(header + "-\t1\ta:b\tx\tc:d\tf = g\t-\n"))
			.withMessageContaining("'f = g' is no mapping");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Convergence.parse(header + "-\t1\ta:b\tx\t-\t-\tf -> g\n"))
			.withMessageContaining("'f -> g' is no comparison");
		assertThatIllegalArgumentException().isThrownBy(() -> Convergence.parse(header + "-\t1\ta:b\tx\tc:d\t-\t-\n"))
			.withMessageContaining("go together");
	}

}
