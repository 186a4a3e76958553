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

import java.util.Objects;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.mapping.ErrorType;
import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.MemberNames;
import org.wasmcloud.wit.generator.mapping.RuntimeTypes;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Writes the exception of an error type. A variant or an enum gets a sealed class with a
 * nested subclass for each case, any other type one final class.
 */
final class ExceptionWriter {

	private static final ClassName STRING = ClassName.get(String.class);

	private static final ParameterSpec MESSAGE = ParameterSpec.builder(STRING, "message").build();

	private static final ParameterSpec CAUSE = ParameterSpec
		.builder(ClassName.get(Throwable.class).annotated(RuntimeTypes.NULLABLE_USE), "cause")
		.build();

	private final Scope scope;

	ExceptionWriter(Scope scope) {
		this.scope = scope;
	}

	TypeSpec write(ErrorType error) {
		return (error.kind() == ErrorType.Kind.CASES && error.error() instanceof TypeDef type) ? sealed(error, type)
				: single(error, Objects.requireNonNull(error.error()));
	}

	private TypeSpec sealed(ErrorType error, TypeDef type) {
		TypeName errorType = this.scope.types().component(type);
		TypeSpec.Builder builder = builder(error, errorType, Modifier.ABSTRACT, Modifier.SEALED)
			.addMethod(MethodSpec.constructorBuilder()
				.addModifiers(Modifier.PRIVATE)
				.addParameter(errorType, "error")
				.addParameter(MESSAGE)
				.addParameter(CAUSE)
				.addStatement("super(message, cause)")
				.addStatement("this.error = error")
				.build());
		for (Member member : type.members()) {
			builder.addType(caseException(error, type, member));
		}
		return builder.build();
	}

	private TypeSpec caseException(ErrorType error, TypeDef type, Member member) {
		ClassName name = this.scope.exceptions().caseName(error, member);
		Type payload = member.type();
		CodeBlock value = (type.kind() == TypeDef.Kind.ENUM)
				? CodeBlock.of("$T.$L", this.scope.types().component(type), MemberNames.constant(member)) : CodeBlock
					.of("new $T($L)", this.scope.names().caseName(type, member), (payload != null) ? "value" : "");
		return TypeSpec.classBuilder(name)
			.addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
			.superclass(error.exception())
			.addJavadoc(TypeDocs.block(TypeDocs.of(member)))
			.addField(serialVersion())
			.addMethod(constructor(payload).addStatement("super($L, $L, null)", value, message(type, member)).build())
			.addMethod(constructor(payload).addParameter(MESSAGE)
				.addParameter(CAUSE)
				.addStatement("super($L, message, cause)", value)
				.build())
			.build();
	}

	/**
	 * An error that is an option is an {@code Optional}: it is no component of anything.
	 */
	private TypeSpec single(ErrorType error, Type type) {
		TypeName errorType = (type.resolved() instanceof OptionType) ? this.scope.types().value(type, Form.BLOCKING)
				: this.scope.types().component(type);
		CodeBlock message = (type == Primitive.STRING) ? CodeBlock.of("error")
				: CodeBlock.of("$S + $L", type + ": ", shown(type, "error"));
		return builder(error, errorType, Modifier.FINAL)
			.addMethod(constructor().addParameter(errorType, "error")
				.addStatement("super($L, null)", message)
				.addStatement("this.error = error")
				.build())
			.addMethod(constructor().addParameter(errorType, "error")
				.addParameter(MESSAGE)
				.addParameter(CAUSE)
				.addStatement("super(message, cause)")
				.addStatement("this.error = error")
				.build())
			.build();
	}

	private TypeSpec.Builder builder(ErrorType error, TypeName errorType, Modifier... modifiers) {
		Type type = Objects.requireNonNull(error.error());
		boolean text = errorType.equals(STRING);
		return TypeSpec.classBuilder(error.exception())
			.addModifiers(Modifier.PUBLIC)
			.addModifiers(modifiers)
			.superclass(RuntimeTypes.WIT_EXCEPTION)
			.addJavadoc(TypeDocs.block(comment(type)))
			.addField(serialVersion())
			.addField(FieldSpec.builder(errorType, "error", Modifier.PRIVATE, Modifier.FINAL)
				.addModifiers(text ? new Modifier[0] : new Modifier[] { Modifier.TRANSIENT })
				.build())
			.addMethod(MethodSpec.methodBuilder("error")
				.addModifiers(Modifier.PUBLIC)
				.addJavadoc(TypeDocs.block("The error as WIT has it."
						+ (holdsHandle(type) ? " Whoever catches the exception closes it." : "")
						+ "\n@return the error\n"))
				.returns(errorType)
				.addStatement("return this.error")
				.build());
	}

	private static String comment(Type type) {
		Type origin = (type instanceof HandleType handle) ? handle.resource() : type;
		if (origin instanceof TypeDef named) {
			return TypeDocs.withOrigin(named.meta().docs(), "Thrown for the error " + DocText.code(named.name())
					+ " of " + DocText.code(named.owner().toString()) + ".");
		}
		return "Thrown for an error of type " + DocText.code(type.toString()) + ".";
	}

	private static boolean holdsHandle(Type type) {
		return type instanceof HandleType;
	}

	private MethodSpec.Builder constructor(@Nullable Type payload) {
		MethodSpec.Builder constructor = constructor();
		if (payload != null) {
			constructor.addParameter(this.scope.types().component(payload), "value");
		}
		return constructor;
	}

	private static MethodSpec.Builder constructor() {
		return MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
	}

	private CodeBlock message(TypeDef type, Member member) {
		Type payload = member.type();
		if (payload == null) {
			return CodeBlock.of("$S", member.name());
		}
		if (this.scope.sensitive().test(type)) {
			return CodeBlock.of("$S", member.name());
		}
		Type resolved = payload.resolved();
		if (resolved == Primitive.STRING) {
			return CodeBlock.of("value");
		}
		if (resolved instanceof OptionType option && option.some().resolved() == Primitive.STRING) {
			return CodeBlock.of("(value != null) ? value : $S", member.name());
		}
		return CodeBlock.of("$S + $L", member.name() + ": ", shown(payload, "value"));
	}

	private static CodeBlock shown(Type type, String variable) {
		return (type.resolved() instanceof TypeDef) ? CodeBlock.of("$N", variable)
				: CodeBlock.of("$T.show($N)", RuntimeTypes.CONTENT, variable);
	}

	private static FieldSpec serialVersion() {
		return FieldSpec.builder(TypeName.LONG, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
			.initializer("1L")
			.build();
	}

}
