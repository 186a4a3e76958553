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
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.PackageDef;

/**
 * A package with every name known: its model and what its author wrote.
 */
public final class ResolvedPackage {

	private final ParsedPackage parsed;

	private final NameTable names;

	private final PackageDef definition;

	private final List<ResolvedInterface> interfaces;

	private final List<ResolvedWorld> worlds;

	private final Map<String, ResolvedInterface> interfacesByName = new HashMap<>();

	private final Map<String, ResolvedWorld> worldsByName = new HashMap<>();

	ResolvedPackage(ParsedPackage parsed, NameTable names, PackageDef definition, List<ResolvedInterface> interfaces,
			List<ResolvedWorld> worlds) {
		this.parsed = parsed;
		this.names = names;
		this.definition = definition;
		this.interfaces = interfaces;
		this.worlds = worlds;
		for (ResolvedInterface resolved : interfaces) {
			this.interfacesByName.put(resolved.definition().id().name(), resolved);
		}
		for (ResolvedWorld resolved : worlds) {
			this.worldsByName.put(resolved.id().name(), resolved);
		}
	}

	/**
	 * What its author wrote.
	 * @return the files of the package
	 */
	public ParsedPackage parsed() {
		return this.parsed;
	}

	/**
	 * What paths mean in one of its files.
	 * @param file the index of the file
	 * @return the scope
	 */
	public FileScope file(int file) {
		return new FileScope(this.names, file);
	}

	/**
	 * The package of the model.
	 * @return the package
	 */
	public PackageDef definition() {
		return this.definition;
	}

	/**
	 * The interfaces that are there.
	 * @return the interfaces, those that others need first
	 */
	public List<ResolvedInterface> interfaces() {
		return this.interfaces;
	}

	/**
	 * The worlds that are there.
	 * @return the worlds, those that others include first
	 */
	public List<ResolvedWorld> worlds() {
		return this.worlds;
	}

	@Nullable ResolvedInterface interfaceNamed(String name) {
		return this.interfacesByName.get(name);
	}

	@Nullable ResolvedWorld worldNamed(String name) {
		return this.worldsByName.get(name);
	}

}
