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
import java.util.Objects;
import java.util.Optional;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.MemberNames;
import org.wasmcloud.wit.generator.mapping.RuntimeTypes;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Writes the mirrors of the types of an interface: one class that nests them all.
 */
final class MirrorWriter {

	/**
	 * So many cases of a variant are built, or read, by one method: it has 64 KB at most.
	 */
	private static final int CASES = 300;

	private final Writing writing;

	private final Contract contract;

	MirrorWriter(Writing writing, Contract contract) {
		this.writing = writing;
		this.contract = contract;
	}

	private List<TypeDef> mirrored() {
		return this.contract.def()
			.types()
			.stream()
			.filter((type) -> type.kind() != TypeDef.Kind.RESOURCE && type.kind() != TypeDef.Kind.ALIAS)
			.toList();
	}

	boolean isNeeded() {
		return !mirrored().isEmpty();
	}

	TypeSpec write() {
		ClassName name = this.writing.mirrors(this.contract);
		TypeSpec.Builder builder = TypeSpec.classBuilder(name)
			.addModifiers(Modifier.FINAL)
			.addJavadoc("Mirrors of the types of {@code $L}.\n", this.contract.def().id())
			.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
		CodeBlock.Builder find = CodeBlock.builder().beginControlFlow("return switch (name)");
		for (TypeDef type : mirrored()) {
			ClassName mirror = name.nestedClass(javaType(type).simpleName() + "Mirror");
			builder.addType(mirror(type, mirror));
			find.addStatement("case $S -> $T.INSTANCE", type.name(), mirror);
		}
		find.addStatement("default -> null").add("$<};\n");
		TypeName any = ParameterizedTypeName.get(RuntimeNames.MIRROR, WildcardTypeName.subtypeOf(Object.class))
			.annotated(RuntimeTypes.NULLABLE_USE);
		return builder
			.addMethod(MethodSpec.methodBuilder("of")
				.addModifiers(Modifier.STATIC)
				.returns(any)
				.addParameter(String.class, "name")
				.addCode(find.build())
				.build())
			.build();
	}

	private ClassName javaType(TypeDef type) {
		return this.writing.names().typeName(type, Form.BLOCKING);
	}

	private TypeSpec mirror(TypeDef type, ClassName name) {
		ClassName java = javaType(type);
		TypeSpec.Builder builder = TypeSpec.classBuilder(name)
			.addModifiers(Modifier.STATIC, Modifier.FINAL)
			.addSuperinterface(ParameterizedTypeName.get(RuntimeNames.MIRROR, java))
			.addField(FieldSpec.builder(name, "INSTANCE", Modifier.STATIC, Modifier.FINAL)
				.initializer("new $T()", name)
				.build())
			.addMethod(Writing.override("def")
				.returns(TypeDef.class)
				.addStatement("return $L", this.writing.typeDef(type))
				.build())
			.addMethod(Writing.override("type")
				.returns(ParameterizedTypeName.get(ClassName.get(Class.class), java))
				.addStatement("return $T.class", java)
				.build())
			.addMethod(Writing.override("caseOf")
				.returns(TypeName.INT)
				.addParameter(java, "value")
				.addCode(caseOf(type))
				.build())
			.addMethod(Writing.override("part")
				.returns(Object.class)
				.addParameter(java, "value")
				.addParameter(TypeName.INT, "index")
				.addCode(part(type))
				.build())
			.addMethod(Writing.override("build")
				.returns(java)
				.addParameter(TypeName.INT, "caseIndex")
				.addParameter(ArrayTypeName.of(Object.class), "parts")
				.varargs()
				.addCode(build(type))
				.build());
		for (int from = 0; isLong(type) && from < type.members().size(); from += CASES) {
			int to = Math.min(from + CASES, type.members().size());
			builder
				.addMethod(MethodSpec.methodBuilder("part$" + from)
					.addModifiers(Modifier.PRIVATE)
					.returns(Object.class)
					.addParameter(java, "value")
					.addParameter(TypeName.INT, "index")
					.addCode(partOfCases(type, from, to))
					.build())
				.addMethod(MethodSpec.methodBuilder("build$" + from)
					.addModifiers(Modifier.PRIVATE)
					.returns(java)
					.addParameter(TypeName.INT, "caseIndex")
					.addParameter(ArrayTypeName.of(Object.class), "parts")
					.addCode(buildCases(type, from, to))
					.build());
		}
		return builder.build();
	}

