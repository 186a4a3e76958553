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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.Use;
import org.wasmcloud.wit.model.WorldDef;
import org.wasmcloud.wit.model.WorldItem;

/**
 * Writes the class that holds the model of a package: its types and interfaces as
 * constants, made when first needed, and in a nested class its worlds.
 */
final class ModelWriter {

	/**
	 * A method has 64 KB at most; so many characters become a quarter of that or less.
	 */
	private static final int PART = 64_000;

	private final Contracts contracts;

	private final PackageDef definition;

	private final ClassName name;

	private final ModelExpressions expressions;

	private final Set<TypeDef> own = new LinkedHashSet<>();

	private final Set<TypeDef> written = new LinkedHashSet<>();

	ModelWriter(Contracts contracts, PackageDef definition) {
		this.contracts = contracts;
		this.definition = definition;
		this.name = contracts.packageClass(definition.id(), "Model");
		this.expressions = new ModelExpressions(contracts, definition, this.name);
	}

	TypeSpec write() {
		List<Contract> all = this.contracts.of(this.definition);
		all.forEach((contract) -> this.own.addAll(contract.def().types()));
		TypeSpec.Builder builder = TypeSpec.classBuilder(this.name)
			.addModifiers(Modifier.FINAL)
			.addJavadoc("The model of {@code $L}.\n", this.definition.id())
			.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
		this.own.forEach((type) -> writeType(builder, type));
		all.forEach((contract) -> writeInterface(builder, contract.def()));
		if (!this.definition.worlds().isEmpty()) {
			builder.addType(worlds());
		}
		return builder.build();
	}

	/**
	 * A type after those it is made of: constants are made in the order they stand in.
	 */
	private void writeType(TypeSpec.Builder builder, TypeDef type) {
		if (!this.own.contains(type) || !this.written.add(type)) {
			return;
		}
		new NamedTypes(type).all().forEach((part) -> writeType(builder, part));
		CodeBlock target = (type.target() != null) ? this.expressions.type(type.target()) : CodeBlock.of("null");
		CodeBlock value = CodeBlock.of("new $T($L, $S, $T.$L, $L, $L, $L)", TypeDef.class,
				ModelExpressions.id(type.owner()), type.name(), TypeDef.Kind.class, type.kind(),
				list(builder, Member.class, ModelExpressions.constant(type), this.expressions.each(type.members())),
				target, ModelExpressions.meta(type.meta()));
		constant(builder, TypeDef.class, ModelExpressions.constant(type), value);
	}

	private void writeInterface(TypeSpec.Builder builder, InterfaceDef def) {
		CodeBlock types = CodeBlock.join(def.types().stream().map(this.expressions::type).toList(), ", ");
		CodeBlock functions = list(builder, Function.class, ModelExpressions.constant(def.id()),
				def.functions().stream().map(this::function).toList());
		CodeBlock value = CodeBlock.of("new $T($L, $L, $T.of($L), $L, $L)", InterfaceDef.class,
				ModelExpressions.id(def.id()), uses(def.uses()), List.class, types, functions,
				ModelExpressions.meta(def.meta()));
		constant(builder, InterfaceDef.class, ModelExpressions.constant(def.id()), value);
	}

	private CodeBlock function(Function function) {
		CodeBlock result = (function.result() != null) ? this.expressions.type(function.result())
				: CodeBlock.of("null");
		return CodeBlock.of("new $T($S, $L, $L, $L, $L)", Function.class, function.name(), function.async(),
				this.expressions.members(function.params()), result, ModelExpressions.meta(function.meta()));
	}

	private CodeBlock uses(List<Use> uses) {
		List<CodeBlock> code = new ArrayList<>();
		for (Use use : uses) {
			CodeBlock as = (use.as() != null) ? CodeBlock.of("$S", use.as()) : CodeBlock.of("null");
			code.add(CodeBlock.of("new $T($L, $S, $L, $L)", Use.class, ModelExpressions.id(use.from()), use.name(), as,
					ModelExpressions.meta(use.meta())));
		}
		return CodeBlock.of("$T.of($L)", List.class, lines(code));
	}

