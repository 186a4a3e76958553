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

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.mapping.Checks;
import org.wasmcloud.wit.generator.mapping.ErrorType;
import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.JavaTypes;
import org.wasmcloud.wit.generator.mapping.Placement;
import org.wasmcloud.wit.generator.mapping.RuntimeTypes;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.Type;

/**
 * The body of a method that serves a call: arguments taken out of the generic form, the
 * bean called, its answer put into generic form. Local names end with {@code _}, which no
 * parameter's does.
 */
final class ServeBody {

	private final Writing writing;

	private final Contract contract;

	private final Function function;

	private final Form form;

	private final int index;

	private final @Nullable ErrorType error;

	private boolean walks;

	ServeBody(Writing writing, Contract contract, Function function, Form form) {
		this.writing = writing;
		this.contract = contract;
		this.function = function;
		this.form = form;
		this.index = contract.index(function);
		this.error = writing.errors().of(function);
	}

	/** Whether the body written last needs the field with the values of its form. */
	boolean walksValues() {
		return this.walks;
	}

	CodeBlock write() {
		CodeBlock.Builder code = CodeBlock.builder();
		List<Member> params = Placement.parameters(this.contract.owner(), this.function);
		int shift = this.function.params().size() - params.size();
		for (int i = 0; i < params.size(); i++) {
			code.add(argument(params.get(i), i + shift));
		}
		CodeBlock call = CodeBlock
			.of("bean_.$L($L)", this.writing.names().method(this.contract.owner(), this.function), CodeBlock.join(
					params.stream().map((param) -> CodeBlock.of("$L", this.writing.names().parameter(param))).toList(),
					", "));
		code.add((this.form == Form.REACTIVE && this.function.async()) ? reactive(call) : blocking(call));
		return code.build();
	}

	private CodeBlock argument(Member param, int position) {
		CodeBlock.Builder code = CodeBlock.builder();
		Type type = Writing.type(param).resolved();
		CodeBlock arg = CodeBlock.of("args_[$L]", position);
		String scalar = (type instanceof Primitive primitive) ? Checks.method(primitive) : null;
		if (scalar == null && this.writing.traits().needsCheck(type)) {
			code.addStatement("$T.check($T.INSTANCE, $L, $L, $S)", RuntimeNames.CONFORMANCE, this.contract.binding(),
					paramType(position), arg, param.name());
		}
		TypeName java = this.writing.types().parameter(type, this.form);
		CodeBlock value = lifted(type, arg, position);
		CodeBlock expression;
		if (type instanceof OptionType option) {
			expression = option(option, value);
		}
		else if (type instanceof StreamType stream) {
			expression = view(stream, CodeBlock.of("$T.<$T>as($L)", RuntimeNames.GENERIC, carrierType(stream), value));
		}
		else {
			expression = CodeBlock.of("$T.<$T>as($L)", RuntimeNames.GENERIC, java.box(), value);
		}
		if (scalar != null) {
			expression = CodeBlock.of("$T.$L($L, $S)", RuntimeNames.CHECK, scalar, expression, param.name());
		}
		return code.addStatement("$T $L = $L", java, this.writing.names().parameter(param), expression).build();
	}

	private CodeBlock option(OptionType option, CodeBlock value) {
		if (option.some().resolved() instanceof StreamType stream) {
			return CodeBlock.of("$T.<$T>option($L).map((some_) -> $L).orElse(null)", RuntimeNames.GENERIC,
					carrierType(stream), value, view(stream, CodeBlock.of("some_")));
		}
		return CodeBlock.of("$T.<$T>orNull($L)", RuntimeNames.GENERIC,
				this.writing.types().value(option.some(), this.form), value);
	}

	private TypeName carrierType(StreamType stream) {
		return this.writing.types().value(stream, this.form);
	}

	private CodeBlock view(StreamType stream, CodeBlock carrier) {
		String view = (this.form == Form.REACTIVE) ? "flux" : JavaTypes.isBytes(stream) ? "inputStream" : "stream";
		return CodeBlock.of("$L.$L()", carrier, view);
	}

	private CodeBlock paramType(int position) {
		return CodeBlock.of("$T.param($L, $L, $L)", RuntimeNames.SIGNATURE, this.writing.def(this.contract), this.index,
				position);
	}

	private CodeBlock success() {
		return CodeBlock.of("$T.success($L, $L)", RuntimeNames.SIGNATURE, this.writing.def(this.contract), this.index);
	}

	private CodeBlock lifted(Type type, CodeBlock value, int position) {
		TypeTraits traits = this.writing.traits();
		if (!traits.holdsTwoFormHandle(type) && !traits.isWalked(type)) {
			return value;
		}
		return CodeBlock.of("$L.lift($L, $L)", values(), paramType(position), value);
	}

	private CodeBlock values() {
		this.walks = true;
		return CodeBlock.of((this.form == Form.REACTIVE) ? "this.reactiveValues" : "this.values");
	}

