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
	FACTORY

}
