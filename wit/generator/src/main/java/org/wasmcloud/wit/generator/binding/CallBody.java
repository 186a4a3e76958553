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
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * The body of a method that calls a target: arguments checked and put into generic form,
 * the reply taken out of it. Local names end with {@code _}, which no parameter's does.
 */
final class CallBody {

	private final Writing writing;

	private final Contract contract;

	private final Function function;

	private final Form form;

	private final @Nullable TypeDef self;

	private final int index;

	private final @Nullable ErrorType error;

	private boolean walks;

	CallBody(Writing writing, Contract contract, Function function, Form form, @Nullable TypeDef self) {
		this.writing = writing;
		this.contract = contract;
		this.function = function;
		this.form = form;
		this.self = self;
		this.index = contract.index(function);
		this.error = writing.errors().of(function);
		this.walks = false;
	}

	/** Whether the body needs the field {@code values}. */
	boolean walksValues() {
		write();
		return this.walks;
	}

	CodeBlock write() {
		return (this.form == Form.REACTIVE && this.function.async()) ? reactive() : blocking();
	}

	private CodeBlock blocking() {
		CodeBlock call = CodeBlock.of("$L.$L($L$L$L)", calls(), (this.error != null) ? "awaitOk" : "await", this.index,
				errors(), trailing(arguments()));
		Type success = JavaTypes.success(this.function);
		CodeBlock.Builder code = CodeBlock.builder().add(checks());
		if (success == null) {
			return code.addStatement(call).build();
		}
		CodeBlock value = lifted(success, call);
		if (success.resolved() instanceof StreamType stream) {
			return code.addStatement("return $L", view(stream, value)).build();
		}
		TypeName type = this.writing.types().returned(this.function, this.form);
		return code.addStatement("return $T.<$T>as($L)", RuntimeNames.GENERIC, type.box(), value).build();
	}

	/** Arguments that are made before the call, or what makes them. */
	private CodeBlock trailing(List<CodeBlock> arguments) {
		if (arguments.isEmpty()) {
			return CodeBlock.of("");
		}
		CodeBlock joined = CodeBlock.join(arguments, ", ");
		return passesHandles() ? CodeBlock.of(", (given_) -> new Object[] {$L}", joined) : CodeBlock.of(", $L", joined);
	}

	private CodeBlock reactive() {
		CodeBlock arguments = CodeBlock.of("new Object[] {$L}", CodeBlock.join(arguments(), ", "));
		CodeBlock checks = checks();
		String parameters = passesHandles() ? "(given_)" : "()";
		CodeBlock lambda = checks.isEmpty() ? CodeBlock.of("$L -> $L", parameters, arguments)
				: CodeBlock.of("$L -> {\n$>$Lreturn $L;\n$<}", parameters, checks, arguments);
		CodeBlock call = CodeBlock.of("$L.$L($L$L, $L)", calls(), (this.error != null) ? "monoOk" : "mono", this.index,
				errors(), lambda);
		Type success = JavaTypes.success(this.function);
		if (success == null) {
			return CodeBlock.of("return $L.then();\n", call);
		}
		CodeBlock value = lifted(success, CodeBlock.of("reply_"));
		Type resolved = success.resolved();
		if (resolved instanceof StreamType stream) {
			return CodeBlock.of("return $L.flatMapMany((reply_) -> $L);\n", call, view(stream, value));
		}
		if (resolved instanceof OptionType option) {
			return CodeBlock.of("return $L.flatMap((reply_) -> $T.justOrEmpty($T.<$T>option($L)));\n", call,
					RuntimeTypes.MONO, RuntimeNames.GENERIC, valueType(option.some()), value);
		}
		return CodeBlock.of("return $L.map((reply_) -> $T.<$T>as($L));\n", call, RuntimeNames.GENERIC,
				valueType(resolved), value);
	}

	private TypeName valueType(Type type) {
		return this.writing.types().value(type, this.form);
	}

	private CodeBlock calls() {
		return CodeBlock.of((this.self != null) ? "this.handle.calls()" : "this.calls");
	}

	private CodeBlock errors() {
		if (this.error == null) {
			return CodeBlock.of("");
		}
		CodeBlock mapping = this.writing.errors().mapping(this.error);
		Type error = JavaTypes.error(this.function);
		if (error == null || !isWalked(error)) {
			return CodeBlock.of(", $L", mapping);
		}
		this.walks = true;
		return CodeBlock.of(", $L.lifted((error_) -> this.values.liftError($T.error($L, $L), error_))", mapping,
				RuntimeNames.SIGNATURE, this.writing.def(this.contract), this.index);
	}

	private CodeBlock lifted(Type success, CodeBlock reply) {
		TypeTraits traits = this.writing.traits();
		if (!isWalked(success)) {
			return reply;
		}
		this.walks = true;
		boolean children = this.self != null && Placement.of(this.contract.owner(), this.function) == Placement.INSTANCE
				&& traits.opensChildren(success, this.self);
		return CodeBlock.of("this.values.lift($T.success($L, $L), $L$L)", RuntimeNames.SIGNATURE,
				this.writing.def(this.contract), this.index, reply, children ? ", this.handle" : "");
	}

