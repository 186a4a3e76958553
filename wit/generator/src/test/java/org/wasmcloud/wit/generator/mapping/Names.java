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
import java.util.Map;

import org.wasmcloud.wit.language.WitLoader;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.TypeDef;

/**
 * The names of a package that a test writes down.
 *
 * @param java the names
 * @param definition the package
 */
record Names(JavaNames java, PackageDef definition) {

	static Names of(String text, String mapping) {
		PackageDef definition = WitLoader.create().root("text", Map.of("text.wit", text)).load().packages().get(0);
		return new Names(new JavaNames(new PackageSet(List.of(definition)), List.of(PackageMapping.parse(mapping))),
				definition);
	}

	BeanNames beans() {
		return new BeanNames(this.java);
	}

	InterfaceDef face(String name) {
		return this.definition.interfaces()
			.stream()
			.filter((face) -> face.id().name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	TypeDef type(String face, String name) {
		return face(face).type(name).orElseThrow();
	}

	Function function(String face, String name) {
		InterfaceDef definition = face(face);
		return definition.functions().get(definition.indexOf(name));
	}

	String interfaceName(String name) {
		return this.java.interfaceName(face(name), Form.BLOCKING).simpleName();
	}

	String typeName(String face, String name) {
		return this.java.typeName(type(face, name), Form.BLOCKING).simpleName();
	}

	String method(String face, String name) {
		return this.java.method(face(face).id(), function(face, name));
	}

	Placement placement(String face, String name) {
		return Placement.of(face(face).id(), function(face, name));
	}

	String exception(String face, String function) {
		return new ExceptionNames(this.java).error(function(face, function), this.definition.id())
			.orElseThrow()
			.exception()
			.simpleName();
	}

}