	private CodeBlock caseOf(TypeDef type) {
		if (type.kind() == TypeDef.Kind.ENUM) {
			return CodeBlock.of("return value.ordinal();\n");
		}
		if (type.kind() != TypeDef.Kind.VARIANT) {
			return CodeBlock.of("return 0;\n");
		}
		CodeBlock.Builder code = CodeBlock.builder();
		for (int i = 0; i < type.members().size(); i++) {
			code.beginControlFlow("if (value instanceof $T)", caseName(type, i))
				.addStatement("return $L", i)
				.endControlFlow();
		}
		return code.addStatement("throw new $T($S + value)", IllegalArgumentException.class, "a value without a case: ")
			.build();
	}

	private ClassName caseName(TypeDef type, int index) {
		return this.writing.names().caseName(type, type.members().get(index));
	}

	private CodeBlock part(TypeDef type) {
		CodeBlock.Builder code = CodeBlock.builder();
		switch (type.kind()) {
			case RECORD -> {
				for (int i = 0; i < type.members().size(); i++) {
					Member field = type.members().get(i);
					code.add(returning(i, lowered(type, i, CodeBlock.of("value.$L()", MemberNames.component(field)))));
				}
			}
			case VARIANT -> {
				if (!isLong(type)) {
					return partOfCases(type, 0, type.members().size());
				}
				return code.addStatement("int caseIndex = caseOf(value)")
					.add(divided(type, "part$$$L(value, index)"))
					.build();
			}
			case FLAGS -> {
				for (int i = 0; i < type.members().size(); i++) {
					code.add(returning(i, CodeBlock.of("value.contains($T.$L)", this.writing.names().flagName(type),
							MemberNames.constant(type.members().get(i)))));
				}
			}
			default -> {
			}
		}
		return code.addStatement("throw new $T(index)", IndexOutOfBoundsException.class).build();
	}

	private static boolean isLong(TypeDef type) {
		return type.kind() == TypeDef.Kind.VARIANT && type.members().size() > CASES;
	}

	private CodeBlock partOfCases(TypeDef type, int from, int to) {
		CodeBlock.Builder code = CodeBlock.builder();
		for (int i = from; i < to; i++) {
			if (type.members().get(i).type() != null) {
				code.beginControlFlow("if (index == 0 && value instanceof $T case_)", caseName(type, i))
					.addStatement("return $L", lowered(type, i, CodeBlock.of("case_.value()")))
					.endControlFlow();
			}
		}
		return code.addStatement("throw new $T(index)", IndexOutOfBoundsException.class).build();
	}

	/** Calls the method that has the case; the last one refuses what is no case. */
	private static CodeBlock divided(TypeDef type, String call) {
		CodeBlock.Builder code = CodeBlock.builder();
		int from = 0;
		for (; from + CASES < type.members().size(); from += CASES) {
			code.beginControlFlow("if (caseIndex < $L)", from + CASES)
				.addStatement("return " + call, from)
				.endControlFlow();
		}
		return code.addStatement("return " + call, from).build();
	}

	private static CodeBlock returning(int index, CodeBlock value) {
		return CodeBlock.builder()
			.beginControlFlow("if (index == $L)", index)
			.addStatement("return $L", value)
			.endControlFlow()
			.build();
	}

	private CodeBlock lowered(TypeDef owner, int index, CodeBlock java) {
		Type type = Objects.requireNonNull(owner.members().get(index).type());
		CodeBlock value = (type.resolved() instanceof OptionType)
				? CodeBlock.of("$T.ofNullable($L)", Optional.class, java) : java;
		return this.writing.traits().holdsFailingFuture(type)
				? CodeBlock.of("$L.lower($T.member(def(), $L), $L)", values(), RuntimeNames.SIGNATURE, index, value)
				: value;
	}

	private CodeBlock values() {
		return CodeBlock.of("new $T($T.INSTANCE, false)", RuntimeNames.LOCAL_VALUES, this.contract.binding());
	}

