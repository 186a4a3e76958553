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

import org.wasmcloud.wit.model.Function.Kind;
import org.wasmcloud.wit.model.Meta;

/**
 * A function of an interface or a resource.
 *
 * @param meta what stands above
 * @param name its name; of a constructor the word itself
 * @param kind what it belongs to
 * @param signature its type
 */
public record FunctionItem(Meta meta, Name name, Kind kind, Signature signature) implements InterfaceMember {

	/**
	 * The function's name in a component binary.
	 * @param resource the name of the resource it belongs to; of no use for a
	 * freestanding function
	 * @return the name
	 */
	public String binaryName(String resource) {
		return switch (this.kind) {
			case FREESTANDING -> this.name.text();
			case METHOD -> "[method]" + resource + "." + this.name.text();
			case STATIC -> "[static]" + resource + "." + this.name.text();
			case CONSTRUCTOR -> "[constructor]" + resource;
		};
	}

}
