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

package org.wasmcloud.wit.language.resolver;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.wasmcloud.wit.model.PackageId;

/**
 * Packages that stand in for older versions of their tracks which are not there. The
 * language itself wants the very version; whoever has the newer one in a form that cannot
 * be chosen, as compiled code, may take it instead.
 */
public final class StandIns {

	private final Set<PackageId> candidates;

	private final Map<PackageId, PackageId> chosen = new HashMap<>();

	/**
	 * Creates them.
	 * @param candidates the packages that may stand in for others
	 */
	public StandIns(Collection<PackageId> candidates) {
		this.candidates = new LinkedHashSet<>(candidates);
	}

	/**
	 * No package stands in for another.
	 * @return none
	 */
	public static StandIns none() {
		return new StandIns(List.of());
	}

	/**
	 * Chooses the newest one for a package that is not there.
	 * @param wanted the package
	 * @param there whether the text of a package is there
	 * @return what stands in for it from now on, or empty
	 */
	public Optional<PackageId> choose(PackageId wanted, Predicate<PackageId> there) {
		Optional<PackageId> newest = this.candidates.stream()
			.filter((candidate) -> candidate.sameTrack(wanted) && candidate.isAtLeast(wanted) && there.test(candidate))
			.reduce((one, other) -> other.isAtLeast(one) ? other : one);
		newest.ifPresent((candidate) -> this.chosen.put(wanted, candidate));
		return newest;
	}

	/** What is taken for a package: itself, unless another one was chosen. */
	PackageId of(PackageId wanted) {
		return this.chosen.getOrDefault(wanted, wanted);
	}

	/** The versions of a package that could have stood in, were they new enough. */
	List<PackageId> versions(PackageId wanted) {
		return this.candidates.stream()
			.filter((id) -> id.namespace().equals(wanted.namespace()) && id.name().equals(wanted.name()))
			.toList();
	}

}
