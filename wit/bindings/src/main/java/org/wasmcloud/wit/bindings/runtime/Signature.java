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

package org.wasmcloud.wit.bindings.runtime;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.OptionType;
import org.wasmcloud.wit.model.ResultType;
import org.wasmcloud.wit.model.Type;
import org.wasmcloud.wit.model.TypeDef;

/**
 * Types inside a definition, for generated code that knows they are there.
 */
public final class Signature {

	private Signature() {
	}

	/**
	 * The type of a parameter.
	 * @param contract the interface
	 * @param function the index of the function
	 * @param param the index of the parameter
	 * @return its type
	 */
	public static Type param(InterfaceDef contract, int function, int param) {
		return present(contract.functions().get(function).params().get(param).type());
	}

	/**
	 * What a function gives when it does not fail.
	 * @param contract the interface
	 * @param function the index of the function
	 * @return its result, of a {@code result} the success
	 */
	public static Type success(InterfaceDef contract, int function) {
		Type result = present(contract.functions().get(function).result());
		return present((result.resolved() instanceof ResultType failing) ? failing.ok() : result);
	}

	/**
	 * The error of a function that returns a {@code result}.
	 * @param contract the interface
	 * @param function the index of the function
	 * @return its type
	 */
	public static Type error(InterfaceDef contract, int function) {
		return present(((ResultType) present(contract.functions().get(function).result()).resolved()).err());
	}

	/**
	 * The type of a field or of the payload of a case.
	 * @param type the record or variant
	 * @param member the index of the field or case
	 * @return its type
	 */
	public static Type member(TypeDef type, int member) {
		return present(type.members().get(member).type());
	}

	/**
	 * What may be in an option.
	 * @param option the option, or an alias of one
	 * @return the type
	 */
	public static Type some(Type option) {
		return ((OptionType) option.resolved()).some();
	}

	private static Type present(@Nullable Type type) {
		return Objects.requireNonNull(type);
	}

}
