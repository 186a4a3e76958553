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

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.JavaNames;
import org.wasmcloud.wit.generator.mapping.PackageSet;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.WorldDef;
import org.wasmcloud.wit.model.WorldItem;

/**
 * Writes a world: what it imports and exports, in its comment; its free functions and
 * inline interfaces as nested types.
 */
final class WorldWriter {

	private final Scope scope;

	private final List<TypeSpec> adapters = new ArrayList<>();

	WorldWriter(Scope scope) {
		this.scope = scope;
	}

	/**
	 * Writes a world.
	 * @param world the world
	 * @param definition the expression of its definition
	 * @return its type, then the adapters between the forms of what is nested in it
	 */
	List<TypeSpec> write(WorldDef world, CodeBlock definition) {
		TypeSpec.Builder builder = TypeSpec.interfaceBuilder(this.scope.names().worldName(world))
			.addModifiers(Modifier.PUBLIC)
			.addJavadoc(TypeDocs.block(comment(world)));
		builder.addMethod(definition(definition));
		addSide(builder, world, true);
		addSide(builder, world, false);
		List<TypeSpec> written = new ArrayList<>();
		written.add(builder.build());
		written.addAll(this.adapters);
		return written;
	}

	private static MethodSpec definition(CodeBlock definition) {
		return MethodSpec.methodBuilder("definition")
			.addModifiers(Modifier.PUBLIC, Modifier.STATIC)
			.addJavadoc(TypeDocs.block("The world as WIT has it.\n@return the definition"))
			.returns(WorldDef.class)
			.addStatement("return $L", definition)
			.build();
	}

	private String comment(WorldDef world) {
		StringBuilder comment = new StringBuilder(
				TypeDocs.withOrigin(world.meta().docs(), "The world " + DocText.code(world.id().toString()) + "."));
		addItems(comment, "Imports", world.imports());
		addItems(comment, "Exports", world.exports());
		return comment.append(Deprecation.sentence(world.meta())).toString();
	}

	private static void addItems(StringBuilder comment, String title, List<WorldItem> items) {
		if (items.isEmpty()) {
			return;
		}
		comment.append("\n<p>").append(title).append(":\n<ul>");
		for (WorldItem item : items) {
			InterfaceDef face = item.instance();
			String label = (item.label() != null) ? DocText.code(item.label()) : "";
			String separator = (face != null && item.label() != null) ? ": " : "";
			comment.append("\n<li>")
				.append(label)
				.append(separator)
				.append((face != null) ? DocText.code(face.id().toString()) : "");
		}
		comment.append("\n</ul>");
	}

	private void addSide(TypeSpec.Builder builder, WorldDef world, boolean imports) {
		List<WorldItem> items = imports ? world.imports() : world.exports();
		List<Function> functions = new ArrayList<>();
		for (WorldItem item : items) {
			if (item.function() != null) {
				functions.add(item.function());
			}
		}
		List<InterfaceDef> faces = PackageSet.inlineInterfaces(world)
			.stream()
			.filter((face) -> JavaNames.hasType(face) && contains(items, face))
			.toList();
		if (functions.isEmpty() && faces.isEmpty()) {
			return;
		}
		boolean reactive = functions.stream().anyMatch(Function::async);
		ClassName blockingName = this.scope.names().worldFunctions(world, imports, Form.BLOCKING);
		ClassName reactiveName = this.scope.names().worldFunctions(world, imports, Form.REACTIVE);
		TypeSpec.Builder side = functions(world, imports, functions, Form.BLOCKING);
		if (reactive) {
			side.addMethod(InterfaceWriter.from(this.scope, Form.BLOCKING, blockingName, reactiveName));
			builder.addType(functions(world, imports, functions, Form.REACTIVE)
				.addMethod(InterfaceWriter.from(this.scope, Form.REACTIVE, blockingName, reactiveName))
				.build());
			for (Form form : Form.values()) {
				this.adapters.add(new AdapterWriter(this.scope, form).write(JavaNames.side(world, imports),
						blockingName, reactiveName, functions, false));
			}
		}
		faces.forEach((face) -> addInline(side, face));
		builder.addType(side.build());
	}

	private static boolean contains(List<WorldItem> items, InterfaceDef face) {
		return items.stream().anyMatch((item) -> item.instance() != null && item.instance().id().equals(face.id()));
	}

	private TypeSpec.Builder functions(WorldDef world, boolean imports, List<Function> functions, Form form) {
		return new InterfaceWriter(this.scope, form)
			.declare(this.scope.names().worldFunctions(world, imports, form), JavaNames.side(world, imports), functions)
			.addModifiers(Modifier.STATIC)
			.addJavadoc(TypeDocs.block("What the world " + (imports ? "imports" : "exports") + " beside interfaces"
					+ ((form == Form.REACTIVE) ? ", reactive." : ".")));
	}

	private void addInline(TypeSpec.Builder side, InterfaceDef face) {
		JavaNames names = this.scope.names();
		for (Form form : Form.values()) {
			if (form == Form.BLOCKING || JavaNames.isReactive(face)) {
				side.addType(new InterfaceWriter(this.scope, form).write(face)
					.toBuilder()
					.addModifiers(Modifier.STATIC)
					.build());
			}
		}
		if (JavaNames.isReactive(face)) {
			List<Function> functions = face.functions()
				.stream()
				.filter((function) -> function.kind() == Function.Kind.FREESTANDING)
				.toList();
			for (Form form : Form.values()) {
				this.adapters
					.add(new AdapterWriter(this.scope, form).write(face.id(), names.interfaceName(face, Form.BLOCKING),
							names.interfaceName(face, Form.REACTIVE), functions, false));
			}
		}
	}

}
