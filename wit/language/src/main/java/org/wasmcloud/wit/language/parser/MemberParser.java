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

import org.wasmcloud.wit.language.ast.ExternItem;
import org.wasmcloud.wit.language.ast.FunctionItem;
import org.wasmcloud.wit.language.ast.IncludeItem;
import org.wasmcloud.wit.language.ast.IncludeItem.Rename;
import org.wasmcloud.wit.language.ast.InterfaceItem;
import org.wasmcloud.wit.language.ast.InterfaceMember;
import org.wasmcloud.wit.language.ast.Name;
import org.wasmcloud.wit.language.ast.Signature;
import org.wasmcloud.wit.language.ast.Signature.Param;
import org.wasmcloud.wit.language.ast.TypeBody;
import org.wasmcloud.wit.language.ast.TypeBody.Part;
import org.wasmcloud.wit.language.ast.TypeItem;
import org.wasmcloud.wit.language.ast.TypeRef;
import org.wasmcloud.wit.language.ast.UseItem;
import org.wasmcloud.wit.language.ast.UseItem.UsedName;
import org.wasmcloud.wit.language.ast.UsePath;
import org.wasmcloud.wit.language.ast.WorldItem;
import org.wasmcloud.wit.language.ast.WorldMember;
import org.wasmcloud.wit.model.Function.Kind;
import org.wasmcloud.wit.model.Meta;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Reads interfaces and worlds and what stands in them.
 */
final class MemberParser {

	private static final String INCLUDE_FORM = "Write 'include world with { old as new }'.";

	private static final String FUNCTION_FORM = "A function is written 'name: func(a: u32) -> string;'.";

	private final TokenReader tokens;

	private final TypeParser types;

	MemberParser(TokenReader tokens) {
		this.tokens = tokens;
		this.types = new TypeParser(tokens);
	}

	InterfaceItem interfaceItem(Meta meta) {
		this.tokens.next();
		Name name = this.tokens.name("the name of the interface");
		return new InterfaceItem(meta, name, interfaceMembers());
	}

	private List<InterfaceMember> interfaceMembers() {
		this.tokens.expect(TokenKind.LEFT_BRACE, "The types and functions of an interface stand in '{ }'.");
		List<InterfaceMember> members = new ArrayList<>();
		while (!this.tokens.eat(TokenKind.RIGHT_BRACE)) {
			Meta meta = AnnotationParser.parse(this.tokens);
			if (this.tokens.at(TokenKind.USE)) {
				members.add(useItem(meta));
			}
			else if (this.tokens.atName(0)) {
				Name name = this.tokens.name("a name");
				members.add(function(meta, name, Kind.FREESTANDING));
			}
			else if (atType()) {
				members.add(typeItem(meta));
			}
			else {
				throw this.tokens.unexpected("a type, a function, 'use' or '}'", memberHint());
			}
		}
		return members;
	}

	private String memberHint() {
		TokenKind kind = this.tokens.kind();
		if (kind == TokenKind.ASYNC || kind == TokenKind.FUNC) {
			return FUNCTION_FORM;
		}
		if (kind == TokenKind.IMPORT || kind == TokenKind.EXPORT || kind == TokenKind.INCLUDE) {
			return "'" + kind.keyword() + "' stands in a world.";
		}
		if (kind == TokenKind.END) {
			return "Close the block with '}'.";
		}
		if (kind == TokenKind.RIGHT_BRACE) {
			return "An attribute stands in front of an item: write the item, or remove the attribute.";
		}
		return (kind.keyword() != null) ? "As a name a keyword is written '%" + kind.keyword() + "'."
				: "Remove it, or write an item. " + FUNCTION_FORM;
	}

	WorldItem worldItem(Meta meta) {
		this.tokens.next();
		Name name = this.tokens.name("the name of the world");
		this.tokens.expect(TokenKind.LEFT_BRACE, "The imports and exports of a world stand in '{ }'.");
		List<WorldMember> members = new ArrayList<>();
		while (!this.tokens.eat(TokenKind.RIGHT_BRACE)) {
			Meta above = AnnotationParser.parse(this.tokens);
			if (this.tokens.at(TokenKind.IMPORT) || this.tokens.at(TokenKind.EXPORT)) {
				members.add(externItem(above));
			}
			else if (this.tokens.at(TokenKind.INCLUDE)) {
				members.add(includeItem(above));
			}
			else if (this.tokens.at(TokenKind.USE)) {
				members.add(useItem(above));
			}
			else if (atType()) {
				members.add(typeItem(above));
			}
			else {
				throw this.tokens.unexpected("'import', 'export', 'include', 'use', a type or '}'", worldHint());
			}
		}
		return new WorldItem(meta, name, members);
	}

