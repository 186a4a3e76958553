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

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.language.WitPackages;
import org.wasmcloud.wit.model.PackageId;

/**
 * The packages of this project, and where its own build lets them go.
 */
final class ContractPackages {

	private static final Path PACKAGES = Path.of("../packages");

	private static final File CONTRACTS = new File("../contracts");

	private ContractPackages() {
	}

	static GeneratedFiles generate(List<String> folders) {
		return new JavaGenerator(GeneratorSettings.DEFAULTS.withMappings(mappings()).withSharedMappings(true))
			.generate(load(folders).packages());
	}

	static GeneratedFiles generateAll() {
		WitPackages all = WitLoader.load(List.of(PACKAGES), Set.of());
		return new JavaGenerator(GeneratorSettings.DEFAULTS.withMappings(mappings()).withSensitive(sensitive()))
			.generate(all.packages());
	}

	static WitPackages load(List<String> folders) {
		return WitLoader.load(folders.stream().map(PACKAGES::resolve).toList(), Set.of());
	}

	/** The {@code <packages>} of the contract modules' build. */
	static List<PackageMapping> mappings() {
		List<PackageMapping> mappings = new ArrayList<>();
		NodeList packages = configuration(new File(CONTRACTS, "pom.xml")).getElementsByTagName("package");
		for (int i = 0; i < packages.getLength(); i++) {
			Element entry = (Element) packages.item(i);
			mappings.add(new PackageMapping(PackageId.parse(text(entry, "wit")), text(entry, "java"),
					text(entry, "prefix")));
		}
		return mappings;
	}

	/** The {@code <sensitive>} types of all contract modules' builds. */
	static List<String> sensitive() {
		List<String> types = new ArrayList<>();
		File[] modules = CONTRACTS.listFiles((folder) -> new File(folder, "pom.xml").isFile());
		for (File module : (modules != null) ? modules : new File[0]) {
			NodeList lists = configuration(new File(module, "pom.xml")).getElementsByTagName("sensitive");
			for (int i = 0; i < lists.getLength(); i++) {
				NodeList nodes = ((Element) lists.item(i)).getElementsByTagName("type");
				for (int j = 0; j < nodes.getLength(); j++) {
					types.add(nodes.item(j).getTextContent().strip());
				}
			}
		}
		return types;
	}

	private static String text(Element element, String name) {
		NodeList nodes = element.getElementsByTagName(name);
		return (nodes.getLength() > 0) ? nodes.item(0).getTextContent().strip() : "";
	}

	private static Document configuration(File pom) {
		try {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom);
		}
		catch (Exception ex) {
			throw new AssertionError("cannot read " + pom, ex);
		}
	}

}
