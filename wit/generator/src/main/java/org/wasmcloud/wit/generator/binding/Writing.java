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

import java.util.List;
import java.util.Objects;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;

import org.wasmcloud.wit.generator.mapping.ExceptionNames;
import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.JavaNames;
import org.wasmcloud.wit.generator.mapping.JavaTypes;
import org.wasmcloud.wit.generator.mapping.Placement;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * What the writers of one package's bindings share: names, types, and the names of the
 * classes they write.
 */
final class Writing {

	private final PackageDef definition;

	private final JavaNames names;

	private final JavaTypes types;

	private final Contracts contracts;

	private final TypeTraits traits;

	private final ExceptionNames exceptions;

	private final ErrorNames errors;

	Writing(PackageDef definition, JavaNames names, JavaTypes types) {
		this.definition = definition;
		this.names = names;
		this.types = types;
		this.contracts = new Contracts(names);
		this.traits = new TypeTraits(names, types);
		this.exceptions = new ExceptionNames(names);
		this.errors = new ErrorNames(definition.id(), this.exceptions, this.contracts);
	}

	PackageDef definition() {
		return this.definition;
	}

	JavaNames names() {
		return this.names;
	}

	JavaTypes types() {
		return this.types;
	}

	Contracts contracts() {
		return this.contracts;
	}

	TypeTraits traits() {
		return this.traits;
	}

	ExceptionNames exceptions() {
		return this.exceptions;
	}

	ErrorNames errors() {
		return this.errors;
	}

	List<Contract> all() {
		return this.contracts.of(this.definition);
	}

	/** The constant that holds a contract's definition. */
	CodeBlock def(Contract contract) {
		return CodeBlock.of("$T.$L", model(), ModelExpressions.constant(contract.def().id()));
	}

	/** The constant that holds a type of this package. */
	CodeBlock typeDef(TypeDef type) {
		return CodeBlock.of("$T.$L", model(), ModelExpressions.constant(type));
	}

	ClassName model() {
		return this.contracts.packageClass(this.definition.id(), "Model");
	}

	ClassName mirrors(Contract contract) {
		return this.names.internalName(this.definition.id(), contract.base() + "Mirrors");
	}

	ClassName localTarget(Contract contract) {
		return this.names.internalName(this.definition.id(), contract.base() + "LocalTarget");
	}

	ClassName bean(Contract contract, Form form) {
		return this.names.internalName(this.definition.id(), front(form) + contract.base() + "FromTarget");
	}

	ClassName handle(TypeDef resource, Form form) {
		return this.names.internalName(this.definition.id(),
				this.names.typeName(resource, form).simpleName() + "FromTarget");
	}

	ClassName factory(TypeDef resource, Form form) {
		return this.names.internalName(this.definition.id(),
				this.names.typeName(resource, form).simpleName() + "FactoryOverTarget");
	}

	private static String front(Form form) {
		return (form == Form.REACTIVE) ? "Reactive" : "";
	}

	/** The forms of a resource, the blocking one first. */
	List<Form> forms(TypeDef resource) {
		return this.names.isReactive(resource) ? List.of(Form.BLOCKING, Form.REACTIVE) : List.of(Form.BLOCKING);
	}

	/**
	 * The method of a function, as a class that implements it declares it, without code.
	 */
	MethodSpec.Builder implement(Contract contract, Function function, Form form) {
		MethodSpec.Builder method = MethodSpec.methodBuilder(this.names.method(contract.owner(), function))
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PUBLIC)
			.returns(this.types.returned(function, form));
		for (Member param : Placement.parameters(contract.owner(), function)) {
			method.addParameter(
					ParameterSpec.builder(this.types.parameter(type(param), form), this.names.parameter(param))
						.build());
		}
		deprecate(method, function);
		return method;
	}

	/** What implements or calls something deprecated says so too, or javac warns. */
	static void deprecate(MethodSpec.Builder method, Function function) {
		if (function.meta().deprecated() != null) {
			method.addAnnotation(Deprecated.class);
		}
	}

	static Type type(Member member) {
		return Objects.requireNonNull(member.type());
	}

	static MethodSpec.Builder override(String name) {
		return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
	}

}
