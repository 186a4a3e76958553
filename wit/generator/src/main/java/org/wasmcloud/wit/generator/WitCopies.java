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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.wasmcloud.wit.language.resolver.ParsedPackage;
import org.wasmcloud.wit.language.resolver.ResolvedPackage;
import org.wasmcloud.wit.model.PackageId;

/**
 * The WIT of generated packages, as it goes into the jar beside the classes.
 */
final class WitCopies {

	private WitCopies() {
	}

	/**
	 * The texts of packages. A file with package blocks is copied once, into the folder
	 * of the package that it begins with.
	 * @param packages the packages
	 * @param wanted which packages are copied
	 * @return texts by path inside the jar
	 */
	static Map<String, String> of(List<ResolvedPackage> packages, Predicate<PackageId> wanted) {
		Map<String, ParsedPackage> owners = new HashMap<>();
		for (ResolvedPackage resolved : packages) {
			ParsedPackage parsed = resolved.parsed();
			for (ParsedPackage.FileItems file : parsed.files()) {
				owners.merge(file.source().name(), parsed, WitCopies::first);
			}
		}
		Map<String, String> texts = new TreeMap<>();
		for (ResolvedPackage resolved : packages) {
			ParsedPackage parsed = resolved.parsed();
			if (wanted.test(parsed.id())) {
				for (ParsedPackage.FileItems file : parsed.files()) {
					PackageId owner = owners.getOrDefault(file.source().name(), parsed).id();
					texts.put(PackageIndex.witFolder(owner) + simpleName(file.source().name()), file.source().text());
				}
			}
		}
		return texts;
	}

	private static ParsedPackage first(ParsedPackage one, ParsedPackage other) {
		boolean header = one.files().size() > other.files().size() || one.span().start() <= other.span().start();
		return header ? one : other;
	}

	private static String simpleName(String path) {
		return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
	}

}
