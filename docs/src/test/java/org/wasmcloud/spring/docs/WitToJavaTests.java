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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.wasmcloud.wit.generator.GeneratorSettings;
import org.wasmcloud.wit.generator.JavaGenerator;
import org.wasmcloud.wit.generator.mapping.PackageMapping;
import org.wasmcloud.wit.language.WitLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Java that the page shows is what the generator makes of the WIT that it shows.
 */
class WitToJavaTests {

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

	private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private static final Pattern TYPE_PARAMETER = Pattern.compile("\\b[TKVAB]\\b");

	private final GuidePage page;

	WitToJavaTests() throws IOException {
		this.page = GuidePage.of("wit-to-java.md");
	}

	@Test
	void everyBlockOfWitIsAPartOfItsFile() {
		assertThat(this.page.examples("wit")).hasSize((int) this.page.blocks("wit"))
			.allSatisfy((example) -> assertThat(example.wholeFile()).contains(example.code()));
	}

	@Test
	void everyDeclarationOfTheExamplesIsGeneratedInThatOrder() {
		Map<String, String> texts = new LinkedHashMap<>();
		this.page.examples("wit").forEach((example) -> texts.put(example.file().toString(), example.wholeFile()));
		Map<String, String> generated = generate(texts, "acme:orders@1.0.0=com.acme.orders");
		List<GuidePage.Example> examples = this.page.examples("java");
		assertThat(examples).isNotEmpty();
		for (GuidePage.Example example : examples) {
			for (String type : example.code().split("(?m)^(?=public )")) {
				List<String> declarations = declarations(type);
				assertThat(generated).containsKey("com/acme/orders/" + typeName(type) + ".java");
				assertThat(declarations(generated.get("com/acme/orders/" + typeName(type) + ".java")))
					.as("what is generated as %s", typeName(type))
					.containsSubsequence(declarations);
			}
		}
	}

	@Test
	void theTableOfValuesIsWhatIsGenerated() {
		Map<String, String> types = new LinkedHashMap<>();
		for (List<String> row : this.page.rows("Values")) {
			List<String> wit = code(row.get(0));
			List<String> java = code(row.get(1));
			if (wit.size() == java.size() && wit.stream().noneMatch((type) -> type.contains("="))) {
				for (int i = 0; i < wit.size(); i++) {
					types.put(concrete(wit.get(i), "string"), concrete(java.get(i), "String"));
				}
			}
		}
		assertThat(types).hasSize(20);
		StringBuilder text = new StringBuilder("package acme:table;\ninterface types {\n");
		List<String> parameters = new ArrayList<>();
		types.forEach((wit, java) -> {
			text.append("  f").append(parameters.size()).append(": func(value: ").append(wit).append(");\n");
			parameters.add("void f" + parameters.size() + "(" + java + " value)");
		});
		Map<String, String> generated = generate(Map.of("table.wit", text.append("}\n").toString()),
				"acme:table=com.acme.table");
		assertThat(declarations(generated.get("com/acme/table/TableTypes.java"))).containsAll(parameters);
	}

	private static Map<String, String> generate(Map<String, String> texts, String mapping) {
		return new JavaGenerator(GeneratorSettings.DEFAULTS.withMappings(List.of(PackageMapping.parse(mapping))))
			.generate(WitLoader.create().root("example", texts).load())
			.sources();
	}

	private static String typeName(String declaration) {
		return TYPE.matcher(declaration)
			.results()
			.findFirst()
			.map((match) -> match.group(1))
			.orElseThrow(() -> new AssertionError("no type is declared by: " + declaration));
	}

	/** What stands between braces and semicolons, in one spelling. */
	private static List<String> declarations(String java) {
		List<String> declarations = new ArrayList<>();
		for (String part : COMMENT.matcher(java).replaceAll(" ").split("[{};]")) {
			String declaration = part.replace("@Override", "").replaceAll("\\s+", " ").strip();
			if (!declaration.isEmpty() && !declaration.equals("...")) {
				declarations.add(declaration);
			}
		}
		return declarations;
	}

	private static List<String> code(String cell) {
		return CODE.matcher(cell).results().map((match) -> match.group(1)).toList();
	}

	private static String concrete(String type, String argument) {
		return TYPE_PARAMETER.matcher(type).replaceAll(argument);
	}

}
