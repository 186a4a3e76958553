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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.source.Source;
import org.wasmcloud.wit.model.PackageId;

/**
 * The texts of one package.
 *
 * @param name how an error names the package while its name is not known
 * @param sources the texts
 * @param place the folder or file on disk, or {@code null}
 * @param dependency whether the package is there for others only
 */
record PackageTexts(String name, List<Source> sources, @Nullable Path place, boolean dependency) {

	static PackageTexts of(String name, Map<String, String> texts, boolean dependency) {
		List<Source> sources = new ArrayList<>();
		new TreeMap<>(texts).forEach((file, text) -> sources.add(new Source(file, text)));
		return new PackageTexts(name, sources, null, dependency);
	}

	/**
	 * Whether a text, which need not be WIT, says that it is of a package.
	 * @param id the package
	 */
	boolean mentions(PackageId id) {
		Pattern header = Pattern.compile("\\bpackage\\s+" + Pattern.quote(id.toString()) + "\\s*[;{]");
		return this.sources.stream().anyMatch((source) -> header.matcher(source.text()).find());
	}

}
