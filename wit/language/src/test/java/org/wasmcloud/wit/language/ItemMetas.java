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

package org.wasmcloud.wit.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.Meta;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.WorldDef;
import org.wasmcloud.wit.model.WorldItem;

/**
 * Comments, gates and ids of all that a package defines. Types are equal by their names,
 * so a comparison of interfaces sees nothing of theirs.
 */
final class ItemMetas {

	private final Map<String, Meta> metas = new TreeMap<>();

	private ItemMetas() {
	}

	/**
	 * The comment and the gates of each item.
	 * @param definition the package
	 * @return what stands on each item, by the way to it
	 */
	static Map<String, Meta> of(PackageDef definition) {
		ItemMetas metas = new ItemMetas();
		metas.metas.put(definition.id().toString(), new Meta(definition.docs(), null, null, null));
		definition.interfaces().forEach((next) -> metas.add(next.id().toString(), next));
		definition.worlds().forEach(metas::add);
		return metas.metas;
	}

	private void add(String where, InterfaceDef definition) {
		this.metas.put(where, definition.meta());
		types(where, definition.types());
		functions(where, definition.functions());
	}

	private void add(WorldDef world) {
		String where = world.id().toString();
		this.metas.put(where, world.meta());
		types(where, world.types());
		functions(where, world.functions());
		world.imports().forEach((next) -> add(where + " import", next));
		world.exports().forEach((next) -> add(where + " export", next));
	}

	private void add(String where, WorldItem item) {
		if (item.instance() != null) {
			boolean inline = item.instance().id().name().contains(".");
			String key = where + " " + ((item.label() != null) ? item.label() : item.instance().id());
			this.metas.put(key + " as " + item.externalId(), item.meta());
			if (inline) {
				add(key, item.instance());
			}
		}
		else {
			this.metas.put(where + " " + item.label() + " as " + item.externalId(), item.meta());
		}
	}

	private void types(String where, List<TypeDef> types) {
		for (TypeDef type : types) {
			this.metas.put(where + " " + type.name(), type.meta());
			for (Member member : type.members()) {
				this.metas.put(where + " " + type.name() + "." + member.name(), Meta.docs(member.docs()));
			}
		}
	}

	private void functions(String where, List<Function> functions) {
		functions.forEach((function) -> this.metas.put(where + " " + function.name(), function.meta()));
	}

}
