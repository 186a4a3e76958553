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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.wasmcloud.wit.language.ast.InterfaceMember;
import org.wasmcloud.wit.model.InterfaceDef;

/**
 * An interface with every name known.
 */
public final class ResolvedInterface {

	private final InterfaceDef definition;

	private final List<InterfaceMember> members;

	private final FileScope file;

	private final Map<String, NamedType> types;

	private final List<ResolvedInterface> needs;

	ResolvedInterface(InterfaceDef definition, List<InterfaceMember> members, FileScope file,
			Map<String, NamedType> types, List<ResolvedInterface> needs) {
		this.definition = definition;
		this.members = members;
		this.file = file;
		this.types = types;
		this.needs = new ArrayList<>(needs);
	}

	/**
	 * The interface of the model.
	 * @return the interface
	 */
	public InterfaceDef definition() {
		return this.definition;
	}

	/**
	 * What its author wrote in it, gated members among it.
	 * @return the members in source order
	 */
	public List<InterfaceMember> members() {
		return this.members;
	}

	/**
	 * The file that it stands in.
	 * @return what paths mean there
	 */
	public FileScope file() {
		return this.file;
	}

	/**
	 * The key of its import or export.
	 */
	String key() {
		return this.definition.id().toString();
	}

	Map<String, NamedType> types() {
		return this.types;
	}

	/**
	 * The interfaces that it uses types of, as often as it does.
	 */
	List<ResolvedInterface> needs() {
		return this.needs;
	}

	ResolvedInterface renamed(InterfaceDef renamed) {
		return new ResolvedInterface(renamed, this.members, this.file, this.types, this.needs);
	}

}
