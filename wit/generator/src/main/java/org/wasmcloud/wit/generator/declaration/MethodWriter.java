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
import java.util.Objects;
import java.util.stream.Collectors;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.mapping.ErrorType;
import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.JavaTypes;
import org.wasmcloud.wit.generator.mapping.MemberNames;
import org.wasmcloud.wit.generator.mapping.Placement;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Writes the method of a function, and its overloads without trailing options.
 */
final class MethodWriter {

	private final Scope scope;

	private final InterfaceId owner;

	private final Form form;

	/**
	 * Creates a writer.
	 * @param scope the package
	 * @param owner the interface or world that has the functions
	 * @param form the form of the methods
	 */
	MethodWriter(Scope scope, InterfaceId owner, Form form) {
		this.scope = scope;
		this.owner = owner;
		this.form = form;
	}

	/**
	 * The abstract method of a function and its overloads.
	 * @param function the function
	 * @return the methods, the abstract one first
	 */
	List<MethodSpec> write(Function function) {
		List<MethodSpec> methods = new ArrayList<>();
		MethodSpec.Builder method = signature(function).addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
			.addJavadoc(TypeDocs.block(comment(function)));
		methods.add(method.build());
		methods.addAll(overloads(function));
		return methods;
	}

	/**
	 * Name, parameters and result of the method of a function.
	 * @param function the function
	 * @return a method without modifiers, comment and code
	 */
	MethodSpec.Builder signature(Function function) {
		MethodSpec.Builder method = MethodSpec.methodBuilder(name(function))
			.returns(this.scope.types().returned(function, this.form))
			.addParameters(parameters(Placement.parameters(this.owner, function)));
		Deprecation.annotate(method, function.meta());
		return method;
	}

	String name(Function function) {
		return this.scope.names().method(this.owner, function);
	}

	private List<ParameterSpec> parameters(List<Member> params) {
		return params.stream()
			.map((param) -> ParameterSpec
				.builder(this.scope.types().parameter(Objects.requireNonNull(param.type()), this.form),
						this.scope.names().parameter(param))
				.build())
			.toList();
	}

	private List<MethodSpec> overloads(Function function) {
		List<MethodSpec> overloads = new ArrayList<>();
		if (function.simpleName().startsWith("set-")) {
			return overloads;
		}
		List<Member> params = Placement.parameters(this.owner, function);
		String name = name(function);
		TypeName result = this.scope.types().returned(function, this.form);
		for (int count = params.size() - 1; count >= 0 && isOption(params.get(count)); count--) {
			if (MemberNames.meetsInheritedMethod(name, count)) {
				continue;
			}
			List<Member> kept = params.subList(0, count);
			String left = params.subList(count, params.size())
				.stream()
				.map((param) -> DocText.code(this.scope.names().parameter(param)))
				.collect(Collectors.joining(", "));
			String arguments = kept.stream()
				.map((param) -> this.scope.names().parameter(param) + ", ")
				.collect(Collectors.joining()) + "null, ".repeat(params.size() - count - 1) + "null";
			MethodSpec.Builder overload = MethodSpec.methodBuilder(name)
				.addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
				.addJavadoc(TypeDocs
					.block("The same without " + left + "." + tags(function, kept) + Deprecation.tag(function.meta())))
				.returns(result)
				.addParameters(parameters(kept))
				.addCode(CodeBlock.of((result.equals(TypeName.VOID) ? "" : "return ") + "this.$N($L);\n", name,
						arguments));
			Deprecation.annotate(overload, function.meta());
			overloads.add(overload.build());
		}
		return overloads;
	}

	private static boolean isOption(Member param) {
		return param.type() != null && param.type().resolved() instanceof OptionType;
	}

	private String comment(Function function) {
		String docs = function.meta().docs();
		String first = (docs != null && !docs.isBlank()) ? DocText.of(docs) : DocText.code(function.name()) + ".";
		return first + tags(function, Placement.parameters(this.owner, function)) + Deprecation.tag(function.meta());
	}

	private String tags(Function function, List<Member> params) {
		StringBuilder tags = new StringBuilder();
		for (Member param : params) {
			tags.append("\n@param ")
				.append(this.scope.names().parameter(param))
				.append(' ')
				.append(TypeDocs.part(param));
		}
		Type success = JavaTypes.success(function);
		if (success != null) {
			tags.append("\n@return ").append(DocText.code(success.toString())).append(resultRange(success));
		}
		else if (function.async() && this.form == Form.REACTIVE) {
			tags.append("\n@return completes when it is done");
		}
		this.scope.exceptions()
			.error(function, this.scope.definition().id())
			.ifPresent((error) -> tags.append(errors(error)));
		return tags.toString();
	}

	/** Ranges, but not that a result may be {@code null}: it never is. */
	private static String resultRange(Type success) {
		return (success.resolved() instanceof OptionType) ? "" : TypeDocs.range(success);
	}

	private String errors(ErrorType error) {
		String indent = "\n@throws ";
		if (error.kind() == ErrorType.Kind.CASES && error.error() instanceof TypeDef type) {
			StringBuilder tags = new StringBuilder();
			for (Member member : type.members()) {
				tags.append(indent)
					.append(this.scope.inJavadoc(this.scope.exceptions().caseName(error, member)))
					.append(' ')
					.append(condition(member.name(), member.docs()));
			}
			return tags.toString();
		}
		String docs = (error.error() instanceof TypeDef type) ? type.meta().docs() : null;
		return indent + this.scope.inJavadoc(error.exception()) + " "
				+ ((docs != null && !docs.isBlank()) ? DocText.firstSentence(docs) : "if it fails");
	}

	private static String condition(String name, @Nullable String docs) {
		return (docs != null && !docs.isBlank()) ? DocText.firstSentence(docs) : "for the error " + DocText.code(name);
	}

}
