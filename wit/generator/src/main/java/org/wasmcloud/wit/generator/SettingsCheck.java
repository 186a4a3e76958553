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
import java.util.Optional;

import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.PackageId;

/**
 * Whether what a generation is told fits the packages that are there: a mapping that goes
 * nowhere is a misspelt one, and Java that a dependency has is of that dependency's
 * version.
 */
final class SettingsCheck {

	private final GeneratorSettings settings;

	private final List<PackageId> packages;

	SettingsCheck(GeneratorSettings settings, Collection<PackageDef> packages) {
		this.settings = settings;
		this.packages = packages.stream().map(PackageDef::id).toList();
	}

	/**
	 * Checks.
	 * @throws GenerationException if something does not fit
	 */
	void check() {
		this.packages.forEach(this::requireNoNewer);
		if (!this.settings.sharedMappings()) {
			this.settings.mappings().forEach(this::requireUse);
		}
	}

	private void requireNoNewer(PackageId id) {
		List<PackageId> provided = this.settings.provided()
			.stream()
			.map(PackageMapping::wit)
			.filter(id::sameTrack)
			.distinct()
			.toList();
		if (!provided.isEmpty() && provided.stream().noneMatch((other) -> other.isAtLeast(id))) {
			throw new GenerationException(
					"package " + id + " is newer than what the dependencies have Java of, " + names(provided)
							+ "; take a dependency with " + id + " or newer, or use the version that is there");
		}
	}

	private void requireUse(PackageMapping mapping) {
		PackageId id = mapping.wit();
		Optional<PackageMapping> provided = this.settings.provided()
			.stream()
			.filter((other) -> other.wit().sameTrack(id))
			.findFirst();
		if (provided.isPresent()) {
			PackageMapping there = provided.get();
			if (!there.javaPackage().equals(mapping.javaPackage()) || !there.prefix().equals(mapping.prefix())) {
				throw new GenerationException("package " + id + " cannot go to '" + mapping.javaPackage()
						+ "': a dependency has its Java types, in '" + there.javaPackage()
						+ "'; leave the mapping out");
			}
		}
		else if (this.packages.stream().noneMatch(id::sameTrack)) {
			throw new GenerationException("no package is called " + id + ", which is to go to '" + mapping.javaPackage()
					+ "'; there is " + names(this.packages));
		}
	}

	private static String names(List<PackageId> ids) {
		return String.join(", ", ids.stream().map(PackageId::toString).distinct().sorted().toList());
	}

}
