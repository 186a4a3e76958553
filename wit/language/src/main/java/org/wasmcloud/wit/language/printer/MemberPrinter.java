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

package org.wasmcloud.wit.language.printer;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.ExternItem;
import org.wasmcloud.wit.language.ast.FunctionItem;
import org.wasmcloud.wit.language.ast.IncludeItem;
import org.wasmcloud.wit.language.ast.InterfaceItem;
import org.wasmcloud.wit.language.ast.InterfaceMember;
import org.wasmcloud.wit.language.ast.Item;
import org.wasmcloud.wit.language.ast.Signature;
import org.wasmcloud.wit.language.ast.TypeBody;
import org.wasmcloud.wit.language.ast.TypeItem;
import org.wasmcloud.wit.language.ast.TypeRef;
import org.wasmcloud.wit.language.ast.UseItem;
import org.wasmcloud.wit.language.ast.UsePath;
import org.wasmcloud.wit.language.ast.WorldItem;
import org.wasmcloud.wit.language.ast.WorldMember;
import org.wasmcloud.wit.language.resolver.FileScope;
import org.wasmcloud.wit.model.Function.Kind;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Meta;
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Writes interfaces and worlds and what stands in them.
 */
final class MemberPrinter {

	private final Lines lines;

	private final FileScope file;

	private final PackageId packageId;

	MemberPrinter(Lines lines, FileScope file, PackageId packageId) {
		this.lines = lines;
		this.file = file;
		this.packageId = packageId;
	}

	void item(Item item) {
		if (item instanceof InterfaceItem interfaceItem) {
			this.lines.annotations(interfaceItem.meta());
			this.lines.begin("interface " + Lines.name(item.name().text()));
			interfaceMembers(interfaceItem.members());
		}
		else if (item instanceof WorldItem world) {
			this.lines.annotations(world.meta());
			this.lines.begin("world " + Lines.name(item.name().text()));
			this.lines.open();
			WorldMember previous = null;
			for (WorldMember member : world.members()) {
				separate(previous, member);
				worldMember(member);
				previous = member;
			}
			this.lines.close();
		}
	}

	/** Short lines of one kind stand together unless something stands above them. */
	private void separate(@Nullable Object previous, Object member) {
		if (previous != null && !(previous.getClass() == member.getClass() && isPlain(previous) && isPlain(member))) {
			this.lines.blank();
		}
	}

	private static boolean isPlain(Object member) {
		if (member instanceof TypeItem type) {
			return type.meta().equals(Meta.NONE) && type.body() instanceof TypeBody.Alias;
		}
		if (member instanceof ExternItem extern) {
			return extern.meta().equals(Meta.NONE) && !(extern.extern() instanceof ExternItem.Inline);
		}
		Meta meta = (member instanceof InterfaceMember any) ? any.meta() : ((WorldMember) member).meta();
		return meta.equals(Meta.NONE);
	}

	private void interfaceMembers(List<InterfaceMember> members) {
		this.lines.open();
		InterfaceMember previous = null;
		for (InterfaceMember member : members) {
			separate(previous, member);
			this.lines.annotations(member.meta());
			if (member instanceof UseItem use) {
				use(use);
			}
			else if (member instanceof TypeItem type) {
				type(type);
			}
			else if (member instanceof FunctionItem function) {
				this.lines.begin(Lines.name(function.name().text()) + ": " + signature(function.signature(), "func"));
				this.lines.line(";");
			}
			previous = member;
		}
		this.lines.close();
	}

	private void worldMember(WorldMember member) {
		this.lines.annotations(member.meta());
		if (member instanceof UseItem use) {
			use(use);
		}
		else if (member instanceof TypeItem type) {
			type(type);
		}
		else if (member instanceof IncludeItem include) {
			include(include);
		}
		else if (member instanceof ExternItem extern) {
			extern(((extern.export()) ? "export " : "import "), extern.extern());
		}
	}

	private void use(UseItem use) {
		StringBuilder names = new StringBuilder();
		for (UseItem.UsedName name : use.names()) {
			names.append((names.isEmpty()) ? "" : ", ").append(Lines.name(name.name().text()));
			if (!name.local().text().equals(name.name().text())) {
				names.append(" as ").append(Lines.name(name.local().text()));
			}
		}
		this.lines.begin("use " + path(use.path()) + ".{" + names + "}");
		this.lines.line(";");
	}

