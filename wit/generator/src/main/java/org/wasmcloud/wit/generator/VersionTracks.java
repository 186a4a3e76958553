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

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.PackageId;

/**
 * Versions of one track are one Java package, that of the newest. So whatever an older
 * version has, the newest must have, and with the same meaning.
 */
final class VersionTracks {

	private VersionTracks() {
	}

	/**
	 * The newest package of each track.
	 * @param packages packages in any order and any number of versions
	 * @return one a track, in the order in which the tracks come first
	 * @throws GenerationException if the newest of a track lacks or changes something
	 */
	static List<PackageDef> newest(Collection<PackageDef> packages) {
		Map<String, List<PackageDef>> tracks = new LinkedHashMap<>();
		for (PackageDef definition : packages) {
			PackageId id = definition.id();
			tracks.computeIfAbsent(id.namespace() + ":" + id.name() + "@" + id.track(), (track) -> new ArrayList<>())
				.add(definition);
		}
		List<PackageDef> newest = new ArrayList<>();
		for (List<PackageDef> versions : tracks.values()) {
			versions.sort(Comparator.comparing(PackageDef::id, VersionTracks::compareVersions));
			PackageDef last = versions.get(versions.size() - 1);
			versions.subList(0, versions.size() - 1).forEach((older) -> requireSubset(older, last));
			newest.add(last);
		}
		return newest;
	}

	/** Compares versions of one track, which differ in numbers only. */
	private static int compareVersions(PackageId one, PackageId other) {
		long[] ones = numbers(one);
		long[] others = numbers(other);
		for (int i = 0; i < ones.length; i++) {
			if (ones[i] != others[i]) {
				return Long.compareUnsigned(ones[i], others[i]);
			}
		}
		return 0;
	}

	private static long[] numbers(PackageId id) {
		long[] numbers = new long[3];
		String version = Objects.requireNonNullElse(id.version(), "");
		String[] parts = version.split("[+-]", 2)[0].split("\\.");
		for (int i = 0; i < parts.length && i < numbers.length; i++) {
			numbers[i] = (parts[i].isEmpty()) ? 0 : Long.parseUnsignedLong(parts[i]);
		}
		return numbers;
	}

	private static void requireSubset(PackageDef older, PackageDef newer) {
		Map<String, String> there = PackageShape.of(newer);
		PackageShape.of(older).forEach((item, shape) -> {
			if (!shape.equals(there.get(item))) {
				throw different(older, newer, item);
			}
		});
	}

	private static GenerationException different(PackageDef older, PackageDef newer, String what) {
		return new GenerationException(older.id() + " and " + newer.id()
				+ " are of one version track and so one Java package, but " + what + " of the older is not the same in "
				+ "the newer; generate one of them only, or correct its version");
	}

}