	private String worldHint() {
		TokenKind kind = this.tokens.kind();
		if (this.tokens.atName(0)) {
			return "A function of a world stands behind 'import' or 'export'.";
		}
		if (kind == TokenKind.RIGHT_BRACE) {
			return "An attribute stands in front of an item: write the item, or remove the attribute.";
		}
		return (kind == TokenKind.END) ? "Close the block with '}'."
				: "Remove it, or write an item: 'import an-interface;'.";
	}

	private ExternItem externItem(Meta meta) {
		boolean export = this.tokens.at(TokenKind.EXPORT);
		this.tokens.next();
		ExternItem.Extern extern;
		if (this.tokens.atName(0) && this.tokens.kind(1) == TokenKind.COLON
				&& !(this.tokens.atName(2) && this.tokens.kind(3) == TokenKind.SLASH)) {
			Name name = this.tokens.name("a name");
			this.tokens.next();
			extern = named(name);
		}
		else {
			extern = new ExternItem.Path(usePath());
			semicolon();
		}
		return new ExternItem(meta, export, extern);
	}

	private ExternItem.Extern named(Name name) {
		if (this.tokens.at(TokenKind.FUNC) || this.tokens.at(TokenKind.ASYNC)) {
			Signature signature = signature();
			semicolon();
			return new ExternItem.Func(name, signature);
		}
		if (this.tokens.eat(TokenKind.INTERFACE)) {
			return new ExternItem.Inline(name, interfaceMembers());
		}
		UsePath path = usePath();
		semicolon();
		return new ExternItem.Labelled(name, path);
	}

	private IncludeItem includeItem(Meta meta) {
		this.tokens.next();
		UsePath path = usePath();
		List<Rename> renames = new ArrayList<>();
		if (this.tokens.eat(TokenKind.WITH)) {
			this.tokens.expect(TokenKind.LEFT_BRACE, INCLUDE_FORM);
			while (!this.tokens.eat(TokenKind.RIGHT_BRACE)) {
				Name name = this.tokens.name("a name");
				this.tokens.expect(TokenKind.AS, INCLUDE_FORM);
				renames.add(new Rename(name, this.tokens.name("the new name")));
				if (!this.tokens.eat(TokenKind.COMMA)) {
					this.tokens.expect(TokenKind.RIGHT_BRACE, INCLUDE_FORM);
					break;
				}
			}
			if (this.tokens.at(TokenKind.SEMICOLON)) {
				throw this.tokens.unexpected("the next item of the world",
						"Behind 'with { }' stands no semicolon; remove it.");
			}
		}
		else {
			semicolon();
		}
		return new IncludeItem(meta, path, renames);
	}

	UsePath usePath() {
		int start = this.tokens.index();
		Name name = this.tokens.name("the name of an interface or a world");
		PackageId packageId = null;
		if (this.tokens.eat(TokenKind.COLON)) {
			String namespace = name.text();
			String packageName = this.tokens.name("the name of a package").text();
			this.tokens.expect(TokenKind.SLASH,
					"An interface of another package is written 'namespace:package/interface'.");
			name = this.tokens.name("the name of an interface or a world");
			String version = (this.tokens.eat(TokenKind.AT)) ? this.tokens.version() : null;
			packageId = new PackageId(namespace, packageName, version);
		}
		return new UsePath(packageId, name, this.tokens.spanFrom(start));
	}

	private UseItem useItem(Meta meta) {
		this.tokens.next();
		UsePath path = usePath();
		String form = "Write 'use an-interface.{a, b as c};'.";
		this.tokens.expect(TokenKind.PERIOD, form);
		this.tokens.expect(TokenKind.LEFT_BRACE, form);
		List<UsedName> names = new ArrayList<>();
		while (!this.tokens.eat(TokenKind.RIGHT_BRACE)) {
			Name name = this.tokens.name("the name of a type");
			Name alias = (this.tokens.eat(TokenKind.AS)) ? this.tokens.name("a name") : null;
			names.add(new UsedName(name, alias));
			if (!this.tokens.eat(TokenKind.COMMA)) {
				this.tokens.expect(TokenKind.RIGHT_BRACE, form);
				break;
			}
		}
		semicolon();
		return new UseItem(meta, path, names);
	}

	private boolean atType() {
		return switch (this.tokens.kind()) {
			case TYPE, RECORD, VARIANT, ENUM, FLAGS, RESOURCE -> true;
			default -> false;
		};
	}

	private TypeItem typeItem(Meta meta) {
		TokenKind kind = this.tokens.kind();
		this.tokens.next();
		Name name = this.tokens.name("the name of the type");
		TypeBody body = switch (kind) {
			case TYPE -> alias();
			case RESOURCE -> resource();
			case RECORD -> new TypeBody.Composite(TypeDef.Kind.RECORD, parts(kind));
			case VARIANT -> new TypeBody.Composite(TypeDef.Kind.VARIANT, parts(kind));
			case ENUM -> new TypeBody.Composite(TypeDef.Kind.ENUM, parts(kind));
			default -> new TypeBody.Composite(TypeDef.Kind.FLAGS, parts(kind));
		};
		return new TypeItem(meta, name, body);
	}

