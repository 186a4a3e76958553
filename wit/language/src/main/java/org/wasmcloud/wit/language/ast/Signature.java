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

/**
 * The type of a function.
 *
 * @param async whether it is async
 * @param params its parameters, without {@code self}
 * @param result its result, or {@code null} for none
 */
public record Signature(boolean async, List<Param> params, @Nullable TypeRef result) {

	/**
	 * A parameter.
	 *
	 * @param name its name
	 * @param type its type
	 */
	public record Param(Name name, TypeRef type) {

	}

}
