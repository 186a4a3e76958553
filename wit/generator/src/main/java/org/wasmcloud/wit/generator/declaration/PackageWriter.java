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

import java.util.ArrayList;
import java.util.List;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.JavaNames;
import org.wasmcloud.wit.generator.mapping.PackageSet;
import org.wasmcloud.wit.generator.mapping.Placement;
import org.wasmcloud.wit.model.Function;
import org.wasmcloud.wit.model.InterfaceDef;
import org.wasmcloud.wit.model.InterfaceId;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.WorldDef;

/**
 * Writes all declarations of a package.
 */
public final class PackageWriter {

	private final Scope scope;

	private final List<TypeSpec> written = new ArrayList<>();

	private final WorldDefinitions definitions;

	/**
	 * Creates the writer of a package.
	 * @param scope the package
	 * @param definitions how a world is written down
	 */
	public PackageWriter(Scope scope, WorldDefinitions definitions) {
		this.scope = scope;
		this.definitions = definitions;
	}

	/**
	 * Writes the package.
	 * @return its top-level types
	 */
	public List<TypeSpec> write() {
		this.written.clear();
		for (InterfaceDef face : this.scope.definition().interfaces()) {
			if (JavaNames.hasType(face)) {
				writeInterface(face);
			}
			face.types().forEach(this::writeType);
		}
		for (WorldDef world : this.scope.definition().worlds()) {
			this.written.addAll(new WorldWriter(this.scope).write(world, this.definitions.of(world)));
			world.types().forEach(this::writeType);
			PackageSet.inlineInterfaces(world).forEach((face) -> face.types().forEach(this::writeType));
		}
		ExceptionWriter exceptions = new ExceptionWriter(this.scope);
		this.scope.exceptions()
			.of(this.scope.definition().id())
			.forEach((error) -> this.written.add(exceptions.write(error)));
		return List.copyOf(this.written);
	}

	private void writeInterface(InterfaceDef face) {
		JavaNames names = this.scope.names();
		this.written.add(new InterfaceWriter(this.scope, Form.BLOCKING).write(face));
		if (JavaNames.isReactive(face)) {
			this.written.add(new InterfaceWriter(this.scope, Form.REACTIVE).write(face));
			List<Function> functions = face.functions()
				.stream()
				.filter((function) -> function.kind() == Function.Kind.FREESTANDING)
				.toList();
			writeAdapters(face.id(), names.interfaceName(face, Form.BLOCKING), names.interfaceName(face, Form.REACTIVE),
					functions, false);
		}
	}

	private void writeType(TypeDef type) {
		switch (type.kind()) {
			case RECORD -> this.written.add(new RecordWriter(this.scope).write(type));
			case VARIANT -> this.written.add(new VariantWriter(this.scope).write(type));
			case ENUM -> this.written.add(new EnumWriter(this.scope).write(type));
			case FLAGS -> this.written.add(new FlagsWriter(this.scope).write(type));
			case RESOURCE -> writeResource(type);
			case ALIAS -> {
				// Has no Java type.
			}
		}
	}

	private void writeResource(TypeDef resource) {
		JavaNames names = this.scope.names();
		this.written.add(new ResourceWriter(this.scope, Form.BLOCKING).write(resource));
		if (!names.isReactive(resource)) {
			return;
		}
		this.written.add(new ResourceWriter(this.scope, Form.REACTIVE).write(resource));
		List<Function> functions = names.packages().functions(resource);
		writeAdapters(resource.owner(), names.typeName(resource, Form.BLOCKING),
				names.typeName(resource, Form.REACTIVE),
				functions.stream()
					.filter((function) -> Placement.of(resource.owner(), function) != Placement.FACTORY)
					.toList(),
				true);
		if (names.hasFactory(resource)) {
			writeAdapters(resource.owner(), names.factoryName(resource, Form.BLOCKING),
					names.factoryName(resource, Form.REACTIVE),
					functions.stream()
						.filter((function) -> Placement.of(resource.owner(), function) == Placement.FACTORY)
						.toList(),
					false);
		}
	}

	private void writeAdapters(InterfaceId owner, ClassName blocking, ClassName reactive, List<Function> functions,
			boolean closeable) {
		for (Form form : Form.values()) {
			this.written
				.add(new AdapterWriter(this.scope, form).write(owner, blocking, reactive, functions, closeable));
		}
	}

}
