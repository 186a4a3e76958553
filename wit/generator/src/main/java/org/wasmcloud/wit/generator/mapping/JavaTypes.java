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

package org.wasmcloud.wit.generator.mapping;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.bindings.runtime.Shapes;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.ListType;
import org.wasmcloud.wit.model.MapType;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.TupleType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * The Java types of WIT types, by where they stand: a parameter, a component of a record
 * or a case, inside another type, or what a function returns.
 */
public final class JavaTypes {

	private final JavaNames names;

	private final Shapes shapes;

	/**
	 * Creates the types as one package sees them.
	 * @param names the names
	 * @param user the package whose declarations the types stand in: {@code wasi:io} has
	 * its own streams as resources, every other package has them as {@code java.io}
	 */
	public JavaTypes(JavaNames names, PackageId user) {
		this.names = names;
		this.shapes = new Shapes(user);
	}

	/**
	 * The type of a parameter. An option may be {@code null}, a stream is an
	 * {@code InputStream} or {@code Stream} when blocking, a {@code Publisher} when
	 * reactive.
	 * @param type the WIT type
	 * @param form the form of the method
	 * @return the Java type, with {@code @Nullable} where that belongs
	 */
	public TypeName parameter(Type type, Form form) {
		Type resolved = type.resolved();
		if (resolved instanceof OptionType option) {
			boolean nested = option.some().resolved() instanceof OptionType;
			return nullable(nested ? value(option.some(), form) : parameter(option.some(), form));
		}
		if (resolved instanceof StreamType stream) {
			return (form == Form.REACTIVE) ? stream(stream, form, RuntimeTypes.PUBLISHER) : blockingStream(stream);
		}
		return plain(resolved, form);
	}

	/**
	 * The type of a component of a record or of a case. An option may be {@code null}; a
	 * stream is a {@code ByteStream} or {@code ElementStream}; handles are blocking, for
	 * no record exists twice.
	 * @param type the WIT type
	 * @return the Java type, with {@code @Nullable} where that belongs
	 */
	public TypeName component(Type type) {
		Type resolved = type.resolved();
		if (resolved instanceof OptionType option) {
			return nullable(value(option.some(), Form.BLOCKING));
		}
		return (resolved instanceof StreamType stream) ? carrier(stream, Form.BLOCKING)
				: plain(resolved, Form.BLOCKING);
	}

	/**
	 * The type of a value inside another one, as a type argument: boxed, an option always
	 * an {@code Optional}, a stream a {@code ByteStream} or {@code ElementStream}.
	 * @param type the WIT type, or {@code null} for an absent one, which is {@code Unit}
	 * @param form the form, which decides about handles
	 * @return the Java type
	 */
	public TypeName value(@Nullable Type type, Form form) {
		if (type == null) {
			return RuntimeTypes.UNIT;
		}
		Type resolved = type.resolved();
		if (resolved instanceof OptionType option) {
			return ParameterizedTypeName.get(ClassName.get(Optional.class), value(option.some(), form));
		}
		return (resolved instanceof StreamType stream) ? carrier(stream, form) : plain(resolved, form).box();
	}

	/**
	 * What the method of a function returns. Of a {@code result} it is the success; an
	 * async function in reactive form returns a {@code Mono} or {@code Flux}.
	 * @param function the function
	 * @param form the form of the method
	 * @return the Java type, {@code void} for none
	 */
	public TypeName returned(Function function, Form form) {
		Type success = success(function);
		if (form == Form.BLOCKING || !function.async()) {
			return result(success, form);
		}
		if (success == null) {
			return ParameterizedTypeName.get(RuntimeTypes.MONO, ClassName.get(Void.class));
		}
		Type resolved = success.resolved();
		if (resolved instanceof StreamType stream) {
			return stream(stream, form, RuntimeTypes.FLUX);
		}
		Type awaited = (resolved instanceof OptionType option) ? option.some() : resolved;
		return ParameterizedTypeName.get(RuntimeTypes.MONO, value(awaited, form));
	}

	/**
	 * What a function gives when it does not fail.
	 * @param function the function
	 * @return its result, of a {@code result} the success; {@code null} for none
	 */
	public static @Nullable Type success(Function function) {
		Type result = function.result();
		return (result != null && result.resolved() instanceof ResultType failing) ? failing.ok() : result;
	}

	/**
	 * What a function fails with.
	 * @param function the function
	 * @return the error of its {@code result} as it stands there: a handle, where a key
	 * would be the resource; {@code null} for none
	 */
	public static @Nullable Type error(Function function) {
		Type result = function.result();
		return (result != null && result.resolved() instanceof ResultType failing) ? failing.err() : null;
	}

	/**
	 * Whether a type is {@code input-stream} or {@code output-stream} of {@code wasi:io}
	 * as the package that these types are for sees them: {@code java.io} streams.
	 * @param type the WIT type, aliases followed
	 * @return {@code true} if it is
	 */
	public boolean isIoStream(Type type) {
		TypeDef resource = resource(type);
		return resource != null && ioStream(resource) != null;
	}

