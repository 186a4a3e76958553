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

package org.wasmcloud.wit.language.parser;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.Name;
import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.language.source.Span;
import org.wasmcloud.wit.model.Meta;

/**
 * Reads what stands above an item: its doc comment, {@code @since}, {@code @unstable},
 * {@code @deprecated} and {@code @external-id}.
 */
final class AnnotationParser {

	private final TokenReader tokens;

	private @Nullable String since;

	private @Nullable String unstable;

	private @Nullable String deprecated;

	private @Nullable String externalId;

	private @Nullable Span first;

	private @Nullable Span deprecatedSpan;

	private AnnotationParser(TokenReader tokens) {
		this.tokens = tokens;
	}

	static Meta parse(TokenReader tokens) {
		String docs = tokens.docs();
		if (!tokens.at(TokenKind.AT)) {
			return Meta.docs(docs);
		}
		AnnotationParser parser = new AnnotationParser(tokens);
		while (tokens.at(TokenKind.AT)) {
			parser.attribute();
			docs = joined(docs, tokens.docs());
		}
		return parser.meta(docs);
	}

	/** A comment may stand above the attributes, between them and below them. */
	private static @Nullable String joined(@Nullable String docs, @Nullable String more) {
		if (docs == null || more == null) {
			return (docs != null) ? docs : more;
		}
		return docs + "\n" + more;
	}

	private void attribute() {
		int start = this.tokens.index();
		this.tokens.next();
		Name name = this.tokens.name("the name of an attribute");
		Span span = this.tokens.spanFrom(start);
		this.first = (this.first != null) ? this.first : span;
		String keyword = name.text();
		if (!keyword.equals("since") && !keyword.equals("unstable") && !keyword.equals("deprecated")
				&& !keyword.equals("external-id")) {
			throw new InvalidWitException("unknown attribute '@" + keyword + "'",
					"There are '@since', '@unstable', '@deprecated' and '@external-id'.", span);
		}
		this.tokens.expect(TokenKind.LEFT_PAREN, example(keyword));
		if (keyword.equals("since")) {
			this.since = once(this.since, field("version", keyword), span);
		}
		else if (keyword.equals("deprecated")) {
			this.deprecated = once(this.deprecated, field("version", keyword), span);
			this.deprecatedSpan = span;
		}
		else if (keyword.equals("unstable")) {
			this.unstable = once(this.unstable, field("feature", keyword), span);
		}
		else {
			this.externalId = once(this.externalId, this.tokens.string(), span);
		}
		this.tokens.expect(TokenKind.RIGHT_PAREN, example(keyword));
	}

	private String field(String field, String attribute) {
		Name name = this.tokens.name("'" + field + "'");
		if (!name.text().equals(field)) {
			throw new InvalidWitException("expected '" + field + "', found '" + name + "'", example(attribute),
					name.span());
		}
		this.tokens.expect(TokenKind.EQUALS, example(attribute));
		return (field.equals("feature")) ? this.tokens.name("the name of a feature").text() : this.tokens.version();
	}

	private static String example(String attribute) {
		return "Write " + switch (attribute) {
			case "unstable" -> "'@unstable(feature = the-feature)'.";
			case "external-id" -> "'@external-id(\"the-id\")'.";
			default -> "'@" + attribute + "(version = 1.0.0)'.";
		};
	}

	private static String once(@Nullable String previous, String value, Span span) {
		if (previous != null) {
			throw new InvalidWitException("'" + span.text() + "' stands here twice", "Keep one of them.", span);
		}
		return value;
	}

	private Meta meta(@Nullable String docs) {
		if (this.since != null && this.unstable != null) {
			throw new InvalidWitException("an item is either '@since' a version or '@unstable', not both",
					"Keep '@since' once the feature is stable, '@unstable' until then.", this.first);
		}
		if (this.deprecated != null && this.since == null && this.unstable == null) {
			throw new InvalidWitException("'@deprecated' needs '@since' or '@unstable' beside it",
					"Say since which version the item is there: '@since(version = 1.0.0)'.", this.deprecatedSpan);
		}
		return new Meta(docs, this.since, this.unstable, this.deprecated, this.externalId);
	}

}