	private CodeBlock build(TypeDef type) {
		return switch (type.kind()) {
			case RECORD -> buildRecord(type);
			case VARIANT -> buildVariant(type);
			case ENUM -> CodeBlock.builder()
				.addStatement("$T.checkIndex(caseIndex, $L)", Objects.class, type.members().size())
				.addStatement("$T.parts(parts, 0, def())", RuntimeNames.GENERIC)
				.addStatement("return $T.values()[caseIndex]", javaType(type))
				.build();
			default -> buildFlags(type);
		};
	}

	private CodeBlock buildRecord(TypeDef type) {
		int size = type.members().size();
		List<CodeBlock> parts = new ArrayList<>();
		CodeBlock.Builder code = CodeBlock.builder()
			.addStatement("$T.checkIndex(caseIndex, 1)", Objects.class)
			.addStatement("$T.parts(parts, $L, def())", RuntimeNames.GENERIC, size);
		for (int i = 0; i < size; i++) {
			addCheck(code, type, i, i);
			parts.add(lifted(type, i, i));
		}
		return code.addStatement("return new $T($L)", javaType(type), CodeBlock.join(parts, ",$W")).build();
	}

	private CodeBlock buildVariant(TypeDef type) {
		return isLong(type) ? divided(type, "build$$$L(caseIndex, parts)") : buildCases(type, 0, type.members().size());
	}

	private CodeBlock buildCases(TypeDef type, int from, int to) {
		CodeBlock.Builder code = CodeBlock.builder();
		for (int i = from; i < to; i++) {
			boolean payload = type.members().get(i).type() != null;
			code.beginControlFlow("if (caseIndex == $L)", i)
				.addStatement("$T.parts(parts, $L, def())", RuntimeNames.GENERIC, payload ? 1 : 0);
			if (payload) {
				addCheck(code, type, i, 0);
			}
			code.addStatement("return new $T($L)", caseName(type, i), payload ? lifted(type, i, 0) : CodeBlock.of(""))
				.endControlFlow();
		}
		return code.addStatement("throw new $T(caseIndex)", IndexOutOfBoundsException.class).build();
	}

	private CodeBlock buildFlags(TypeDef type) {
		ClassName flag = this.writing.names().flagName(type);
		return CodeBlock.builder()
			.addStatement("$T.checkIndex(caseIndex, 1)", Objects.class)
			.addStatement("$T.parts(parts, $L, def())", RuntimeNames.GENERIC, type.members().size())
			.addStatement("$1T<$2T> flags = new $1T<>()", ArrayList.class, flag)
			.beginControlFlow("for ($T flag : $T.values())", flag, flag)
			.beginControlFlow("if ((Boolean) parts[flag.ordinal()])")
			.addStatement("flags.add(flag)")
			.endControlFlow()
			.endControlFlow()
			.addStatement("return $T.of(flags)", javaType(type))
			.build();
	}

	private void addCheck(CodeBlock.Builder code, TypeDef owner, int member, int part) {
		Member checked = owner.members().get(member);
		if (this.writing.traits().needsCheck(checked.type())) {
			code.addStatement("$T.check($T.INSTANCE, $T.member(def(), $L), parts[$L], $S)", RuntimeNames.CONFORMANCE,
					this.contract.binding(), RuntimeNames.SIGNATURE, member, part, checked.name());
		}
	}

	private CodeBlock lifted(TypeDef owner, int member, int part) {
		Type type = Objects.requireNonNull(owner.members().get(member).type());
		CodeBlock value = CodeBlock.of("parts[$L]", part);
		if (this.writing.traits().holdsFailingFuture(type)) {
			value = CodeBlock.of("$L.lift($T.member(def(), $L), $L)", values(), RuntimeNames.SIGNATURE, member, value);
		}
		TypeName java = this.writing.types().component(type);
		if (type.resolved() instanceof OptionType option) {
			return CodeBlock.of("$T.<$T>orNull($L)", RuntimeNames.GENERIC,
					this.writing.types().value(option.some(), Form.BLOCKING), value);
		}
		return CodeBlock.of("$T.<$T>as($L)", RuntimeNames.GENERIC, java.box(), value);
	}

}
