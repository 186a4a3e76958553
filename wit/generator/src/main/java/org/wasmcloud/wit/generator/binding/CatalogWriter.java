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

package org.wasmcloud.wit.generator.binding;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import org.wasmcloud.wit.model.WorldDef;

/**
 * Writes the catalogue of a package.
 */
final class CatalogWriter {

	private final Writing writing;

	CatalogWriter(Writing writing) {
		this.writing = writing;
	}

	ClassName name() {
		return this.writing.contracts().packageClass(this.writing.definition().id(), "Catalog");
	}

	TypeSpec write() {
		List<CodeBlock> bindings = new ArrayList<>();
		this.writing.all().forEach((contract) -> bindings.add(CodeBlock.of("$T.INSTANCE", contract.binding())));
		List<CodeBlock> worlds = new ArrayList<>();
		for (WorldDef world : this.writing.definition().worlds()) {
			worlds.add(CodeBlock.of("$T.$L", this.writing.model().nestedClass("Worlds"),
					ModelExpressions.constant(world.id())));
		}
		return TypeSpec.classBuilder(name())
			.addModifiers(Modifier.PUBLIC, Modifier.FINAL)
			.addSuperinterface(RuntimeNames.CATALOG)
			.addJavadoc("The contracts of {@code $L}.\n", this.writing.definition().id())
			.addMethod(MethodSpec.constructorBuilder()
				.addModifiers(Modifier.PUBLIC)
				.addJavadoc("Creates the catalogue; it is found as a service.\n")
				.build())
			.addMethod(list("bindings", RuntimeNames.BINDING, bindings))
			.addMethod(list("worlds", ClassName.get(WorldDef.class), worlds))
			.build();
	}

	private static MethodSpec list(String name, TypeName element, List<CodeBlock> elements) {
		return Writing.override(name)
			.returns(ParameterizedTypeName.get(ClassName.get(List.class), element))
			.addStatement("return $T.of($L)", List.class, CodeBlock.join(elements, ",\n"))
			.build();
	}

}
