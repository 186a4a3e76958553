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

package org.wasmcloud.wit.generator.declaration;

import com.palantir.javapoet.CodeBlock;

import org.wasmcloud.wit.model.WorldDef;

/**
 * How generated code writes down the definition of a world.
 */
@FunctionalInterface
public interface WorldDefinitions {

	/**
	 * The definition of a world of the package.
	 * @param world the world
	 * @return an expression of type {@link WorldDef}
	 */
	CodeBlock of(WorldDef world);

}
