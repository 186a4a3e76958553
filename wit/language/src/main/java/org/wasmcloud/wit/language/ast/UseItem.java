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

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.Meta;

/**
 * {@code use path.{a, b as c};}.
 *
 * @param meta what stands above
 * @param path the interface that the names are taken from
 * @param names the names
 */
public record UseItem(Meta meta, UsePath path, List<UsedName> names) implements InterfaceMember, WorldMember {

	/**
	 * One name of a {@code use}.
	 *
	 * @param name the name there
	 * @param alias the name here where it differs, or {@code null}
	 */
	public record UsedName(Name name, @Nullable Name alias) {

		/**
		 * The name here.
		 * @return the name
		 */
		public Name local() {
			return (this.alias != null) ? this.alias : this.name;
		}

	}

}
