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
import java.util.Locale;

import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.generator.mapping.MemberNames;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.Primitive;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Javadoc of types and of their parts.
 */
final class TypeDocs {

	private TypeDocs() {
	}

	/**
	 * The comment of a named type: what the author says, and which type it is.
	 * @param type the type
	 * @return the comment
	 */
	static String of(TypeDef type) {
		String kind = type.kind().name().toLowerCase(Locale.ROOT);
		String origin = "The " + kind + " " + DocText.code(type.name()) + " of " + DocText.code(type.owner().toString())
				+ ".";
		return withOrigin(type.meta().docs(), origin) + Deprecation.sentence(type.meta());
	}

	/**
	 * A comment that also says where something comes from.
	 * @param docs the author's words, or {@code null}
	 * @param origin the sentence about the origin
	 * @return the comment
	 */
	static String withOrigin(@Nullable String docs, String origin) {
		return (docs != null && !docs.isBlank()) ? DocText.of(docs) + "\n<p>" + origin : origin;
	}

	/**
	 * The comment of a case or a flag.
	 * @param member the case or flag
	 * @return the comment
	 */
	static String of(Member member) {
		return (member.docs() != null && !member.docs().isBlank()) ? DocText.of(member.docs())
				: DocText.code(member.name()) + ".";
	}

	/**
	 * A {@code @param} tag for each component of a record.
	 * @param fields the fields
	 * @return the tags, each on a line of its own, after an empty one
	 */
	static String components(List<Member> fields) {
		StringBuilder tags = new StringBuilder();
		for (Member field : fields) {
			tags.append("\n@param ").append(MemberNames.component(field)).append(' ').append(part(field));
		}
		return (!tags.isEmpty()) ? "\n" + tags : "";
	}

	/**
	 * What is said about a field or a parameter: its WIT type, range and comment.
	 * @param member the field or parameter
	 * @return the text of a block tag
	 */
	static String part(Member member) {
		Type type = member.type();
		String shape = (type != null) ? DocText.code(type.toString()) + range(type) : "";
		String docs = (member.docs() != null && !member.docs().isBlank()) ? DocText.firstParagraph(member.docs()) : "";
		if (docs.isEmpty()) {
			return shape;
		}
		return shape.isEmpty() ? docs : shape + ": " + docs;
	}

	/**
	 * What the Java type does not tell about the values of a WIT type.
	 * @param type the WIT type
	 * @return the range, after a comma, or nothing
	 */
	static String range(Type type) {
		Type resolved = type.resolved();
		if (resolved instanceof OptionType option) {
			boolean nested = option.some().resolved() instanceof OptionType;
			return (nested ? "" : range(option.some())) + ", or {@code null}";
		}
		if (!(resolved instanceof Primitive primitive)) {
			return "";
		}
		return switch (primitive) {
			case U8 -> ", 0 to 255";
			case U16 -> ", 0 to 65535";
			case U32 -> ", 0 to 4294967295";
			case U64 -> ", every {@code long}, read as unsigned";
			case CHAR -> ", a Unicode scalar value";
			default -> "";
		};
	}

	static CodeBlock block(String text) {
		return CodeBlock.of("$L", text);
	}

}