	private void include(IncludeItem include) {
		this.lines.begin("include " + path(include.path()));
		if (include.renames().isEmpty()) {
			this.lines.line(";");
			return;
		}
		StringBuilder renames = new StringBuilder();
		for (IncludeItem.Rename rename : include.renames()) {
			renames.append((renames.isEmpty()) ? "" : ", ")
				.append(Lines.name(rename.name().text()))
				.append(" as ")
				.append(Lines.name(rename.as().text()));
		}
		this.lines.line(" with { " + renames + " }");
	}

	private void extern(String direction, ExternItem.Extern extern) {
		String label = direction + Lines.name(extern.name().text()) + ": ";
		if (extern instanceof ExternItem.Inline inline) {
			this.lines.begin(label + "interface");
			interfaceMembers(inline.members());
			return;
		}
		if (extern instanceof ExternItem.Func func) {
			this.lines.begin(label + signature(func.signature(), "func"));
		}
		else if (extern instanceof ExternItem.Labelled labelled) {
			this.lines.begin(label + path(labelled.path()));
		}
		else {
			this.lines.begin(direction + path(((ExternItem.Path) extern).path()));
		}
		this.lines.line(";");
	}

	private String path(UsePath path) {
		InterfaceId id = this.file.idOf(path);
		PackageId owner = id.packageId();
		if (owner.equals(this.packageId)) {
			return Lines.name(id.name());
		}
		return Lines.name(owner.namespace()) + ":" + Lines.name(owner.name()) + "/" + Lines.name(id.name())
				+ ((owner.version() != null) ? "@" + owner.version() : "");
	}

	private void type(TypeItem item) {
		String name = Lines.name(item.name().text());
		if (item.body() instanceof TypeBody.Alias alias) {
			this.lines.begin("type " + name + " = " + type(alias.target()));
			this.lines.line(";");
		}
		else if (item.body() instanceof TypeBody.Composite composite) {
			this.lines.begin(composite.kind().name().toLowerCase(Locale.ROOT) + " " + name);
			this.lines.open();
			for (TypeBody.Part part : composite.parts()) {
				part(part, composite.kind());
			}
			this.lines.close();
		}
		else if (item.body() instanceof TypeBody.Resource resource) {
			this.lines.begin("resource " + name);
			if (resource.functions().isEmpty()) {
				this.lines.line(";");
				return;
			}
			this.lines.open();
			FunctionItem previous = null;
			for (FunctionItem function : resource.functions()) {
				separate(previous, function);
				resourceFunction(function);
				previous = function;
			}
			this.lines.close();
		}
	}

	private void part(TypeBody.Part part, TypeDef.Kind kind) {
		this.lines.docs(part.docs());
		String type = "";
		if (part.type() != null) {
			type = (kind == TypeDef.Kind.RECORD) ? ": " + type(part.type()) : "(" + type(part.type()) + ")";
		}
		this.lines.begin(Lines.name(part.name().text()) + type);
		this.lines.line(",");
	}

	private void resourceFunction(FunctionItem function) {
		this.lines.annotations(function.meta());
		if (function.kind() == Kind.CONSTRUCTOR) {
			this.lines.begin(signature(function.signature(), "constructor"));
		}
		else {
			String kind = (function.kind() == Kind.STATIC) ? "static " : "";
			this.lines
				.begin(Lines.name(function.name().text()) + ": " + kind + signature(function.signature(), "func"));
		}
		this.lines.line(";");
	}

	private static String signature(Signature signature, String keyword) {
		StringBuilder text = new StringBuilder((signature.async()) ? "async " : "").append(keyword).append('(');
		for (int i = 0; i < signature.params().size(); i++) {
			Signature.Param param = signature.params().get(i);
			text.append((i > 0) ? ", " : "")
				.append(Lines.name(param.name().text()))
				.append(": ")
				.append(type(param.type()));
		}
		text.append(')');
		if (signature.result() != null) {
			text.append(" -> ").append(type(signature.result()));
		}
		return text.toString();
	}

	private static String type(@Nullable TypeRef type) {
		if (type instanceof TypeRef.Named named) {
			return Lines.name(named.name().text());
		}
		if (type instanceof TypeRef.Handle handle) {
			String resource = Lines.name(handle.resource().text());
			return (handle.owned()) ? resource : "borrow<" + resource + ">";
		}
		if (type instanceof TypeRef.Applied applied && !applied.arguments().isEmpty()) {
			StringBuilder text = new StringBuilder(applied.generic().keyword());
			String separator = "<";
			for (TypeRef argument : applied.arguments()) {
				text.append(separator).append(type(argument));
				separator = ", ";
			}
			return text.append((applied.length() != null) ? ", " + applied.length() : "").append('>').toString();
		}
		return (type != null) ? type.toString() : "_";
	}

}
