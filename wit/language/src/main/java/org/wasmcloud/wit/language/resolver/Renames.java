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
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.IncludeItem;

/**
 * The names that {@code include}s changed on an item's way into a world. All items of one
 * {@code include} share its names, and go back to those of the {@code include}s before,
 * so that what is kept grows with the text and the number of items, not with their
 * product.
 */
public final class Renames {

	/** No name changed. */
	public static final Renames NONE = new Renames(null, Map.of());

	private final @Nullable Renames before;

	private final Map<String, String> names;

	private final int depth;

	private Renames(@Nullable Renames before, Map<String, String> names) {
		this.before = before;
		this.names = names;
		this.depth = (before != null) ? before.depth + 1 : 0;
	}

	/**
	 * What an {@code include} writes in {@code with}. Of two new names for one, the first
	 * counts.
	 * @param item the {@code include}
	 * @return the new names by the old ones
	 */
	static Map<String, String> of(IncludeItem item) {
		Map<String, String> names = new HashMap<>();
		for (IncludeItem.Rename rename : item.renames()) {
			names.putIfAbsent(rename.name().text(), rename.as().text());
		}
		return names;
	}

	/**
	 * These, and then the names of a further {@code include}.
	 * @param further the new names by the old ones, shared and not copied
	 * @return these where nothing is added
	 */
	Renames then(Map<String, String> further) {
		return (further.isEmpty()) ? this : new Renames(this, further);
	}

	/**
	 * The number of {@code include}s that changed names.
	 */
	int depth() {
		return this.depth;
	}

	/**
	 * The name that a name has become.
	 * @param name the name that the author of the item wrote
	 * @return the name in the including world
	 */
	public String apply(String name) {
		// A chain is as long as the text makes it: no recursion.
		Renames[] path = new Renames[this.depth];
		Renames next = this;
		for (int i = this.depth - 1; i >= 0 && next != null; i--) {
			path[i] = next;
			next = next.before;
		}
		String current = name;
		for (Renames step : path) {
			current = step.names.getOrDefault(current, current);
		}
		return current;
	}

}
