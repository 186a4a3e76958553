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
import java.util.Map;

import org.wasmcloud.wit.language.resolver.Features;
import org.wasmcloud.wit.language.resolver.ResolvedInterface;
import org.wasmcloud.wit.language.resolver.ResolvedPackage;
import org.wasmcloud.wit.language.resolver.ResolvedWorld;
import org.wasmcloud.wit.language.resolver.WorldEntry;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.Function.Kind;

/**
 * The facts of a package as it is used.
 */
final class ResolvedFacts {

	private final ResolvedPackage resolved;

	private final InterfaceFacts members;

	ResolvedFacts(ResolvedPackage resolved, Features features, Collection<String> lines) {
		this.resolved = resolved;
		this.members = new InterfaceFacts(lines, (meta) -> {
			String feature = meta.unstable();
			return feature == null || features.contains(feature);
		}, false);
	}

	void add() {
		for (ResolvedInterface next : this.resolved.interfaces()) {
			String where = next.definition().id().toString();
			this.members.line(where, "interface");
			this.members.add(where, next.file(), next.members());
		}
		for (ResolvedWorld world : this.resolved.worlds()) {
			String where = world.id().toString();
			this.members.line(where, "world");
			add(where, "import", world.imports());
			add(where, "export", world.exports());
		}
	}

	private void add(String where, String direction, Map<String, WorldEntry> entries) {
		for (WorldEntry entry : entries.values()) {
			if (entry instanceof WorldEntry.Used used) {
				this.members.line(where,
						InterfaceFacts.use(used.use().from().toString(), used.use().name(), used.use().as()));
			}
			else if (entry instanceof WorldEntry.Defined defined) {
				this.members.line(where, new Signatures(defined.renames()).definition(defined.definition().name(),
						defined.item().body()));
			}
			else if (entry instanceof WorldEntry.Func func) {
				this.members.line(where, function(direction, func));
			}
			else if (entry instanceof WorldEntry.Instance instance) {
				this.members.line(where, "world " + direction + " " + instance(where, instance));
			}
		}
	}

	private static String function(String direction, WorldEntry.Func func) {
		Function function = func.function();
		String resource = function.resource();
		if (function.kind() == Kind.FREESTANDING || resource == null) {
			return "world " + direction + " "
					+ InterfaceFacts.function(function.name(), func.signature(), func.renames());
		}
		return InterfaceFacts.resourceFunction(resource, function.name(), func.signature(), func.renames());
	}

	private String instance(String where, WorldEntry.Instance instance) {
		if (instance.inline()) {
			this.members.add(where + "." + instance.label(), instance.target().file(), instance.target().members());
			return instance.label() + ": interface";
		}
		String id = instance.target().definition().id().toString();
		return (instance.label() != null) ? instance.label() + ": " + id : id;
	}

}
