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

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.wasmcloud.wit.language.ast.ExternItem;
import org.wasmcloud.wit.language.ast.IncludeItem;
import org.wasmcloud.wit.language.ast.InterfaceItem;
import org.wasmcloud.wit.language.ast.Item;
import org.wasmcloud.wit.language.ast.TypeItem;
import org.wasmcloud.wit.language.ast.UseItem;
import org.wasmcloud.wit.language.ast.WorldItem;
import org.wasmcloud.wit.language.ast.WorldMember;
import org.wasmcloud.wit.language.resolver.FileScope;
import org.wasmcloud.wit.language.resolver.ResolvedPackage;
import org.wasmcloud.wit.model.InterfaceId;

/**
 * The facts of a package as its author wrote it.
 */
final class WrittenFacts {

	private final ResolvedPackage resolved;

	private final InterfaceFacts members;

	WrittenFacts(ResolvedPackage resolved, Collection<String> lines) {
		this.resolved = resolved;
		this.members = new InterfaceFacts(lines, (meta) -> true, true);
	}

	void add() {
		for (int file = 0; file < this.resolved.parsed().files().size(); file++) {
			FileScope scope = this.resolved.file(file);
			for (Item item : this.resolved.parsed().files().get(file).items()) {
				String where = new InterfaceId(this.resolved.parsed().id(), item.name().text()).toString();
				if (item instanceof InterfaceItem interfaceItem) {
					this.members.line(where, "interface");
					this.members.gate(where, "interface", interfaceItem.meta());
					this.members.add(where, scope, interfaceItem.members());
				}
				else if (item instanceof WorldItem world) {
					this.members.line(where, "world");
					this.members.gate(where, "world", world.meta());
					for (WorldMember member : world.members()) {
						add(where, scope, member);
					}
				}
			}
		}
	}

	private void add(String where, FileScope scope, WorldMember member) {
		if (member instanceof UseItem use) {
			this.members.use(where, scope, use);
		}
		else if (member instanceof TypeItem type) {
			this.members.type(where, type);
		}
		else if (member instanceof IncludeItem include) {
			this.members.line(where, "world include " + scope.idOf(include.path()) + renames(include.renames()));
			this.members.gate(where, "include", include.meta());
		}
		else if (member instanceof ExternItem extern) {
			String direction = (extern.export()) ? "export" : "import";
			this.members.line(where, "world " + direction + " " + extern(where, scope, extern.extern()));
			this.members.gate(where, direction, extern.meta());
		}
	}

	private static String renames(List<IncludeItem.Rename> renames) {
		StringBuilder text = new StringBuilder();
		for (IncludeItem.Rename rename : renames) {
			text.append((text.isEmpty()) ? " with { " : ", ").append(rename.name()).append(" as ").append(rename.as());
		}
		return (text.isEmpty()) ? "" : text.append(" }").toString();
	}

	private String extern(String where, FileScope scope, ExternItem.Extern extern) {
		if (extern instanceof ExternItem.Func func) {
			return InterfaceFacts.function(func.name().text(), func.signature(), Map.of());
		}
		if (extern instanceof ExternItem.Inline inline) {
			this.members.add(where + "." + inline.name(), scope, inline.members());
			return inline.name() + ": interface";
		}
		if (extern instanceof ExternItem.Labelled labelled) {
			return labelled.name() + ": " + scope.idOf(labelled.path());
		}
		return scope.idOf(((ExternItem.Path) extern).path()).toString();
	}

}