	private TypeName result(@Nullable Type success, Form form) {
		if (success == null) {
			return TypeName.VOID;
		}
		Type resolved = success.resolved();
		if (resolved instanceof StreamType stream) {
			return (form == Form.REACTIVE) ? stream(stream, form, RuntimeTypes.FLUX) : blockingStream(stream);
		}
		return (resolved instanceof OptionType) ? value(resolved, form) : plain(resolved, form);
	}

	private TypeName plain(Type type, Form form) {
		if (type instanceof Primitive primitive) {
			return primitive(primitive);
		}
		if (type instanceof ListType list) {
			return list(list, form);
		}
		if (type instanceof MapType map) {
			return generic(Map.class, value(map.key(), form), value(map.value(), form));
		}
		if (type instanceof ResultType result) {
			return ParameterizedTypeName.get(RuntimeTypes.RESULT, value(result.ok(), form), value(result.err(), form));
		}
		if (type instanceof TupleType tuple) {
			return tuple(tuple, form);
		}
		if (type instanceof FutureType future) {
			return generic(CompletableFuture.class, value(promised(future), form));
		}
		TypeDef resource = resource(type);
		if (resource != null) {
			ClassName io = ioStream(resource);
			return (io != null) ? io : this.names.typeName(resource, form);
		}
		if (type instanceof TypeDef definition) {
			return this.names.typeName(definition, form);
		}
		throw new IllegalArgumentException("no Java type for '" + type + "' here");
	}

	/**
	 * What a future gives when it does not fail.
	 * @param future the future
	 * @return its value, of a {@code result} the success; {@code null} for none
	 */
	public static @Nullable Type promised(FutureType future) {
		Type value = future.value();
		return (value != null && value.resolved() instanceof ResultType failing) ? failing.ok() : value;
	}

	private static TypeName primitive(Primitive primitive) {
		return switch (primitive) {
			case BOOL -> TypeName.BOOLEAN;
			case S8 -> TypeName.BYTE;
			case S16 -> TypeName.SHORT;
			case U8, U16, S32, CHAR -> TypeName.INT;
			case U32, U64, S64 -> TypeName.LONG;
			case F32 -> TypeName.FLOAT;
			case F64 -> TypeName.DOUBLE;
			case STRING -> ClassName.get(String.class);
			case ERROR_CONTEXT -> RuntimeTypes.ERROR_CONTEXT;
		};
	}

	private TypeName list(ListType list, Form form) {
		Type element = list.element().resolved();
		if (element == Primitive.U8) {
			return ArrayTypeName.of(TypeName.BYTE);
		}
		if (element == Primitive.F32) {
			return ArrayTypeName.of(TypeName.FLOAT);
		}
		if (element == Primitive.F64) {
			return ArrayTypeName.of(TypeName.DOUBLE);
		}
		return generic(List.class, value(element, form));
	}

	private TypeName tuple(TupleType tuple, Form form) {
		ClassName type = RuntimeTypes.tuple(tuple.members().size());
		if (type.equals(RuntimeTypes.TUPLE_N)) {
			return type;
		}
		return ParameterizedTypeName.get(type,
				tuple.members().stream().map((member) -> value(member, form)).toArray(TypeName[]::new));
	}

	private TypeName blockingStream(StreamType stream) {
		return isBytes(stream) ? ClassName.get(InputStream.class)
				: generic(Stream.class, value(stream.element(), Form.BLOCKING));
	}

	private TypeName stream(StreamType stream, Form form, ClassName type) {
		TypeName element = isBytes(stream) ? ClassName.get(ByteBuffer.class) : value(stream.element(), form);
		return ParameterizedTypeName.get(type, element);
	}

	private TypeName carrier(StreamType stream, Form form) {
		return isBytes(stream) ? RuntimeTypes.BYTE_STREAM
				: ParameterizedTypeName.get(RuntimeTypes.ELEMENT_STREAM, value(stream.element(), form));
	}

	private @Nullable ClassName ioStream(TypeDef resource) {
		if (!this.shapes.isIoStream(resource)) {
			return null;
		}
		return ClassName.get(resource.name().startsWith("input") ? InputStream.class : OutputStream.class);
	}

	private static @Nullable TypeDef resource(Type type) {
		if (type instanceof HandleType handle) {
			return handle.resource();
		}
		return (type instanceof TypeDef definition && definition.kind() == TypeDef.Kind.RESOURCE) ? definition : null;
	}

	/**
	 * Whether a stream is one of bytes.
	 * @param stream the stream
	 * @return {@code true} for {@code stream<u8>}
	 */
	public static boolean isBytes(StreamType stream) {
		return stream.element() != null && stream.element().resolved() == Primitive.U8;
	}

	private static TypeName nullable(TypeName type) {
		return type.box().annotated(RuntimeTypes.NULLABLE_USE);
	}

	private static TypeName generic(Class<?> type, TypeName... arguments) {
		return ParameterizedTypeName.get(ClassName.get(type), arguments);
	}

}
