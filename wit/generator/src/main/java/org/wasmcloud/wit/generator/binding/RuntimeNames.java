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

import java.util.concurrent.CompletionStage;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

import org.wasmcloud.wit.generator.mapping.RuntimeTypes;

/**
 * The types of the bindings that generated bindings name.
 */
final class RuntimeNames {

	private static final String RUNTIME = RuntimeTypes.BINDINGS + ".runtime";

	static final ClassName BINDING = ClassName.get(RuntimeTypes.BINDINGS, "Binding");

	static final ClassName CATALOG = ClassName.get(RuntimeTypes.BINDINGS, "Catalog");

	static final ClassName CHECK = ClassName.get(RuntimeTypes.BINDINGS, "Check");

	static final ClassName MIRROR = ClassName.get(RuntimeTypes.BINDINGS, "Mirror");

	static final ClassName TARGET = ClassName.get(RuntimeTypes.BINDINGS, "Target");

	static final ClassName BEAN_VALUES = ClassName.get(RUNTIME, "BeanValues");

	static final ClassName CALLS = ClassName.get(RUNTIME, "Calls");

	static final ClassName CONFORMANCE = ClassName.get(RUNTIME, "Conformance");

	static final ClassName ERROR_MAPPING = ClassName.get(RUNTIME, "ErrorMapping");

	static final ClassName FROM_TARGET = ClassName.get(RUNTIME, "FromTarget");

	static final ClassName GENERATED_BINDING = ClassName.get(RUNTIME, "GeneratedBinding");

	static final ClassName GENERIC = ClassName.get(RUNTIME, "Generic");

	static final ClassName LOCAL_TARGET = ClassName.get(RUNTIME, "LocalTarget");

	static final ClassName LOCAL_VALUES = ClassName.get(RUNTIME, "LocalValues");

	static final ClassName REPLY = ClassName.get(RUNTIME, "Reply");

	static final ClassName SIGNATURE = ClassName.get(RUNTIME, "Signature");

	static final ClassName TARGET_HANDLE = ClassName.get(RUNTIME, "TargetHandle");

	static final TypeName NULLABLE_OBJECT = ClassName.get(Object.class).annotated(RuntimeTypes.NULLABLE_USE);

	static final TypeName STAGE = ParameterizedTypeName.get(ClassName.get(CompletionStage.class), NULLABLE_OBJECT);

	static final TypeName OBJECTS = ArrayTypeName.of(Object.class);

	private RuntimeNames() {
	}

}
