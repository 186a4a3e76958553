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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.ExternItem;
import org.wasmcloud.wit.language.ast.IncludeItem;
import org.wasmcloud.wit.language.ast.Name;
import org.wasmcloud.wit.language.ast.TypeBody;
import org.wasmcloud.wit.language.ast.TypeItem;
import org.wasmcloud.wit.language.ast.UseItem;
import org.wasmcloud.wit.language.ast.UseItem.UsedName;
import org.wasmcloud.wit.language.ast.UsePath;
import org.wasmcloud.wit.language.ast.WorldItem;
import org.wasmcloud.wit.language.ast.WorldMember;
import org.wasmcloud.wit.language.resolver.FunctionResolver.Resolved;
import org.wasmcloud.wit.language.resolver.UseResolver.Taken;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;

/**
 * Resolves one world: its own items, then its includes, then what these imply.
 */
final class WorldResolver {

	private final PackageContext context;

	private final FileScope file;

	private final TypeScope scope = new TypeScope();

	private final FunctionResolver functions;

	/** Where each import or export of an interface by its own name stands. */
	private final Map<String, UsePath> paths = new HashMap<>();

	WorldResolver(PackageContext context, FileScope file) {
		this.context = context;
		this.file = file;
		this.functions = new FunctionResolver(this.scope, context.gates(), context.errors());
	}

	ResolvedWorld resolve(WorldItem item) {
		boolean open = this.context.gates().check(item.meta(), item.name().span());
		InterfaceId id = new InterfaceId(this.context.parsed().id(), item.name().text());
		ResolvedWorld world = new ResolvedWorld(id, item, this.file, this.context.gates().closedBy(item.meta()));
		checkNames(item);
		addTypes(world, item, open);
		for (WorldMember member : item.members()) {
			if (member instanceof ExternItem extern) {
				addExtern(world, extern, open);
			}
			else if (member instanceof TypeItem type && type.body() instanceof TypeBody.Resource) {
				addResourceFunctions(world, type, open);
			}
		}
		for (WorldMember member : item.members()) {
			if (member instanceof IncludeItem include) {
				include(world, include, open);
			}
		}
		tellApart(world);
		if (open) {
			int written = world.imports().size() + world.exports().size();
			new WorldElaborator(world, this.context.errors()).elaborate();
			int all = world.imports().size() + world.exports().size();
			this.context.growth().add(Math.max(0, all - written), item.name().span());
		}
		return world;
	}

	/** An import and an export may have one label; as owners of types they are two. */
	private static void tellApart(ResolvedWorld world) {
		world.exports().replaceAll((label, entry) -> {
			if (!(entry instanceof WorldEntry.Instance export) || !export.inline()
					|| !(world.imports().get(label) instanceof WorldEntry.Instance imported) || !imported.inline()) {
				return entry;
			}
			InterfaceId id = new InterfaceId(world.id().packageId(), world.id().name() + ".$exports." + label);
			InterfaceDef definition = new TypeSubstitution().copy(export.target().definition(), id);
			return new WorldEntry.Instance(label, export.target().renamed(definition), true, export.meta());
		});
	}

	private void checkNames(WorldItem item) {
		Duplicates imports = new Duplicates(this.context.errors(), "among the imports of '" + item.name() + "'");
		Duplicates exports = new Duplicates(this.context.errors(), "among the exports of '" + item.name() + "'");
		for (WorldMember member : item.members()) {
			if (member instanceof UseItem use) {
				for (UsedName used : use.names()) {
					imports.add(used.local());
				}
			}
			else if (member instanceof TypeItem type) {
				imports.add(type.name());
			}
			else if (member instanceof ExternItem extern && !(extern.extern() instanceof ExternItem.Path)) {
				((extern.export()) ? exports : imports).add(extern.extern().name());
			}
		}
	}

	private void addTypes(ResolvedWorld world, WorldItem item, boolean open) {
		List<TypeItem> types = new ArrayList<>();
		for (WorldMember member : item.members()) {
			if (member instanceof UseItem use) {
				for (Taken taken : new UseResolver(this.context, this.file, this.scope).take(use)) {
					world.imports()
						.putIfAbsent(taken.use().localName(),
								new WorldEntry.Used(taken.use(), taken.from(), use.meta()));
				}
			}
			else if (member instanceof TypeItem type) {
				types.add(type);
			}
			if (!open && (member instanceof UseItem || member instanceof TypeItem)) {
				checkGate(member, item);
			}
		}
		new TypeDefiner(world.id(), this.scope, this.context.gates(), this.context.errors()).define(types);
		for (TypeItem type : types) {
			NamedType named = this.scope.get(type.name().text());
			if (named != null && named.definition() != null) {
				world.imports()
					.putIfAbsent(type.name().text(), new WorldEntry.Defined(named.definition(), type, Map.of()));
			}
		}
	}

