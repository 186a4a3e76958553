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

package org.wasmcloud.wit.model;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A named type. Its identity is its owner, by version track, and its name; {@code use}
 * keeps the owner. Equality goes by that identity.
 *
 * @param owner the interface or world that defines the type
 * @param name the WIT name, without {@code %}
 * @param kind what is defined
 * @param members fields, cases or flags in WIT order; empty for a resource and an alias
 * @param target what an alias stands for; {@code null} for every other kind
 * @param meta comment and attributes
 */
public record TypeDef(InterfaceId owner, String name, Kind kind, List<Member> members, @Nullable Type target,
		Meta meta) implements Type {

	public TypeDef {
		Objects.requireNonNull(owner, "owner");
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(meta, "meta");
		members = List.copyOf(members);
		if ((kind == Kind.ALIAS) != (target != null)) {
			throw new IllegalArgumentException(
					"type '" + name + "' of " + owner + ": an alias, and nothing else, has a target");
		}
	}

	/**
	 * What a named type is.
	 */
	public enum Kind {

		RECORD, VARIANT, ENUM, FLAGS, RESOURCE, ALIAS

	}

	@Override
	public Type resolved() {
		Type type = this;
		// A chain of aliases may be longer than the stack is deep.
		while (type instanceof TypeDef definition && definition.target != null) {
			type = definition.target;
		}
		return type;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof TypeDef that && this.name.equals(that.name) && this.owner.sameTrack(that.owner);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.owner.name(), this.owner.packageId().name(), this.name);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
