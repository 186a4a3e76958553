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

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wasmcloud.wit.model.TypeDef.Kind;

/**
 * What a named type is.
 */
public sealed interface TypeBody {

	/**
	 * {@code type a = b;}.
	 *
	 * @param target what it stands for
	 */
	record Alias(TypeRef target) implements TypeBody {

	}

	/**
	 * A record, a variant, an enum or flags.
	 *
	 * @param kind which of these
	 * @param parts fields, cases or flags in source order
	 */
	record Composite(Kind kind, List<Part> parts) implements TypeBody {

	}

	/**
	 * A resource.
	 *
	 * @param functions methods, statics and constructors in source order
	 */
	record Resource(List<FunctionItem> functions) implements TypeBody {

	}

	/**
	 * A field, a case or a flag.
	 *
	 * @param name its name
	 * @param type its type, or {@code null} for none
	 * @param docs the doc comment above, or {@code null}
	 */
	record Part(Name name, @Nullable TypeRef type, @Nullable String docs) {

	}

}
