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

package org.wasmcloud.wit.language.resolver;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.UseItem;
import org.wasmcloud.wit.language.ast.UseItem.UsedName;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Use;

/**
 * Takes names from other interfaces into a scope.
 */
final class UseResolver {

	private final PackageContext context;

	private final FileScope file;

	private final TypeScope scope;

	UseResolver(PackageContext context, FileScope file, TypeScope scope) {
		this.context = context;
		this.file = file;
		this.scope = scope;
	}

	/**
	 * Takes names.
	 * @param item the statement
	 * @return the names that are there
	 */
	List<Taken> take(UseItem item) {
		boolean open = this.context.gates().check(item.meta(), item.path().span());
		String closedBy = this.context.gates().closedBy(item.meta());
		ResolvedInterface from = this.context.findInterface(this.file, item.path(), open, false);
		List<Taken> taken = new ArrayList<>(item.names().size());
		for (UsedName name : item.names()) {
			NamedType type = (from != null) ? find(from, name, open) : NamedType.UNKNOWN;
			this.scope.define(name.local().text(), (closedBy != null) ? NamedType.closed(closedBy) : type);
			if (open && from != null && type.definition() != null) {
				taken.add(new Taken(use(from.definition().id(), name, item), from, type));
			}
		}
		return taken;
	}

	private static Use use(InterfaceId from, UsedName name, UseItem item) {
		String local = name.local().text();
		@Nullable String as = (local.equals(name.name().text())) ? null : local;
		return new Use(from, name.name().text(), as, item.meta());
	}

	private NamedType find(ResolvedInterface from, UsedName name, boolean open) {
		NamedType type = from.types().get(name.name().text());
		if (type == null) {
			boolean function = from.definition().indexOf(name.name().text()) >= 0;
			this.context.errors()
				.add("interface " + from.definition().id() + " has no type '" + name.name() + "'",
						(function) ? "'" + name.name() + "' is a function; only types are taken by 'use'."
								: "It has " + String.join(", ", from.types().keySet()) + ".",
						name.name().span());
			return NamedType.UNKNOWN;
		}
		if (type.closedBy() != null && open) {
			this.context.errors()
				.add("'" + name.name() + "' is there only with the feature '" + type.closedBy() + "'",
						"Put '@unstable(feature = " + type.closedBy() + ")' on this 'use' too, or take the feature.",
						name.name().span());
		}
		return type;
	}

	/**
	 * One name that was taken.
	 *
	 * @param use the name
	 * @param from the interface it was taken from
	 * @param type what it stands for
	 */
	record Taken(Use use, ResolvedInterface from, NamedType type) {

	}

}