	private TypeBody alias() {
		this.tokens.expect(TokenKind.EQUALS, "Write 'type name = u32;'.");
		TypeRef target = this.types.type();
		semicolon();
		return new TypeBody.Alias(target);
	}

	private List<Part> parts(TokenKind kind) {
		this.tokens.expect(TokenKind.LEFT_BRACE, "The parts of the type stand in '{ }', separated by ','.");
		List<Part> parts = new ArrayList<>();
		while (!this.tokens.at(TokenKind.RIGHT_BRACE)) {
			String docs = this.tokens.docs();
			if (this.tokens.at(TokenKind.AT)) {
				throw this.tokens.unexpected("a name", "Attributes stand on whole types, not on their parts.");
			}
			Name name = this.tokens.name((kind == TokenKind.RECORD) ? "the name of a field" : "a name or '}'");
			parts.add(new Part(name, partType(kind), docs));
			if (!this.tokens.eat(TokenKind.COMMA)) {
				break;
			}
		}
		this.tokens.expect(TokenKind.RIGHT_BRACE, "Separate the parts by commas and close the block with '}'.");
		return parts;
	}

	private @Nullable TypeRef partType(TokenKind kind) {
		if (kind == TokenKind.RECORD) {
			this.tokens.expect(TokenKind.COLON, "A field is written 'name: type'.");
			return this.types.type();
		}
		if (kind == TokenKind.VARIANT && this.tokens.eat(TokenKind.LEFT_PAREN)) {
			TypeRef type = this.types.type();
			this.tokens.expect(TokenKind.RIGHT_PAREN, "A case has one type; several make a tuple.");
			return type;
		}
		return null;
	}

	private TypeBody resource() {
		List<FunctionItem> functions = new ArrayList<>();
		if (this.tokens.eat(TokenKind.LEFT_BRACE)) {
			while (!this.tokens.eat(TokenKind.RIGHT_BRACE)) {
				functions.add(resourceFunction(AnnotationParser.parse(this.tokens)));
			}
		}
		else {
			this.tokens.expect(TokenKind.SEMICOLON, "Write 'resource name;' or 'resource name { ... }'.");
		}
		return new TypeBody.Resource(functions);
	}

	private FunctionItem resourceFunction(Meta meta) {
		if (this.tokens.at(TokenKind.CONSTRUCTOR)) {
			Name name = new Name("constructor", this.tokens.span());
			this.tokens.next();
			Signature signature = parameters(false);
			semicolon();
			return new FunctionItem(meta, name, Kind.CONSTRUCTOR, signature);
		}
		if (!this.tokens.atName(0)) {
			throw this.tokens.unexpected("a function, 'constructor' or '}'", memberHint());
		}
		Name name = this.tokens.name("a name");
		boolean isStatic = this.tokens.at(TokenKind.COLON) && this.tokens.kind(1) == TokenKind.STATIC;
		return function(meta, name, (isStatic) ? Kind.STATIC : Kind.METHOD);
	}

	private FunctionItem function(Meta meta, Name name, Kind kind) {
		this.tokens.expect(TokenKind.COLON, FUNCTION_FORM);
		if (kind == Kind.STATIC) {
			this.tokens.next();
		}
		Signature signature = signature();
		semicolon();
		return new FunctionItem(meta, name, kind, signature);
	}

	private Signature signature() {
		boolean async = this.tokens.eat(TokenKind.ASYNC);
		this.tokens.expect(TokenKind.FUNC, FUNCTION_FORM);
		return parameters(async);
	}

	private Signature parameters(boolean async) {
		this.tokens.expect(TokenKind.LEFT_PAREN, FUNCTION_FORM);
		List<Param> params = new ArrayList<>();
		while (!this.tokens.eat(TokenKind.RIGHT_PAREN)) {
			if (this.tokens.at(TokenKind.SEMICOLON) || this.tokens.at(TokenKind.END)) {
				throw this.tokens.unexpected("the name of a parameter", FUNCTION_FORM);
			}
			Name name = this.tokens.name("the name of a parameter");
			this.tokens.expect(TokenKind.COLON, "A parameter is written 'name: type'.");
			params.add(new Param(name, this.types.type()));
			if (!this.tokens.eat(TokenKind.COMMA)) {
				this.tokens.expect(TokenKind.RIGHT_PAREN, FUNCTION_FORM);
				break;
			}
		}
		TypeRef result = (this.tokens.eat(TokenKind.ARROW)) ? this.types.type() : null;
		return new Signature(async, params, result);
	}

	private void semicolon() {
		if (!this.tokens.at(TokenKind.SEMICOLON)) {
			throw this.tokens.unexpected("';'", "End the item in front with ';'.");
		}
		this.tokens.next();
	}

}
