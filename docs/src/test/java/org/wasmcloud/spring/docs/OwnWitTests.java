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

package org.wasmcloud.spring.docs;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

import org.wasmcloud.contract.keyvalue.KeyvalueAtomics;
import org.wasmcloud.contract.keyvalue.KeyvalueStore;
import org.wasmcloud.spring.core.autoconfigure.WasmcloudCoreAutoConfiguration;
import org.wasmcloud.spring.keyvalue.autoconfigure.KeyvalueAutoConfiguration;
import org.wasmcloud.wit.generator.GeneratedFiles;
import org.wasmcloud.wit.generator.GeneratorSettings;
import org.wasmcloud.wit.generator.JavaGenerator;
import org.wasmcloud.wit.generator.PackageIndex;
import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.model.PackageId;

import static org.assertj.core.api.Assertions.assertThat;

class OwnWitTests {

	private final GuidePage page;

	OwnWitTests() throws IOException {
		this.page = GuidePage.of("own-wit.md");
	}

	@Test
	void everyBlockOfWitIsAPartOfItsFile() {
		assertThat(this.page.examples("wit")).hasSize((int) this.page.blocks("wit"))
			.allSatisfy((example) -> assertThat(example.wholeFile()).contains(example.code()));
	}

	@Test
	void theExampleIsGeneratedCompiledAndWorks(@TempDir Path folder) throws Exception {
		GeneratedFiles generated = generate();
		assertThat(generated.sources()).containsKey("com/acme/inventory/contract/InventoryStock.java")
			.allSatisfy((path, text) -> assertThat(path).startsWith("com/acme/inventory/contract/"));
		Map<String, String> sources = new TreeMap<>(generated.sources());
		this.page.examples("java")
			.forEach((example) -> sources.put("com/acme/inventory/" + example.file().getFileName(),
					example.wholeFile()));
		compile(sources, folder);
		try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() },
				getClass().getClassLoader())) {
			Class<?> orders = loader.loadClass("com.acme.inventory.Orders");
			Class<?> stock = loader.loadClass("com.acme.inventory.LedgerStock");
			new ApplicationContextRunner()
				.withConfiguration(
						AutoConfigurations.of(WasmcloudCoreAutoConfiguration.class, KeyvalueAutoConfiguration.class))
				.run((context) -> {
					KeyvalueStore store = context.getBean(KeyvalueStore.class);
					context.getBean(KeyvalueAtomics.class).increment(store.open("ledger"), "chair", 3);
					GenericApplicationContext application = new GenericApplicationContext(context);
					new AnnotatedBeanDefinitionReader(application).register(orders, stock);
					application.refresh();
					Object bean = application.getBean(orders);
					assertThat(order(bean, 2)).isTrue();
					assertThat(order(bean, 2)).isFalse();
					assertThat(order(bean, 1)).isTrue();
				});
		}
	}

	@Test
	void theTableOfParametersIsThatOfThePlugin() throws Exception {
		List<String> parameters = new ArrayList<>();
		NodeList found = pluginDescriptor().getElementsByTagName("parameter");
		for (int i = 0; i < found.getLength(); i++) {
			Element parameter = (Element) found.item(i);
			if (text(parameter, "editable").equals("true")) {
				parameters.add("`" + text(parameter, "name") + "`");
			}
		}
		List<List<String>> rows = this.page.rows("Configuration");
		assertThat(rows.subList(2, rows.size())).extracting((row) -> row.get(0))
			.containsExactlyInAnyOrderElementsOf(parameters);
	}

	private static boolean order(Object orders, long pieces) {
		return Boolean.TRUE.equals(ReflectionTestUtils.invokeMethod(orders, "order", "chair", pieces));
	}

	private GeneratedFiles generate() throws Exception {
		WitLoader loader = WitLoader.create().library(GuidePage.ROOT.resolve("wit/packages"));
		this.page.examples("wit").forEach((example) -> loader.root(example.file()));
		GeneratorSettings settings = GeneratorSettings.DEFAULTS.withMappings(List.of(configured()))
			.withProvided(provided());
		return new JavaGenerator(settings).generate(loader.load());
	}

	private PackageMapping configured() throws Exception {
		GuidePage.Example plugin = this.page.examples("xml")
			.stream()
			.filter((example) -> example.code().contains("<packages>"))
			.findFirst()
			.orElseThrow();
		Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(plugin.file().toFile());
		Element mapping = (Element) document.getElementsByTagName("package").item(0);
		return new PackageMapping(PackageId.parse(text(mapping, "wit")), text(mapping, "java"), "");
	}

	private static List<PackageMapping> provided() throws IOException {
		List<PackageMapping> provided = new ArrayList<>();
		for (URL index : Collections.list(OwnWitTests.class.getClassLoader().getResources(PackageIndex.PATH))) {
			String text = new String(index.openStream().readAllBytes(), StandardCharsets.UTF_8);
			provided.addAll(PackageIndex.read(text, index.toString()).packages());
		}
		return provided;
	}

	private static void compile(Map<String, String> sources, Path folder) throws IOException {
		List<String> arguments = new ArrayList<>(
				List.of("-proc:none", "-Xlint:all,-path", "-Werror", "--release", "17", "-d", folder.toString()));
		Path source = Files.createDirectory(folder.resolve("source"));
		for (Map.Entry<String, String> file : sources.entrySet()) {
			Path path = source.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			arguments.add(Files.writeString(path, file.getValue()).toString());
		}
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
			.as("the status of the compiler, whose messages are above")
			.isZero();
	}

	private static Document pluginDescriptor() throws Exception {
		Path classes = GuidePage.ROOT.resolve("wit/maven-plugin/target/classes/META-INF/maven");
		try (Stream<Path> files = Files.walk(classes)) {
			Path descriptor = files.filter((file) -> file.endsWith("plugin.xml")).findFirst().orElseThrow();
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(descriptor.toFile());
		}
	}

	private static String text(Element element, String name) {
		NodeList found = element.getElementsByTagName(name);
		return (found.getLength() > 0) ? found.item(0).getTextContent().strip() : "";
	}

}
