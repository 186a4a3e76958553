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

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.MemberNames;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Writes an enum.
 */
final class EnumWriter {

	private final Scope scope;

	EnumWriter(Scope scope) {
		this.scope = scope;
	}

	TypeSpec write(TypeDef type) {
		TypeSpec.Builder builder = constants(this.scope.names().typeName(type, Form.BLOCKING), type)
			.addJavadoc(TypeDocs.block(TypeDocs.of(type)));
		return builder.build();
	}

	/**
	 * An enum with a constant for each case or flag of a type.
	 * @param name the name of the enum
	 * @param type the enum or the flags
	 * @return the enum
	 */
	static TypeSpec.Builder constants(ClassName name, TypeDef type) {
		TypeSpec.Builder builder = TypeSpec.enumBuilder(name).addModifiers(Modifier.PUBLIC);
		for (Member member : type.members()) {
			builder.addEnumConstant(MemberNames.constant(member),
					TypeSpec.anonymousClassBuilder("").addJavadoc(TypeDocs.block(TypeDocs.of(member))).build());
		}
		return builder;
	}

}