	private void checkGate(WorldMember member, WorldItem world) {
		if (this.context.gates().open(member.meta())) {
			Name at = (member instanceof TypeItem type) ? type.name() : ((UseItem) member).path().name();
			this.context.errors()
				.add("'" + at + "' has not the gate of the world '" + world.name() + "' around it",
						"Put '@unstable(feature = " + world.meta().unstable() + ")' on it too.", at.span());
		}
	}

	private void addResourceFunctions(ResolvedWorld world, TypeItem resource, boolean open) {
		for (Resolved function : this.functions.resource(resource, open)) {
			world.imports()
				.putIfAbsent(function.function().name(),
						new WorldEntry.Func(function.function(), function.signature(), Map.of()));
		}
	}

	private void addExtern(ResolvedWorld world, ExternItem item, boolean worldOpen) {
		Name name = item.extern().name();
		boolean open = worldOpen && this.context.gates().check(item.meta(), name.span());
		WorldEntry entry = entry(world, item, worldOpen, open);
		if (entry == null || !open) {
			return;
		}
		String key = name.text();
		if (entry instanceof WorldEntry.Instance instance) {
			key = instance.key();
			if (item.extern() instanceof ExternItem.Path path) {
				UsePath previous = this.paths.putIfAbsent((item.export() ? "export " : "import ") + key, path.path());
				if (previous != null) {
					this.context.errors()
						.add("'" + key + "' is " + (item.export() ? "exported" : "imported") + " twice, first at "
								+ previous.span().location(), "Remove one, or give it a label: 'label: " + name + ";'.",
								path.path().span());
				}
			}
		}
		((item.export()) ? world.exports() : world.imports()).putIfAbsent(key, entry);
	}

	private @Nullable WorldEntry entry(ResolvedWorld world, ExternItem item, boolean worldOpen, boolean open) {
		if (item.extern() instanceof ExternItem.Func func) {
			Resolved function = this.functions.free(func.name(), func.signature(), item.meta(), worldOpen);
			return (function != null) ? new WorldEntry.Func(function.function(), function.signature(), Map.of()) : null;
		}
		if (item.extern() instanceof ExternItem.Inline inline) {
			InterfaceId id = new InterfaceId(world.id().packageId(), world.id().name() + "." + inline.name());
			ResolvedInterface target = new InterfaceResolver(this.context, this.file).resolve(id, inline.name(),
					inline.members(), item.meta());
			return new WorldEntry.Instance(inline.name().text(), target, true, item.meta());
		}
		boolean labelled = item.extern() instanceof ExternItem.Labelled;
		UsePath path = (item.extern() instanceof ExternItem.Labelled label) ? label.path()
				: ((ExternItem.Path) item.extern()).path();
		ResolvedInterface target = this.context.findInterface(this.file, path, open, true);
		return (target != null)
				? new WorldEntry.Instance((labelled) ? item.extern().name().text() : null, target, false, item.meta())
				: null;
	}

	private void include(ResolvedWorld world, IncludeItem item, boolean worldOpen) {
		boolean open = worldOpen && this.context.gates().check(item.meta(), item.path().span());
		ResolvedWorld included = this.context.findWorld(this.file, item.path(), open);
		if (included == null || !open) {
			return;
		}
		this.context.growth().include(included, item.renames().size(), item.path().span());
		Set<String> known = new HashSet<>();
		for (Map<String, WorldEntry> entries : List.of(included.imports(), included.exports())) {
			for (Map.Entry<String, WorldEntry> entry : entries.entrySet()) {
				boolean plain = !(entry.getValue() instanceof WorldEntry.Instance instance) || instance.label() != null;
				if (plain) {
					known.add(entry.getKey());
				}
			}
		}
		for (IncludeItem.Rename rename : item.renames()) {
			if (!known.contains(rename.name().text())) {
				this.context.errors()
					.add("world " + included.id() + " has no import or export with the plain name '" + rename.name()
							+ "'",
							"'with' renames functions, types, labels and inline interfaces; "
									+ "an interface keeps the name it has.",
							rename.name().span());
			}
		}
		new WorldIncluder(world, included, item, this.context.errors()).include();
	}

}
