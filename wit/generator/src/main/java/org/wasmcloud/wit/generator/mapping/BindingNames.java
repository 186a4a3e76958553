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

import com.palantir.javapoet.ClassName;

import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.WorldDef;

/**
 * The names of bindings.
 *
 * @param names the names of everything else
 */
public record BindingNames(JavaNames names) {

	/**
	 * The binding of an interface, inline ones included.
	 * @param face the interface
	 * @return its name
	 */
	public ClassName of(InterfaceDef face) {
		if (face.id().name().indexOf('.') < 0) {
			return this.names.bindingName(face);
		}
		return internal(face.id(), this.names.interfaceName(face, Form.BLOCKING));
	}

	/**
	 * The binding of what a world imports or exports itself.
	 * @param world the world
	 * @param imports whether the imports are meant
	 * @return its name
	 */
	public ClassName of(WorldDef world, boolean imports) {
		return internal(world.id(), this.names.worldFunctions(world, imports, Form.BLOCKING));
	}

	/**
	 * The binding of what has functions or types.
	 * @param owner an interface, or the side of a world
	 * @return its name
	 */
	public ClassName of(InterfaceId owner) {
		return this.names.packages().findInterface(owner).map(this::of).orElseGet(() -> ofSide(owner));
	}

	private ClassName ofSide(InterfaceId side) {
		PackageDef definition = this.names.packages().find(side.packageId()).orElseThrow();
		for (WorldDef world : definition.worlds()) {
			for (boolean imports : new boolean[] { true, false }) {
				if (JavaNames.side(world, imports).sameTrack(side)) {
					return of(world, imports);
				}
			}
		}
		throw new IllegalArgumentException(side + " is not among the packages");
	}

	private ClassName internal(InterfaceId id, ClassName type) {
		return this.names.internalName(id.packageId(), String.join("", type.simpleNames()) + "Binding");
	}

}
