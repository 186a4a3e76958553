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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.JavaTypes;
import org.wasmcloud.wit.generator.mapping.RuntimeTypes;
import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.ListType;
import org.wasmcloud.wit.model.MapType;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.TupleType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Code that turns a value of one form into the other: handles in it are wrapped, all else
 * is shared.
 */
final class FormConversion {

	private static final List<String> TUPLE_MEMBERS = List.of("first", "second", "third", "fourth", "fifth", "sixth",
			"seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
			"sixteenth");

	private static final Pattern VARIABLE = Pattern.compile("[a-zA-Z0-9_]+");

	private final Scope scope;

	private final Form to;

	private final CodeBlock scheduler;

	/**
	 * Creates the conversion.
	 * @param scope the package
	 * @param to the form that values are turned into
	 * @param scheduler the expression of the scheduler where the reactive form blocks
	 */
	FormConversion(Scope scope, Form to, CodeBlock scheduler) {
		this.scope = scope;
		this.to = to;
		this.scheduler = scheduler;
	}

	/**
	 * Whether the two forms of a value differ: whether a handle with two forms is in it.
	 * Records and variants exist once, with blocking handles.
	 * @param type the type, or {@code null} for none
	 * @return {@code true} if they do
	 */
	boolean differs(@Nullable Type type) {
		if (type == null) {
			return false;
		}
		Type resolved = type.resolved();
		TypeDef resource = resource(resolved);
		if (resource != null) {
			return !this.scope.types().isIoStream(resolved) && this.scope.names().isReactive(resource);
		}
		return parts(resolved).stream().anyMatch(this::differs);
	}

	/**
	 * Converts a value.
	 * @param type its type
	 * @param value the expression
	 * @return an expression of the other form
	 */
	CodeBlock convert(Type type, CodeBlock value) {
		return convert(type, value, 1, false);
	}

	/**
	 * The handle itself or what maps to one, as the body of a lambda.
	 * @param type the type of the element
	 * @return the lambda
	 */
	CodeBlock lambda(Type type) {
		return lambda(type, 1, false);
	}

	private CodeBlock lambda(Type type, int depth, boolean untyped) {
		CodeBlock variable = CodeBlock.of("each" + "_".repeat(depth));
		return CodeBlock.of("($L) -> $L", variable, convert(type, variable, depth + 1, untyped));
	}

	private CodeBlock convert(@Nullable Type type, CodeBlock expression, int depth, boolean untyped) {
		if (type == null || !differs(type)) {
			return expression;
		}
		Type resolved = type.resolved();
		CodeBlock value = untyped ? CodeBlock.of("(($T) $L)", wildcard(resolved), expression) : expression;
		TypeDef resource = resource(resolved);
		if (resource != null) {
			ClassName target = this.scope.names().typeName(resource, this.to);
			return (this.to == Form.REACTIVE) ? CodeBlock.of("$T.from($L, $L)", target, value, this.scheduler)
					: CodeBlock.of("$T.from($L)", target, value);
		}
		if (resolved instanceof OptionType option) {
			return CodeBlock.of("$L.map($L)", value, lambda(option.some(), depth, untyped));
		}
		if (resolved instanceof ListType list) {
			return CodeBlock.of("$L.stream().map($L).toList()", value, lambda(list.element(), depth, untyped));
		}
		if (resolved instanceof StreamType stream && stream.element() != null) {
			return CodeBlock.of("$L.map($L)", value, lambda(stream.element(), depth, untyped));
		}
		if (resolved instanceof FutureType future) {
			Type promised = JavaTypes.promised(future);
			return (promised != null) ? CodeBlock.of("$L.thenApply($L)", value, lambda(promised, depth, untyped))
					: value;
		}
		if (resolved instanceof MapType map) {
			return CodeBlock.of("$T.values($L, $L)", RuntimeTypes.MAPPED, value, lambda(map.value(), depth, untyped));
		}
		if (resolved instanceof ResultType result) {
			return CodeBlock.of("$T.result($L, $L, $L)", RuntimeTypes.MAPPED, value, side(result.ok(), depth, untyped),
					side(result.err(), depth, untyped));
		}
		return once((TupleType) resolved, value, depth, untyped);
	}

