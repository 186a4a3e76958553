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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.resolver.WorldEntry.Instance;
import org.wasmcloud.wit.language.source.ErrorCollector;
import org.wasmcloud.wit.model.Function;

/**
 * Adds to a world what its imports and exports imply: every interface whose types they
 * use, as an import, or as an export where it is exported and nothing imported needs it.
 * Walks with a stack of its own, since chains of interfaces may be as long as the text.
 */
final class WorldElaborator {

	private final ResolvedWorld world;

	private final ErrorCollector errors;

	private final Map<String, WorldEntry> imports = new LinkedHashMap<>();

	private final Map<String, WorldEntry> exports = new LinkedHashMap<>();

	/** Interfaces that an export needs as imports. */
	private final Set<ResolvedInterface> required = new HashSet<>();

	WorldElaborator(ResolvedWorld world, ErrorCollector errors) {
		this.world = world;
		this.errors = errors;
	}

	void elaborate() {
		for (Map.Entry<String, WorldEntry> entry : sorted(this.world.imports()).entrySet()) {
			if (entry.getValue() instanceof Instance instance) {
				addImport(instance);
				continue;
			}
			if (entry.getValue() instanceof WorldEntry.Used used) {
				addImport(new Instance(null, used.from(), false, used.meta()).implied(used.from()));
			}
			this.imports.put(entry.getKey(), entry.getValue());
		}
		for (Map.Entry<String, WorldEntry> entry : this.world.exports().entrySet()) {
			if (!(entry.getValue() instanceof Instance)) {
				this.exports.put(entry.getKey(), entry.getValue());
			}
		}
		for (WorldEntry entry : this.world.exports().values()) {
			if (entry instanceof Instance instance && !addExport(instance)) {
				break;
			}
		}
		this.world.elaborated(sorted(this.imports), this.exports);
	}

	/** Interfaces, names used, types, functions, functions of resources. */
	private static Map<String, WorldEntry> sorted(Map<String, WorldEntry> entries) {
		List<Map.Entry<String, WorldEntry>> list = new ArrayList<>(entries.entrySet());
		list.sort(Comparator.comparingInt((entry) -> rank(entry.getValue())));
		Map<String, WorldEntry> sorted = new LinkedHashMap<>();
		for (Map.Entry<String, WorldEntry> entry : list) {
			sorted.put(entry.getKey(), entry.getValue());
		}
		return sorted;
	}

	private static int rank(WorldEntry entry) {
		if (entry instanceof WorldEntry.Func func) {
			return (func.function().kind() == Function.Kind.FREESTANDING) ? 3 : 4;
		}
		return (entry instanceof Instance) ? 0 : ((entry instanceof WorldEntry.Used) ? 1 : 2);
	}

	private void addImport(Instance root) {
		Deque<Step> steps = new ArrayDeque<>();
		if (!this.imports.containsKey(root.key())) {
			steps.push(new Step(root, false));
		}
		while (!steps.isEmpty()) {
			Step step = steps.element();
			ResolvedInterface need = step.nextNeed();
			if (need == null) {
				this.imports.putIfAbsent(step.instance.key(), step.instance);
				steps.pop();
			}
			else if (!this.imports.containsKey(need.key())) {
				steps.push(new Step(step.instance.implied(need), false));
			}
		}
	}

	private boolean addExport(Instance root) {
		Deque<Step> steps = new ArrayDeque<>();
		if (this.exports.containsKey(root.key())) {
			return true;
		}
		steps.push(new Step(root, true));
		while (!steps.isEmpty()) {
			Step step = steps.element();
			ResolvedInterface need = step.nextNeed();
			if (need == null) {
				if (!finish(step, root)) {
					return false;
				}
				steps.pop();
				continue;
			}
			Instance implied = step.instance.implied(need);
			boolean export = step.export && this.world.exports().containsKey(need.key());
			if (this.exports.containsKey(need.key())) {
				if (!export) {
					ambiguous(need, step.instance.target(), root);
					return false;
				}
			}
			else if (export || !this.required.contains(need)) {
				steps.push(new Step((export) ? exported(need, implied) : implied, export));
			}
		}
		return true;
	}

	private Instance exported(ResolvedInterface need, Instance implied) {
		return (this.world.exports().get(need.key()) instanceof Instance written) ? written : implied;
	}

	private boolean finish(Step step, Instance root) {
		ResolvedInterface target = step.instance.target();
		if (!step.export) {
			this.required.add(target);
			this.imports.putIfAbsent(step.instance.key(), step.instance);
			return true;
		}
		if (this.required.contains(target)) {
			ambiguous(target, null, root);
			return false;
		}
		this.exports.put(step.instance.key(), step.instance);
		return true;
	}

	private void ambiguous(ResolvedInterface target, @Nullable ResolvedInterface through, Instance root) {
		String name = target.definition().id().toString();
		String between = (through != null) ? through.definition().id().toString() : "an interface between them";
		this.errors.add(
				"world '" + this.world.item().name() + "' exports " + name + ", but its export of '" + root.key()
						+ "' needs " + name + " as an import too, through " + between + ", which is not exported",
				"Which of the two is meant cannot be told: export " + between + " too, or do not export " + name + ".",
				this.world.item().name().span());
	}

	/** An interface under way, and how many of those it needs were looked at. */
	private static final class Step {

		private final Instance instance;

		private final boolean export;

		private int next;

		Step(Instance instance, boolean export) {
			this.instance = instance;
			this.export = export;
		}

		@Nullable ResolvedInterface nextNeed() {
			List<ResolvedInterface> needs = this.instance.target().needs();
			return (this.next < needs.size()) ? needs.get(this.next++) : null;
		}

	}

}
