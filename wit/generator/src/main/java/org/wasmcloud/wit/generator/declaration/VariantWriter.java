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

package org.wasmcloud.wit.generator.declaration;

import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Writes a variant: a sealed interface with one record a case.
 */
final class VariantWriter {

	private final Scope scope;

	VariantWriter(Scope scope) {
		this.scope = scope;
	}

	TypeSpec write(TypeDef variant) {
		ClassName name = this.scope.names().typeName(variant, Form.BLOCKING);
		TypeSpec.Builder builder = TypeSpec.interfaceBuilder(name)
			.addModifiers(Modifier.PUBLIC, Modifier.SEALED)
			.addJavadoc(TypeDocs.block(TypeDocs.of(variant)));
		for (Member member : variant.members()) {
			builder.addType(caseRecord(variant, name, member));
		}
		return builder.build();
	}

	private TypeSpec caseRecord(TypeDef variant, ClassName variantName, Member member) {
		Type payload = member.type();
		List<ValueRecord.Component> components = (payload != null)
				? List.of(new ValueRecord.Component("value", member.name(), payload)) : List.of();
		String tags = (payload != null) ? "\n\n@param value " + TypeDocs.part(new Member(member.name(), payload)) : "";
		return new ValueRecord(this.scope.names().caseName(variant, member), components,
				this.scope.sensitive().test(variant))
			.builder(this.scope.types())
			.addModifiers(Modifier.STATIC)
			.addSuperinterface(variantName)
			.addJavadoc(TypeDocs.block(TypeDocs.of(member) + tags))
			.build();
	}

}
