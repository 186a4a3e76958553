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

package org.wasmcloud.wit.language.ast;

import java.util.List;

import org.wasmcloud.wit.model.Meta;

/**
 * An import or an export of a world.
 *
 * @param meta what stands above
 * @param export whether it is an export
 * @param extern what is imported or exported
 */
public record ExternItem(Meta meta, boolean export, Extern extern) implements WorldMember {

	/**
	 * The four forms of an import or export.
	 */
	public sealed interface Extern {

		/**
		 * What the item is known by.
		 * @return the label, or the interface's name where there is none
		 */
		Name name();

	}

	/**
	 * {@code import a:b/c;}.
	 *
	 * @param path the interface
	 */
	public record Path(UsePath path) implements Extern {

		@Override
		public Name name() {
			return this.path.name();
		}

	}

	/**
	 * {@code import label: a:b/c;}.
	 *
	 * @param name the label
	 * @param path the interface
	 */
	public record Labelled(Name name, UsePath path) implements Extern {

	}

	/**
	 * {@code import name: interface { ... }}.
	 *
	 * @param name the name
	 * @param members the interface's members
	 */
	public record Inline(Name name, List<InterfaceMember> members) implements Extern {

	}

	/**
	 * {@code import name: func();}.
	 *
	 * @param name the name
	 * @param signature the function
	 */
	public record Func(Name name, Signature signature) implements Extern {

	}

}
