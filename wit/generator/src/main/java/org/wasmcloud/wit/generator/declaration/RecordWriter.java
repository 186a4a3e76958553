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
import java.util.Objects;

import com.palantir.javapoet.TypeSpec;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.MemberNames;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Writes a record.
 */
final class RecordWriter {

	private final Scope scope;

	RecordWriter(Scope scope) {
		this.scope = scope;
	}

	TypeSpec write(TypeDef record) {
		List<ValueRecord.Component> components = record.members()
			.stream()
			.map((field) -> new ValueRecord.Component(MemberNames.component(field), field.name(),
					Objects.requireNonNull(field.type())))
			.toList();
		return new ValueRecord(this.scope.names().typeName(record, Form.BLOCKING), components,
				this.scope.sensitive().test(record))
			.builder(this.scope.types())
			.addJavadoc(TypeDocs.block(TypeDocs.of(record) + TypeDocs.components(record.members())))
			.build();
	}

}
