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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.language.WitPackages;

/**
 * Generates from WIT that a test writes down.
 */
final class Generation {

	private Generation() {
	}

	static GeneratedFiles of(GeneratorSettings settings, String... texts) {
		return new JavaGenerator(settings).generate(load(texts));
	}

	static WitPackages load(String... texts) {
		WitLoader loader = WitLoader.create().features(Set.of("preview"));
		for (int i = 0; i < texts.length; i++) {
			loader.root("text " + i, Map.of("text" + i + ".wit", texts[i]));
		}
		return loader.load();
	}

	static GeneratedFiles of(String text, String javaPackage) {
		String id = text.substring("package ".length(), text.indexOf(';'));
		return of(GeneratorSettings.DEFAULTS.withMappings(List.of(PackageMapping.parse(id + "=" + javaPackage))), text);
	}

	static Compiled compile(GeneratedFiles files, Path folder) {
		return Compiled.of(files.sources(), folder, Generation.class.getClassLoader());
	}

}
