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

package org.wasmcloud.wit.generator.mapping;

import java.util.List;

import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.HandleType;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.Member;
import org.wasmcloud.wit.model.Type;

/**
 * Where the Java method of a WIT function stands.
 */
public enum Placement {

	/** On the type of the interface, or on the imports or exports of a world. */
	INTERFACE,

	/** On the type of the resource. */
	INSTANCE,

	/**
	 * On the type of the resource as well, though WIT calls it static: its first
	 * parameter is an owned handle of the resource, which the call uses up.
	 */
	CONSUMING,

	/** On the nested {@code Factory} of the resource. */
	FACTORY;

	/**
	 * Where the method of a function stands.
	 * @param owner the interface, or the side of a world, that has the function
	 * @param function the function
	 * @return its place
	 */
	public static Placement of(InterfaceId owner, Function function) {
		return switch (function.kind()) {
			case FREESTANDING -> INTERFACE;
			case METHOD -> INSTANCE;
			case CONSTRUCTOR -> FACTORY;
			case STATIC -> consumesItself(owner, function) ? CONSUMING : FACTORY;
		};
	}

	/**
	 * The parameters that the method of a function has: all but the handle it is called
	 * on.
	 * @param owner the interface, or the side of a world, that has the function
	 * @param function the function
	 * @return its parameters
	 */
	public static List<Member> parameters(InterfaceId owner, Function function) {
		List<Member> params = function.params();
		return switch (of(owner, function)) {
			case INTERFACE, FACTORY -> params;
			case INSTANCE, CONSUMING -> params.subList(1, params.size());
		};
	}

	/** A resource of another owner may have the name of its own. */
	private static boolean consumesItself(InterfaceId owner, Function function) {
		Type first = function.params().isEmpty() ? null : function.params().get(0).type();
		return first != null && first.resolved() instanceof HandleType handle && handle.owned()
				&& handle.resource().name().equals(function.resource()) && handle.resource().owner().sameTrack(owner);
	}

}
