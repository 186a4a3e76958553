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
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.RuntimeTypes;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Writes the binding of an interface.
 */
final class BindingWriter {

	private static final ClassName SCHEDULERS = ClassName.get("reactor.core.scheduler", "Schedulers");

	private static final TypeName ANY_CLASS = ParameterizedTypeName.get(ClassName.get(Class.class),
			WildcardTypeName.subtypeOf(Object.class));

	/** The type that is nested in the superclass of bindings. */
	private static final String INHERITED = "Beans";

	private final Writing writing;

	private final Contract contract;

	BindingWriter(Writing writing, Contract contract) {
		this.writing = writing;
		this.contract = contract;
	}

	TypeSpec write() {
		ClassName name = this.contract.binding();
		List<CodeBlock> uses = new ArrayList<>();
		this.writing.contracts().uses(this.contract).forEach((used) -> uses.add(CodeBlock.of("$T.INSTANCE", used)));
		TypeSpec.Builder builder = TypeSpec.classBuilder(name)
			.addModifiers(Modifier.PUBLIC, Modifier.FINAL)
			.superclass(RuntimeNames.GENERATED_BINDING)
			.addJavadoc("The binding of {@code $L}.\n", this.contract.def().id())
			.addField(FieldSpec.builder(name, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
				.addJavadoc("The only one.\n")
				.initializer("new $T()", name)
				.build())
			.addMethod(MethodSpec.constructorBuilder()
				.addModifiers(Modifier.PRIVATE)
				.addStatement("super($L)", CodeBlock.join(uses, ",$W"))
				.build())
			.addMethod(Writing.override("def")
				.returns(InterfaceDef.class)
				.addStatement("return $L", this.writing.def(this.contract))
				.build())
			.addMethod(type("type", this.contract.type()))
			.addMethod(type("reactiveType", this.contract.reactiveType()))
			.addMethod(classes("factories", factoryTypes()))
			.addMethod(classes("resources", resourceTypes()))
			.addMethod(ownMirror())
			.addMethod(errors())
			.addMethod(target())
			.addMethod(bean())
			.addMethod(resource());
		if (!this.contract.resources().isEmpty()) {
			builder.addMethod(ownHandle());
		}
		if (this.contract.resources().stream().anyMatch(this.writing.names()::isReactive)) {
			builder.addMethod(ownAdapted());
		}
		return builder.build();
	}

	private static MethodSpec type(String name, @Nullable ClassName type) {
		return Writing.override(name)
			.returns(ParameterizedTypeName.get(ClassName.get(Optional.class), ANY_CLASS))
			.addStatement((type != null) ? CodeBlock.of("return $T.of($L.class)", Optional.class, named(type))
					: CodeBlock.of("return $T.empty()", Optional.class))
			.build();
	}

	private List<ClassName> factoryTypes() {
		List<ClassName> types = new ArrayList<>();
		for (TypeDef resource : this.contract.resources()) {
			if (!this.contract.made(resource).isEmpty()) {
				this.writing.forms(resource)
					.forEach((form) -> types.add(this.writing.names().factoryName(resource, form)));
			}
		}
		return types;
	}

	private List<ClassName> resourceTypes() {
		List<ClassName> types = new ArrayList<>();
		for (TypeDef resource : this.contract.resources()) {
			this.writing.forms(resource).forEach((form) -> types.add(this.writing.names().typeName(resource, form)));
		}
		return types;
	}

	private static MethodSpec classes(String name, List<ClassName> types) {
		return Writing.override(name)
			.returns(ParameterizedTypeName.get(ClassName.get(List.class), ANY_CLASS))
			.addStatement("return $T.of($L)", List.class,
					CodeBlock.join(types.stream().map((type) -> CodeBlock.of("$L.class", named(type))).toList(), ",$W"))
			.build();
	}

	private MethodSpec ownMirror() {
		boolean mirrors = new MirrorWriter(this.writing, this.contract).isNeeded();
		return MethodSpec.methodBuilder("ownMirror")
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PROTECTED)
			.returns(ParameterizedTypeName.get(RuntimeNames.MIRROR, WildcardTypeName.subtypeOf(Object.class))
				.annotated(RuntimeTypes.NULLABLE_USE))
			.addParameter(String.class, "name")
			.addStatement(mirrors ? CodeBlock.of("return $T.of(name)", this.writing.mirrors(this.contract))
					: CodeBlock.of("return null"))
			.build();
	}

