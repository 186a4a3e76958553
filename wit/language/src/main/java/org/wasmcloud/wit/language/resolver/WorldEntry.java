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

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.language.ast.Signature;
import org.wasmcloud.wit.language.ast.TypeItem;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.Meta;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.Use;

/**
 * Something that a world imports or exports. Types and names that it uses are imports
 * too.
 */
public sealed interface WorldEntry {

	/**
	 * A name taken by {@code use}.
	 *
	 * @param use the name
	 * @param from the interface it is taken from
	 * @param meta the gate of the statement
	 */
	record Used(Use use, ResolvedInterface from, Meta meta) implements WorldEntry {

	}

	/**
	 * A type that a world defines.
	 *
	 * @param definition the type
	 * @param item how its author wrote it
	 * @param renames names in it that an {@code include} changed
	 */
	record Defined(TypeDef definition, TypeItem item, Map<String, String> renames) implements WorldEntry {

	}

	/**
	 * A function, also one of a resource that the world defines.
	 *
	 * @param function the function
	 * @param signature how its author wrote its type
	 * @param renames names in it that an {@code include} changed
	 */
	record Func(Function function, Signature signature, Map<String, String> renames) implements WorldEntry {

	}

	/**
	 * An interface.
	 *
	 * @param label the plain name it goes by, or {@code null} where it goes by its own
	 * @param target the interface
	 * @param inline whether it is written in the world
	 * @param meta comment and attributes of the statement; of an implied import the gate
	 * of what implies it
	 */
	record Instance(@Nullable String label, ResolvedInterface target, boolean inline, Meta meta) implements WorldEntry {

		/**
		 * The key of the import or export.
		 * @return the label or the interface's name
		 */
		public String key() {
			return (this.label != null) ? this.label : this.target.key();
		}

		Instance implied(ResolvedInterface need) {
			return new Instance(null, need, false,
					new Meta(null, this.meta.since(), this.meta.unstable(), this.meta.deprecated()));
		}

	}

}
