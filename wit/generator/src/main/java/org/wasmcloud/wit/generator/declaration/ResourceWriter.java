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
import com.palantir.javapoet.TypeSpec;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.JavaNames;
import org.wasmcloud.wit.generator.mapping.Placement;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Writes one form of a resource: its methods, {@code close()} and, nested, the
 * {@code Factory} for its constructor and statics.
 */
final class ResourceWriter {

	private final Scope scope;

	private final Form form;

	ResourceWriter(Scope scope, Form form) {
		this.scope = scope;
		this.form = form;
	}

	TypeSpec write(TypeDef resource) {
		JavaNames names = this.scope.names();
		ClassName name = names.typeName(resource, this.form);
		boolean twoForms = names.isReactive(resource);
		InterfaceWriter interfaces = new InterfaceWriter(this.scope, this.form);
		List<Function> functions = names.packages().functions(resource);
		List<Function> methods = functions.stream()
			.filter((function) -> Placement.of(resource.owner(), function) != Placement.FACTORY)
			.toList();
		TypeSpec.Builder builder = interfaces.declare(name, resource.owner(), methods)
			.addSuperinterface(AutoCloseable.class)
			.addJavadoc(TypeDocs.block(comment(resource, twoForms)))
			.addMethod(close());
		if (twoForms) {
			builder.addMethod(InterfaceWriter.from(this.scope, this.form, names.typeName(resource, Form.BLOCKING),
					names.typeName(resource, Form.REACTIVE)));
		}
		if (names.hasFactory(resource)) {
			builder.addType(factory(resource, interfaces, functions, twoForms));
		}
		return builder.build();
	}

	private TypeSpec factory(TypeDef resource, InterfaceWriter interfaces, List<Function> functions, boolean twoForms) {
		JavaNames names = this.scope.names();
		List<Function> made = functions.stream()
			.filter((function) -> Placement.of(resource.owner(), function) == Placement.FACTORY)
			.toList();
		TypeSpec.Builder builder = interfaces.declare(names.factoryName(resource, this.form), resource.owner(), made)
			.addModifiers(Modifier.STATIC)
			.addJavadoc(
					TypeDocs.block("Constructor and statics of the resource " + DocText.code(resource.name()) + "."));
		if (twoForms) {
			builder.addMethod(InterfaceWriter.from(this.scope, this.form, names.factoryName(resource, Form.BLOCKING),
					names.factoryName(resource, Form.REACTIVE)));
		}
		return builder.build();
	}

	private String comment(TypeDef resource, boolean twoForms) {
		String origin = "A handle of the resource " + DocText.code(resource.name()) + " of "
				+ DocText.code(resource.owner().toString())
				+ (twoForms ? ", " + InterfaceWriter.described(this.form) + "." : ".");
		return TypeDocs.withOrigin(resource.meta().docs(), origin) + Deprecation.sentence(resource.meta());
	}

	private static MethodSpec close() {
		return MethodSpec.methodBuilder("close")
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
			.addJavadoc(TypeDocs.block("""
					Drops the handle, never what it stands for. Throws nothing; does nothing a second time, and
					nothing on a handle injected as a bean.
					"""))
			.build();
	}

}
