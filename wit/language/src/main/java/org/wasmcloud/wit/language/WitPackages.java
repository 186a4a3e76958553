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

package org.wasmcloud.wit.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.wasmcloud.wit.language.facts.Facts;
import org.wasmcloud.wit.language.printer.WitPrinter;
import org.wasmcloud.wit.language.resolver.Features;
import org.wasmcloud.wit.language.resolver.ResolvedPackage;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.PackageId;

/**
 * Packages that were loaded together: those of the roots and what they need.
 */
public final class WitPackages {

	private final List<ResolvedPackage> resolved;

	private final List<PackageId> roots;

	private final Map<PackageId, PackageDef> byId = new HashMap<>();

	private final Features features;

	WitPackages(List<ResolvedPackage> resolved, List<PackageId> roots, Features features) {
		this.features = features;
		this.resolved = List.copyOf(resolved);
		this.roots = List.copyOf(roots);
		for (ResolvedPackage next : resolved) {
			this.byId.put(next.definition().id(), next.definition());
		}
	}

	/**
	 * All packages.
	 * @return the packages, each behind those that it needs
	 */
	public List<PackageDef> packages() {
		List<PackageDef> packages = new ArrayList<>(this.resolved.size());
		for (ResolvedPackage next : this.resolved) {
			packages.add(next.definition());
		}
		return packages;
	}

	/**
	 * The packages that the roots name: of a folder of WIT files the package of these, of
	 * a folder of packages each of them. Those in {@code deps}, in package blocks and in
	 * libraries are not among them.
	 * @return their names, in the order of the roots
	 */
	public List<PackageId> roots() {
		return this.roots;
	}

	/**
	 * The package of a name. The version must be the same, as the language wants it.
	 * @param id the name
	 * @return the package, or empty
	 */
	public Optional<PackageDef> find(PackageId id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/**
	 * The packages with what their authors wrote, for facts and printing.
	 * @return the packages, each behind those that it needs
	 */
	public List<ResolvedPackage> resolved() {
		return this.resolved;
	}

	/**
	 * The facts of all packages as their authors wrote them.
	 * @return the lines, sorted
	 */
	public List<String> writtenFacts() {
		return Facts.asWritten(this.resolved);
	}

	/**
	 * The facts of all packages as they are used, with the features they were loaded
	 * with.
	 * @return the lines, sorted
	 */
	public List<String> resolvedFacts() {
		return Facts.resolved(this.resolved, this.features);
	}

	/**
	 * All packages as one canonical text. The package of a single root stands at its
	 * head, of several roots the one that needs the others; the rest are blocks.
	 * @return the text
	 * @see WitPrinter
	 */
	public String print() {
		PackageId main = (this.roots.size() == 1) ? this.roots.get(0)
				: this.resolved.get(this.resolved.size() - 1).definition().id();
		return WitPrinter.print(this.resolved, main);
	}

}