	/**
	 * A tuple is read member by member, but its expression, perhaps a call, stands once.
	 */
	private CodeBlock once(TupleType tuple, CodeBlock value, int depth, boolean untyped) {
		if (VARIABLE.matcher(value.toString()).matches()) {
			return tuple(tuple, value, depth, untyped);
		}
		CodeBlock variable = CodeBlock.of("each" + "_".repeat(depth));
		return CodeBlock.of("$T.value($L, ($L) -> $L)", RuntimeTypes.MAPPED, value, variable,
				tuple(tuple, variable, depth + 1, untyped));
	}

	private CodeBlock side(@Nullable Type side, int depth, boolean untyped) {
		return (side != null) ? lambda(side, depth, untyped) : CodeBlock.of("(each$1L) -> each$1L", "_".repeat(depth));
	}

	private CodeBlock tuple(TupleType tuple, CodeBlock value, int depth, boolean untyped) {
		List<Type> members = tuple.members();
		ClassName type = RuntimeTypes.tuple(members.size());
		boolean counted = !type.equals(RuntimeTypes.TUPLE_N);
		List<CodeBlock> converted = new ArrayList<>();
		for (int i = 0; i < members.size(); i++) {
			CodeBlock member = counted ? CodeBlock.of("$L.$L()", value, TUPLE_MEMBERS.get(i))
					: CodeBlock.of("$L.get($L)", value, i);
			converted.add(convert(members.get(i), member, depth, untyped || !counted));
		}
		return CodeBlock.of("$T.of($L)", type, CodeBlock.join(converted, ", "));
	}

	/** What is converted in a value; the error of a future is an exception and is not. */
	private static List<Type> parts(Type type) {
		if (type instanceof FutureType future) {
			Type promised = JavaTypes.promised(future);
			return (promised != null) ? List.of(promised) : List.of();
		}
		return type.parts();
	}

	private static @Nullable TypeDef resource(Type type) {
		if (type instanceof HandleType handle) {
			return handle.resource();
		}
		return (type instanceof TypeDef definition && definition.kind() == TypeDef.Kind.RESOURCE) ? definition : null;
	}

	/** What a member of a {@code TupleN}, which has no static types, is cast to. */
	private TypeName wildcard(Type type) {
		TypeDef resource = resource(type);
		if (resource != null) {
			Form from = (this.to == Form.REACTIVE) ? Form.BLOCKING : Form.REACTIVE;
			return this.scope.names().typeName(resource, from);
		}
		if (type instanceof TupleType tuple) {
			ClassName name = RuntimeTypes.tuple(tuple.members().size());
			return name.equals(RuntimeTypes.TUPLE_N) ? name : wildcards(name, tuple.members().size());
		}
		if (type instanceof OptionType) {
			return wildcards(ClassName.get(Optional.class), 1);
		}
		if (type instanceof ListType) {
			return wildcards(ClassName.get(List.class), 1);
		}
		if (type instanceof MapType) {
			return wildcards(ClassName.get(Map.class), 2);
		}
		if (type instanceof ResultType) {
			return wildcards(RuntimeTypes.RESULT, 2);
		}
		return wildcards(
				(type instanceof FutureType) ? ClassName.get(CompletableFuture.class) : RuntimeTypes.ELEMENT_STREAM, 1);
	}

	private static TypeName wildcards(ClassName type, int count) {
		TypeName[] wildcards = new TypeName[count];
		Arrays.fill(wildcards, WildcardTypeName.subtypeOf(Object.class));
		return ParameterizedTypeName.get(type, wildcards);
	}

}
