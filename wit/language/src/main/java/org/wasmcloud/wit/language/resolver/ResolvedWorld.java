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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.WorldItem;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Meta;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.Use;
import org.wasmcloud.wit.model.WorldDef;

/**
 * A world with every import and export listed.
 */
public final class ResolvedWorld {

	private final InterfaceId id;

	private final WorldItem item;

	private final FileScope file;

	private final @Nullable String closedBy;

	private Map<String, WorldEntry> imports = new LinkedHashMap<>();

	private Map<String, WorldEntry> exports = new LinkedHashMap<>();

	ResolvedWorld(InterfaceId id, WorldItem item, FileScope file, @Nullable String closedBy) {
		this.id = id;
		this.item = item;
		this.file = file;
		this.closedBy = closedBy;
	}

	/**
	 * Its name.
	 * @return the name
	 */
	public InterfaceId id() {
		return this.id;
	}

	/**
	 * What its author wrote.
	 * @return the item
	 */
	public WorldItem item() {
		return this.item;
	}

	/**
	 * The file that it stands in.
	 * @return what paths mean there
	 */
	public FileScope file() {
		return this.file;
	}

	@Nullable String closedBy() {
		return this.closedBy;
	}

	/**
	 * What it imports, implied imports and those of included worlds among them.
	 * @return the imports by their keys; a plain name or that of an interface
	 */
	public Map<String, WorldEntry> imports() {
		return this.imports;
	}

	/**
	 * What it exports.
	 * @return the exports by their keys
	 */
	public Map<String, WorldEntry> exports() {
		return this.exports;
	}

	void elaborated(Map<String, WorldEntry> imports, Map<String, WorldEntry> exports) {
		this.imports = imports;
		this.exports = exports;
	}

	/**
	 * The world of the model.
	 * @return the world
	 */
	public WorldDef definition() {
		List<Use> uses = new ArrayList<>();
		List<TypeDef> types = new ArrayList<>();
		List<Function> functions = new ArrayList<>();
		for (WorldEntry entry : this.imports.values()) {
			if (entry instanceof WorldEntry.Used used) {
				uses.add(used.use());
			}
			else if (entry instanceof WorldEntry.Defined defined) {
				types.add(defined.definition());
			}
			else if (entry instanceof WorldEntry.Func func && func.function().kind() != Function.Kind.FREESTANDING) {
				functions.add(func.function());
			}
		}
		return new WorldDef(this.id, uses, types, functions, items(this.imports), items(this.exports),
				this.item.meta());
	}

	private static List<org.wasmcloud.wit.model.WorldItem> items(Map<String, WorldEntry> entries) {
		List<org.wasmcloud.wit.model.WorldItem> items = new ArrayList<>();
		for (WorldEntry entry : entries.values()) {
			if (entry instanceof WorldEntry.Instance instance) {
				InterfaceDef definition = instance.target().definition();
				Meta meta = (instance.inline()) ? definition.meta() : instance.meta();
				items.add(new org.wasmcloud.wit.model.WorldItem(instance.label(), definition, null, meta));
			}
			else if (entry instanceof WorldEntry.Func func && func.function().kind() == Function.Kind.FREESTANDING) {
				Function function = func.function();
				items.add(new org.wasmcloud.wit.model.WorldItem(function.name(), null, function, function.meta()));
			}
		}
		return items;
	}

}