	private MethodSpec errors() {
		return MethodSpec.methodBuilder("errors")
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PROTECTED)
			.returns(ParameterizedTypeName.get(RuntimeNames.ERROR_MAPPING, WildcardTypeName.subtypeOf(Object.class)))
			.addParameter(ClassName.get(Type.class).annotated(RuntimeTypes.NULLABLE_USE), "error")
			.addStatement("return $T.of($T.key(error))", this.writing.errors().holder(), RuntimeNames.ERROR_MAPPING)
			.build();
	}

	private MethodSpec target() {
		List<CodeBlock> found = new ArrayList<>();
		for (TargetWriter.Served bean : new TargetWriter(this.writing, this.contract).served()) {
			found.add(CodeBlock.of(", given.find($L.class)", named(bean.type())));
		}
		CodeBlock lookup = found.isEmpty() ? CodeBlock.of("beans(beans);\n")
				: CodeBlock.of("var given = beans(beans);\n");
		return Writing.override("target")
			.returns(RuntimeNames.TARGET)
			.addParameter(ArrayTypeName.of(Object.class), "beans")
			.varargs()
			.addCode(lookup)
			.addStatement("return new $T(resourceTargets()$L)", this.writing.localTarget(this.contract),
					CodeBlock.join(found, ""))
			.build();
	}

	/** A declared type. One called like what a binding inherits is hidden by it. */
	private static CodeBlock named(ClassName type) {
		return INHERITED.equals(type.topLevelClassName().simpleName()) ? CodeBlock.of("$L", type.canonicalName())
				: CodeBlock.of("$T", type);
	}

	private MethodSpec bean() {
		TypeVariableName form = TypeVariableName.get("T");
		MethodSpec.Builder method = Writing.override("bean")
			.addTypeVariable(form)
			.returns(form)
			.addParameter(RuntimeNames.TARGET, "target")
			.addParameter(ParameterizedTypeName.get(ClassName.get(Class.class), form), "form");
		for (Form each : Form.values()) {
			ClassName type = this.contract.type(each);
			if (type != null) {
				addForm(method, type, this.writing.bean(this.contract, each));
			}
		}
		for (TypeDef resource : this.contract.resources()) {
			if (!this.contract.made(resource).isEmpty()) {
				for (Form each : this.writing.forms(resource)) {
					addForm(method, this.writing.names().factoryName(resource, each),
							this.writing.factory(resource, each));
				}
			}
		}
		return method.addStatement("throw noForm(form)").build();
	}

	private MethodSpec resource() {
		TypeVariableName form = TypeVariableName.get("T");
		MethodSpec.Builder method = Writing.override("resource")
			.addTypeVariable(form)
			.returns(form)
			.addParameter(RuntimeNames.TARGET, "target")
			.addParameter(Object.class, "handle")
			.addParameter(ParameterizedTypeName.get(ClassName.get(Class.class), form), "form");
		for (TypeDef resource : this.contract.resources()) {
			for (Form each : this.writing.forms(resource)) {
				method.beginControlFlow("if (form == $L.class)", named(this.writing.names().typeName(resource, each)))
					.addStatement("return form.cast(new $T(target, handle))", this.writing.handle(resource, each))
					.endControlFlow();
			}
		}
		return method.addStatement("throw noForm(form)").build();
	}

	private static void addForm(MethodSpec.Builder method, ClassName type, ClassName bean) {
		method.beginControlFlow("if (form == $L.class)", named(type))
			.addStatement("return form.cast(new $T(target))", bean)
			.endControlFlow();
	}

	private MethodSpec ownHandle() {
		MethodSpec.Builder method = MethodSpec.methodBuilder("ownHandle")
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PROTECTED)
			.returns(Object.class)
			.addParameter(String.class, "resource")
			.addParameter(boolean.class, "reactive")
			.addParameter(RuntimeNames.TARGET, "target")
			.addParameter(Object.class, "handle")
			.beginControlFlow("return switch (resource)");
		for (TypeDef resource : this.contract.resources()) {
			CodeBlock blocking = CodeBlock.of("new $T(target, handle)", this.writing.handle(resource, Form.BLOCKING));
			CodeBlock made = this.writing.names().isReactive(resource) ? CodeBlock
				.of("reactive ? new $T(target, handle) : $L", this.writing.handle(resource, Form.REACTIVE), blocking)
					: blocking;
			method.addStatement("case $S -> $L", resource.name(), made);
		}
		return method.addStatement("default -> super.ownHandle(resource, reactive, target, handle)")
			.addCode("$<};\n")
			.build();
	}

	private MethodSpec ownAdapted() {
		MethodSpec.Builder method = MethodSpec.methodBuilder("ownAdapted")
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PROTECTED)
			.returns(Object.class)
			.addParameter(String.class, "resource")
			.addParameter(boolean.class, "reactive")
			.addParameter(Object.class, "handle");
		for (TypeDef resource : this.contract.resources()) {
			if (!this.writing.names().isReactive(resource)) {
				continue;
			}
			CodeBlock blocking = named(this.writing.names().typeName(resource, Form.BLOCKING));
			CodeBlock reactive = named(this.writing.names().typeName(resource, Form.REACTIVE));
			method
				.beginControlFlow("if (reactive && $S.equals(resource) && handle instanceof $L other)", resource.name(),
						blocking)
				.addStatement("return $L.from(other, $T.boundedElastic())", reactive, SCHEDULERS)
				.endControlFlow()
				.beginControlFlow("if (!reactive && $S.equals(resource) && handle instanceof $L other)",
						resource.name(), reactive)
				.addStatement("return $L.from(other)", blocking)
				.endControlFlow();
		}
		return method.addStatement("return handle").build();
	}

}
