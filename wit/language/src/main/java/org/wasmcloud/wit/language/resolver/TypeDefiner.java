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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.Name;
import org.wasmcloud.wit.language.ast.TypeBody;
import org.wasmcloud.wit.language.ast.TypeItem;
import org.wasmcloud.wit.language.ast.TypeRef;
import org.wasmcloud.wit.language.source.ErrorCollector;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Defines the types of one interface or world, each after those it mentions.
 */
final class TypeDefiner {

	private final InterfaceId owner;

	private final TypeScope scope;

	private final Gates gates;

	private final ErrorCollector errors;

	TypeDefiner(InterfaceId owner, TypeScope scope, Gates gates, ErrorCollector errors) {
		this.owner = owner;
		this.scope = scope;
		this.gates = gates;
		this.errors = errors;
	}

	/**
	 * Defines types.
	 * @param items the types in source order; used names are in the scope already
	 */
	void define(List<TypeItem> items) {
		Map<String, Integer> indexes = new HashMap<>();
		for (int i = 0; i < items.size(); i++) {
			indexes.putIfAbsent(items.get(i).name().text(), i);
		}
		List<List<Name>> mentioned = new ArrayList<>(items.size());
		Toposort order = new Toposort(items.size());
		for (int i = 0; i < items.size(); i++) {
			List<Name> names = TypeNames.of(items.get(i).body());
			mentioned.add(names);
			for (Name name : names) {
				Integer needed = indexes.get(name.text());
				if (needed != null && this.scope.get(name.text()) == null) {
					order.edge(i, needed);
				}
			}
		}
		List<Integer> sorted = order
			.order((node, needed) -> cycle(items.get(node), items.get(needed), mentioned.get(node)));
		for (int index : sorted) {
			TypeItem item = items.get(index);
			this.scope.define(item.name().text(), type(item));
		}
		for (TypeItem item : items) {
			// Behind a cycle, which was reported.
			this.scope.define(item.name().text(), NamedType.UNKNOWN);
		}
	}

	private void cycle(TypeItem item, TypeItem needed, List<Name> names) {
		Name at = item.name();
		for (Name name : names) {
			if (name.text().equals(needed.name().text())) {
				at = name;
				break;
			}
		}
		this.errors.add(
				"the type '" + item.name() + "' contains itself"
						+ ((item == needed) ? "" : " through '" + needed.name() + "'"),
				"WIT has no recursive types: refer to the inner value by an index, a name or a resource.", at.span());
	}

	private NamedType type(TypeItem item) {
		boolean open = this.gates.check(item.meta(), item.name().span());
		TypeResolver types = new TypeResolver(this.scope, this.errors, open);
		NamedType type = type(item, types);
		String closedBy = this.gates.closedBy(item.meta());
		return (closedBy != null) ? NamedType.closed(closedBy) : type;
	}

	private NamedType type(TypeItem item, TypeResolver types) {
		if (item.body() instanceof TypeBody.Alias alias) {
			return alias(item, alias.target(), types);
		}
		if (item.body() instanceof TypeBody.Composite composite) {
			List<Member> members = members(item, composite, types);
			TypeDef definition = definition(item, composite.kind(), members, null);
			return new NamedType(definition, null, types.borrows(), Math.max(1, types.depth()), null);
		}
		TypeDef definition = definition(item, TypeDef.Kind.RESOURCE, List.of(), null);
		return new NamedType(definition, definition, false, 1, null);
	}

	private NamedType alias(TypeItem item, TypeRef target, TypeResolver types) {
		Type type = types.resolve(target, 1);
		if (!types.complete()) {
			return NamedType.UNKNOWN;
		}
		TypeDef definition = definition(item, TypeDef.Kind.ALIAS, List.of(), type);
		TypeDef resource = null;
		if (target instanceof TypeRef.Named named) {
			NamedType aliased = this.scope.get(named.name().text());
			resource = (aliased != null) ? aliased.resource() : null;
		}
		return new NamedType(definition, resource, types.borrows(), types.depth(), null);
	}

	private List<Member> members(TypeItem item, TypeBody.Composite composite, TypeResolver types) {
		List<TypeBody.Part> parts = composite.parts();
		if (parts.isEmpty() && (composite.kind() == TypeDef.Kind.ENUM || composite.kind() == TypeDef.Kind.VARIANT)) {
			String kind = (composite.kind() == TypeDef.Kind.ENUM) ? "enum" : "variant";
			this.errors.add("the " + kind + " '" + item.name() + "' has no case", "Give it at least one.",
					item.name().span());
		}
		Duplicates names = new Duplicates(this.errors, "in '" + item.name() + "'");
		List<Member> members = new ArrayList<>(parts.size());
		for (TypeBody.Part part : parts) {
			names.add(part.name());
			Type type = (part.type() != null) ? types.resolve(part.type(), 2) : null;
			members.add(new Member(part.name().text(), type, part.docs()));
		}
		return members;
	}

	private TypeDef definition(TypeItem item, TypeDef.Kind kind, List<Member> members, @Nullable Type target) {
		return new TypeDef(this.owner, item.name().text(), kind, members, target, item.meta());
	}

}
