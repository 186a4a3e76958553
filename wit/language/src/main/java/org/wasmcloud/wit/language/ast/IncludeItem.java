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
 * {@code include path with { a as b }}.
 *
 * @param meta what stands above
 * @param path the world
 * @param renames the plain names that are changed
 */
public record IncludeItem(Meta meta, UsePath path, List<Rename> renames) implements WorldMember {

	/**
	 * A plain name that an include changes.
	 *
	 * @param name the name in the included world
	 * @param as the name in the including one
	 */
	public record Rename(Name name, Name as) {

	}

}
