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

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.wasmcloud.wit.language.ast.IncludeItem;
import org.wasmcloud.wit.language.resolver.WorldEntry.Instance;
import org.wasmcloud.wit.language.source.ErrorCollector;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Meta;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.Use;

/**
 * Copies what one world imports and exports into another. Interfaces are the same in
 * both; plain names become new ones of the including world, and so do the types behind
 * them.
 */
final class WorldIncluder {

	private final ResolvedWorld world;

	private final ResolvedWorld included;

	private final IncludeItem item;

	private final ErrorCollector errors;

	private final Map<String, String> renames = new HashMap<>();

	private final TypeSubstitution types = new TypeSubstitution();

	WorldIncluder(ResolvedWorld world, ResolvedWorld included, IncludeItem item, ErrorCollector errors) {
		this.world = world;
		this.included = included;
		this.item = item;
		this.errors = errors;
		for (IncludeItem.Rename rename : item.renames()) {
			this.renames.putIfAbsent(rename.name().text(), rename.as().text());
		}
	}

	void include() {
		copy(this.included.imports(), this.world.imports(), "import");
		copy(this.included.exports(), this.world.exports(), "export");
	}

	private void copy(Map<String, WorldEntry> from, Map<String, WorldEntry> to, String direction) {
		Map<String, String> folded = new HashMap<>();
		for (String key : to.keySet()) {
			folded.put(key.toLowerCase(Locale.ROOT), key);
		}
		for (Map.Entry<String, WorldEntry> entry : from.entrySet()) {
			if (entry.getValue() instanceof Instance instance && instance.label() == null) {
				shared(instance, to);
				continue;
			}
			String key = renamed(entry.getKey());
			String previous = folded.putIfAbsent(key.toLowerCase(Locale.ROOT), key);
			if (previous != null) {
				String difference = (previous.equals(key)) ? ""
						: ", which differs in case only from '" + previous + "'";
				this.errors.add(
						"the " + direction + " '" + key + "' of world " + this.included.id() + " is there already"
								+ difference,
						"Rename it: 'include " + this.item.path().name() + " with { " + entry.getKey()
								+ " as other-name }'.",
						this.item.path().span());
				continue;
			}
			to.put(key, copy(entry.getValue(), key));
		}
	}

	private void shared(Instance instance, Map<String, WorldEntry> to) {
		String key = instance.key();
		Instance present = (to.get(key) instanceof Instance known) ? known : instance;
		Meta from = gate(instance.meta());
		Meta into = gate(present.meta());
		boolean external = !this.world.id().packageId().equals(this.included.id().packageId());
		if (external && from.since() != null) {
			// The version is one of the other package, and means nothing here.
			to.put(key, gated(present, Meta.NONE));
		}
		else if (present == instance) {
			to.put(key, instance);
		}
		else if (into.equals(Meta.NONE)) {
			to.put(key, gated(present, from));
		}
		else if (!from.equals(into) && !from.equals(Meta.NONE)) {
			this.errors.add("'" + key + "' has another gate in world " + this.included.id() + " than here",
					"Give both the same '@since' or '@unstable'.", this.item.path().span());
		}
	}

	private static Meta gate(Meta meta) {
		return new Meta(null, meta.since(), meta.unstable(), meta.deprecated());
	}

	private static Instance gated(Instance instance, Meta gate) {
		Meta meta = new Meta(instance.meta().docs(), gate.since(), gate.unstable(), gate.deprecated(),
				instance.meta().externalId());
		return new Instance(instance.label(), instance.target(), instance.inline(), meta);
	}

	/**
	 * The name here of a plain name there. A function of a resource goes with the
	 * resource.
	 */
	private String renamed(String key) {
		String whole = this.renames.get(key);
		if (whole != null) {
			return whole;
		}
		int bracket = key.indexOf(']');
		if (bracket < 0) {
			return key;
		}
		int dot = key.indexOf('.', bracket);
		String resource = key.substring(bracket + 1, (dot >= 0) ? dot : key.length());
		String as = this.renames.get(resource);
		return (as != null) ? key.substring(0, bracket + 1) + as + ((dot >= 0) ? key.substring(dot) : "") : key;
	}

	private WorldEntry copy(WorldEntry entry, String key) {
		if (entry instanceof WorldEntry.Used used) {
			Use use = used.use();
			String as = (key.equals(use.name())) ? null : key;
			return new WorldEntry.Used(new Use(use.from(), use.name(), as, use.meta()), used.from(), used.meta());
		}
		if (entry instanceof WorldEntry.Defined defined) {
			TypeDef definition = this.types.copy(defined.definition(), this.world.id(), key);
			return new WorldEntry.Defined(definition, defined.item(), merged(defined.renames()));
		}
		if (entry instanceof WorldEntry.Func func) {
			Function function = this.types.copy(func.function(), key);
			return new WorldEntry.Func(function, func.signature(), merged(func.renames()));
		}
		Instance instance = (Instance) entry;
		if (!instance.inline()) {
			return new Instance(key, instance.target(), false, instance.meta());
		}
		InterfaceId id = new InterfaceId(this.world.id().packageId(), this.world.id().name() + "." + key);
		InterfaceDef definition = new TypeSubstitution().copy(instance.target().definition(), id);
		return new Instance(key, instance.target().renamed(definition), true, instance.meta());
	}

	private Map<String, String> merged(Map<String, String> before) {
		if (this.renames.isEmpty()) {
			return before;
		}
		Map<String, String> merged = new HashMap<>(this.renames);
		before.forEach((from, to) -> merged.put(from, Objects.requireNonNullElse(this.renames.get(to), to)));
		return merged;
	}

}