	/** A carrier of a stream as the form gives it. */
	private CodeBlock view(StreamType stream, CodeBlock value) {
		boolean bytes = JavaTypes.isBytes(stream);
		CodeBlock carrier = bytes ? CodeBlock.of("$T.<$T>as($L)", RuntimeNames.GENERIC, RuntimeTypes.BYTE_STREAM, value)
				: CodeBlock.of("$T.<$T>as($L)", RuntimeNames.GENERIC, valueType(stream), value);
		String view = (this.form == Form.REACTIVE) ? "flux" : bytes ? "inputStream" : "stream";
		return CodeBlock.of("$L.$L()", carrier, view);
	}

	private CodeBlock checks() {
		CodeBlock.Builder code = CodeBlock.builder();
		List<Member> params = Placement.parameters(this.contract.owner(), this.function);
		int shift = this.function.params().size() - params.size();
		for (int i = 0; i < params.size(); i++) {
			Member param = params.get(i);
			Type type = Writing.type(param);
			if (this.writing.traits().needsCheck(type)) {
				code.add(check(type.resolved(), param, i + shift));
			}
		}
		return code.build();
	}

	private CodeBlock check(Type type, Member param, int position) {
		String name = this.writing.names().parameter(param);
		String scalar = (type instanceof Primitive primitive) ? Checks.method(primitive) : null;
		if (scalar != null) {
			return CodeBlock.of("$T.$L($L, $S);\n", RuntimeNames.CHECK, scalar, name, param.name());
		}
		CodeBlock value = (type instanceof OptionType) ? CodeBlock.of("$T.ofNullable($L)", Optional.class, name)
				: CodeBlock.of("$L", name);
		return CodeBlock.of("$T.check($T.INSTANCE, $L, $L, $S);\n", RuntimeNames.CONFORMANCE, this.contract.binding(),
				paramType(position), value, param.name());
	}

	private CodeBlock paramType(int position) {
		return CodeBlock.of("$T.param($L, $L, $L)", RuntimeNames.SIGNATURE, this.writing.def(this.contract), this.index,
				position);
	}

	private List<CodeBlock> arguments() {
		List<CodeBlock> arguments = new ArrayList<>();
		Placement placement = Placement.of(this.contract.owner(), this.function);
		if (placement == Placement.INSTANCE) {
			arguments.add(CodeBlock.of("this.handle.lend()"));
		}
		else if (placement == Placement.CONSUMING) {
			arguments.add(CodeBlock.of("given_.give(this)"));
		}
		List<Member> params = Placement.parameters(this.contract.owner(), this.function);
		int shift = this.function.params().size() - params.size();
		for (int i = 0; i < params.size(); i++) {
			arguments.add(argument(params.get(i), i + shift));
		}
		return arguments;
	}

	/** Whether the arguments are to be made as one, for a handle may be refused. */
	private boolean passesHandles() {
		return Placement.of(this.contract.owner(), this.function) == Placement.CONSUMING
				|| Placement.parameters(this.contract.owner(), this.function)
					.stream()
					.map(Writing::type)
					.anyMatch(this::isWalked);
	}

	private boolean isWalked(Type type) {
		return this.writing.traits().holdsHandle(type) || this.writing.traits().isWalked(type);
	}

	private CodeBlock argument(Member param, int position) {
		CodeBlock name = CodeBlock.of("$L", this.writing.names().parameter(param));
		Type type = Writing.type(param).resolved();
		if (type instanceof OptionType option) {
			CodeBlock present = CodeBlock.of("$T.ofNullable($L)", Optional.class, name);
			if (option.some().resolved() instanceof StreamType stream) {
				present = CodeBlock.of("$L.map((some_) -> $L)", present, carrier(stream, CodeBlock.of("some_")));
			}
			return lowered(type, present, position);
		}
		if (type instanceof StreamType stream) {
			return lowered(type, carrier(stream, name), position);
		}
		if (type instanceof HandleType handle && !this.writing.types().isIoStream(handle)) {
			return CodeBlock.of("given_.$L($L)", handle.owned() ? "give" : "lend", name);
		}
		return lowered(type, name, position);
	}

	private static CodeBlock carrier(StreamType stream, CodeBlock value) {
		return CodeBlock.of("$T.of($L)",
				JavaTypes.isBytes(stream) ? RuntimeTypes.BYTE_STREAM : RuntimeTypes.ELEMENT_STREAM, value);
	}

	private CodeBlock lowered(Type type, CodeBlock value, int position) {
		if (!isWalked(type)) {
			return value;
		}
		this.walks = true;
		return CodeBlock.of("this.values.lower($L, $L, given_)", paramType(position), value);
	}

}
