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

package org.wasmcloud.wit.language.facts;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.Signature;
import org.wasmcloud.wit.language.ast.TypeBody;
import org.wasmcloud.wit.language.ast.TypeRef;
import org.wasmcloud.wit.language.resolver.Renames;
import org.wasmcloud.wit.model.TypeDef.Kind;

/**
 * Spells functions and types, with the names that an {@code include} changed.
 */
final class Signatures {

	private final Renames renames;

	Signatures(Renames renames) {
		this.renames = renames;
	}

	String parameters(Signature signature) {
		StringBuilder text = new StringBuilder("(");
		for (Signature.Param param : signature.params()) {
			if (text.length() > 1) {
				text.append(", ");
			}
			text.append(param.name()).append(": ");
			append(param.type(), text);
		}
		text.append(')');
		if (signature.result() != null) {
			text.append(" -> ");
			append(signature.result(), text);
		}
		return text.toString();
	}

	/**
	 * A definition: {@code record r { a: u8 }}, {@code type t = u8}, {@code resource r}.
	 */
	String definition(String name, TypeBody body) {
		StringBuilder text = new StringBuilder();
		if (body instanceof TypeBody.Alias alias) {
			text.append("type ").append(name).append(" = ");
			append(alias.target(), text);
		}
		else if (body instanceof TypeBody.Composite composite) {
			text.append(composite.kind().name().toLowerCase(Locale.ROOT)).append(' ').append(name).append(" { ");
			appendParts(composite, text);
		}
		else {
			text.append("resource ").append(name);
		}
		return text.toString();
	}

	private void appendParts(TypeBody.Composite composite, StringBuilder text) {
		List<TypeBody.Part> parts = composite.parts();
		for (int i = 0; i < parts.size(); i++) {
			TypeBody.Part part = parts.get(i);
			text.append((i > 0) ? ", " : "").append(part.name());
			if (part.type() != null) {
				boolean field = composite.kind() == Kind.RECORD;
				text.append((field) ? ": " : "(");
				append(part.type(), text);
				text.append((field) ? "" : ")");
			}
		}
		text.append((parts.isEmpty()) ? "}" : " }");
	}

	private void append(@Nullable TypeRef type, StringBuilder text) {
		if (type instanceof TypeRef.Named named) {
			text.append(renamed(named.name().text()));
		}
		else if (type instanceof TypeRef.Handle handle) {
			String resource = renamed(handle.resource().text());
			text.append((handle.owned()) ? resource : "borrow<" + resource + ">");
		}
		else if (type instanceof TypeRef.Applied applied) {
			text.append(applied.generic().keyword());
			String separator = "<";
			for (TypeRef argument : applied.arguments()) {
				text.append(separator);
				append(argument, text);
				separator = ", ";
			}
			if (applied.length() != null) {
				text.append(", ").append(applied.length());
			}
			text.append((applied.arguments().isEmpty()) ? "" : ">");
		}
		else {
			text.append((type != null) ? type.toString() : "_");
		}
	}

	private String renamed(String name) {
		return this.renames.apply(name);
	}

}
