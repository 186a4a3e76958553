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

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.wasmcloud.wit.generator.mapping.PackageMapping;

/**
 * What a generation is told beside the packages.
 *
 * @param mappings where the types of packages go; a package without a mapping goes to
 * {@code <namespace>.<package>}
 * @param provided the packages whose Java types exist already, in a dependency: they are
 * referred to and never generated
 * @param sensitive the types whose values print as {@code ***}, each as
 * {@code namespace:package/interface.type}, with or without the version
 * @param sharedMappings whether the mappings are one list for several generations, in
 * which some name packages that are not here
 */
public record GeneratorSettings(List<PackageMapping> mappings, List<PackageMapping> provided, Set<String> sensitive,
		boolean sharedMappings) {

	/** Neither mappings nor dependencies nor sensitive types. */
	public static final GeneratorSettings DEFAULTS = new GeneratorSettings(List.of(), List.of(), Set.of(), false);

	public GeneratorSettings {
		mappings = List.copyOf(mappings);
		provided = List.copyOf(provided);
		sensitive = Set.copyOf(sensitive);
	}

	/**
	 * These settings with other mappings.
	 * @param others the mappings
	 * @return new settings
	 */
	public GeneratorSettings withMappings(Collection<PackageMapping> others) {
		return new GeneratorSettings(List.copyOf(others), this.provided, this.sensitive, this.sharedMappings);
	}

	/**
	 * These settings with other packages that exist already.
	 * @param others the packages, as an index lists them
	 * @return new settings
	 */
	public GeneratorSettings withProvided(Collection<PackageMapping> others) {
		return new GeneratorSettings(this.mappings, List.copyOf(others), this.sensitive, this.sharedMappings);
	}

	/**
	 * These settings with other sensitive types.
	 * @param others the types
	 * @return new settings
	 */
	public GeneratorSettings withSensitive(Collection<String> others) {
		return new GeneratorSettings(this.mappings, this.provided, Set.copyOf(others), this.sharedMappings);
	}

	/**
	 * These settings with mappings that several generations share: one that names no
	 * package here is no mistake.
	 * @param shared whether they are shared
	 * @return new settings
	 */
	public GeneratorSettings withSharedMappings(boolean shared) {
		return new GeneratorSettings(this.mappings, this.provided, this.sensitive, shared);
	}

}
