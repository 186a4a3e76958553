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

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.language.WitPackages;

/**
 * The options that say which packages a command is about; the same for all of them.
 */
final class PackageOptions {

	static final String FEATURES = "--features";

	static final String ALL_FEATURES = "--all-features";

	static final String DEPS = "--deps";

	static final Set<String> VALUED = Set.of(FEATURES, DEPS);

	static final Set<String> FLAGS = Set.of(ALL_FEATURES);

	static final String HELP = """
			PATH is a .wit file, a folder of .wit files (one package; what it needs stands in its folder
			'deps' or in the folders beside it), or a folder of such folders.

			  --features A,B    take the items behind '@unstable(feature = a)' and b
			  --all-features    take those of every feature
			  --deps PATH       where else needed packages are; may be repeated
			  --help            this text
			""";

	private PackageOptions() {
	}

	static WitPackages load(Arguments arguments, List<String> roots) {
		WitLoader loader = WitLoader.create().neighbours();
		for (String root : roots) {
			loader.root(path(root));
		}
		for (String library : arguments.values(DEPS)) {
			loader.library(path(library));
		}
		Set<String> features = new HashSet<>();
		for (String list : arguments.values(FEATURES)) {
			for (String feature : list.split(",", -1)) {
				if (!feature.isBlank()) {
					features.add(feature.strip());
				}
			}
		}
		return (arguments.has(ALL_FEATURES)) ? loader.allFeatures().load() : loader.features(features).load();
	}

	static Path path(String text) {
		try {
			return Path.of(text);
		}
		catch (InvalidPathException ex) {
			throw new UsageException("'" + text.replace('\0', '?') + "' is no path: " + ex.getReason());
		}
	}

	/**
	 * The options of a command with some of its own.
	 */
	static Set<String> with(Set<String> options, String... own) {
		Set<String> all = new HashSet<>(options);
		all.addAll(List.of(own));
		return all;
	}

}
