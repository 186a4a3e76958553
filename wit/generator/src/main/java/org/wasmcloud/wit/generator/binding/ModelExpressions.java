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
import java.util.Locale;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.FutureType;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.ListType;
import org.wasmcloud.wit.model.MapType;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.Meta;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.StreamType;
import org.wasmcloud.wit.model.TupleType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * The type model as Java expressions: types of the same package by their constant, those
 * of others through their binding.
 */
final class ModelExpressions {

	private final Contracts contracts;

	private final PackageDef definition;

	private final ClassName model;

	ModelExpressions(Contracts contracts, PackageDef definition, ClassName model) {
		this.contracts = contracts;
		this.definition = definition;
		this.model = model;
	}

	CodeBlock type(@Nullable Type type) {
		if (type == null) {
			return CodeBlock.of("null");
		}
		if (type instanceof Primitive primitive) {
			return CodeBlock.of("$T.$L", Primitive.class, primitive.name());
		}
		if (type instanceof TypeDef named) {
			return isOwn(named.owner()) ? CodeBlock.of("$T.$L", this.model, constant(named)) : CodeBlock
				.of("$T.INSTANCE.typeDef($S)", this.contracts.bindings().of(named.owner()), named.name());
		}
		if (type instanceof HandleType handle) {
			return CodeBlock.of("new $T($L, $L)", HandleType.class, type(handle.resource()), handle.owned());
		}
		if (type instanceof ListType list) {
			return (list.length() != null)
					? CodeBlock.of("new $T($L, $LL)", ListType.class, type(list.element()), list.length())
					: CodeBlock.of("new $T($L)", ListType.class, type(list.element()));
		}
		if (type instanceof MapType map) {
			return CodeBlock.of("new $T($L, $L)", MapType.class, type(map.key()), type(map.value()));
		}
		if (type instanceof OptionType option) {
			return CodeBlock.of("new $T($L)", OptionType.class, type(option.some()));
		}
		if (type instanceof ResultType result) {
			return CodeBlock.of("new $T($L, $L)", ResultType.class, type(result.ok()), type(result.err()));
		}
		if (type instanceof TupleType tuple) {
			return CodeBlock.of("new $T($T.of($L))", TupleType.class, List.class,
					CodeBlock.join(tuple.members().stream().map(this::type).toList(), ", "));
		}
		if (type instanceof StreamType stream) {
			return CodeBlock.of("new $T($L)", StreamType.class, type(stream.element()));
		}
		return CodeBlock.of("new $T($L)", FutureType.class, type(((FutureType) type).value()));
	}

	private boolean isOwn(InterfaceId owner) {
		return owner.packageId().sameTrack(this.definition.id());
	}

	CodeBlock definition(InterfaceDef face) {
		return isOwn(face.id()) ? CodeBlock.of("$T.$L", this.model, constant(face.id()))
				: CodeBlock.of("$T.INSTANCE.def()", this.contracts.bindings().of(face));
	}

	CodeBlock members(List<Member> members) {
		return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(each(members), ",\n"));
	}

	List<CodeBlock> each(List<Member> members) {
		List<CodeBlock> code = new ArrayList<>();
		for (Member member : members) {
			code.add((member.docs() != null)
					? CodeBlock.of("new $T($S, $L, $S)", Member.class, member.name(), type(member.type()),
							member.docs())
					: CodeBlock.of("new $T($S, $L)", Member.class, member.name(), type(member.type())));
		}
		return code;
	}

	static CodeBlock id(InterfaceId id) {
		return CodeBlock.of("$T.of($S, $S, $S, $L)", InterfaceId.class, id.packageId().namespace(),
				id.packageId().name(), id.name(), text(id.packageId().version()));
	}

	static CodeBlock meta(Meta meta) {
		if (meta.equals(Meta.NONE)) {
			return CodeBlock.of("$T.NONE", Meta.class);
		}
		CodeBlock externalId = (meta.externalId() != null) ? CodeBlock.of(", $S", meta.externalId()) : CodeBlock.of("");
		return CodeBlock.of("new $T($L, $L, $L, $L$L)", Meta.class, text(meta.docs()), text(meta.since()),
				text(meta.unstable()), text(meta.deprecated()), externalId);
	}

	static CodeBlock text(@Nullable String text) {
		return (text != null) ? CodeBlock.of("$S", text) : CodeBlock.of("null");
	}

	/**
	 * The constant of an interface or a world; no WIT name has two dashes side by side,
	 * so none meets that of a type.
	 * @param id the interface or world
	 * @return the name of the constant
	 */
	static String constant(InterfaceId id) {
		return id.name().toUpperCase(Locale.ROOT).replace("-", "_").replace(".", "___").replace("$", "_");
	}

	static String constant(TypeDef type) {
		return constant(type.owner()) + "__" + type.name().toUpperCase(Locale.ROOT).replace("-", "_");
	}

}
