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

import org.wasmcloud.wit.language.ast.FunctionItem;
import org.wasmcloud.wit.language.ast.InterfaceMember;
import org.wasmcloud.wit.language.ast.Name;
import org.wasmcloud.wit.language.ast.TypeBody;
import org.wasmcloud.wit.language.ast.TypeItem;
import org.wasmcloud.wit.language.ast.UseItem;
import org.wasmcloud.wit.language.ast.UseItem.UsedName;
import org.wasmcloud.wit.language.resolver.FunctionResolver.Resolved;
import org.wasmcloud.wit.language.resolver.UseResolver.Taken;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Meta;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.Use;

/**
 * Resolves one interface.
 */
final class InterfaceResolver {

	private final PackageContext context;

	private final FileScope file;

	private final TypeScope scope = new TypeScope();

	private final List<Use> uses = new ArrayList<>();

	private final List<ResolvedInterface> needs = new ArrayList<>();

	private final List<TypeDef> types = new ArrayList<>();

	private final List<Function> functions = new ArrayList<>();

	InterfaceResolver(PackageContext context, FileScope file) {
		this.context = context;
		this.file = file;
	}

	/**
	 * Resolves an interface.
	 * @param id its name in the model
	 * @param name its name in the text
	 * @param members its members
	 * @param meta what stands above it
	 * @return the interface
	 */
	ResolvedInterface resolve(InterfaceId id, Name name, List<InterfaceMember> members, Meta meta) {
		boolean open = this.context.gates().check(meta, name.span());
		checkNames(name, members);
		List<TypeItem> typeItems = new ArrayList<>();
		for (InterfaceMember member : members) {
			if (member instanceof UseItem use) {
				for (Taken taken : new UseResolver(this.context, this.file, this.scope).take(use)) {
					this.uses.add(taken.use());
					this.needs.add(taken.from());
				}
			}
			else if (member instanceof TypeItem type) {
				typeItems.add(type);
			}
		}
		new TypeDefiner(id, this.scope, this.context.gates(), this.context.errors()).define(typeItems);
		if (!open) {
			checkGates(name, members, meta);
		}
		addMembers(members, open);
		InterfaceDef definition = new InterfaceDef(id, this.uses, this.types, this.functions, meta);
		return new ResolvedInterface(definition, members, this.file, this.scope.types(), this.needs);
	}

	private void checkNames(Name name, List<InterfaceMember> members) {
		Duplicates names = new Duplicates(this.context.errors(), "in '" + name + "'");
		for (InterfaceMember member : members) {
			if (member instanceof UseItem use) {
				for (UsedName used : use.names()) {
					names.add(used.local());
				}
			}
			else if (member instanceof TypeItem type) {
				names.add(type.name());
			}
			else if (member instanceof FunctionItem function) {
				names.add(function.name());
			}
		}
	}

	/**
	 * What is in an interface that is not there must not be there either.
	 */
	private void checkGates(Name name, List<InterfaceMember> members, Meta meta) {
		for (InterfaceMember member : members) {
			if (this.context.gates().open(member.meta()) && !(member instanceof FunctionItem)) {
				Name at = (member instanceof TypeItem type) ? type.name() : ((UseItem) member).path().name();
				if (member instanceof UseItem use && use.names().isEmpty()) {
					continue;
				}
				String gate = "@unstable(feature = " + meta.unstable() + ")";
				this.context.errors()
					.add("'" + at + "' has not the gate of the interface '" + name + "' around it",
							"Put '" + gate + "' on it too.", at.span());
			}
		}
	}

	private void addMembers(List<InterfaceMember> members, boolean open) {
		FunctionResolver resolver = new FunctionResolver(this.scope, this.context.gates(), this.context.errors());
		for (InterfaceMember member : members) {
			if (member instanceof TypeItem item) {
				NamedType type = this.scope.get(item.name().text());
				if (type != null && type.definition() != null) {
					this.types.add(type.definition());
				}
				if (item.body() instanceof TypeBody.Resource) {
					for (Resolved function : resolver.resource(item, open)) {
						this.functions.add(function.function());
					}
				}
			}
			else if (member instanceof FunctionItem item) {
				Resolved function = resolver.free(item.name(), item.signature(), item.meta(), open);
				if (function != null) {
					this.functions.add(function.function());
				}
			}
		}
	}

}
