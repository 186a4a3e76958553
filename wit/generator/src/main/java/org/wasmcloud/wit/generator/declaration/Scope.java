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

import java.util.Objects;
import java.util.function.Predicate;

import com.palantir.javapoet.ClassName;

import org.wasmcloud.wit.generator.mapping.ExceptionNames;
import org.wasmcloud.wit.generator.mapping.JavaNames;
import org.wasmcloud.wit.generator.mapping.JavaTypes;
import org.wasmcloud.wit.model.PackageDef;
import org.wasmcloud.wit.model.TypeDef;

/**
 * What every writer of one package needs to know.
 *
 * @param names all names
 * @param types the types as the package sees them
 * @param definition the package
 * @param sensitive tells the types whose values print as {@code ***}
 */
public record Scope(JavaNames names, JavaTypes types, PackageDef definition, Predicate<TypeDef> sensitive) {

	public Scope {
		Objects.requireNonNull(names, "names");
		Objects.requireNonNull(types, "types");
		Objects.requireNonNull(definition, "definition");
		Objects.requireNonNull(sensitive, "sensitive");
	}

	/**
	 * The package's scope.
	 * @param names all names
	 * @param definition the package
	 * @param sensitive tells the types whose values print as {@code ***}
	 * @return the scope
	 */
	public static Scope of(JavaNames names, PackageDef definition, Predicate<TypeDef> sensitive) {
		return new Scope(names, new JavaTypes(names, definition.id()), definition, sensitive);
	}

	/**
	 * The exceptions that errors are thrown as.
	 * @return their names
	 */
	ExceptionNames exceptions() {
		return new ExceptionNames(this.names);
	}

	/**
	 * A class as Javadoc of this package names it. Not by an import, which would be there
	 * for the comment alone.
	 * @param type the class
	 * @return its simple name in its own package, else its full name
	 */
	String inJavadoc(ClassName type) {
		boolean own = type.packageName().equals(this.names.mapping(this.definition.id()).javaPackage());
		return own ? String.join(".", type.simpleNames()) : type.canonicalName();
	}

}
