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

import java.util.Locale;
import java.util.Objects;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;

import org.wasmcloud.wit.bindings.runtime.ErrorMapping;
import org.wasmcloud.wit.generator.mapping.ErrorType;
import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.MemberNames;
import org.wasmcloud.wit.generator.mapping.RuntimeTypes;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Writes the class that knows which exception carries which error of a package.
 */
final class ErrorsWriter {

	private final Writing writing;

	ErrorsWriter(Writing writing) {
		this.writing = writing;
	}

	TypeSpec write() {
		TypeSpec.Builder builder = TypeSpec.classBuilder(this.writing.errors().holder())
			.addModifiers(Modifier.FINAL)
			.addJavadoc("Errors of {@code $L} and the exceptions that carry them.\n", this.writing.definition().id())
			.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
		CodeBlock.Builder find = CodeBlock.builder();
		this.writing.errors().all().forEach((error, constant) -> {
			add(builder, error, constant);
			find.beginControlFlow("if ($L.equals(error_))",
					type(Objects.requireNonNull(ErrorMapping.key(error.error()))))
				.addStatement("return $L", constant)
				.endControlFlow();
		});
		find.addStatement("return $T.UNTYPED", RuntimeNames.ERROR_MAPPING);
		TypeName any = ParameterizedTypeName.get(RuntimeNames.ERROR_MAPPING, WildcardTypeName.subtypeOf(Object.class));
		builder.addMethod(MethodSpec.methodBuilder("of")
			.addModifiers(Modifier.STATIC)
			.returns(any)
			.addParameter(ClassName.get(Type.class).annotated(RuntimeTypes.NULLABLE_USE), "error_")
			.addCode(find.build())
			.build());
		return builder.build();
	}

	private CodeBlock type(Type error) {
		return new ModelExpressions(this.writing.contracts(), this.writing.definition(), this.writing.model())
			.type(error);
	}

	private void add(TypeSpec.Builder builder, ErrorType error, String constant) {
		ClassName exception = error.exception();
		CodeBlock maker = CodeBlock.of("$T::new", exception);
		if (error.kind() == ErrorType.Kind.CASES && error.error() instanceof TypeDef type) {
			String method = "make_" + constant.toLowerCase(Locale.ROOT);
			builder.addMethod(cases(error, type, method));
			maker = CodeBlock.of("$T::$L", this.writing.errors().holder(), method);
		}
		builder.addField(FieldSpec
			.builder(ParameterizedTypeName.get(RuntimeNames.ERROR_MAPPING, exception), constant, Modifier.STATIC,
					Modifier.FINAL)
			.initializer("$T.of($T.class, $L, $T::error)", RuntimeNames.ERROR_MAPPING, exception, maker, exception)
			.build());
	}

	private MethodSpec cases(ErrorType error, TypeDef type, String method) {
		ClassName javaType = this.writing.names().typeName(type, Form.BLOCKING);
		MethodSpec.Builder builder = MethodSpec.methodBuilder(method)
			.addModifiers(Modifier.PRIVATE, Modifier.STATIC)
			.returns(error.exception())
			.addParameter(javaType, "error_");
		if (type.kind() == TypeDef.Kind.ENUM) {
			builder.beginControlFlow("return switch (error_)");
			for (Member member : type.members()) {
				builder.addStatement("case $L -> new $T()", MemberNames.constant(member),
						this.writing.exceptions().caseName(error, member));
			}
			return builder.addCode("$<};\n").build();
		}
		for (Member member : type.members()) {
			ClassName thrown = this.writing.exceptions().caseName(error, member);
			ClassName javaCase = this.writing.names().caseName(type, member);
			if (member.type() != null) {
				builder.beginControlFlow("if (error_ instanceof $T case_)", javaCase)
					.addStatement("return new $T(case_.value())", thrown);
			}
			else {
				builder.beginControlFlow("if (error_ instanceof $T)", javaCase).addStatement("return new $T()", thrown);
			}
			builder.endControlFlow();
		}
		return builder
			.addStatement("throw new $T($S + error_)", IllegalArgumentException.class, "an error without a case: ")
			.build();
	}

}
