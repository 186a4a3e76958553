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
import org.wasmcloud.wit.model.PackageId;
import org.wasmcloud.wit.model.TypeDef;

/**
 * What the beans of generated types are called in an application: name space and type,
 * the name space once.
 */
public final class BeanNames {

	private final JavaNames names;

	/**
	 * Creates the bean names.
	 * @param names the names of the types
	 */
	public BeanNames(JavaNames names) {
		this.names = names;
	}

	/**
	 * The bean name of an interface: name space and type, the name space once.
	 * @param face the interface
	 * @param form the form
	 * @return the bean name, such as {@code wasmcloudReactiveKeyvalueStore}
	 */
	public String of(InterfaceDef face, Form form) {
		boolean reactive = form == Form.REACTIVE && JavaNames.isReactive(face);
		return name(face.id().packageId(), this.names.interfaceName(face, Form.BLOCKING), reactive);
	}

	/**
	 * The bean name of a resource's {@code Factory}.
	 * @param resource the resource
	 * @param form the form
	 * @return the bean name, such as {@code wasiOutgoingValueFactory}
	 */
	public String ofFactory(TypeDef resource, Form form) {
		boolean reactive = form == Form.REACTIVE && this.names.isReactive(resource);
		return name(resource.owner().packageId(), this.names.typeName(resource, Form.BLOCKING), reactive) + "Factory";
	}

	private static String name(PackageId id, ClassName type, boolean reactive) {
		String namespace = JavaWords.upperCamel(id.namespace());
		String name = String.join("", type.simpleNames());
		String rest = name.startsWith(namespace) ? name.substring(namespace.length()) : name;
		return JavaWords.lowerCamel(id.namespace()) + (reactive ? "Reactive" : "") + rest;
	}

}
