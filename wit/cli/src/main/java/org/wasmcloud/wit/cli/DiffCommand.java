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

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.wasmcloud.wit.language.WitPackages;
import org.wasmcloud.wit.language.facts.Facts;
import org.wasmcloud.wit.language.resolver.ResolvedPackage;
import org.wasmcloud.wit.model.PackageId;

/**
 * {@code wit diff}.
 */
final class DiffCommand implements Command {

	private static final String IGNORE_VERSIONS = "--ignore-versions";

	@Override
	public String summary() {
		return "print what differs between two packages";
	}

	@Override
	public String help() {
		return """
				Usage: wit diff [options] A B

				Compares the facts of two packages, or of two folders of packages, as their authors wrote
				them. Prints '- fact' for what only A says and '+ fact' for what only B says. Comments,
				'@since' and the order of items make no difference. The exit status is 0 if nothing differs,
				1 if something does, and 2 if a package is wrong or cannot be read.

				  --ignore-versions leave out the versions of packages, to compare what two versions say

				""" + PackageOptions.HELP;
	}

	/** As diff(1) has it, so that a script can tell a difference from a mistake. */
	@Override
	public int statusOfErrors() {
		return 2;
	}

	@Override
	public int run(List<String> args, PrintStream out) {
		Arguments arguments = Arguments.parse(args, PackageOptions.with(PackageOptions.FLAGS, IGNORE_VERSIONS),
				PackageOptions.VALUED);
		List<String> paths = arguments.operands(2, 2, "two paths, A and B");
		boolean ignoreVersions = arguments.has(IGNORE_VERSIONS);
		Set<String> left = facts(PackageOptions.load(arguments, List.of(paths.get(0))), ignoreVersions);
		Set<String> right = facts(PackageOptions.load(arguments, List.of(paths.get(1))), ignoreVersions);
		Set<String> all = new TreeSet<>(left);
		all.addAll(right);
		boolean differs = false;
		for (String fact : all) {
			if (!left.contains(fact) || !right.contains(fact)) {
				differs = true;
				out.println(((left.contains(fact)) ? "- " : "+ ") + fact);
			}
		}
		return (differs) ? FAILED : OK;
	}

	/** Of the packages themselves; what they need differs in its own way. */
	private static Set<String> facts(WitPackages packages, boolean ignoreVersions) {
		List<ResolvedPackage> roots = new ArrayList<>();
		// The longer first: '0.2.0-rc' is the beginning of '0.2.0-rc.1'.
		Set<String> versions = new TreeSet<>(
				Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
		for (ResolvedPackage next : packages.resolved()) {
			PackageId id = next.definition().id();
			if (packages.roots().contains(id)) {
				roots.add(next);
			}
			if (id.version() != null) {
				versions.add(id.version());
			}
		}
		Set<String> facts = new HashSet<>();
		for (String fact : Facts.asWritten(roots)) {
			facts.add((ignoreVersions) ? withoutVersions(fact, versions) : fact);
		}
		return facts;
	}

	private static String withoutVersions(String fact, Set<String> versions) {
		String text = fact;
		for (String version : versions) {
			int at = text.indexOf("@" + version);
			while (at >= 0) {
				int end = at + 1 + version.length();
				boolean whole = end == text.length() || " .;".indexOf(text.charAt(end)) >= 0;
				text = (whole) ? text.substring(0, at) + text.substring(end) : text;
				at = text.indexOf("@" + version, (whole) ? at : at + 1);
			}
		}
		return text;
	}

}
