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
import java.util.stream.Collectors;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.mapping.Checks;
import org.wasmcloud.wit.generator.mapping.JavaTypes;
import org.wasmcloud.wit.generator.mapping.RuntimeTypes;
import org.wasmcloud.wit.model.ListType;
import org.wasmcloud.wit.model.MapType;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.Type;

/**
 * A Java record that holds WIT values. It copies lists and maps, wherever they stand in a
 * component but inside a value of a named type, refuses {@code null} and what is out of
 * range, and compares by content where Java would compare identity.
 *
 * @param name the record's name
 * @param components its components
 * @param sensitive whether it prints as {@code ***}
 */
record ValueRecord(ClassName name, List<Component> components, boolean sensitive) {

	TypeSpec.Builder builder(JavaTypes types) {
		TypeSpec.Builder builder = TypeSpec.recordBuilder(this.name).addModifiers(Modifier.PUBLIC);
		CodeBlock checks = checks(types);
		boolean explicit = !checks.isEmpty()
				&& this.components.stream().anyMatch((component) -> isNullableArray(component, types));
		MethodSpec.Builder constructor = (checks.isEmpty() || explicit) ? MethodSpec.constructorBuilder()
				: MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
		for (Component component : this.components) {
			constructor
				.addParameter(ParameterSpec.builder(types.component(component.type()), component.name()).build());
		}
		if (explicit) {
			MethodSpec header = constructor.build();
			builder.recordConstructor(header).addMethod(canonical(header, checks));
		}
		else {
			builder.recordConstructor(constructor.addCode(checks).build());
		}
		if (this.components.stream().anyMatch((component) -> holdsArray(component.type()))) {
			builder.addMethod(equalsMethod()).addMethod(hashCodeMethod());
			if (!this.sensitive) {
				builder.addMethod(toStringMethod());
			}
		}
		if (this.sensitive) {
			builder.addMethod(hidden());
		}
		return builder;
	}

	// javac writes no annotation for an array parameter of a compact constructor, so that
	// other modules would take it for one that must not be null.
	private boolean isNullableArray(Component component, JavaTypes types) {
		return component.optional() && types.component(component.held()) instanceof ArrayTypeName;
	}

	private MethodSpec canonical(MethodSpec header, CodeBlock checks) {
		MethodSpec.Builder canonical = MethodSpec.constructorBuilder()
			.addModifiers(Modifier.PUBLIC)
			.addParameters(header.parameters())
			.addCode(checks);
		for (Component component : this.components) {
			canonical.addStatement("this.$1N = $1N", component.name());
		}
		return canonical.build();
	}

	/** {@code toString()} of what must not be shown. */
	static MethodSpec hidden() {
		return method("toString", ClassName.get(String.class)).addStatement("return $S", "***").build();
	}

	private CodeBlock checks(JavaTypes types) {
		CodeBlock.Builder code = CodeBlock.builder();
		for (Component component : this.components) {
			CodeBlock check = check(component, types);
			if (check.isEmpty()) {
				continue;
			}
			if (component.optional()) {
				code.beginControlFlow("if ($N != null)", component.name()).add(check).endControlFlow();
			}
			else {
				code.add(check);
			}
		}
		return code.build();
	}

	private CodeBlock check(Component component, JavaTypes types) {
		CodeBlock.Builder code = CodeBlock.builder();
		String name = component.name();
		Type held = component.held();
		if (held instanceof ListType list) {
			boolean array = types.component(held) instanceof ArrayTypeName;
			if (!array && isCopied(list.element())) {
				code.addStatement("$1N = $2T.of($1N)", name, RuntimeTypes.COPIED);
			}
			else if (!array) {
				code.addStatement("$1N = $2T.copyOf($1N)", name, List.class);
			}
			else if (!component.optional()) {
				code.addStatement("$T.requireNonNull($N, $S)", Objects.class, name, name);
			}
			if (list.length() != null) {
				code.addStatement("$T.length($N, $LL, $S)", RuntimeTypes.CHECK, name, list.length(),
						component.witName());
			}
		}
		else if (isCopied(held)) {
			code.addStatement("$1N = $2T.of($1N)", name, RuntimeTypes.COPIED);
		}
		else if (held instanceof Primitive primitive && checkName(primitive) != null) {
			code.addStatement("$T.$L($N, $S)", RuntimeTypes.CHECK, checkName(primitive), name, component.witName());
		}
		else if (!component.optional() && !types.component(held).isPrimitive()) {
			code.addStatement("$T.requireNonNull($N, $S)", Objects.class, name, name);
		}
		return code.build();
	}

	/** Whether a list or a map that could be changed is in it. */
	private static boolean isCopied(Type type) {
		return type.holds((part) -> part instanceof MapType || (part instanceof ListType list && !isArray(list)));
	}

	private static boolean isArray(ListType list) {
		Type element = list.element().resolved();
		return element == Primitive.U8 || element == Primitive.F32 || element == Primitive.F64;
	}

	/** Text is left to the border: most of it is never sent anywhere. */
	private static @Nullable String checkName(Primitive primitive) {
		return (primitive != Primitive.STRING) ? Checks.method(primitive) : null;
	}

	private MethodSpec equalsMethod() {
		CodeBlock same = this.components.stream()
			.map((component) -> CodeBlock.of("$T.equal(this.$N, that.$N)", RuntimeTypes.CONTENT, component.name(),
					component.name()))
			.collect(CodeBlock.joining("\n&& "));
		TypeName nullableObject = ClassName.get(Object.class).annotated(RuntimeTypes.NULLABLE_USE);
		return method("equals", TypeName.BOOLEAN).addParameter(nullableObject, "other")
			.addStatement("return other instanceof $T that && $L", this.name, same)
			.build();
	}

	private MethodSpec hashCodeMethod() {
		return method("hashCode", TypeName.INT)
			.addStatement("return $T.hashAll($L)", RuntimeTypes.CONTENT,
					this.components.stream()
						.map((component) -> "this." + component.name())
						.collect(Collectors.joining(", ")))
			.build();
	}

	private MethodSpec toStringMethod() {
		CodeBlock parts = this.components.stream()
			.map((component) -> CodeBlock.of("$S, this.$N", component.name(), component.name()))
			.collect(CodeBlock.joining(", "));
		return method("toString", ClassName.get(String.class))
			.addStatement("return $T.show($S, $L)", RuntimeTypes.CONTENT, this.name.simpleName(), parts)
			.build();
	}

	private static MethodSpec.Builder method(String name, TypeName result) {
		return MethodSpec.methodBuilder(name)
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PUBLIC)
			.returns(result);
	}

	/** Whether Java's own equality would compare an array by identity. */
	private static boolean holdsArray(Type type) {
		Type resolved = type.resolved();
		if (resolved instanceof OptionType option) {
			return holdsArray(option.some());
		}
		if (resolved instanceof MapType map) {
			return holdsArray(map.value());
		}
		if (resolved instanceof ListType list) {
			return isArray(list) || holdsArray(list.element());
		}
		// Tuples, results and named types compare by content themselves.
		return false;
	}

	/**
	 * A component.
	 *
	 * @param name the Java name
	 * @param witName what messages call it
	 * @param type the WIT type
	 */
	record Component(String name, String witName, Type type) {

		boolean optional() {
			return this.type.resolved() instanceof OptionType;
		}

		Type held() {
			return (this.type.resolved() instanceof OptionType option) ? option.some().resolved()
					: this.type.resolved();
		}

	}

}
