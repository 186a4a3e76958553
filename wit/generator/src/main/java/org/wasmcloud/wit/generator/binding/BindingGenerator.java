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

package org.wasmcloud.wit.generator.binding;

import java.util.ArrayList;
import java.util.List;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;

import org.wasmcloud.wit.generator.mapping.Form;
import org.wasmcloud.wit.generator.mapping.JavaNames;
import org.wasmcloud.wit.generator.mapping.JavaTypes;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.TypeDef;
import org.wasmcloud.wit.model.WorldDef;

/**
 * Writes all that binds the declarations of a package in both directions.
 */
public final class BindingGenerator {

	/** Where a jar lists its catalogues, a class name a line. */
	public static final String SERVICE_FILE = "META-INF/services/org.wasmcloud.wit.bindings.Catalog";

	private final Writing writing;

	/**
	 * Creates the generator of a package.
	 * @param names all names
	 * @param definition the package
	 */
	public BindingGenerator(JavaNames names, PackageDef definition) {
		this.writing = new Writing(definition, names, new JavaTypes(names, definition.id()));
	}

	/**
	 * The class that has to stand in {@link #SERVICE_FILE}.
	 * @return its name
	 */
	public String catalog() {
		return new CatalogWriter(this.writing).name().canonicalName();
	}

	/**
	 * The definition of a world of the package.
	 * @param world the world
	 * @return an expression, for code in the same Java package
	 */
	public CodeBlock world(WorldDef world) {
		return CodeBlock.of("$T.$L", this.writing.model().nestedClass("Worlds"), ModelExpressions.constant(world.id()));
	}

	/**
	 * Writes the bindings.
	 * @return top-level types
	 */
	public List<TypeSpec> write() {
		List<TypeSpec> written = new ArrayList<>();
		written.add(new ModelWriter(this.writing.contracts(), this.writing.definition()).write());
		written.add(new ErrorsWriter(this.writing).write());
		for (Contract contract : this.writing.all()) {
			addContract(written, contract);
		}
		written.add(new CatalogWriter(this.writing).write());
		return written;
	}

	private void addContract(List<TypeSpec> written, Contract contract) {
		written.add(new BindingWriter(this.writing, contract).write());
		written.add(new TargetWriter(this.writing, contract).write());
		MirrorWriter mirrors = new MirrorWriter(this.writing, contract);
		if (mirrors.isNeeded()) {
			written.add(mirrors.write());
		}
		for (Form form : Form.values()) {
			if (contract.type(form) != null) {
				written.add(new BeanWriter(this.writing, contract, form).bean());
			}
		}
		contract.resources().forEach((resource) -> addResource(written, contract, resource));
	}

	private void addResource(List<TypeSpec> written, Contract contract, TypeDef resource) {
		for (Form form : this.writing.forms(resource)) {
			BeanWriter beans = new BeanWriter(this.writing, contract, form);
			written.add(beans.handle(resource));
			if (!contract.made(resource).isEmpty()) {
				written.add(beans.factory(resource));
			}
		}
	}

}