	private CodeBlock blocking(CodeBlock call) {
		Type success = JavaTypes.success(this.function);
		CodeBlock.Builder code = CodeBlock.builder();
		if (this.error == null) {
			return (success != null)
					? code.addStatement("return $T.of($L)", RuntimeNames.REPLY, lowered(success, call)).build()
					: code.addStatement(call).addStatement("return $T.none()", RuntimeNames.REPLY).build();
		}
		code.beginControlFlow("try");
		if (success == null) {
			code.addStatement(call).addStatement("return $T.ok()", RuntimeNames.REPLY);
		}
		else {
			code.addStatement("return $T.ok($L)", RuntimeNames.REPLY, lowered(success, call));
		}
		return code.endControlFlow()
			.beginControlFlow("catch ($T ex_)", this.error.exception())
			.addStatement("return $T.err($L)", RuntimeNames.REPLY,
					(this.error.kind() == ErrorType.Kind.UNTYPED) ? "" : loweredError(CodeBlock.of("ex_.error()")))
			.endControlFlow()
			.build();
	}

	private CodeBlock reactive(CodeBlock call) {
		Type success = JavaTypes.success(this.function);
		CodeBlock errors = (this.error != null) ? CodeBlock.of(", $L", mapping(this.error)) : CodeBlock.of("");
		if (success == null) {
			return CodeBlock.of("return $T.done(() -> $L$L);\n", RuntimeNames.REPLY, call, errors);
		}
		Type resolved = success.resolved();
		if (resolved instanceof StreamType stream) {
			return (this.error == null) ? CodeBlock.of("return $T.of($L);\n", RuntimeNames.REPLY, lowered(stream, call))
					: CodeBlock.of("return $T.stream(() -> $L, (flux_) -> $L$L);\n", RuntimeNames.REPLY, call,
							lowered(stream, CodeBlock.of("flux_")), errors);
		}
		CodeBlock value = CodeBlock.of("value_");
		if (resolved instanceof OptionType option) {
			// The walk wants an option, the bean gives what is in it.
			return CodeBlock.of("return $T.option(() -> $L, (value_) -> $L$L);\n", RuntimeNames.REPLY, call,
					optional(option, value), errors);
		}
		return CodeBlock.of("return $T.value(() -> $L, (value_) -> $L$L);\n", RuntimeNames.REPLY, call,
				lowered(success, value), errors);
	}

	private CodeBlock optional(OptionType option, CodeBlock value) {
		if (!this.writing.traits().needsCheck(option) && !this.writing.traits().isWalked(option)) {
			return value;
		}
		CodeBlock some = CodeBlock.of("$T.some($L)", RuntimeNames.SIGNATURE, success());
		CodeBlock lowered = this.writing.traits().isWalked(option)
				? CodeBlock.of("$L.lower($L, $L)", values(), some, value) : value;
		return this.writing.traits().needsCheck(option) ? CodeBlock.of("$T.checked($T.INSTANCE, $L, $L, $S)",
				RuntimeNames.CONFORMANCE, this.contract.binding(), some, lowered, "result") : lowered;
	}

	/** What the bean answered, in generic form. */
	private CodeBlock lowered(Type success, CodeBlock answer) {
		Type resolved = success.resolved();
		CodeBlock given = (resolved instanceof StreamType stream) ? carrier(stream, answer) : answer;
		CodeBlock value = this.writing.traits().isWalked(resolved)
				? CodeBlock.of("$L.lower($L, $L)", values(), success(), given) : given;
		return this.writing.traits().needsCheck(resolved) ? CodeBlock.of("$T.checked($T.INSTANCE, $L, $L, $S)",
				RuntimeNames.CONFORMANCE, this.contract.binding(), success(), value, "result") : value;
	}

	private CodeBlock mapping(ErrorType error) {
		CodeBlock mapping = this.writing.errors().mapping(error);
		CodeBlock thrown = CodeBlock.of("error_");
		CodeBlock lowered = loweredError(thrown);
		return lowered.equals(thrown) ? mapping : CodeBlock.of("$L.lowered((error_) -> $L)", mapping, lowered);
	}

	/** What an exception of the bean carries, in generic form. */
	private CodeBlock loweredError(CodeBlock thrown) {
		Type type = JavaTypes.error(this.function);
		CodeBlock error = CodeBlock.of("$T.error($L, $L)", RuntimeNames.SIGNATURE, this.writing.def(this.contract),
				this.index);
		CodeBlock value = this.writing.traits().isWalked(type)
				? CodeBlock.of("$L.lowerError($L, $L)", values(), error, thrown) : thrown;
		return this.writing.traits().needsCheck(type) ? CodeBlock.of("$T.checked($T.INSTANCE, $L, $L, $S)",
				RuntimeNames.CONFORMANCE, this.contract.binding(), error, value, "error") : value;
	}

	private static CodeBlock carrier(StreamType stream, CodeBlock value) {
		return CodeBlock.of("$T.of($L)",
				JavaTypes.isBytes(stream) ? RuntimeTypes.BYTE_STREAM : RuntimeTypes.ELEMENT_STREAM, value);
	}

}
