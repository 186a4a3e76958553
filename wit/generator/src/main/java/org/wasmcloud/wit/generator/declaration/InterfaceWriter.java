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

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.JavaNames;
import org.wasmcloud.wit.generator.mapping.RuntimeTypes;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;

/**
 * Writes one form of an interface: its free functions.
 */
final class InterfaceWriter {

	private final Scope scope;

	private final Form form;

	InterfaceWriter(Scope scope, Form form) {
		this.scope = scope;
		this.form = form;
	}

	TypeSpec write(InterfaceDef face) {
		ClassName blocking = this.scope.names().interfaceName(face, Form.BLOCKING);
		ClassName reactive = this.scope.names().interfaceName(face, Form.REACTIVE);
		boolean twoForms = JavaNames.isReactive(face);
		String origin = "The interface " + DocText.code(face.id().toString())
				+ (twoForms ? ", " + described(this.form) + "." : ".");
		List<Function> functions = face.functions()
			.stream()
			.filter((function) -> function.kind() == Function.Kind.FREESTANDING)
			.toList();
		TypeSpec.Builder builder = declare((this.form == Form.REACTIVE) ? reactive : blocking, face.id(), functions)
			.addJavadoc(TypeDocs
				.block(TypeDocs.withOrigin(face.meta().docs(), origin) + Deprecation.sentence(face.meta())));
		if (twoForms) {
			builder.addMethod(from(this.scope, this.form, blocking, reactive));
		}
		return builder.build();
	}

	/**
	 * An interface with the methods of some functions.
	 * @param name its name
	 * @param owner what has the functions
	 * @param functions the functions
	 * @return the interface without a comment
	 */
	TypeSpec.Builder declare(ClassName name, InterfaceId owner, List<Function> functions) {
		TypeSpec.Builder builder = TypeSpec.interfaceBuilder(name).addModifiers(Modifier.PUBLIC);
		MethodWriter methods = new MethodWriter(this.scope, owner, this.form);
		functions.forEach((function) -> methods.write(function).forEach(builder::addMethod));
		return builder;
	}

	static String described(Form form) {
		return (form == Form.REACTIVE) ? "reactive" : "blocking";
	}

	/**
	 * The method that makes one form of a type from the other.
	 * @param scope the package
	 * @param form the form that is made
	 * @param blocking the blocking type
	 * @param reactive the reactive type
	 * @return the static method
	 */
	static MethodSpec from(Scope scope, Form form, ClassName blocking, ClassName reactive) {
		MethodSpec.Builder from = MethodSpec.methodBuilder("from").addModifiers(Modifier.PUBLIC, Modifier.STATIC);
		ClassName adapter = scope.names().adapterName(blocking, form);
		if (form == Form.REACTIVE) {
			return from.addJavadoc(TypeDocs.block("""
					The reactive form of a blocking one. A call blocks a thread of the scheduler, never the
					subscriber's; cancelling it interrupts that thread.
					@param blocking the blocking form
					@param scheduler where it is called: a bounded one that may block
					@return the reactive form
					"""))
				.returns(reactive)
				.addParameter(blocking, "blocking")
				.addParameter(ParameterSpec.builder(RuntimeTypes.SCHEDULER, "scheduler").build())
				.addStatement("return $T.of(blocking, scheduler)", adapter)
				.build();
		}
		return from.addJavadoc(TypeDocs.block("""
				The blocking form of a reactive one. An interrupt of the caller cancels the call.
				@param reactive the reactive form
				@return the blocking form
				"""))
			.returns(blocking)
			.addParameter(reactive, "reactive")
			.addStatement("return $T.of(reactive)", adapter)
			.build();
	}

}
