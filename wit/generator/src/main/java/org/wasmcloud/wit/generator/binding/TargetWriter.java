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

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.Placement;
import org.wasmcloud.wit.generator.mapping.RuntimeTypes;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Writes what beans look like from the target's side: one class an interface, with a
 * private method for each function and each form that can serve it.
 */
final class TargetWriter {

	/** So many functions are called by one method: it has 64 KB at most. */
	private static final int FUNCTIONS = 500;

	private final Writing writing;

	private final Contract contract;

	private boolean walks;

	private boolean walksReactive;

	TargetWriter(Writing writing, Contract contract) {
		this.writing = writing;
		this.contract = contract;
	}

	/**
	 * The beans that the target is made of.
	 * @return fields, in the order of the constructor's parameters
	 */
	List<Served> served() {
		List<Served> served = new ArrayList<>();
		ClassName type = this.contract.type();
		if (type != null) {
			served.add(new Served(type, "bean"));
		}
		ClassName reactive = this.contract.reactiveType();
		if (reactive != null) {
			served.add(new Served(reactive, "reactiveBean"));
		}
		int number = 0;
		for (TypeDef resource : this.contract.resources()) {
			if (this.contract.made(resource).isEmpty()) {
				continue;
			}
			for (Form form : this.writing.forms(resource)) {
				served.add(new Served(this.writing.names().factoryName(resource, form), field(number, form)));
			}
			number++;
		}
		return served;
	}

	private static String field(int factory, Form form) {
		return ((form == Form.REACTIVE) ? "reactiveFactory" : "factory") + factory;
	}

