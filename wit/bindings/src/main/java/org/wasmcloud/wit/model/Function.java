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
 * A function as a component binary names it: {@code open}, {@code [method]bucket.get},
 * {@code [static]r.f} or {@code [constructor]r}. An async function has the same name;
 * {@link #async()} tells.
 *
 * @param name the name in a component binary, without the async mark
 * @param async whether the function is async
 * @param params the parameters; of a method the first is {@code self}, a borrow of the
 * resource
 * @param result the result, or {@code null} for none; a constructor's is the owned
 * handle, or a {@code result} of it
 * @param meta comment and attributes
 */
public record Function(String name, boolean async, List<Member> params, @Nullable Type result, Meta meta) {

	public Function {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(meta, "meta");
		params = List.copyOf(params);
	}

	/**
	 * What a function belongs to.
	 */
	public enum Kind {

		/** A function of an interface or a world. */
		FREESTANDING,

		/** A method of a resource. */
		METHOD,

		/** A static function of a resource. */
		STATIC,

		/** The constructor of a resource. */
		CONSTRUCTOR

	}

	/**
	 * What the function belongs to, read from its name.
	 * @return the kind
	 */
	public Kind kind() {
		if (this.name.startsWith("[method]")) {
			return Kind.METHOD;
		}
		if (this.name.startsWith("[static]")) {
			return Kind.STATIC;
		}
		return (this.name.startsWith("[constructor]")) ? Kind.CONSTRUCTOR : Kind.FREESTANDING;
	}

	/**
	 * The name of the resource that the function belongs to.
	 * @return the resource's WIT name, or {@code null} for a freestanding function
	 */
	public @Nullable String resource() {
		if (kind() == Kind.FREESTANDING) {
			return null;
		}
		int start = this.name.indexOf(']') + 1;
		int dot = this.name.indexOf('.', start);
		return this.name.substring(start, (dot >= 0) ? dot : this.name.length());
	}

	/**
	 * The function's own name: {@code get} of {@code [method]bucket.get}, the resource's
	 * name for a constructor.
	 * @return the name without marks and resource
	 */
	public String simpleName() {
		int start = this.name.indexOf(']') + 1;
		int dot = (kind() != Kind.FREESTANDING) ? this.name.indexOf('.', start) : -1;
		return this.name.substring((dot >= 0) ? dot + 1 : start);
	}

}
