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

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.Item;
import org.wasmcloud.wit.language.ast.Name;
import org.wasmcloud.wit.language.ast.PackageBlock;
import org.wasmcloud.wit.language.ast.PackageHeader;
import org.wasmcloud.wit.language.ast.SourceFile;
import org.wasmcloud.wit.language.ast.TopLevelUse;
import org.wasmcloud.wit.language.ast.UsePath;
import org.wasmcloud.wit.language.source.ErrorCollector;
import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.language.source.Source;
import org.wasmcloud.wit.language.source.Span;
import org.wasmcloud.wit.model.Meta;
import org.wasmcloud.wit.model.PackageId;

/**
 * Reads one WIT text.
 */
public final class WitParser {

	private final TokenReader tokens;

	private final MemberParser members;

	private final ErrorCollector errors = new ErrorCollector();

	private WitParser(Source source) {
		this.tokens = new TokenReader(source, Lexer.tokens(source));
		this.members = new MemberParser(this.tokens);
	}

	/**
	 * Parses a text.
	 * @param source the text
	 * @return what it says
	 * @throws InvalidWitException if it is no WIT
	 */
	public static SourceFile parse(Source source) {
		return new WitParser(source).file();
	}

	private SourceFile file() {
		PackageHeader header = fileHeader();
		List<Item> items = new ArrayList<>();
		List<PackageBlock> blocks = new ArrayList<>();
		while (!this.tokens.at(TokenKind.END) && !this.errors.isFull()) {
			if (this.errors.size() > 0 && this.tokens.eat(TokenKind.RIGHT_BRACE)) {
				// The end of a package block that an error left.
				continue;
			}
			int start = this.tokens.index();
			try {
				itemOrBlock(items, blocks);
			}
			catch (InvalidWitException ex) {
				this.errors.add(ex);
				skipToItem(start);
			}
		}
		this.errors.throwIfAny();
		return new SourceFile(this.tokens.source(), header, items, blocks);
	}

	private void itemOrBlock(List<Item> items, List<PackageBlock> blocks) {
		int start = this.tokens.index();
		String docs = this.tokens.docs();
		Meta meta = AnnotationParser.parse(this.tokens);
		if (this.tokens.at(TokenKind.PACKAGE)) {
			refuseAttributes(start, "a package block");
			blocks.add(block(docs));
		}
		else {
			items.add(item(start, meta));
		}
	}

	/**
	 * Goes on behind an error with what can only be a new item, so that one run shows
	 * what is wrong in each.
	 */
	private void skipToItem(int start) {
		if (this.tokens.index() == start) {
			this.tokens.next();
		}
		while (!this.tokens.at(TokenKind.END) && !startsItem()) {
			this.tokens.next();
		}
	}

	private boolean startsItem() {
		TokenKind kind = this.tokens.kind();
		TokenKind behind = this.tokens.kind(2);
		return (kind == TokenKind.INTERFACE || kind == TokenKind.WORLD || kind == TokenKind.PACKAGE)
				&& this.tokens.atName(1) && (behind == TokenKind.LEFT_BRACE || behind == TokenKind.COLON);
	}

	private @Nullable PackageHeader fileHeader() {
		if (!this.tokens.at(TokenKind.PACKAGE)) {
			return null;
		}
		int start = this.tokens.index();
		String docs = this.tokens.docs();
		this.tokens.next();
		PackageHeader header = header(docs);
		if (this.tokens.eat(TokenKind.SEMICOLON)) {
			return header;
		}
		this.tokens.reset(start);
		return null;
	}

	private PackageHeader header(@Nullable String docs) {
		int start = this.tokens.index();
		PackageId id = packageId(this.tokens.name("the name space of a package"));
		if (this.tokens.at(TokenKind.COLON) || this.tokens.at(TokenKind.SLASH)) {
			throw this.tokens.unexpected("'@', ';' or '{'",
					"A package has one name space and one name; name spaces in name spaces are no part of the language yet.");
		}
		if (this.tokens.eat(TokenKind.AT)) {
			id = new PackageId(id.namespace(), id.name(), this.tokens.version());
		}
		return new PackageHeader(id, this.tokens.spanFrom(start), docs);
	}

	private PackageId packageId(Name namespace) {
		this.tokens.expect(TokenKind.COLON, "A package is named 'namespace:name' or 'namespace:name@1.0.0'.");
		Name name = this.tokens.name("the name of a package");
		return new PackageId(lowerCase(namespace), lowerCase(name), null);
	}

	private static String lowerCase(Name name) {
		for (int i = 0; i < name.text().length(); i++) {
			if (Character.isUpperCase(name.text().charAt(i))) {
				throw new InvalidWitException("the package name '" + name + "' has an upper-case letter",
						"Names of packages and name spaces are lower case.", name.span());
			}
		}
		return name.text();
	}

	private PackageBlock block(@Nullable String docs) {
		this.tokens.next();
		PackageHeader header = header(docs);
		if (this.tokens.at(TokenKind.SEMICOLON)) {
			throw this.tokens.unexpected("'{'",
					"'package a:b;' stands once, at the head of a file; further packages are blocks: 'package a:b { }'.");
		}
		this.tokens.expect(TokenKind.LEFT_BRACE,
				"End the head of a file with ';': 'package a:b;'. A package in a block goes on with '{'.");
		List<Item> items = new ArrayList<>();
		while (!this.tokens.eat(TokenKind.RIGHT_BRACE)) {
			int start = this.tokens.index();
			Meta meta = AnnotationParser.parse(this.tokens);
			if (this.tokens.at(TokenKind.PACKAGE)) {
				throw new InvalidWitException("a package block stands in another one",
						"Package blocks stand side by side at top level.", this.tokens.span());
			}
			items.add(item(start, meta));
		}
		return new PackageBlock(header, items);
	}

	private void refuseAttributes(int start, String where) {
		if (this.tokens.index() != start) {
			Span span = this.tokens.spanFrom(start);
			this.tokens.next();
			throw new InvalidWitException("attributes do not stand on " + where, "Remove them.", span);
		}
	}

	private Item item(int start, Meta meta) {
		switch (this.tokens.kind()) {
			case INTERFACE -> {
				return this.members.interfaceItem(meta);
			}
			case WORLD -> {
				return this.members.worldItem(meta);
			}
			case USE -> {
				refuseAttributes(start, "a 'use' at top level");
				return topLevelUse();
			}
			default ->
				throw this.tokens.unexpected("'interface', 'world', 'use' or 'package'", (this.tokens.at(TokenKind.END))
						? "Close the block above with '}'." : "Types and functions stand in an interface or a world.");
		}
	}

	private TopLevelUse topLevelUse() {
		this.tokens.next();
		UsePath path = this.members.usePath();
		Name alias = (this.tokens.eat(TokenKind.AS)) ? this.tokens.name("a name") : null;
		this.tokens.expect(TokenKind.SEMICOLON,
				(this.tokens.at(TokenKind.PERIOD))
						? "Types are taken inside an interface or a world; at top level 'use' names an interface."
						: "Write 'use the-interface;' or 'use the-interface as another-name;'.");
		return new TopLevelUse(path, alias);
	}

	/**
	 * Whether a text is one name.
	 * @param text the text
	 * @return {@code true} if it is a name of the language
	 */
	public static boolean isName(String text) {
		return Kebab.problem(text) == null;
	}

	/**
	 * How a name is written: with {@code %} in front where it would be a keyword.
	 * @param name the name
	 * @return the text
	 */
	public static String escaped(String name) {
		return (TokenKind.ofWord(name) != TokenKind.ID) ? "%" + name : name;
	}

}