	/** A list; the parts of a long one are made by methods of their own. */
	private static CodeBlock list(TypeSpec.Builder builder, Class<?> element, String constant, List<CodeBlock> code) {
		List<List<CodeBlock>> parts = parts(code);
		if (parts.size() <= 1) {
			return CodeBlock.of("$T.of($L)", List.class, lines(code));
		}
		List<CodeBlock> calls = new ArrayList<>();
		for (List<CodeBlock> part : parts) {
			String name = maker(constant) + "$" + calls.size();
			builder.addMethod(MethodSpec.methodBuilder(name)
				.addModifiers(Modifier.PRIVATE, Modifier.STATIC)
				.returns(ParameterizedTypeName.get(List.class, element))
				.addStatement("return $T.of($L)", List.class, lines(part))
				.build());
			calls.add(CodeBlock.of("$L()", name));
		}
		return CodeBlock.of("$T.of($L).flatMap($T::stream).toList()", Stream.class, CodeBlock.join(calls, ", "),
				List.class);
	}

	private static List<List<CodeBlock>> parts(List<CodeBlock> code) {
		List<List<CodeBlock>> parts = new ArrayList<>();
		int length = PART;
		for (CodeBlock next : code) {
			int added = next.toString().length();
			if (length + added > PART) {
				parts.add(new ArrayList<>());
				length = 0;
			}
			parts.get(parts.size() - 1).add(next);
			length += added;
		}
		return parts;
	}

	private static String maker(String constant) {
		return "make_" + constant.toLowerCase(Locale.ROOT);
	}

	private static CodeBlock lines(List<CodeBlock> code) {
		return CodeBlock.join(code, ",\n");
	}

	/** One method a constant, for the initializer of a class has a size limit. */
	private static void constant(TypeSpec.Builder builder, Class<?> type, String name, CodeBlock value) {
		builder.addField(FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL)
			.initializer("$L()", maker(name))
			.build());
		builder.addMethod(MethodSpec.methodBuilder(maker(name))
			.addModifiers(Modifier.PRIVATE, Modifier.STATIC)
			.returns(type)
			.addStatement("return $L", value)
			.build());
	}

	private TypeSpec worlds() {
		TypeSpec.Builder builder = TypeSpec.classBuilder(this.name.nestedClass("Worlds"))
			.addModifiers(Modifier.STATIC, Modifier.FINAL)
			.addJavadoc("Apart, for a world loads every interface that it names.\n")
			.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
		for (WorldDef world : this.definition.worlds()) {
			CodeBlock types = CodeBlock.join(world.types().stream().map(this.expressions::type).toList(), ", ");
			CodeBlock value = CodeBlock.of("new $T($L, $L, $T.of($L), $T.of($L), $T.of($L), $T.of($L), $L)",
					WorldDef.class, ModelExpressions.id(world.id()), uses(world.uses()), List.class, types, List.class,
					lines(world.functions().stream().map(this::function).toList()), List.class, items(world.imports()),
					List.class, items(world.exports()), ModelExpressions.meta(world.meta()));
			constant(builder, WorldDef.class, ModelExpressions.constant(world.id()), value);
		}
		return builder.build();
	}

	private CodeBlock items(List<WorldItem> items) {
		List<CodeBlock> code = new ArrayList<>();
		for (WorldItem item : items) {
			CodeBlock instance = (item.instance() != null) ? this.expressions.definition(item.instance())
					: CodeBlock.of("null");
			CodeBlock function = (item.function() != null) ? function(item.function()) : CodeBlock.of("null");
			code.add(CodeBlock.of("new $T($L, $L, $L, $L)", WorldItem.class, ModelExpressions.text(item.label()),
					instance, function, ModelExpressions.meta(item.meta())));
		}
		return lines(code);
	}

	/**
	 * The constant of an interface's definition.
	 * @param contracts the contracts
	 * @param id the interface, of whatever package is being written
	 * @return an expression
	 */
	static CodeBlock definition(Contracts contracts, InterfaceId id) {
		return CodeBlock.of("$T.$L", contracts.packageClass(id.packageId(), "Model"), ModelExpressions.constant(id));
	}

}
