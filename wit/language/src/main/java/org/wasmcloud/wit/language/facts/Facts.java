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

package org.wasmcloud.wit.language.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.wasmcloud.wit.language.resolver.Features;
import org.wasmcloud.wit.language.resolver.ResolvedPackage;

/**
 * What packages say: one line a fact, sorted by bytes, each line once. Comments, versions
 * of {@code @since} and the order of items make no difference to them.
 */
public final class Facts {

	private Facts() {
	}

	/**
	 * The packages as their authors wrote them: every item with its gates, worlds with
	 * their includes.
	 * @param packages the packages
	 * @return the lines
	 */
	public static List<String> asWritten(Collection<ResolvedPackage> packages) {
		Set<String> lines = new HashSet<>();
		for (ResolvedPackage resolved : packages) {
			new WrittenFacts(resolved, lines).add();
		}
		return sorted(lines);
	}

	/**
	 * The packages as they are used: without the items that are not there, worlds with
	 * every import and export.
	 * @param packages the packages
	 * @param features the features that the packages were resolved with
	 * @return the lines
	 */
	public static List<String> resolved(Collection<ResolvedPackage> packages, Features features) {
		Set<String> lines = new HashSet<>();
		for (ResolvedPackage resolved : packages) {
			new ResolvedFacts(resolved, features, lines).add();
		}
		return sorted(lines);
	}

	/**
	 * All that a line can hold beyond ASCII stands in no line, so characters sort as
	 * bytes do.
	 */
	private static List<String> sorted(Set<String> lines) {
		List<String> sorted = new ArrayList<>(lines);
		sorted.sort(null);
		return sorted;
	}

}
