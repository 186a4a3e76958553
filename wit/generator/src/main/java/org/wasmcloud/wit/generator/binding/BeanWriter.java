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
import com.palantir.javapoet.TypeSpec;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Writes what a target looks like from the Java side: beans of an interface, factories,
 * and the resources they hand out.
 */
final class BeanWriter {

	private final Writing writing;

	private final Contract contract;

	private final Form form;

	BeanWriter(Writing writing, Contract contract, Form form) {
		this.writing = writing;
		this.contract = contract;
		this.form = form;
	}

	/**
	 * The bean with the free functions.
	 * @return the class
	 */
	TypeSpec bean() {
		ClassName type = Objects.requireNonNull(this.contract.type(this.form));
		return stateless(this.writing.bean(this.contract, this.form), type, this.contract.freeFunctions());
	}

	/**
	 * The factory of a resource.
	 * @param resource the resource
	 * @return the class
	 */
	TypeSpec factory(TypeDef resource) {
		return stateless(this.writing.factory(resource, this.form),
				this.writing.names().factoryName(resource, this.form), this.contract.made(resource));
	}

	private TypeSpec stateless(ClassName name, ClassName type, List<Function> functions) {
		MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
			.addParameter(RuntimeNames.TARGET, "target")
			.addStatement("this.calls = new $T(target, $T.INSTANCE)", RuntimeNames.CALLS, this.contract.binding());
		TypeSpec.Builder builder = TypeSpec.classBuilder(name)
			.addModifiers(Modifier.FINAL)
			.addSuperinterface(type)
			.alwaysQualify(this.writing.names().inheritedNames(type, this.writing.definition().id()))
			.addJavadoc("{@code $L} over a target.\n", this.contract.def().id())
			.addField(RuntimeNames.CALLS, "calls", Modifier.PRIVATE, Modifier.FINAL);
		addMethods(builder, constructor, functions, null);
		return builder.addMethod(constructor.build()).build();
	}

	/**
	 * A resource.
	 * @param resource the resource
	 * @return the class
	 */
	TypeSpec handle(TypeDef resource) {
		ClassName name = this.writing.handle(resource, this.form);
		MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
			.addParameter(RuntimeNames.TARGET, "target")
			.addParameter(Object.class, "handle")
			.addStatement("this.handle = new $T(target, $T.INSTANCE, $L, handle, $T::new)", RuntimeNames.TARGET_HANDLE,
					this.contract.binding(), this.writing.typeDef(resource), name);
		TypeSpec.Builder builder = TypeSpec.classBuilder(name)
			.addModifiers(Modifier.FINAL)
			.addSuperinterface(this.writing.names().typeName(resource, this.form))
			.addSuperinterface(RuntimeNames.FROM_TARGET)
			.addJavadoc("A {@code $L} of a target.\n", resource.name())
			.addField(RuntimeNames.TARGET_HANDLE, "handle", Modifier.PRIVATE, Modifier.FINAL);
		addMethods(builder, constructor, this.contract.methods(resource), resource);
		return builder.addMethod(constructor.build())
			.addMethod(Writing.override("handle$")
				.returns(RuntimeNames.TARGET_HANDLE)
				.addStatement("return this.handle")
				.build())
			.addMethod(Writing.override("close").addStatement("this.handle.close()").build())
			.addMethod(Writing.override("toString")
				.returns(String.class)
				.addStatement("return this.handle.toString()")
				.build())
			.build();
	}

	private void addMethods(TypeSpec.Builder builder, MethodSpec.Builder constructor, List<Function> functions,
			@Nullable TypeDef self) {
		boolean walks = false;
		for (Function function : functions) {
			CallBody body = new CallBody(this.writing, this.contract, function, this.form, self);
			walks |= body.walksValues();
			builder.addMethod(this.writing.implement(this.contract, function, this.form).addCode(body.write()).build());
		}
		if (walks) {
			builder.addField(RuntimeNames.BEAN_VALUES, "values", Modifier.PRIVATE, Modifier.FINAL);
			constructor.addCode(CodeBlock.of("this.values = new $T($T.INSTANCE, target, $L);\n",
					RuntimeNames.BEAN_VALUES, this.contract.binding(), this.form == Form.REACTIVE));
		}
	}

}
