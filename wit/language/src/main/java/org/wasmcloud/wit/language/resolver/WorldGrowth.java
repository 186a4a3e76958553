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

import java.util.List;
import java.util.Map;

import org.wasmcloud.wit.language.source.ErrorCollector;
import org.wasmcloud.wit.language.source.InvalidWitException;
import org.wasmcloud.wit.language.source.Span;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Counts what worlds list without its being written in them. A world lists all that it
 * includes and implies, so a short text can ask for more than there is memory for.
 */
final class WorldGrowth {

	private static final int MOST = 100_000;

	private final ErrorCollector errors;

	private long items;

	WorldGrowth(ErrorCollector errors) {
		this.errors = errors;
	}

	/**
	 * Counts the items of an included world, and the parts of those that are copied.
	 * @param included the world
	 * @param renames whether the {@code include} changes names
	 * @param span the {@code include}
	 * @throws InvalidWitException if it is too much, with all errors so far
	 */
	void include(ResolvedWorld included, boolean renames, Span span) {
		long more = 0;
		for (Map<String, WorldEntry> entries : List.of(included.imports(), included.exports())) {
			for (WorldEntry entry : entries.values()) {
				more += size(entry, renames);
			}
		}
		add(more, span);
	}

	/**
	 * Counts items.
	 * @param more their number
	 * @param span what brings them
	 * @throws InvalidWitException if it is too much, with all errors so far
	 */
	void add(long more, Span span) {
		this.items += more;
		if (this.items > MOST) {
			this.errors.add(
					"with '" + span.text() + "' the worlds list more than 100,000 items that are not written in them",
					"Every world repeats what it includes and what its interfaces need: include fewer worlds in one "
							+ "another, or load packages that do not need each other by themselves.",
					span);
			this.errors.throwIfAny();
		}
	}

	private static long size(WorldEntry entry, boolean renames) {
		if (entry instanceof WorldEntry.Defined defined) {
			return size(defined.definition()) + names(defined.renames(), renames);
		}
		if (entry instanceof WorldEntry.Func func) {
			return 1L + func.function().params().size() + names(func.renames(), renames);
		}
		if (entry instanceof WorldEntry.Instance instance && instance.inline()) {
			InterfaceDef definition = instance.target().definition();
			return 1 + definition.types().stream().mapToLong(WorldGrowth::size).sum()
					+ definition.functions().stream().mapToLong((next) -> 1L + next.params().size()).sum();
		}
		return 1;
	}

	private static long size(TypeDef type) {
		return 1L + type.members().size();
	}

	/**
	 * The names that an {@code include} writes are there once, for all its items. But to
	 * spell an item is to go through every {@code include} that changed names on its way.
	 */
	private static long names(Renames before, boolean renames) {
		return (renames) ? 1L + before.depth() : 0;
	}

}
