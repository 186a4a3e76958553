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

package org.wasmcloud.wit.maven;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.wasmcloud.wit.generator.PackageIndex;
import org.wasmcloud.wit.generator.mapping.PackageMapping;

/**
 * The packages that dependencies were generated from: what their indexes say, and their
 * WIT.
 *
 * @param mappings where their Java types are
 * @param texts the WIT: for each folder, named as messages name it, texts by name
 */
record DependencyPackages(List<PackageMapping> mappings, Map<String, Map<String, String>> texts) {

	static DependencyPackages read(List<Path> dependencies) throws IOException {
		DependencyPackages packages = new DependencyPackages(new ArrayList<>(), new LinkedHashMap<>());
		for (Path dependency : dependencies) {
			if (Files.isDirectory(dependency)) {
				packages.add(dependency, dependency.toString());
			}
			else if (Files.exists(dependency) && dependency.toString().endsWith(".jar")) {
				try (FileSystem jar = FileSystems.newFileSystem(dependency)) {
					packages.add(jar.getPath("/"), dependency + "!");
				}
			}
		}
		return packages;
	}

	private void add(Path root, String name) throws IOException {
		Path index = root.resolve(PackageIndex.PATH);
		if (!Files.exists(index)) {
			return;
		}
		this.mappings.addAll(PackageIndex.read(Files.readString(index), name + "/" + PackageIndex.PATH).packages());
		try (Stream<Path> folders = Files.list(root.resolve(PackageIndex.FOLDER))) {
			for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
				String folderName = name + "/" + PackageIndex.FOLDER + simpleName(folder);
				this.texts.put(folderName, texts(folder, folderName));
			}
		}
	}

	private static Map<String, String> texts(Path folder, String name) throws IOException {
		Map<String, String> texts = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".wit")).toList()) {
				texts.put(name + "/" + simpleName(file), Files.readString(file));
			}
		}
		return texts;
	}

	/** The last part of a path; inside a jar that of a folder ends with a slash. */
	private static String simpleName(Path path) {
		return path.getFileName().toString().replace("/", "");
	}

	/** The dependencies that have packages: names of archives, paths of class folders. */
	List<String> places() {
		return this.texts.keySet()
			.stream()
			.map((folder) -> folder.substring(0, folder.indexOf("/" + PackageIndex.FOLDER)))
			.map((dependency) -> "'" + dependency.replaceFirst("^.*[/\\\\]([^/\\\\]+)!$", "$1") + "'")
			.distinct()
			.toList();
	}

}
