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

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.RuntimeTypes;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Writes flags: a final value class over an {@code EnumSet}, so that there may be any
 * number of them.
 */
final class FlagsWriter {

	private final Scope scope;

	FlagsWriter(Scope scope) {
		this.scope = scope;
	}

	TypeSpec write(TypeDef flags) {
		ClassName name = this.scope.names().typeName(flags, Form.BLOCKING);
		ClassName flag = this.scope.names().flagName(flags);
		TypeName set = ParameterizedTypeName.get(ClassName.get(Set.class), flag);
		return TypeSpec.classBuilder(name)
			.addModifiers(Modifier.PUBLIC, Modifier.FINAL)
			.addJavadoc(TypeDocs.block(TypeDocs.of(flags)))
			.addField(set, "flags", Modifier.PRIVATE, Modifier.FINAL)
			.addMethod(constructor(flag))
			.addMethod(ofFlags(name, flag))
			.addMethod(ofCollection(name, flag))
			.addMethod(contains(flag))
			.addMethod(change(name, flag, "with", "add", "These flags and one more."))
			.addMethod(change(name, flag, "without", "remove", "These flags less one."))
			.addMethod(toSet(set))
			.addMethod(equalsMethod(name))
			.addMethod(override("hashCode", TypeName.INT).addStatement("return this.flags.hashCode()").build())
			.addMethod(this.scope.sensitive().test(flags) ? ValueRecord.hidden()
					: override("toString", ClassName.get(String.class))
						.addStatement("return $S + this.flags", name.simpleName())
						.build())
			.addType(EnumWriter.constants(flag, flags)
				.addModifiers(Modifier.STATIC)
				.addJavadoc(TypeDocs.block("One of the flags."))
				.build())
			.build();
	}

	private static MethodSpec constructor(ClassName flag) {
		return MethodSpec.constructorBuilder()
			.addModifiers(Modifier.PRIVATE)
			.addParameter(ParameterizedTypeName.get(ClassName.get(EnumSet.class), flag), "flags")
			.addStatement("this.flags = $T.unmodifiableSet(flags)", Collections.class)
			.build();
	}

	private static MethodSpec ofFlags(ClassName name, ClassName flag) {
		return MethodSpec.methodBuilder("of")
			.addModifiers(Modifier.PUBLIC, Modifier.STATIC)
			.addJavadoc("The flags that are set; none for no argument.\n@param flags the flags\n@return the value\n")
			.returns(name)
			.addParameter(ArrayTypeName.of(flag), "flags")
			.varargs()
			.addStatement("return of($T.of(flags))", List.class)
			.build();
	}

	private static MethodSpec ofCollection(ClassName name, ClassName flag) {
		return MethodSpec.methodBuilder("of")
			.addModifiers(Modifier.PUBLIC, Modifier.STATIC)
			.addJavadoc("The flags that are set.\n@param flags the flags\n@return the value\n")
			.returns(name)
			.addParameter(ParameterizedTypeName.get(ClassName.get(Collection.class), WildcardTypeName.subtypeOf(flag)),
					"flags")
			.addStatement("$1T<$2T> set = $1T.noneOf($2T.class)", EnumSet.class, flag)
			.addStatement("set.addAll(flags)")
			.addStatement("return new $T(set)", name)
			.build();
	}

	private static MethodSpec contains(ClassName flag) {
		return MethodSpec.methodBuilder("contains")
			.addModifiers(Modifier.PUBLIC)
			.addJavadoc("Whether a flag is set.\n@param flag the flag\n@return {@code true} if it is\n")
			.returns(TypeName.BOOLEAN)
			.addParameter(flag, "flag")
			.addStatement("return this.flags.contains(flag)")
			.build();
	}

	private static MethodSpec change(ClassName name, ClassName flag, String method, String operation, String docs) {
		return MethodSpec.methodBuilder(method)
			.addModifiers(Modifier.PUBLIC)
			.addJavadoc("$L\n@param flag the flag\n@return a new value\n", docs)
			.returns(name)
			.addParameter(flag, "flag")
			.addStatement("$1T<$2T> set = $1T.noneOf($2T.class)", EnumSet.class, flag)
			.addStatement("set.addAll(this.flags)")
			.addStatement("set.$L(flag)", operation)
			.addStatement("return new $T(set)", name)
			.build();
	}

	private static MethodSpec toSet(TypeName set) {
		return MethodSpec.methodBuilder("toSet")
			.addModifiers(Modifier.PUBLIC)
			.addJavadoc("The flags that are set.\n@return an unmodifiable set in WIT order\n")
			.returns(set)
			.addStatement("return this.flags")
			.build();
	}

	private static MethodSpec equalsMethod(ClassName name) {
		return override("equals", TypeName.BOOLEAN)
			.addParameter(ClassName.get(Object.class).annotated(RuntimeTypes.NULLABLE_USE), "other")
			.addStatement("return other instanceof $T that && this.flags.equals(that.flags)", name)
			.build();
	}

	private static MethodSpec.Builder override(String name, TypeName result) {
		return MethodSpec.methodBuilder(name)
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PUBLIC)
			.returns(result);
	}

}