	TypeSpec write() {
		ClassName name = this.writing.localTarget(this.contract);
		TypeSpec.Builder builder = TypeSpec.classBuilder(name)
			.addModifiers(Modifier.FINAL)
			.superclass(RuntimeNames.LOCAL_TARGET)
			.addJavadoc("Beans of {@code $L} seen as functions.\n", this.contract.def().id());
		MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
			.addParameter(ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.TARGET), "resources")
			.addStatement("super($T.INSTANCE, resources)", this.contract.binding());
		for (Served bean : served()) {
			builder.addField(FieldSpec.builder(bean.type().annotated(RuntimeTypes.NULLABLE_USE), bean.field())
				.addModifiers(Modifier.PRIVATE, Modifier.FINAL)
				.build());
			constructor.addParameter(bean.type().annotated(RuntimeTypes.NULLABLE_USE), bean.field())
				.addStatement("this.$1L = $1L", bean.field());
		}
		builder.addMethod(constructor.build()).addMethods(invoke());
		for (Function function : this.contract.def().functions()) {
			for (Form form : forms(function)) {
				builder.addMethod(serve(function, form));
			}
		}
		addValues(builder);
		return builder.build();
	}

	private void addValues(TypeSpec.Builder builder) {
		if (this.walks) {
			builder.addField(values("values", false));
		}
		if (this.walksReactive) {
			builder.addField(values("reactiveValues", true));
		}
	}

	private FieldSpec values(String name, boolean reactive) {
		return FieldSpec.builder(RuntimeNames.LOCAL_VALUES, name, Modifier.PRIVATE, Modifier.FINAL)
			.initializer("new $T($T.INSTANCE, $L)", RuntimeNames.LOCAL_VALUES, this.contract.binding(), reactive)
			.build();
	}

	private List<Form> forms(Function function) {
		if (Placement.of(this.contract.owner(), function) == Placement.INTERFACE) {
			return (this.contract.reactiveType() != null) ? List.of(Form.BLOCKING, Form.REACTIVE)
					: List.of(Form.BLOCKING);
		}
		return this.writing.forms(resource(function));
	}

	private TypeDef resource(Function function) {
		String name = Objects.requireNonNull(function.resource());
		return this.contract.def().type(name).orElseThrow();
	}

	private List<MethodSpec> invoke() {
		List<Function> functions = this.contract.def().functions();
		MethodSpec.Builder invoke = invoke("invoke").addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
		if (functions.size() <= FUNCTIONS) {
			return List.of(invoke.addCode(dispatch(functions)).build());
		}
		List<MethodSpec> methods = new ArrayList<>();
		for (int from = 0; from < functions.size(); from += FUNCTIONS) {
			int to = Math.min(from + FUNCTIONS, functions.size());
			String part = "invoke$" + from;
			methods.add(
					invoke(part).addModifiers(Modifier.PRIVATE).addCode(dispatch(functions.subList(from, to))).build());
			if (to < functions.size()) {
				invoke.beginControlFlow("if (function < $L)", to);
			}
			invoke.addStatement("return $L(function, args)", part);
			if (to < functions.size()) {
				invoke.endControlFlow();
			}
		}
		methods.add(0, invoke.build());
		return methods;
	}

	private static MethodSpec.Builder invoke(String name) {
		return MethodSpec.methodBuilder(name)
			.returns(RuntimeNames.STAGE)
			.addParameter(int.class, "function")
			.addParameter(RuntimeNames.OBJECTS, "args");
	}

	private CodeBlock dispatch(List<Function> functions) {
		CodeBlock.Builder code = CodeBlock.builder();
		if (functions.isEmpty()) {
			return code.addStatement("throw new $T(function)", IndexOutOfBoundsException.class).build();
		}
		code.beginControlFlow("return switch (function)");
		for (Function function : functions) {
			code.addStatement("case $L -> $L", this.contract.index(function), dispatch(function));
		}
		return code.addStatement("default -> throw new $T(function)", IndexOutOfBoundsException.class)
			.add("$<};\n")
			.build();
	}

	private CodeBlock dispatch(Function function) {
		String method = method(function, Form.BLOCKING);
		String reactiveMethod = method(function, Form.REACTIVE);
		boolean twoForms = forms(function).size() > 1;
		Placement placement = Placement.of(this.contract.owner(), function);
		if (placement == Placement.INSTANCE || placement == Placement.CONSUMING) {
			TypeDef resource = resource(function);
			CodeBlock blocking = blocking(function, CodeBlock.of("$L($T.<$T>as(args[0]), args)", method,
					RuntimeNames.GENERIC, this.writing.names().typeName(resource, Form.BLOCKING)));
			return twoForms
					? CodeBlock.of("(args[0] instanceof $T self_) ? $L(self_, args) : $L",
							this.writing.names().typeName(resource, Form.REACTIVE), reactiveMethod, blocking)
					: blocking;
		}
		Served bean = bean(function, Form.BLOCKING);
		CodeBlock blocking = blocking(function,
				CodeBlock.of("$L(require(this.$L, $T.class), args)", method, bean.field(), bean.type()));
		if (!twoForms) {
			return blocking;
		}
		String reactive = bean(function, Form.REACTIVE).field();
		return CodeBlock.of("(this.$1L != null) ? $2L(this.$1L, args) : $3L", reactive, reactiveMethod, blocking);
	}

	/** A plain function does not block for long: its caller waits in either form. */
	private static CodeBlock blocking(Function function, CodeBlock call) {
		return function.async() ? CodeBlock.of("blocking(() -> $L)", call) : call;
	}

	private Served bean(Function function, Form form) {
		ClassName type = (Placement.of(this.contract.owner(), function) == Placement.INTERFACE)
				? Objects.requireNonNull(this.contract.type(form))
				: this.writing.names().factoryName(resource(function), form);
		return served().stream().filter((bean) -> bean.type().equals(type)).findFirst().orElseThrow();
	}

	/** Names of their own, not overloads: lambdas would make javac warn of ambiguity. */
	private String method(Function function, Form form) {
		return this.writing.names().method(this.contract.owner(), function) + "_" + this.contract.index(function)
				+ ((form == Form.REACTIVE) ? "_reactive" : "");
	}

	private MethodSpec serve(Function function, Form form) {
		ClassName bean = switch (Placement.of(this.contract.owner(), function)) {
			case INTERFACE, FACTORY -> bean(function, form).type();
			case INSTANCE, CONSUMING -> this.writing.names().typeName(resource(function), form);
		};
		ServeBody body = new ServeBody(this.writing, this.contract, function, form);
		MethodSpec.Builder method = MethodSpec.methodBuilder(method(function, form))
			.addModifiers(Modifier.PRIVATE)
			.returns(RuntimeNames.STAGE)
			.addParameter(bean, "bean_")
			.addParameter(RuntimeNames.OBJECTS, "args_")
			.addCode(body.write());
		if (body.walksValues()) {
			this.walks |= form == Form.BLOCKING;
			this.walksReactive |= form == Form.REACTIVE;
		}
		Writing.deprecate(method, function);
		return method.build();
	}

	/**
	 * A bean that the target is made of.
	 *
	 * @param type its type
	 * @param field the field that holds it
	 */
	record Served(ClassName type, String field) {

	}

}
